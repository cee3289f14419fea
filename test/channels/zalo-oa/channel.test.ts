import { inspect } from 'node:util'
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { ofConnection } from '../../../src/channels/zalo-oa/faults.ts'
import { Alarm, Later, Unreachable, Unsure } from '../../../src/ports/channel.ts'
import { channelContract, type Trouble, words } from '../contract.ts'
import { APP_ID, OA_ID, vector } from './vectors.ts'
import { type Answer, faultOf, ok, onWire, openWire, request, signed } from './wire.ts'

const MAI = 'zalo-oa:246845883529197922'
const GROUP = 'zalo-oa:group:f414c8f76fa586fbdfb4'
const said = (text: unknown, id = '96d3') => ({
  app_id: APP_ID,
  sender: { id: '246845883529197922' },
  recipient: { id: OA_ID },
  event_name: 'user_send_text',
  message: { text, msg_id: id },
  timestamp: '1795312600000'
})
const own = {
  ...said('Đã nhận việc'),
  event_name: 'oa_send_text',
  sender: { id: OA_ID },
  recipient: { id: '246845883529197922' }
}

const answers: Record<Exclude<Trouble, 'unconnected' | 'moved'>, Answer> = {
  'slow down': {
    error: -32,
    message: 'Your application reached limit call api',
    headers: { 'X-RateLimit-Remain': '0' }
  },
  blocked: { error: -230, message: 'User has not interacted with the OA in the past 7 days' },
  'no answer': 'cut',
  broken: { status: 502, body: '<html>Bad Gateway</html>' },
  refused: { error: -201, message: 'message is invalid' }
}

channelContract('zalo-oa', async () => {
  const wire = await openWire()
  const zalo = await onWire(wire)
  const gone = await openWire()
  const unreached = await onWire(gone)
  gone.close()
  let connected = true
  const via = () => (connected ? zalo.channel : unreached.channel)
  let next: Answer | null = null
  wire.answer = ({ path }) => {
    if (!path.endsWith('/message/cs')) return null
    const answer = next
    next = null
    return answer
  }
  return {
    channel: { ...zalo.channel, send: (address, said) => via().send(address, said), alive: () => via().alive() },
    address: MAI,
    webhook: zalo.webhook,
    request: (body, secret) => request(body, secret === null ? null : signed(body, secret)),
    signs: true,
    // It is 09:00:23, and the count begins anew with the minute.
    waitMs: 37_000,
    never: ['moved'],
    updates: {
      said: said('việc của tôi'),
      own,
      malformed: said({ not: 'text' }),
      pressed: said('#nhận 12', '96d4')
    },
    trouble(kind) {
      connected = kind !== 'unconnected'
      next = kind === 'unconnected' || kind === 'moved' ? null : answers[kind]
    },
    texts: () => wire.of('/v3.0/oa/message/cs').map(({ json }) => String(Object(json).message.text))
  }
})

/** The fault of a send to which the server says so. */
async function faultWhen(answer: Answer, address = MAI) {
  const wire = await openWire()
  const { channel } = await onWire(wire)
  wire.answer = ({ path }) => (path.endsWith('/message/cs') || path.endsWith('/group/message') ? answer : null)
  return { fault: await faultOf(channel.send(address, words('một'))), wire, channel }
}

describe('what Zalo refuses', () => {
  test.each([-213, -217, -218, -227, -230, -232, -244, -234])('%i: nobody is reached', async error => {
    expect((await faultWhen({ error, message: 'x' })).fault).toBeInstanceOf(Unreachable)
  })

  test.each([-237, -403])('%i: the group is no more ours', async error => {
    expect((await faultWhen({ error, message: 'The group is disabled' }, GROUP)).fault).toBeInstanceOf(Unreachable)
  })

  test.each([-211, -320, -321])('%i: the quota or the money is gone', async error => {
    const { fault } = await faultWhen({ error, message: 'x' })
    expect(fault).toBeInstanceOf(Alarm)
    expect(fault).toMatchObject({ line: { key: 'alarm-zalo-oa-quota' }, waitMs: 3_600_000, everywhere: true })
  })

  test.each([-204, -205, -209, -212, -219, -221, -223, -224, -235, -240, -242])('%i: to be set right', async error => {
    const { fault } = await faultWhen({ error, message: 'x' })
    const line = { key: 'alarm-zalo-oa-refused', values: { code: String(error) } }
    expect(fault).toMatchObject({ name: 'Alarm', line, waitMs: 600_000 })
  })

  test('-200: this chat waits a little', async () => {
    expect((await faultWhen({ error: -200, message: 'x' })).fault).toMatchObject({
      name: 'Later',
      waitMs: 5000,
      everywhere: false
    })
  })

  test.each([-201, -210, -233, -248, -99_999])('%i, or a code nobody knows: for good', async error => {
    const { fault } = await faultWhen({ error, message: 'param is invalid' })
    for (const kind of [Later, Unreachable, Unsure]) expect(fault).not.toBeInstanceOf(kind)
    expect(String(fault)).toContain(`${error} param is invalid`)
  })

  test('a code that comes as a string is a code', async () => {
    expect((await faultWhen({ error: '-230', message: 'x' })).fault).toBeInstanceOf(Unreachable)
    expect((await faultWhen({ error: '0', data: { message_id: '63ecf43f0df7dba892e6' } })).fault).toBeNull()
  })
})

