import { expect, test } from 'vitest'
import { AT, begin, GROUP, LONG, listen, MAI, PNG } from './begin.ts'

test('a message arrives on the phone', async () => {
  const { zalo, ask } = await begin()
  const asked = zalo.phone(MAI).says('việc của tôi')
  const answer = await ask('sendMessage', { chat_id: MAI, text: 'Việc số 12: Nộp báo cáo' })
  const [, shown] = zalo.phone(MAI).chat()
  expect(answer).toEqual({ status: 200, body: { ok: true, result: { message_id: shown?.id, date: AT.getTime() } } })
  expect(zalo.phone(MAI).chat()).toEqual([
    { id: asked, from: MAI, text: 'việc của tôi', photo: null, at: AT },
    { id: shown?.id, from: 'bot', text: 'Việc số 12: Nộp báo cáo', photo: null, at: AT }
  ])
  expect(shown?.id).toMatch(/^[0-9a-f]{20}$/)
  expect(zalo.wire()).toEqual([
    {
      number: 1,
      atMs: AT.getTime(),
      method: 'sendMessage',
      chat: MAI,
      payload: { chat_id: MAI, text: 'Việc số 12: Nộp báo cáo' },
      accepted: true,
      reply: answer.body
    }
  ])
})

test('a text has 1 to 2000 UTF-16 units', async () => {
  const { ask } = await begin({ phones: [{ id: MAI, name: 'Nguyễn Thị Mai', started: true }] })
  const send = async (text: string) => (await ask('sendMessage', { chat_id: MAI, text })).status
  expect(await send('ộ'.repeat(2000))).toBe(200)
  expect(await send('📌'.repeat(1000))).toBe(200)
  expect(await send('')).toBe(400)
  expect(await send('a'.repeat(2001))).toBe(400)
  expect(await send('📌'.repeat(1001))).toBe(400)
})

test('styles must be known and lie within the text', async () => {
  const { ask } = await begin({ phones: [{ id: MAI, name: 'Nguyễn Thị Mai', started: true }] })
  const text = '📌 Việc 12: Nộp báo cáo'
  const send = async (text_styles: unknown, more = {}) =>
    (await ask('sendMessage', { chat_id: MAI, text, text_styles, ...more })).status
  expect(await send([{ start: 12, len: 11, st: ['b', 'f_18', 'c_db342e'] }])).toBe(200)
  expect(await send(JSON.stringify([{ start: 12, len: 11, st: ['b'] }]))).toBe(200)
  for (const style of [
    { start: 12, len: 12, st: ['b'] },
    { start: -1, len: 5, st: ['b'] },
    { start: 0, len: 0, st: ['b'] },
    { start: 0, len: 1, st: ['bold'] },
    { start: 0, len: 1, st: [] }
  ]) {
    expect(await send([style])).toBe(400)
  }
  expect(await send([{ start: 12, len: 12, st: ['b'] }], { parse_mode: 'markdown' })).toBe(200)
  expect(await send([], { parse_mode: 'MarkdownV2' })).toBe(400)
})

test('who never wrote cannot be written to, and an unknown chat is none', async () => {
  const { zalo, ask } = await begin()
  for (const [method, more] of [
    ['sendMessage', { text: 'Kính chào' }],
    ['sendPhoto', { photo: 'http://127.0.0.1:9/anh.png' }],
    ['sendSticker', { sticker: '0e078a2fb66a5f34067b' }],
    ['sendChatAction', { action: 'typing' }]
  ] as const) {
    expect(await ask(method, { chat_id: LONG, ...more })).toMatchObject({ status: 403, body: { error_code: 403 } })
    expect(await ask(method, { chat_id: 'abc', ...more })).toMatchObject({ status: 400, body: { error_code: 400 } })
  }
  expect(zalo.phone(LONG).chat()).toEqual([])
  zalo.phone(LONG).says('Xin chào')
  expect(await ask('sendMessage', { chat_id: LONG, text: 'Kính chào' })).toMatchObject({ status: 200 })
  expect(await ask('sendMessage', { chat_id: GROUP, text: 'Kính gửi các đồng chí' })).toMatchObject({ status: 200 })
})

