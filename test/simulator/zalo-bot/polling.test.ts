import { expect, test } from 'vitest'
import { AT, asker, begin, LONG, MAI } from './begin.ts'

const EMPTY = { ok: false, description: 'Request timeout', error_code: 408 }

test('says who the bot is', async () => {
  const { ask } = await begin()
  expect(await ask('getMe')).toEqual({
    status: 200,
    body: {
      ok: true,
      result: {
        id: '1459232241454765289',
        account_name: 'Bot Đôn Đốc',
        account_type: 'BASIC',
        can_join_groups: true
      }
    }
  })
  const alone = await begin({ groups: [] })
  expect(await alone.ask('getMe')).toMatchObject({ body: { result: { can_join_groups: false } } })
})

test('a poll gives one message, in the order in which they were said, and each only once', async () => {
  const { zalo, ask } = await begin()
  const id = zalo.phone(MAI).says('Xin chào')
  zalo.phone(LONG).says('xong 12')
  expect(zalo.pending()).toBe(2)
  expect((await ask('getUpdates', { timeout: '30' })).body).toEqual({
    ok: true,
    result: {
      event_name: 'message.text.received',
      message: {
        date: AT.getTime(),
        chat: { chat_type: 'PRIVATE', id: MAI },
        message_id: id,
        from: { id: MAI, is_bot: false, display_name: 'Nguyễn Thị Mai' },
        text: 'Xin chào'
      }
    }
  })
  expect(id).toMatch(/^[0-9a-f]{20}$/)
  expect(await ask('getUpdates')).toMatchObject({ body: { result: { message: { text: 'xong 12' } } } })
  expect(zalo.pending()).toBe(0)
  expect(zalo.wire()).toEqual([])
})

test('an empty poll ends after exactly its time, with HTTP 200', async () => {
  const waits: number[] = []
  const { ask } = await begin({ wait: async ms => void waits.push(ms) })
  expect(await ask('getUpdates', { timeout: '30' })).toEqual({ status: 200, body: EMPTY })
  expect(await ask('getUpdates', { timeout: 5 })).toEqual({ status: 200, body: EMPTY })
  expect(await ask('getUpdates')).toEqual({ status: 200, body: EMPTY })
  expect(waits).toEqual([30_000, 5000, 30_000])
  expect(await ask('getUpdates', { timeout: 'lâu' })).toMatchObject({ status: 400 })
})

/** A wait that never ends of itself, and tells when it began. */
function patience() {
  let begun = () => {}
  const began = new Promise<void>(resolve => {
    begun = resolve
  })
  const wait = (_ms: number, stop: AbortSignal) =>
    new Promise<void>(resolve => {
      stop.addEventListener('abort', () => resolve())
      begun()
    })
  return { began, wait }
}

test('a waiting poll ends as soon as somebody speaks', async () => {
  const { began, wait } = patience()
  const { zalo, ask } = await begin({ wait })
  const poll = ask('getUpdates')
  await began
  zalo.phone(MAI).says('Xin chào')
  expect(await poll).toMatchObject({ body: { result: { message: { text: 'Xin chào' } } } })
  expect(zalo.pending()).toBe(0)
})

test('what is given to a poll that is not heard is lost', async () => {
  const { zalo, ask } = await begin({ wait: async () => {} })
  zalo.phone(MAI).says('xong 12')
  zalo.disturb(() => 'unheard')
  await expect(ask('getUpdates')).rejects.toThrow('fetch failed')
  zalo.disturb(null)
  expect(await ask('getUpdates')).toMatchObject({ body: EMPTY })
})

test('a poll that hung up takes nothing', async () => {
  const { began, wait } = patience()
  let ended = () => {}
  const over = new Promise<void>(resolve => {
    ended = resolve
  })
  const { zalo, ask } = await begin({ wait: (ms, stop) => wait(ms, stop).then(() => ended()) })
  const hangUp = new AbortController()
  const poll = fetch(`${zalo.root}/bot123456789:abc-xyz/getUpdates`, { signal: hangUp.signal })
  await began
  hangUp.abort()
  await expect(poll).rejects.toThrow()
  await over
  zalo.phone(MAI).says('xong 12')
  expect(await ask('getUpdates')).toMatchObject({ body: { result: { message: { text: 'xong 12' } } } })
})

test('what is said while nobody polls is lost, where the platform is played as it is', async () => {
  const { began, wait } = patience()
  const { zalo, ask } = await begin({ losesUnpolled: true, wait })
  zalo.phone(MAI).says('không ai nghe')
  expect(zalo.pending()).toBe(0)
  const poll = ask('getUpdates')
  await began
  zalo.phone(MAI).says('có người nghe')
  expect(await poll).toMatchObject({ body: { result: { message: { text: 'có người nghe' } } } })
})

test('polling is refused while a webhook is set, and a waiting poll ends', async () => {
  const { began, wait } = patience()
  const { ask } = await begin({ wait })
  const poll = ask('getUpdates')
  await began
  await ask('setWebhook', { url: 'http://127.0.0.1:9/hook', secret_token: 'bi-mat-123' })
  expect(await poll).toMatchObject({ status: 400, body: { ok: false, error_code: 400 } })
  expect(await ask('getUpdates')).toMatchObject({ status: 400, body: { ok: false, error_code: 400 } })
})

test('a message is given once more under the same id', async () => {
  const { zalo, ask } = await begin()
  const id = zalo.phone(MAI).says('xong 12')
  await ask('getUpdates')
  zalo.redeliver(id)
  expect(await ask('getUpdates')).toMatchObject({ body: { result: { message: { message_id: id, text: 'xong 12' } } } })
  expect(() => zalo.redeliver('không có')).toThrow('nobody said')
})

test('a wrong token and an unknown name are refused', async () => {
  const { zalo, ask } = await begin()
  expect(await asker(zalo.root, '1:sai')('getMe')).toEqual({
    status: 401,
    body: { ok: false, description: 'Unauthorized', error_code: 401 }
  })
  for (const name of ['getme', 'sendDocument', 'editMessageText', 'toString']) {
    expect(await ask(name)).toEqual({
      status: 400,
      body: { ok: false, description: 'Bad request - invalid API name', error_code: 400 }
    })
  }
})

test('calls come as JSON, as a form or in the query', async () => {
  const { zalo } = await begin({ wait: async () => {} })
  zalo.phone(MAI).says('Xin chào')
  const address = `${zalo.root}/bot123456789:abc-xyz/sendMessage`
  const params = { chat_id: MAI, text: 'Kính chào đồng chí' }
  const form = await fetch(address, { method: 'POST', body: new URLSearchParams(params) })
  const query = await fetch(`${address}?${new URLSearchParams(params)}`)
  const broken = await fetch(address, { method: 'POST', body: '{"chat_id":' })
  expect([form.status, query.status, broken.status]).toEqual([200, 200, 400])
  expect((await fetch(zalo.root)).status).toBe(404)
})
