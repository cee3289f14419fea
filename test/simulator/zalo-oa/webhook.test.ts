import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { macOf } from '../../../src/simulator/zalo-oa/index.ts'
import { APP, begin, type Delivery, GROUP, HOA, LONG, listen, MAI, NOON, nobody, OA, PNG, SECRET_KEY } from './begin.ts'

/** Zalo's own sample of a text. */
const SAMPLE =
  '{"app_id":"360846524940903967","sender":{"id":"246845883529197922"},"user_id_by_app":"552177279717587730","recipient":{"id":"388613280878808645"},"event_name":"user_send_text","message":{"text":"message","msg_id":"96d3cdf3af150460909"},"timestamp":"154390853474"}'

const sha = (text: string) => createHash('sha256').update(text).digest('hex')
/** Whether an event is signed as the documentation says, over the bytes that came. */
const isSigned = ({ raw, mac }: Delivery) => mac === `mac=${sha(APP + raw + JSON.parse(raw).timestamp + SECRET_KEY)}`
const MINUTE = 60_000

test('the signature of the sample is that of the documentation', () => {
  expect(macOf(APP, SAMPLE, '154390853474', SECRET_KEY)).toBe(
    'a4bf1d769e062b39f962b9bdbae2d9cc9e070477fcec817bb748850ae80f7a8f'
  )
})

test('a text, a file and a group text are pushed to the letter and signed', async () => {
  const hook = await listen()
  const { zalo } = await begin({ webhook: hook.url })
  const mai = zalo.phone(MAI)
  const text = mai.says('Đã nhận việc số 12 ✅')
  const file = mai.sends({ name: 'báo cáo.docx', bytes: Buffer.from('nội dung'), kind: 'file' })
  const inGroup = mai.says('Hello group from User', { group: GROUP })
  await zalo.untilEvents()
  const byApp = JSON.parse(hook.got[0]?.raw ?? '').user_id_by_app
  const head = `{"app_id":"${APP}","sender":{"id":"${MAI}"},"user_id_by_app":"${byApp}","recipient":{"id":"${OA}"}`
  const url = mai.chat()[1]?.files[0]?.url.replaceAll('/', '\\/')
  const checksum = createHash('md5').update('nội dung').digest('hex')
  expect(hook.got.map(({ raw }) => raw)).toEqual([
    `${head},"event_name":"user_send_text","message":{"text":"Đã nhận việc số 12 ✅","msg_id":"${text.messageId}"},"timestamp":"${NOON}"}`,
    `${head},"event_name":"user_send_file","message":{"msg_id":"${file.messageId}","attachments":[{"payload":{"size":"10","name":"báo cáo.docx","checksum":"${checksum}","type":"docx","url":"${url}"},"type":"file"}]},"timestamp":"${NOON}"}`,
    `{"event_name":"user_send_group_text","app_id":"${APP}","sender":{"id":"${MAI}"},"recipient":{"id":"${GROUP}"},"message":{"text":"Hello group from User","msg_id":"${inGroup.messageId}"},"oa_id":"${OA}","timestamp":"${NOON}","user_id_by_app":"${byApp}"}`
  ])
  expect(url).toContain('\\/f\\/')
  expect(hook.got.filter(isSigned)).toHaveLength(3)
})

test('the other kinds of events', async () => {
  const hook = await listen()
  const { zalo, cs, post } = await begin({ webhook: hook.url })
  const hoa = zalo.phone(HOA)
  hoa.clicksChat()
  hoa.clicksChat()
  hoa.follows()
  const { messageId: quote } = hoa.says('đây')
  hoa.sends({ name: 'anh.png', bytes: PNG, kind: 'image' }, 'ảnh hiện trường', { quote })
  hoa.sends({ name: 'loi.aac', bytes: Buffer.from('a'), kind: 'audio' })
  hoa.unfollows()
  hoa.withdraws()
  zalo.group(GROUP).adds(HOA)
  zalo.group(GROUP).removes(HOA)
  await cs(MAI, { text: 'chào' })
  await post('/v3.0/oa/group/message', { recipient: { group_id: GROUP }, message: { text: 'chào' } })
  zalo.group(GROUP).dissolves()
  await zalo.untilEvents()
  const events = hook.events()
  const of = (name: string) => events.find(({ event_name }) => event_name === name)
  expect(events.map(({ event_name }) => event_name).toSorted()).toEqual(
    [
      'user_click_chatnow',
      'follow',
      'user_send_text',
      'user_send_image',
      'user_send_audio',
      'unfollow',
      'user_withdraw',
      'user_join_group',
      'user_out_group',
      'oa_send_text',
      'user_received_message',
      'oa_send_group_text',
      'delete_group'
    ].toSorted()
  )
  expect(Object.keys(of('follow')).join()).toBe('oa_id,follower,user_id_by_app,event_name,source,app_id,timestamp')
  expect(Object.keys(of('user_join_group')).join()).toBe('oa_id,group_id,event_name,app_id,users,timestamp')
  expect(of('user_withdraw')).not.toHaveProperty('sender')
  expect(of('user_send_image').message).toMatchObject({
    quote_msg_id: quote,
    text: 'ảnh hiện trường',
    attachments: [{ type: 'image', payload: { url: expect.stringContaining(`${zalo.root}/f/`) } }]
  })
  expect(of('user_received_message')).toEqual({
    app_id: APP,
    sender: { id: OA },
    recipient: { id: MAI },
    event_name: 'user_received_message',
    message: { msg_id: zalo.phone(MAI).chat()[0]?.id },
    timestamp: String(NOON)
  })
  expect(hook.got.every(isSigned)).toBe(true)
})