test('a picture is fetched from its address, twice, and kept', async () => {
  const { zalo, ask } = await begin()
  const office = await listen(({ path }) => (path === '/anh.png' ? { status: 200, body: PNG } : { status: 200 }))
  zalo.phone(MAI).says('xếp hạng')
  expect(
    await ask('sendPhoto', { chat_id: MAI, photo: `${office.url}/anh.png`, caption: 'Bảng xếp hạng' })
  ).toMatchObject({ status: 200, body: { result: { date: AT.getTime() } } })
  expect(office.got.map(({ path }) => path)).toEqual(['/anh.png', '/anh.png'])
  const shown = zalo.phone(MAI).chat().at(-1)
  expect(shown).toMatchObject({ from: 'bot', text: 'Bảng xếp hạng' })
  const kept = await fetch(shown?.photo ?? '')
  expect(kept.headers.get('content-type')).toBe('image/png')
  expect(Buffer.from(await kept.arrayBuffer())).toEqual(PNG)

  for (const photo of [PNG.toString('base64'), 'file:///etc/hostname', `${office.url}/trong`, 'http://127.0.0.1:9/']) {
    expect(await ask('sendPhoto', { chat_id: MAI, photo })).toMatchObject({ status: 400 })
  }
  const long = 'a'.repeat(2001)
  expect(await ask('sendPhoto', { chat_id: MAI, photo: `${office.url}/anh.png`, caption: long })).toMatchObject({
    status: 400
  })
  expect(zalo.phone(MAI).chat()).toHaveLength(2)
})

test('how often a picture is fetched can be said', async () => {
  const { zalo, ask } = await begin({ photoFetches: 1 })
  const office = await listen(() => ({ status: 200, body: PNG }))
  zalo.phone(MAI).says('xếp hạng')
  await ask('sendPhoto', { chat_id: MAI, photo: office.url })
  expect(office.got).toHaveLength(1)
})

test('a sticker arrives; typing is shown and has no result', async () => {
  const { zalo, ask } = await begin()
  zalo.phone(MAI).says('Xin chào')
  const rings: unknown[] = []
  zalo.changes.listen(({ kind, chat }) => rings.push({ kind, chat }))
  expect((await ask('sendChatAction', { chat_id: MAI, action: 'typing' })).body).toEqual({ ok: true })
  expect(await ask('sendChatAction', { chat_id: MAI, action: 'dancing' })).toMatchObject({ status: 400 })
  expect(await ask('sendSticker', { chat_id: MAI, sticker: '0e078a2fb66a5f34067b' })).toMatchObject({ status: 200 })
  expect(zalo.phone(MAI).chat().at(-1)).toMatchObject({ from: 'bot', text: '', photo: null })
  expect(rings).toEqual([
    { kind: 'typing', chat: MAI },
    { kind: 'message', chat: MAI }
  ])
})

test('3000 messages a month, both ways, where limits are kept', async () => {
  let now = AT
  const { zalo, ask } = await begin({ limits: true, now: () => now, wait: async () => {} })
  const send = () => ask('sendMessage', { chat_id: MAI, text: 'Việc số 12' })
  for (let said = 0; said < 2999; said++) zalo.phone(MAI).says('việc của tôi')
  expect(await send()).toMatchObject({ status: 200 })
  expect(zalo.spent()).toBe(3000)
  expect(await send()).toEqual({
    status: 429,
    body: { ok: false, description: 'Quota exceeded', error_code: 429 }
  })
  expect(zalo.spent()).toBe(3000)
  now = new Date('2026-11-30T16:59:59Z')
  expect(await send()).toMatchObject({ status: 429 })
  now = new Date('2026-11-30T17:00:00Z')
  expect(await send()).toMatchObject({ status: 200 })
  expect(zalo.spent()).toBe(1)
})

test('without limits the month has no end', async () => {
  const { zalo, ask } = await begin()
  for (let said = 0; said < 3000; said++) zalo.phone(MAI).says('việc của tôi')
  expect(await ask('sendMessage', { chat_id: MAI, text: 'Việc số 12' })).toMatchObject({ status: 200 })
})
