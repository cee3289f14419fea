import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Incoming } from '../../../src/ports/channel.ts'
import { APP_ID, vector, vectors, wrongDigests } from './vectors.ts'
import { onWire, openWire, request, signed } from './wire.ts'

/** The way in, and what was heard and logged. */
async function open() {
  const zalo = await onWire(await openWire())
  const heard: Incoming[] = []
  const webhook = zalo.webhook(async incoming => void heard.push(incoming))
  return { ...zalo, heard, webhook, status: async (asked: Request) => (await webhook(asked)).status }
}

test.each(vectors)('$name is taken by its signature', async ({ body, mac }) => {
  const { status } = await open()
  for (const header of [`mac=${mac}`, mac, `mac=${mac.toUpperCase()}`])
    expect(await status(request(body, header))).toBe(200)
  const { body: other } = vector(body.includes('follower') ? 'OA-1' : 'OA-8')
  expect(await status(request(other, `mac=${mac}`))).toBe(401)
})

test.each(wrongDigests)('%s is no signature', async (_, digest) => {
  const { status, heard } = await open()
  expect(await status(request(vector('OA-1').body, `mac=${digest}`))).toBe(401)
  expect(heard).toEqual([])
})

test.each([
  ['no header', null],
  ['nothing', ''],
  ['an empty digest', 'mac='],
  ['63 digits', `mac=${'a'.repeat(63)}`],
  ['65 digits', `mac=${'a'.repeat(65)}`],
  ['another word', `sha256=${'a'.repeat(64)}`]
])('%s is no signature', async (_, header) => {
  const { status } = await open()
  const asked = request(vector('OA-1').body, header)
  expect(await status(asked)).toBe(401)
  expect(asked.bodyUsed).toBe(false)
})

test('what holds no timestamp, or is no object, cannot be signed', async () => {
  const { status } = await open()
  const without = vector('OA-1').body.replace(',"timestamp":"154390853474"', '')
  for (const body of ['[]', '', 'null', '12', '"x"', '{"half":', without, `{"app_id":"${APP_ID}","timestamp":null}`])
    expect(await status(request(body, signed(body)))).toBe(401)
})

test('another app’s event is not taken, however it is signed', async () => {
  const { status } = await open()
  const body = vector('OA-1').body.replace(APP_ID, '111')
  expect(await status(request(body, signed(body)))).toBe(401)
  expect(await status(request(body, signed(body, undefined, '111')))).toBe(401)
})

test('only what is posted is read, and no further than the limit', async () => {
  const { status, webhook } = await open()
  expect(await status(new Request('http://127.0.0.1/channels/zalo-oa'))).toBe(405)
  const long = JSON.stringify({ app_id: APP_ID, timestamp: '1', filler: 'x'.repeat(300 * 1024) })
  expect(await status(request(long, signed(long)))).toBe(413)
  let given = 0
  const endless = new ReadableStream({
    pull(controller) {
      given += 1
      controller.enqueue(new Uint8Array(65_536))
    }
  })
  const headers = { 'x-zevent-signature': `mac=${'a'.repeat(64)}` }
  const asked = new Request('http://127.0.0.1/', { method: 'POST', body: endless, duplex: 'half', headers })
  expect((await webhook(asked)).status).toBe(413)
  expect(given).toBeLessThan(10)
})

test('whatever is signed is answered; what is not understood is logged once, never said', async () => {
  const { status, logged, heard } = await open()
  const wrong = (more: object) => JSON.stringify({ app_id: APP_ID, timestamp: '1795312600000', ...more })
  const bodies = [
    wrong({}),
    wrong({ event_name: 12 }),
    wrong({ event_name: 'toString' }),
    wrong({ event_name: '__proto__' }),
    wrong({ event_name: 'user_sang_a_song' }),
    wrong({ event_name: 'follow' }),
    // A number has lost its last digits before anybody could see them.
    vector('OA-1').body.replace('"246845883529197922"', '246845883529197922')
  ]
  for (const body of bodies) expect(await status(request(body, signed(body)))).toBe(200)
  expect(heard).toEqual([])
  expect(logged.map(({ what }) => what)).toEqual(bodies.map(() => 'zalo event not understood'))
  const inside = fc.record(
    {
      event_name: fc.constantFrom('user_send_text', 'user_send_group_file', 'create_group', 'user_submit_info', 'x'),
      oa_id: fc.jsonValue(),
      sender: fc.jsonValue(),
      recipient: fc.jsonValue(),
      message: fc.oneof(fc.jsonValue(), fc.record({ msg_id: fc.string(), attachments: fc.jsonValue() })),
      group_id: fc.jsonValue(),
      info: fc.jsonValue()
    },
    { requiredKeys: [] }
  )
  const any = fc.asyncProperty(inside, async more => {
    const body = wrong(more)
    expect(await status(request(body, signed(body)))).toBe(200)
  })
  await fc.assert(any, { numRuns: 300 })
})

test('what is not kept is said to be so, with its cause', async () => {
  const { webhook, logged } = await onWire(await openWire())
  const { body, mac } = vector('OA-1')
  const failing = webhook(async () => Promise.reject(new Error('the store is away')))
  expect((await failing(request(body, mac))).status).toBe(500)
  expect(logged).toMatchObject([{ what: 'zalo event not kept', cause: 'zalo-oa:user_send_text:96d3cdf3af150460909' }])
})

test('what is said in one chat is heard one after the other, chats side by side, also after a failure', async () => {
  const { webhook } = await onWire(await openWire())
  const begun: string[] = []
  const ends: (() => void)[] = []
  const way = webhook(async incoming => {
    begun.push(incoming.cause.split(':').at(-1) ?? '')
    await new Promise<void>(resolve => ends.push(resolve))
    if (incoming.cause.endsWith(':m1')) throw new Error('the store is away')
  })
  const say = (id: string, sender: string) => {
    const body = vector('OA-1').body.replace('96d3cdf3af150460909', id).replace('246845883529197922', sender)
    return way(request(body, signed(body)))
  }
  const answers = [say('m1', '101'), say('m2', '101'), say('m3', '102')]
  await expect.poll(() => begun.length).toBe(2)
  expect(begun).toEqual(['m1', 'm3'])
  for (const end of ends.splice(0)) end()
  await expect.poll(() => begun.length).toBe(3)
  for (const end of ends) end()
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([500, 200, 200])
})
