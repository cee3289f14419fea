import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { backoffMs, laneOf } from '../../src/simulator/telegram/pusher.ts'
import { onLoopback } from '../support/loopback.ts'
import { AN, BINH, begin } from './begin.ts'

type Delivery = { id: number; text: string; secret: string | undefined }
type Answer = { status: number; headers?: Record<string, string>; body?: string }

/** A webhook that answers as told and tells what it got. */
async function listen(answer: (delivery: Delivery) => Answer | Promise<Answer>) {
  const got: Delivery[] = []
  const ears = new Set<() => void>()
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const update = JSON.parse(Buffer.concat(chunks).toString())
    const secret = request.headers['x-telegram-bot-api-secret-token']
    const delivery = { id: update.update_id, text: update.message?.text ?? '', secret: secret?.toString() }
    got.push(delivery)
    for (const hear of ears) hear()
    const { status, headers, body } = await answer(delivery)
    response.writeHead(status, headers ?? {}).end(body ?? '')
  })
  const { root } = await onLoopback(server)
  const count = (wanted: number) =>
    new Promise<void>(resolve => {
      const check = () => got.length >= wanted && resolve()
      ears.add(check)
      check()
    })
  return { url: `${root}/hook`, got, count }
}

test('updates are pushed with the secret, in order within a chat', async () => {
  const { simulator, api } = await begin()
  const hook = await listen(() => ({ status: 200 }))
  simulator.phone(AN).says('trước khi có webhook')
  await api.setWebhook(hook.url, { secret_token: 'bi-mat_1' })
  for (const text of ['một', 'hai', 'ba']) simulator.phone(AN).says(text)
  await hook.count(4)
  expect(hook.got.map(delivery => delivery.text)).toEqual(['trước khi có webhook', 'một', 'hai', 'ba'])
  expect(hook.got.every(delivery => delivery.secret === 'bi-mat_1')).toBe(true)
})

test('a refused update is tried again and holds up its chat, not the others', async () => {
  const waits: number[] = []
  const { simulator, api } = await begin({ wait: async ms => void waits.push(ms) })
  let refusals = 3
  const hook = await listen(delivery => {
    if (delivery.text !== 'một' || refusals === 0) return { status: 200 }
    refusals--
    return refusals === 0 ? { status: 503, headers: { 'retry-after': '7' } } : { status: 500 }
  })
  await api.setWebhook(hook.url)
  simulator.phone(AN).says('một')
  simulator.phone(AN).says('hai')
  simulator.phone(BINH).says('của người khác')
  await hook.count(6)
  expect(waits).toEqual([0, 2000, 7000])
  expect(hook.got.map(delivery => delivery.text).filter(text => text !== 'của người khác')).toEqual([
    'một',
    'một',
    'một',
    'một',
    'hai'
  ])
  expect(hook.got.findIndex(delivery => delivery.text === 'của người khác')).toBeLessThan(5)
  expect((await api.getWebhookInfo()).last_error_message).toContain('503')
})

test('a method named in the answer is carried out, except those that take over the intake', async () => {
  const { simulator, api } = await begin()
  const orders = [{ method: 'sendMessage', chat_id: AN, text: 'Đã nghe' }, { method: 'deleteWebhook' }]
  const hook = await listen(() => ({ status: 200, body: JSON.stringify(orders.shift() ?? {}) }))
  await api.setWebhook(hook.url)
  simulator.phone(AN).says('một')
  simulator.phone(AN).says('hai')
  simulator.phone(AN).says('ba')
  await hook.count(3)
  expect(
    simulator
      .phone(AN)
      .chat()
      .map(message => message.text)
  ).toContain('Đã nghe')
  expect((await api.getWebhookInfo()).url).toBe(hook.url)
})

test('a redelivered update is pushed again', async () => {
  const { simulator, api } = await begin()
  const hook = await listen(() => ({ status: 200 }))
  await api.setWebhook(hook.url)
  const [id = 0] = simulator.phone(AN).says('một').updateIds
  await hook.count(1)
  simulator.redeliver(id)
  await hook.count(2)
  expect(hook.got.map(delivery => delivery.id)).toEqual([id, id])
})

test('the first retry is at once, then 2, 4, 8 seconds, at most a minute', () => {
  expect([1, 2, 3, 4, 9].map(backoffMs)).toEqual([0, 2000, 4000, 8000, 60_000])
})

test('presses queue by person, messages by chat', () => {
  const message = { update_id: 1, message: { chat: { id: -5 } } }
  const press = { update_id: 2, callback_query: { from: { id: 7 }, message: { chat: { id: -5 } } } }
  expect(laneOf(message)).not.toBe(laneOf(press))
  expect(laneOf({ update_id: 3, edited_message: { chat: { id: -5 } } })).toBe(laneOf(message))
})
