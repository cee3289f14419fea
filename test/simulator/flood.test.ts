import { expect, test } from 'vitest'
import { createFlood } from '../../src/simulator/telegram/flood.ts'
import { AN, begin, GROUP, refusal, TOKEN } from './begin.ts'

test('too many messages to one chat are 429 with the seconds to wait, also in the header', async () => {
  let ms = 0
  const { simulator, api } = await begin({ limits: true, monotonicMs: () => ms })
  simulator.phone(AN).says('/start')
  for (const text of ['một', 'hai', 'ba']) await api.sendMessage(AN, text)
  expect(await refusal(api.sendMessage(AN, 'bốn'))).toMatchObject({
    error_code: 429,
    description: 'Too Many Requests: retry after 1',
    parameters: { retry_after: 1 }
  })
  const answer = await fetch(`${simulator.root}/bot${TOKEN}/sendMessage?chat_id=${AN}&text=a`)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '1'])
  ms += 1000
  await api.sendMessage(AN, 'bốn')
})

test('sends and edits to a group share twenty a minute', async () => {
  let ms = 0
  const { api } = await begin({ limits: true, monotonicMs: () => ms })
  const sent = await api.sendMessage(GROUP, 'Bảng')
  for (let count = 1; count < 20; count++) {
    ms += 1000
    await api.editMessageText(GROUP, sent.message_id, `Bảng ${count}`)
  }
  ms += 1000
  const refused = await refusal(api.sendMessage(GROUP, 'nữa'))
  expect(refused.parameters?.retry_after).toBe(40)
  ms += 40_000
  await api.sendMessage(GROUP, 'nữa')
})

test('thirty a second over all chats; a refused send counts nothing', () => {
  const flood = createFlood()
  const waits = Array.from({ length: 31 }, (_, chat) => flood.admit(chat + 1, 0))
  expect(waits.slice(0, 30)).toEqual(Array(30).fill(0))
  expect(waits[30]).toBe(34)
  expect(flood.admit(31, 20)).toBeGreaterThan(0)
  expect(flood.admit(31, 34)).toBe(0)
})

test('without limits nothing is refused', async () => {
  const { simulator, api } = await begin()
  simulator.phone(AN).says('/start')
  await Promise.all(Array.from({ length: 40 }, (_, index) => api.sendMessage(AN, `Tin ${index}`)))
  expect(simulator.phone(AN).chat()).toHaveLength(41)
})
