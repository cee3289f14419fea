import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createApp } from '../../../src/app.ts'
import { createWebhook } from '../../../src/channels/telegram/webhook.ts'
import { createCalendar } from '../../../src/core/calendar.ts'
import type { Hear } from '../../../src/ports/channel.ts'
import { createInTurn } from '../../../src/ports/in-turn.ts'
import { trialOrganisation } from '../../../src/trial/organisation.ts'
import { temporaryStore } from '../../support/database.ts'
import { createPaper } from '../../support/paper.ts'
import { BOT } from './wire.ts'

const SECRET = 'secret-of-the-webhook'
const request = (body: string | Uint8Array<ArrayBuffer> | ReadableStream) =>
  new Request('http://127.0.0.1/channels/telegram', {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { 'x-telegram-bot-api-secret-token': SECRET }
  })
const webhookTo = (hear: Hear, pressed: string[] = []) =>
  createWebhook({
    bot: BOT,
    hear,
    secret: SECRET,
    log: () => {},
    pressAnswered: id => void pressed.push(id),
    inTurn: createInTurn()
  })

test('whatever comes is answered, and never with a crash', async () => {
  const webhook = webhookTo(async () => {})
  const inside = fc.record(
    {
      update_id: fc.oneof(fc.integer(), fc.string()),
      message: fc.oneof(
        fc.jsonValue(),
        fc.record({ message_id: fc.integer(), chat: fc.jsonValue(), text: fc.string() })
      ),
      callback_query: fc.jsonValue(),
      my_chat_member: fc.jsonValue()
    },
    { requiredKeys: [] }
  )
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.json(),
        inside.map(one => JSON.stringify(one))
      ),
      async body => {
        expect((await webhook(request(body))).status).toBe(200)
      }
    ),
    { numRuns: 300 }
  )
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.uint8Array()), async body => {
      expect([200, 400]).toContain((await webhook(request(new Uint8Array(Buffer.from(body))))).status)
    }),
    { numRuns: 200 }
  )
})

test('a body without a length is read no further than the limit', async () => {
  let given = 0
  const endless = new ReadableStream({
    pull(controller) {
      given += 1
      controller.enqueue(new Uint8Array(65_536))
    }
  })
  expect((await webhookTo(async () => {})(request(endless))).status).toBe(413)
  expect(given).toBeLessThan(25)
})

test('a body that is cut off is to be sent again', async () => {
  const cut = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"update_id":1'))
      controller.error(new Error('cut'))
    }
  })
  expect((await webhookTo(async () => expect.unreachable())(request(cut))).status).toBe(400)
})

test('a press is answered only once it is kept', async () => {
  const pressed: string[] = []
  let failing = true
  const webhook = webhookTo(async () => {
    if (failing) throw new Error('the store is away')
  }, pressed)
  const from = { id: 101, is_bot: false, first_name: 'An' }
  const message = { message_id: 1, date: 0, chat: { id: 101, type: 'private' } }
  const press = JSON.stringify({ update_id: 1, callback_query: { id: '77', from, data: 'nhận 1', message } })
  expect((await webhook(request(press))).status).toBe(500)
  expect(pressed).toEqual([])
  failing = false
  expect((await webhook(request(press))).status).toBe(200)
  expect(pressed).toEqual(['77'])
})

test('the same update twice, also at the same moment, has one effect', async () => {
  const { store, close } = await temporaryStore()
  const calendar = createCalendar()
  const now = new Date('2026-11-23T09:00:00+07:00')
  const { save, ...rest } = trialOrganisation(calendar)
  const people = new Set(['unit', 'person', 'post', 'account'])
  await store.commit('seed', { ...rest, save: save.filter(one => people.has(one.table)) }, now)
  const app = createApp({
    store,
    channels: [createPaper({ buttons: true }).channel],
    clock: { now: () => now },
    timer: () => () => {},
    newCode: () => 'CODE',
    flood: { admit: () => 'heard' },
    deliver: () => {},
    log: () => {}
  })
  const webhook = webhookTo(app.hear)
  const from = { id: 1001, is_bot: false, first_name: 'Vinh' }
  const chat = { id: 1001, type: 'private' }
  const say = (update_id: number, text: string) =>
    webhook(request(JSON.stringify({ update_id, message: { message_id: update_id, date: 0, from, chat, text } })))
  await say(1, 'Giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11/2026')
  const before = await store.countTasks({})
  const statuses = await Promise.all([say(2, 'đúng'), say(2, 'đúng'), say(2, 'đúng')])
  expect((await say(2, 'đúng')).status).toBe(200)
  expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(await store.countTasks({})).toBe(before + 1)
  await close()
})

test('what is said in one chat is heard one after the other, chats side by side, also after a failure', async () => {
  const begun: string[] = []
  const ends: (() => void)[] = []
  const webhook = webhookTo(async incoming => {
    begun.push(incoming.cause)
    await new Promise<void>(resolve => ends.push(resolve))
    if (incoming.cause.endsWith(':1')) throw new Error('the store is away')
  })
  const say = (update_id: number, id: number) => {
    const from = { id, is_bot: false, first_name: 'An' }
    const message = { message_id: update_id, date: 0, from, chat: { id, type: 'private' }, text: 'việc của tôi' }
    return webhook(request(JSON.stringify({ update_id, message })))
  }
  const answers = [say(1, 101), say(2, 101), say(3, 102)]
  await expect.poll(() => begun.length).toBe(2)
  expect(begun.map(cause => cause.slice(-2))).toEqual([':1', ':3'])
  for (const end of ends.splice(0)) end()
  await expect.poll(() => begun.length).toBe(3)
  for (const end of ends) end()
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([500, 200, 200])
})
