import { Api } from 'grammy'
import { expect, test } from 'vitest'
import { AN, begin, refusal, TOKEN } from './begin.ts'

test('a wrong token is 401, an unknown method 404', async () => {
  const { simulator } = await begin()
  const stranger = new Api('1:wrong', { apiRoot: simulator.root })
  expect(await refusal(stranger.getMe())).toMatchObject({ error_code: 401, description: 'Unauthorized' })
  const answer = await fetch(`${simulator.root}/bot${TOKEN}/sendMoney`)
  expect(answer.status).toBe(404)
  expect(await answer.json()).toEqual({ ok: false, error_code: 404, description: 'Not Found: method not found' })
})

test('a call may come as query, form, multipart or JSON, in any case of letters', async () => {
  const { simulator } = await begin()
  simulator.phone(AN).says('/start')
  const address = `${simulator.root}/bot${TOKEN}/SENDmessage`
  const reply_markup = JSON.stringify({ inline_keyboard: [[{ text: 'A', callback_data: 'a' }]] })
  const fields = { chat_id: String(AN), text: 'Chào', reply_markup }
  const multipart = new FormData()
  for (const [name, value] of Object.entries(fields)) multipart.append(name, value)
  const answers = [
    await fetch(`${address}?${new URLSearchParams(fields)}`),
    await fetch(address, { method: 'POST', body: new URLSearchParams(fields) }),
    await fetch(address, { method: 'POST', body: multipart }),
    await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: AN, text: 'Chào', reply_markup: JSON.parse(reply_markup) })
    })
  ]
  expect(answers.map(answer => answer.status)).toEqual([200, 200, 200, 200])
  const payloads = simulator.wire().map(entry => entry.payload.reply_markup)
  expect(new Set(payloads.map(markup => JSON.stringify(markup))).size).toBe(1)
  expect(simulator.wire().map(entry => entry.method)).toEqual(Array(4).fill('sendMessage'))
})

test('JSON that is none is 400; parse_mode is refused aloud', async () => {
  const { simulator, api } = await begin()
  simulator.phone(AN).says('/start')
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${simulator.root}/bot${TOKEN}/sendMessage`, { method: 'POST', headers, body: '{' })
  expect(answer.status).toBe(400)
  expect(await refusal(api.sendMessage(AN, '<b>a</b>', { parse_mode: 'HTML' }))).toMatchObject({ error_code: 400 })
})

test('an answer may be lost after the call was carried out, or the gateway may be down', async () => {
  const { simulator, api } = await begin()
  simulator.phone(AN).says('/start')
  simulator.disturb(call => (call.method === 'sendMessage' ? 'unheard' : null))
  await expect(api.sendMessage(AN, 'Một')).rejects.toThrow('Network request')
  expect(simulator.phone(AN).chat()).toHaveLength(2)
  simulator.disturb(() => 'down')
  await expect(api.sendMessage(AN, 'Hai')).rejects.toThrow()
  expect(simulator.phone(AN).chat()).toHaveLength(2)
  simulator.disturb(null)
  await api.sendMessage(AN, 'Ba')
  expect(simulator.wire()).toHaveLength(2)
})