test.each<[string, Answer]>([
  ['a page', { status: 200, body: '<html>' }],
  ['no code', { status: 200, body: '{"data":{"message_id":"m1"}}' }],
  ['a code of null', { status: 200, body: '{"error":null,"data":{"message_id":"m1"}}' }],
  ['a list', { status: 200, body: '[]' }],
  ['a 500 with a code', { status: 500, body: '{"error":0,"data":{"message_id":"m1"}}' }],
  ['success without an id', { error: 0, message: 'Success' }],
  ['a redirect', { status: 302, body: '', headers: { location: '/elsewhere' } }]
])('a send that is answered by %s may have arrived', async (_, answer) => {
  const { fault, wire } = await faultWhen(answer)
  expect(fault).toBeInstanceOf(Unsure)
  expect(wire.of('/elsewhere')).toEqual([])
})

test('a call that took too long may have arrived; one that only asked may be asked again', () => {
  const late = new DOMException('The operation was aborted due to timeout', 'TimeoutError')
  expect(ofConnection(late, true)).toBeInstanceOf(Unsure)
  expect(ofConnection(late, false)).toMatchObject({ name: 'Later', everywhere: false })
  const lost = new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'EAI_AGAIN' }) })
  for (const sends of [true, false]) expect(ofConnection(lost, sends)).toMatchObject({ waitMs: 5000, everywhere: true })
})

test('whoever only asks or uploads has sent nothing', async () => {
  const wire = await openWire()
  const { channel } = await onWire(wire)
  const photo = { kind: 'photo', name: 'a.png', bytes: new Uint8Array([137]) } as const
  for (const answer of [answers.broken, answers['no answer'], { status: 200, body: '<html>' }]) {
    wire.answer = () => answer
    for (const act of [
      async () => channel.profile?.(MAI),
      async () => channel.budgets?.(),
      async () => channel.send(MAI, words('một', { files: [photo] }))
    ])
      expect(await faultOf(act())).toMatchObject({ name: 'Later', everywhere: false })
    expect(await channel.alive()).toBe(false)
  }
})

test('when the calls of a minute are used up nothing is asked until the next', async () => {
  const wire = await openWire()
  const { channel, clock } = await onWire(wire)
  wire.answer = () => ({ ...ok({ message_id: 'm1' }), headers: { 'X-RateLimit-Remain': '0' } })
  await channel.send(MAI, words('một'))
  wire.answer = () => null
  clock.pass(10_000)
  expect(await faultOf(channel.send(MAI, words('hai')))).toMatchObject({ waitMs: 27_000, everywhere: true })
  expect(wire.calls).toHaveLength(1)
  clock.pass(27_000)
  await channel.send(MAI, words('hai'))
  expect(wire.calls).toHaveLength(2)
})

test('a refused token is renewed once and the call made once more', async () => {
  const wire = await openWire()
  const { channel, memory } = await onWire(wire)
  wire.access = 'another'
  expect(await channel.send(MAI, words('một'))).toHaveLength(1)
  expect(wire.calls.map(({ path }) => path)).toEqual([
    '/v3.0/oa/message/cs',
    '/v4/oa/access_token',
    '/v3.0/oa/message/cs'
  ])
  expect(memory.value('zalo-oa:tokens')).toMatchObject({ access: wire.access, refresh: wire.refresh })
})

test.each([-216, -220])('%i again, with a new token, is for an administrator', async error => {
  const { fault, wire } = await faultWhen({ error, message: 'access_token is expired or removed' })
  expect(fault).toMatchObject({ name: 'Alarm', line: { key: 'alarm-zalo-oa-token' }, waitMs: 60_000 })
  expect(wire.of('/v4/oa/access_token')).toHaveLength(1)
})