test('the OA hears nothing of its own messages when told so', async () => {
  const { zalo, cs } = await begin({ receipts: false })
  await cs(MAI, { text: 'chào' })
  expect(zalo.events()).toEqual([])
})

test('what waited for a webhook is pushed in order of each person', async () => {
  const { zalo } = await begin()
  for (const text of ['một', 'hai', 'ba']) {
    zalo.phone(MAI).says(text)
    zalo.phone(LONG).says(text)
  }
  const hook = await listen()
  zalo.pushTo(hook.url)
  await zalo.untilEvents()
  for (const person of [MAI, LONG]) {
    const said = hook.events().filter(({ sender }) => sender.id === person)
    expect(said.map(({ message }) => message.text)).toEqual(['một', 'hai', 'ba'])
  }
})

test('no connection: after 30 s, 5, 15, 30 and 60 minutes, then the webhook is disabled', async () => {
  const waits: number[] = []
  const { zalo } = await begin({ webhook: await nobody(), wait: async ms => void waits.push(ms) })
  zalo.phone(MAI).says('một')
  zalo.phone(MAI).says('hai')
  await zalo.untilEvents()
  expect(waits).toEqual([MINUTE / 2, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, 60 * MINUTE])
  expect(zalo.events().map(({ fate }) => fate)).toEqual(['lost', 'lost'])
  zalo.phone(MAI).says('ba')
  expect(zalo.events().at(-1)?.fate).toBe('lost')
  const hook = await listen()
  zalo.pushTo(hook.url)
  zalo.phone(MAI).says('bốn')
  await zalo.untilEvents()
  expect(hook.events().map(({ message }) => message.text)).toEqual(['bốn'])
})

test('a webhook that comes up between two tries gets the same bytes, and which try it is', async () => {
  const hook = await listen()
  const resume: { go: () => void } = { go: () => {} }
  const waiting = new Promise<void>(resolve => {
    resume.go = resolve
  })
  const { zalo } = await begin({ webhook: await nobody(), wait: () => waiting })
  zalo.phone(MAI).says('một')
  await zalo.untilEvents(([event]) => event?.tries === 1)
  if (zalo.world.state.webhook) zalo.world.state.webhook.url = hook.url
  resume.go()
  await zalo.untilEvents()
  expect(hook.got).toMatchObject([{ raw: zalo.events()[0]?.body, retry: '1' }])
  expect(hook.got.every(isSigned)).toBe(true)
})

test('an event that was answered otherwise, or whose line was cut, does not come again', async () => {
  const answers = [500, 302, 'cut', 200] as const
  const hook = await listen(() => answers[hook.got.length - 1] ?? 200)
  const { zalo } = await begin({
    webhook: hook.url,
    wait: async () => expect.unreachable('nothing is tried again')
  })
  for (const text of ['một', 'hai', 'ba', 'bốn']) zalo.phone(MAI).says(text)
  await zalo.untilEvents()
  expect(zalo.events().map(({ fate, status }) => [fate, status])).toEqual([
    ['refused', 500],
    ['refused', 302],
    ['refused', null],
    ['delivered', 200]
  ])
  expect(hook.got.map(({ retry }) => retry)).toEqual([null, null, null, null])
})

test('Zalo does not wait long for an answer, and does not ask again', async () => {
  const hook = await listen(() => 'silent')
  const { zalo } = await begin({ webhook: hook.url, patienceMs: 500, wait: async () => {} })
  zalo.phone(MAI).says('một')
  await zalo.untilEvents()
  expect(zalo.events()).toMatchObject([{ fate: 'refused', status: null }])
  expect(hook.got).toHaveLength(1)
})

test('an event is pushed once more with the same body', async () => {
  const hook = await listen()
  const { zalo } = await begin({ webhook: hook.url })
  const [index = -1] = zalo.phone(MAI).says('một').events
  await zalo.untilEvents()
  zalo.redeliver(index)
  await zalo.untilEvents()
  expect(hook.got[1]).toEqual(hook.got[0])
  expect(() => zalo.redeliver(7)).toThrow('no event 7')
})
