import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { begin, listen, MAI, PNG, textsOf } from './begin.ts'

const send = { chat_id: MAI, text: 'Việc số 12' }

test('an answer that is lost, and a call that never arrived', async () => {
  const { zalo, ask } = await begin()
  zalo.phone(MAI).says('Xin chào')
  zalo.disturb(({ method, chat }) => (method === 'sendMessage' && chat === MAI ? 'unheard' : null))
  await expect(ask('sendMessage', send)).rejects.toThrow('fetch failed')
  expect(zalo.phone(MAI).chat().at(-1)?.text).toBe('Việc số 12')
  expect(await ask('getMe')).toMatchObject({ status: 200 })
  zalo.disturb(() => 'cut')
  await expect(ask('sendMessage', send)).rejects.toThrow('fetch failed')
  zalo.disturb(null)
  expect(zalo.phone(MAI).chat()).toHaveLength(2)
  expect(zalo.wire().map(({ method }) => method)).toEqual(['sendMessage', 'getMe'])
})

test.each([502, 200])('a gateway that answers %i with a page', async page => {
  const { zalo } = await begin()
  zalo.phone(MAI).says('Xin chào')
  zalo.disturb(() => ({ instead: 'page', status: page }))
  const answer = await fetch(`${zalo.root}/bot123456789:abc-xyz/sendMessage`, {
    method: 'POST',
    body: JSON.stringify(send)
  })
  expect(answer.status).toBe(page)
  expect(answer.headers.get('content-type')).toContain('text/html')
  expect(await answer.text()).toMatch(/^<html>/)
  expect(zalo.phone(MAI).chat()).toHaveLength(1)
})

test('a refusal, in either spelling, with any HTTP status', async () => {
  const { zalo, ask } = await begin()
  zalo.phone(MAI).says('Xin chào')
  zalo.disturb(() => ({ code: 429, description: 'Quota exceeded' }))
  expect(await ask('sendMessage', send)).toEqual({
    status: 429,
    body: { ok: false, description: 'Quota exceeded', error_code: 429 }
  })
  zalo.disturb(() => ({ code: 426, spelling: 'errorCode' }))
  expect(await ask('sendMessage', send)).toEqual({
    status: 426,
    body: { ok: false, description: 'Disturbed', errorCode: 426 }
  })
  zalo.disturb(() => ({ code: 401, status: 200 }))
  expect(await ask('sendMessage', send)).toMatchObject({ status: 200, body: { ok: false, error_code: 401 } })
  zalo.disturb(() => ({ code: 408, status: 408 }))
  expect(await ask('getUpdates')).toMatchObject({ status: 408, body: { error_code: 408 } })
  expect(zalo.wire().map(({ accepted }) => accepted)).toEqual([false, false, false])
  expect(zalo.phone(MAI).chat()).toHaveLength(1)
})

test('waits for the wire, and tells the calls when that was in vain', async () => {
  const { zalo, ask } = await begin()
  zalo.phone(MAI).says('Xin chào')
  const waiting = zalo.until(wire => wire.some(({ method }) => method === 'sendMessage'))
  await ask('sendMessage', send)
  expect(await waiting).toHaveLength(1)
  await expect(zalo.until(() => false, 1)).rejects.toThrow(`sendMessage(${MAI}) accepted "Việc số 12"`)
})

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'zalo-bot-'))
  onTestFinished(() => rm(path, { recursive: true }))
  return join(path, 'zalo-bot.json')
}

test('a restart loses nothing: chats, files, who wrote, what waits, the month', async () => {
  const file = await folder()
  const before = await begin({ file })
  before.zalo.phone(MAI).says('một')
  before.zalo.phone(MAI).sendsPhoto(PNG, 'hai')
  await before.ask('getUpdates')
  await before.ask('sendMessage', { chat_id: MAI, text: 'ba' })
  const shown = before.zalo.phone(MAI).chat()
  expect(JSON.parse(await readFile(file, 'utf8')).month).toEqual({ name: '2026-11', messages: 3 })
  await before.zalo.close()

  const { zalo, ask } = await begin({ file })
  const again = zalo.phone(MAI).chat()
  expect(again.map(({ id, text }) => ({ id, text }))).toEqual(shown.map(({ id, text }) => ({ id, text })))
  expect(zalo.spent()).toBe(3)
  expect(zalo.pending()).toBe(1)
  const address = again[1]?.photo ?? ''
  expect(address.startsWith(zalo.root)).toBe(true)
  expect(Buffer.from(await (await fetch(address)).arrayBuffer())).toEqual(PNG)
  expect(await ask('getUpdates')).toMatchObject({ body: { result: { message: { photo_url: address } } } })
  expect(await ask('sendMessage', { chat_id: MAI, text: 'bốn' })).toMatchObject({ status: 200 })
  expect(
    new Set(
      zalo
        .phone(MAI)
        .chat()
        .map(({ id }) => id)
    ).size
  ).toBe(4)
})

test('a restart keeps the webhook, and gives no message twice', async () => {
  const file = await folder()
  const hook = await listen()
  const before = await begin({ file })
  await before.ask('setWebhook', { url: hook.url, secret_token: 'bi-mat-123' })
  before.zalo.phone(MAI).says('một')
  await hook.count(2)
  await before.zalo.close()
  const { zalo } = await begin({ file })
  zalo.phone(MAI).says('hai')
  await hook.count(3)
  expect(textsOf(hook.got)).toEqual(['một', 'hai'])
})
