import { expect, test } from 'vitest'
import type { Simulator } from '../../src/simulator/index.ts'
import { apply } from '../../src/simulator/page/apply.ts'
import type { TrialView } from '../../src/simulator/trial/view.ts'
import * as ids from './begin.ts'
import { begin, PNG, picture } from './begin.ts'
import { hearing, viewOn } from './hearing.ts'

/** As the page names them. */
const [AN, BINH, GROUP] = [String(ids.AN), String(ids.BINH), String(ids.GROUP)]

const json = (value: unknown) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value)
})
const status = async (simulator: Simulator, path: string, init?: RequestInit) =>
  (await simulator.page.request(path, init)).status

test('the view has phones with their chats, menus, hints and the clock', async () => {
  const { simulator, api } = await begin({ hints: [{ phone: AN, text: 'Giao chị Bình báo cáo trước thứ 6' }] })
  await api.setMyCommands([{ command: 'viec', description: 'Việc của tôi' }])
  simulator.phone(ids.BINH).says('Chào cả nhóm', { chat: ids.GROUP })
  expect(await viewOn(simulator)).toMatchObject({
    phones: [
      {
        name: 'Nguyễn Văn An',
        platform: 'telegram',
        role: 'Chủ tịch UBND xã',
        chats: [
          { id: AN, kind: 'private', title: 'Đôn Đốc', menu: [{ command: 'viec' }], started: false },
          { id: GROUP, kind: 'group', title: 'Văn phòng', started: true }
        ]
      },
      { id: BINH }
    ],
    messages: { [GROUP]: [{ text: 'Chào cả nhóm', from: { id: BINH } }] },
    clock: { now: '2026-11-23T02:00:00.000Z', moving: false },
    hints: [{ phone: AN }]
  })
})

test('what is said and pressed on the page reaches the bot', async () => {
  const { simulator, api } = await begin()
  const said = { phone: AN, chat: AN, text: ' việc của tôi ', replyTo: null }
  expect(await status(simulator, '/trial/say', json(said))).toBe(200)
  const sent = await api.sendMessage(ids.AN, 'Việc 12', {
    reply_markup: { inline_keyboard: [[{ text: 'Nhận', callback_data: 'nhan 12' }]] }
  })
  const press = { phone: AN, chat: AN, messageId: String(sent.message_id), press: 'nhan 12' }
  const pressed: unknown = await (await simulator.page.request('/trial/press', json(press))).json()
  const updates = await api.getUpdates()
  expect(updates[0]?.message?.text).toBe('việc của tôi')
  expect(updates[1]?.callback_query?.data).toBe('nhan 12')
  expect(pressed).toEqual({ callback: updates[1]?.callback_query?.id })
})

test('what the page must not send is refused', async () => {
  const { simulator } = await begin()
  const refused = [
    { phone: AN, chat: AN, text: '', replyTo: null },
    { phone: AN, chat: AN, text: 'x'.repeat(4097), replyTo: null },
    { phone: AN, chat: BINH, text: 'chat của người khác', replyTo: null },
    { phone: '999', chat: AN, text: 'a', replyTo: null },
    { phone: AN, chat: AN, text: 'a', replyTo: '55' }
  ]
  for (const said of refused) expect(await status(simulator, '/trial/say', json(said))).toBe(400)
  expect(await status(simulator, '/trial/press', json({ phone: AN, chat: AN, messageId: '1', press: 'a' }))).toBe(400)
  expect(await status(simulator, '/trial/clock', json({ to: 'mai' }))).toBe(400)
  expect(simulator.pending()).toBe(0)
})