test('many refused at one moment renew once', async () => {
  const wire = await openWire()
  const { channel } = await onWire(wire)
  wire.access = 'another'
  await Promise.all(['một', 'hai', 'ba'].map(text => channel.send(MAI, words(text))))
  expect(wire.of('/v4/oa/access_token')).toHaveLength(1)
})

test('asks who somebody is', async () => {
  const wire = await openWire()
  const { channel } = await onWire(wire)
  wire.answer = () => ok({ display_name: 'Nguyễn Thị Mai', shared_info: { phone: 84_900_000_000 } })
  expect(await channel.profile?.('zalo-oa:4572947693969771653')).toBe('Nguyễn Thị Mai')
  expect(wire.calls[0]).toMatchObject({
    method: 'GET',
    path: '/v3.0/oa/user/detail',
    query: 'data=%7B%22user_id%22%3A%224572947693969771653%22%7D',
    headers: { access_token: wire.access }
  })
  expect(wire.calls[0]?.headers.authorization).toBeUndefined()
  wire.answer = () => ok({ display_name: '' })
  expect(await channel.profile?.(MAI)).toBeNull()
  wire.answer = () => ({ error: -213, message: 'User has not followed OA' })
  expect(await channel.profile?.(MAI)).toBeNull()
  expect(await channel.profile?.(GROUP)).toBeNull()
  wire.answer = () => answers.broken
  expect(await faultOf(Promise.resolve(channel.profile?.(MAI)))).toBeInstanceOf(Later)
})

test('asks what is left of the package', async () => {
  const wire = await openWire()
  const { channel } = await onWire(wire)
  wire.answer = () => ok([{ asset_id: 'a', product_type: 'cs', quota_type: 'sub_quota', total: '2000', remain: 1990 }])
  expect(await channel.budgets?.()).toEqual([{ name: 'cs', total: 2000, used: 10 }])
  expect(wire.calls[0]).toMatchObject({
    path: '/v3.0/oa/quota/message',
    body: '{"quota_owner":"OA","product_type":"cs","quota_type":"sub_quota"}'
  })
})

test('says whether Zalo answers, edits nothing, and opens no chat by a link', async () => {
  const wire = await openWire()
  const { channel } = await onWire(wire)
  expect(await channel.alive()).toBe(true)
  expect(wire.calls).toMatchObject([{ method: 'GET', path: '/v2.0/oa/getoa', query: '' }])
  wire.answer = () => ({ error: -200, message: 'Failed' })
  expect(await channel.alive()).toBe(false)
  // What only an administrator can mend is more than silence.
  wire.answer = () => ({ error: -204, message: 'Official Account is disabled' })
  await expect(channel.alive()).rejects.toBeInstanceOf(Alarm)
  expect(await channel.edit(MAI, 'm1', words('hai'))).toBe(false)
  expect(channel.link('CODE')).toBeNull()
})

test('no fault carries a token, a secret or what was said', async () => {
  const wire = await openWire()
  const { channel, webhook, memory, clock } = await onWire(wire)
  const lines: string[] = []
  const logger = pino({ base: null }, { write: line => void lines.push(line) })
  const spoken = 'điều không được ghi lại'
  const told = (fault: unknown) => {
    logger.error({ err: fault })
    lines.push(inspect(fault, { depth: 9, showHidden: true }))
  }
  const odd = { status: 200, body: JSON.stringify({ access_token: 'nobody-may-see\nx', refresh_token: 'r' }) }
  for (const answer of [...Object.values(answers), { error: -216, message: 'invalid' }, odd]) {
    wire.answer = () => answer
    told(await faultOf(channel.send(MAI, words(spoken))))
    told(await faultOf(channel.fetch(`${wire.root}/secret-of-the-address`)))
    clock.pass(60_000)
  }
  const brought = await onWire(wire, { memory, log: ({ fault }) => told(fault) })
  const event = JSON.stringify({ ...said(spoken), sender: 12 })
  await brought.webhook(async () => {})(request(event, signed(event)))
  const { body, mac } = vector('OA-1')
  await webhook(async () => Promise.reject(new Error('the store is away')))(request(body, mac))
  expect(lines.length).toBeGreaterThan(20)
  for (const secret of ['nobody-may-see', 'secret-of-the-address', 'app-secret', 'oa-secret', spoken])
    expect(lines.join('\n')).not.toContain(secret)
})
