import { expect, test } from 'vitest'
import { AT, begin, LONG, listen, MAI, PNG, textsOf } from './begin.ts'

const SECRET = 'bi-mat-123'

test('needs an address and a secret of 8 to 256 characters', async () => {
  const { ask } = await begin()
  const url = 'http://127.0.0.1:9/hook'
  for (const params of [
    { url },
    { secret_token: SECRET },
    { url: 'nơi nào đó', secret_token: SECRET },
    { url: 'ftp://127.0.0.1/hook', secret_token: SECRET },
    { url, secret_token: '1234567' },
    { url, secret_token: 'x'.repeat(257) }
  ]) {
    expect(await ask('setWebhook', params)).toMatchObject({ status: 400, body: { error_code: 400 } })
  }
  expect((await ask('getWebhookInfo')).body).toEqual({ ok: true, result: { url: '', updated_at: 0 } })
  expect(await ask('setWebhook', { url, secret_token: '12345678' })).toMatchObject({ status: 200 })
  expect(await ask('setWebhook', { url, secret_token: 'x'.repeat(256) })).toMatchObject({ status: 200 })
})

test('is tried with an empty body, and kept whether or not that was taken', async () => {
  const { ask } = await begin()
  const hook = await listen()
  expect((await ask('setWebhook', { url: hook.url, secret_token: SECRET })).body).toEqual({
    ok: true,
    result: {
      url: hook.url,
      updated_at: AT.getTime(),
      verification: {
        ok: true,
        url: hook.url,
        outcome: 'webhook.ok',
        hint: 'Your endpoint responded successfully.'
      }
    }
  })
  expect(hook.got).toEqual([{ path: '/', secret: SECRET, body: '' }])

  const closed = await listen(() => ({ status: 404 }))
  expect(await ask('setWebhook', { url: closed.url, secret_token: SECRET })).toMatchObject({
    body: { ok: true, result: { url: closed.url, verification: { ok: false } } }
  })
  expect((await ask('getWebhookInfo')).body).toEqual({
    ok: true,
    result: { url: closed.url, updated_at: AT.getTime() }
  })
  expect((await ask('deleteWebhook')).body).toEqual({ ok: true, result: { url: '', updated_at: AT.getTime() } })
  expect(await ask('getWebhookInfo')).toMatchObject({ body: { result: { url: '' } } })
})

test('is pushed bare events with the secret, in order within a chat', async () => {
  const { zalo, ask } = await begin()
  const hook = await listen()
  zalo.phone(MAI).says('trước khi có webhook')
  await ask('setWebhook', { url: `${hook.url}/channels/zalo-bot`, secret_token: SECRET })
  const id = zalo.phone(MAI).says('xong 12')
  zalo.phone(LONG).says('của người khác')
  await hook.count(4)
  expect(textsOf(hook.got).filter(text => text !== 'của người khác')).toEqual(['trước khi có webhook', 'xong 12'])
  expect(hook.got.every(({ path, secret }) => path === '/channels/zalo-bot' && secret === SECRET)).toBe(true)
  expect(JSON.parse(hook.got.find(({ body }) => body.includes('xong 12'))?.body ?? '')).toEqual({
    event_name: 'message.text.received',
    message: {
      date: AT.getTime(),
      chat: { chat_type: 'PRIVATE', id: MAI },
      message_id: id,
      from: { id: MAI, is_bot: false, display_name: 'Nguyễn Thị Mai' },
      text: 'xong 12'
    }
  })
  expect(zalo.pending()).toBe(0)
})

test('what is refused is not pushed again', async () => {
  const { zalo, ask } = await begin()
  const hook = await listen(({ body }) => ({ status: body.includes('một') ? 500 : 200 }))
  await ask('setWebhook', { url: hook.url, secret_token: SECRET })
  zalo.phone(MAI).says('một')
  zalo.phone(MAI).says('hai')
  await hook.count(3)
  zalo.phone(MAI).says('ba')
  await hook.count(4)
  expect(textsOf(hook.got)).toEqual(['một', 'hai', 'ba'])
})

test('a message is pushed once more under the same id', async () => {
  const { zalo, ask } = await begin()
  const hook = await listen()
  await ask('setWebhook', { url: hook.url, secret_token: SECRET })
  const id = zalo.phone(MAI).says('xong 12')
  zalo.redeliver(id)
  await hook.count(3)
  expect(hook.got[2]).toEqual(hook.got[1])
})

test('bodies may be those of the documentation', async () => {
  const { zalo, ask } = await begin({ wraps: true })
  const hook = await listen()
  await ask('setWebhook', { url: hook.url, secret_token: SECRET })
  zalo.phone(MAI).says('Xin chào')
  zalo.phone(MAI).sendsPhoto(PNG)
  await hook.count(3)
  const [, text, photo] = hook.got.map(({ body }) => (body === '' ? null : JSON.parse(body)))
  expect(text).toMatchObject({
    ok: true,
    result: { event_name: 'message.text.received', message: { text: 'Xin chào' } }
  })
  expect(photo.result.message.photo).toContain(zalo.root)
  expect(photo.result.message).not.toHaveProperty('photo_url')
})
