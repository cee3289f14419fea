import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createApp } from '../../../src/app.ts'
import { createWebhook } from '../../../src/channels/zalo-bot/webhook.ts'
import type { Hear } from '../../../src/ports/channel.ts'
import { createInTurn } from '../../../src/ports/in-turn.ts'
import { temporaryStore } from '../../support/database.ts'
import { createPaper } from '../../support/paper.ts'
import { BOT, request, SECRET, said } from './wire.ts'

const webhookTo = (hear: Hear) => {
  const logged: { what: string; fault?: unknown }[] = []
  const log = (event: { what: string; fault?: unknown }) => void logged.push(event)
  const webhook = createWebhook({ bot: BOT, hear, secret: SECRET, log, inTurn: createInTurn() })
  return { logged, say: async (update: unknown) => (await webhook(request(JSON.stringify(update)))).status, webhook }
}

test('whatever comes is answered, and never with a crash', async () => {
  const { webhook } = webhookTo(async () => {})
  const message = fc.record(
    { message_id: fc.string(), chat: fc.jsonValue(), from: fc.jsonValue(), text: fc.jsonValue(), photo: fc.string() },
    { requiredKeys: [] }
  )
  const bare = fc.record({ event_name: fc.constant('message.text.received'), message }, { requiredKeys: [] })
  const update = fc.oneof(
    bare,
    bare.map(result => ({ ok: true, result }))
  )
  const body = fc.oneof(
    fc.json(),
    update.map(one => JSON.stringify(one))
  )
  await fc.assert(
    fc.asyncProperty(body, async body => {
      expect((await webhook(request(body))).status).toBe(200)
    }),
    { numRuns: 300 }
  )
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.uint8Array()), async body => {
      expect([200, 400]).toContain((await webhook(request(new Uint8Array(Buffer.from(body))))).status)
    }),
    { numRuns: 200 }
  )
})

test('a probe with the secret and no body is answered, without it not', async () => {
  const { webhook, logged } = webhookTo(async () => expect.unreachable())
  expect((await webhook(request(''))).status).toBe(200)
  const bodiless = new Request('http://127.0.0.1/', { method: 'POST', headers: { 'x-bot-api-secret-token': SECRET } })
  expect((await webhook(bodiless)).status).toBe(200)
  expect((await webhook(request('', null))).status).toBe(401)
  expect((await webhook(request('', `${SECRET}x`))).status).toBe(401)
  expect(logged).toEqual([])
})

test('what is not understood is logged without what was said', async () => {
  const { say, logged } = webhookTo(async () => expect.unreachable())
  const { message } = said('điều không được ghi lại')
  expect(
    await say({ event_name: 'message.text.received', message: { ...message, from: 'điều không được ghi lại' } })
  ).toBe(200)
  expect(logged).toMatchObject([{ what: 'zalo-bot update not understood' }])
  expect(String(logged[0]?.fault)).not.toContain('ghi lại')
})

test('a body is read no further than the limit, cut off it is to be brought again', async () => {
  const { webhook } = webhookTo(async () => expect.unreachable())
  let given = 0
  const endless = new ReadableStream({
    pull(controller) {
      given += 1
      controller.enqueue(new Uint8Array(65_536))
    }
  })
  expect((await webhook(request(endless))).status).toBe(413)
  expect(given).toBeLessThan(10)
  const cut = new ReadableStream({
    start: controller => controller.error(new Error('cut'))
  })
  expect((await webhook(request(cut))).status).toBe(400)
})

test('letters of several bytes survive the cuts between the pieces that come', async () => {
  const heard: string[] = []
  const { webhook } = webhookTo(async incoming => void (incoming.kind === 'message' && heard.push(incoming.text)))
  const bytes = new TextEncoder().encode(JSON.stringify(said('Đã nhận việc số 12 ✅')))
  const drops = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
      controller.close()
    }
  })
  expect((await webhook(request(drops))).status).toBe(200)
  expect(heard).toEqual(['Đã nhận việc số 12 ✅'])
})

test('a fault of ours is no fault of what came', async () => {
  const { say, logged } = webhookTo(async () => {
    throw new SyntaxError('of the store')
  })
  expect(await say(said('một'))).toBe(500)
  expect(logged).toMatchObject([{ what: 'zalo-bot update not kept' }])
})

test('the same message twice, also at the same moment, is handled once', async () => {
  const { store, close } = await temporaryStore()
  const now = new Date('2026-11-23T09:00:00+07:00')
  const kept: unknown[] = []
  const app = createApp({
    store,
    channels: [{ ...createPaper({ buttons: false }).channel, name: 'zalo-bot' }],
    clock: { now: () => now },
    timer: () => () => {},
    newCode: () => 'CODE',
    flood: { admit: () => 'heard' },
    deliver: () => {},
    log: ({ kept: how }) => void kept.push(how)
  })
  const { say } = webhookTo(app.hear)
  expect(await Promise.all([say(said('xong 12')), say(said('xong 12'))])).toEqual([200, 200])
  expect(await say({ ok: true, result: said('xong 12') })).toBe(200)
  expect(await say(said('xong 12', 'another'))).toBe(200)
  expect(kept).toEqual(['kept', 'repeated', 'repeated', 'kept'])
  await close()
})

test('what is said in one chat is heard one after the other, chats side by side, also after a failure', async () => {
  const begun: string[] = []
  const ends: (() => void)[] = []
  const { say } = webhookTo(async incoming => {
    begun.push(incoming.cause)
    await new Promise<void>(resolve => ends.push(resolve))
    if (incoming.cause.endsWith(':m1')) throw new Error('the store is away')
  })
  const answers = [say(said('một', 'm1', 'a1')), say(said('hai', 'm2', 'a1')), say(said('ba', 'm3', 'a2'))]
  await expect.poll(() => begun.length).toBe(2)
  expect(begun.map(cause => cause.slice(-3))).toEqual([':m1', ':m3'])
  for (const end of ends.splice(0)) end()
  await expect.poll(() => begun.length).toBe(3)
  for (const end of ends) end()
  expect(await Promise.all(answers)).toEqual([500, 200, 200])
})