test('a picture goes up as a photo, other files as documents; foreign pages may not send', async () => {
  const { simulator } = await begin()
  const form = new FormData()
  form.set('phone', BINH)
  form.set('chat', GROUP)
  form.set('text', 'Bằng chứng')
  form.append('files', new File([PNG], 'ảnh.png', { type: 'image/png' }))
  form.append('files', new File(['biên bản'], 'biên bản.txt'))
  const upload = (origin: string) =>
    simulator.page.request('/trial/upload', { method: 'POST', body: form, headers: { origin } })
  expect((await upload('http://elsewhere.example')).status).toBe(403)
  expect((await upload('http://localhost')).status).toBe(200)
  const [photo, document] = simulator.group(ids.GROUP).messages()
  expect(photo).toMatchObject({ caption: 'Bằng chứng', photo: [{ width: 1 }] })
  expect(document?.document?.file_name).toBe('biên bản.txt')

  const shown = await simulator.page.request(`/trial/files/${photo?.photo?.[0]?.file_id}`)
  expect(shown.headers.get('content-type')).toBe('image/png')
  const kept = await simulator.page.request(`/trial/files/${document?.document?.file_id}`)
  expect(kept.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''bi%C3%AAn%20b%E1%BA%A3n.txt")
  expect(await kept.text()).toBe('biên bản')
  expect(await status(simulator, '/trial/files/constructor')).toBe(404)
})

test('the clock only goes forward, one move at a time', async () => {
  let now = new Date('2026-11-23T02:00:00Z')
  let finish = () => {}
  const finished = new Promise<void>(resolve => {
    finish = resolve
  })
  let start = () => {}
  const started = new Promise<void>(resolve => {
    start = resolve
  })
  const moveTo = async (to: Date) => {
    start()
    await finished
    now = to
  }
  const { simulator } = await begin({ clock: { now: () => now, moveTo } })
  const to = json({ to: '2026-11-24T08:00:00+07:00' })
  expect(await status(simulator, '/trial/clock', json({ to: '2026-11-23T09:00:00+07:00' }))).toBe(400)
  const moving = status(simulator, '/trial/clock', to)
  await started
  expect(await viewOn(simulator)).toMatchObject({ clock: { moving: true } })
  expect(await status(simulator, '/trial/clock', to)).toBe(400)
  finish()
  expect(await moving).toBe(200)
  expect(await viewOn(simulator)).toMatchObject({ clock: { now: '2026-11-24T01:00:00.000Z', moving: false } })
})

test('an open page hears the view, then messages, edits, menus, notices and moves of the clock', async () => {
  const { simulator, api } = await begin()
  simulator.phone(ids.AN).says('/start')
  const next = await hearing(simulator)
  expect(await next()).toMatchObject({ kind: 'view', view: { messages: { [AN]: [{ text: '/start' }] } } })
  const sent = await api.sendPhoto(ids.AN, picture(), { caption: 'Một' })
  expect(await next()).toMatchObject({ kind: 'message', chat: AN, message: { text: 'Một' } })
  await api.editMessageCaption(ids.AN, sent.message_id, {
    caption: 'Hai',
    reply_markup: { inline_keyboard: [[{ text: 'Nhận', callback_data: 'nhan' }]] }
  })
  expect(await next()).toMatchObject({ kind: 'message', message: { text: 'Hai', edited: true } })
  const { callback } = simulator.phone(ids.AN).presses(sent.message_id, 'Nhận')
  await api.answerCallbackQuery(callback, { text: 'Đã nhận' })
  expect(await next()).toEqual({ kind: 'notice', user: AN, callback, text: 'Đã nhận' })
  await simulator.page.request('/trial/clock', json({ to: '2026-11-24T08:00:00+07:00' }))
  expect(await next()).toMatchObject({ kind: 'clock', moving: true })
  expect(await next()).toMatchObject({ kind: 'clock', moving: false })
})

test('what is sent while the view changes is on the page: all of it comes by one road, in its order', async () => {
  const { simulator, api } = await begin()
  simulator.phone(ids.AN).says('/start')
  const next = await hearing(simulator)
  const menu = api.setMyCommands([{ command: 'viec', description: 'Việc của tôi' }])
  await Promise.all([menu, api.sendMessage(ids.AN, 'Một')])
  const events = [await next(), await next(), await next()]
  const shown = events.reduce<TrialView | null>(apply, null)
  expect(shown?.messages[AN]?.map(({ text }) => text)).toEqual(['/start', 'Một'])
  expect(shown?.phones[0]?.chats[0]?.menu).toMatchObject([{ command: 'viec' }])
})
