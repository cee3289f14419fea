import { inspect } from 'node:util'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createCall } from '../../../src/channels/zalo-bot/api.ts'
import { ours } from '../../../src/channels/zalo-bot/faults.ts'
import { createZaloBot } from '../../../src/channels/zalo-bot/index.ts'
import { Alarm, Later, TokenRefused, Unreachable, Unsure } from '../../../src/ports/channel.ts'
import { channelContract, type Trouble, words } from '../contract.ts'
import { type Answer, BOT, onWire, openWire, refusal, request, SECRET, said, TOKEN } from './wire.ts'

const ADDRESS = 'zalo-bot:a1b2c3d4e5f60718293a'

const answers: Record<Exclude<Trouble, 'unconnected' | 'moved'>, Answer> = {
  'slow down': refusal(429, 'Quota exceeded'),
  blocked: refusal(403, 'Forbidden'),
  'no answer': 'cut',
  broken: 'bad gateway',
  refused: refusal(400, 'Bad request - invalid API name')
}

channelContract('zalo-bot', async () => {
  const wire = await openWire()
  const zalo = await onWire(wire)
  const gone = await openWire()
  const unreached = await onWire(gone)
  gone.close()
  // The first call finds the connection cut that the client kept open.
  await unreached.channel.alive()
  let connected = true
  const via = () => (connected ? zalo.channel : unreached.channel)
  let next: Answer | null = null
  wire.answer = ({ method }) => {
    if (!method.startsWith('send')) return null
    const answer = next
    next = null
    return answer
  }
  const { message } = said('việc của tôi')
  return {
    channel: {
      ...zalo.channel,
      send: (address, message) => via().send(address, message),
      alive: () => via().alive()
    },
    address: ADDRESS,
    webhook: hear => zalo.webhook(hear, SECRET),
    request,
    never: ['moved'],
    waitMs: 3_600_000,
    updates: {
      said: said('việc của tôi'),
      own: { event_name: 'message.text.received', message: { ...message, from: { ...message.from, is_bot: true } } },
      malformed: { event_name: 'message.text.received', message: { ...message, text: 12 } },
      pressed: null,
      other: said('việc của tôi', 'm1a2b3c4d5e6f7081921')
    },
    trouble(kind) {
      connected = kind !== 'unconnected'
      next = kind === 'unconnected' || kind === 'moved' ? null : answers[kind]
    },
    texts: () => wire.of('sendMessage').map(({ text }) => String(text))
  }
})

test.each([
  ['bad token', refusal(401, 'Unauthorized'), Alarm, { line: { key: 'alarm-zalo-bot-token' }, waitMs: 600_000 }],
  ['quota', refusal(429, 'Quota'), Alarm, { line: { key: 'alarm-zalo-bot-quota' }, waitMs: 3_600_000 }],
  ['quota, with its status', refusal(429, 'Quota', 429), Alarm, { everywhere: true }],
  ['nobody there', refusal(404, 'Not found'), Unreachable, {}],
  ['too late', refusal(408, 'Request timeout'), Unsure, {}],
  ['broken', refusal(503, 'Unavailable'), Unsure, {}],
  ['another spelling', { says: { ok: false, description: '…', errorCode: 429 } }, Alarm, {}],
  ['an unknown code', { says: { ok: false, description: '…', errorCode: 426 } }, Error, { code: 426 }],
  ['unknown method', refusal(400, 'Bad request - invalid API name'), Error, { code: 400 }],
  ['no code', { says: { ok: false } }, Unsure, {}],
  ['no envelope', { says: ['ok'] }, Unsure, {}],
  ['another result', { says: { ok: true, result: { message_id: 7 } } }, Unsure, {}],
  ['a status that lies', { says: { ok: true, result: { message_id: 'm1' } }, status: 500 }, null, {}]
] as const)('%s', async (_, answer, error, more) => {
  const wire = await openWire()
  const { channel } = await onWire(wire)
  wire.answer = () => answer
  const sent = channel.send(ADDRESS, words('một'))
  if (error === null) return expect(await sent).toEqual(['m1'])
  const fault = await sent.catch((fault: unknown) => fault)
  expect(fault).toBeInstanceOf(error)
  expect(fault).toMatchObject(more)
  if (error === Error) for (const other of [Later, Unreachable, Unsure]) expect(fault).not.toBeInstanceOf(other)
})

test('an answer without a result is an answer', async () => {
  const wire = await openWire()
  const { call, channel } = await onWire(wire)
  wire.answer = () => ({ says: { ok: true } })
  expect(await call('sendChatAction', { chat_id: 'a1', action: 'typing' }, z.unknown())).toBeUndefined()
  expect(await channel.send(ADDRESS, words('một'))).toEqual([])
})

test('what takes too long may have arrived, and a server that redirects is not followed', async () => {
  const wire = await openWire()
  const call = createCall({ token: TOKEN, apiRoot: wire.root, longestMs: 50 })
  wire.answer = () => 'silence'
  const fault = await call('sendMessage', {}, z.unknown()).catch((fault: unknown) => ours(fault))
  expect(fault).toBeInstanceOf(Unsure)
  const other = await openWire()
  wire.answer = () => ({ sendsTo: `${other.root}/bot${TOKEN}/sendMessage` })
  await expect(call('sendMessage', {}, z.unknown())).rejects.toMatchObject({ name: 'NoAnswer' })
  expect(other.calls).toEqual([])
})

test('asks who we are; says which setting holds a token that is refused', async () => {
  const wire = await openWire()
  expect((await onWire(wire)).bot).toEqual(BOT)
  expect((await onWire(wire, { displayName: 'Bot Đôn Đốc' })).bot.displayName).toBe('Bot Đôn Đốc')
  const refused = createZaloBot({ token: 'another', apiRoot: wire.root, log: () => {} })
  await expect(refused).rejects.toThrow(TokenRefused)
  await expect(refused).rejects.toThrow(/ZALO_BOT_TOKEN/)
})

test('a start without a network can be tried again', async () => {
  const gone = await openWire()
  gone.close()
  await expect(onWire(gone)).rejects.toMatchObject({ name: 'Later', everywhere: true })
  const cut = await openWire()
  cut.answer = () => 'cut'
  await expect(onWire(cut)).rejects.toThrow(Unsure)
})

test('tells Zalo where to bring updates, or nowhere; and us when Zalo does not get there', async () => {
  const wire = await openWire()
  const { listen, logged } = await onWire(wire)
  await listen(null, '')
  expect(wire.of('deleteWebhook')).toEqual([{}])
  const url = 'https://dondoc.example.vn/channels/zalo-bot'
  const set = (verification: unknown) => ({
    says: { ok: true, result: { url, updated_at: 1749538250568, verification } }
  })
  wire.answer = () => set({ ok: true, url, outcome: 'webhook.ok', hint: 'Your endpoint responded successfully.' })
  await listen(url, SECRET)
  expect(wire.of('setWebhook')).toEqual([{ url, secret_token: SECRET }])
  wire.answer = () => set(undefined)
  await listen(url, SECRET)
  expect(logged).toEqual([])
  wire.answer = () => set({ ok: false, outcome: 'webhook.unreachable' })
  await listen(url, SECRET)
  expect(logged).toMatchObject([{ what: 'zalo-bot webhook not reached' }])
  wire.answer = () => refusal(401, 'Unauthorized')
  await expect(listen(url, SECRET)).rejects.toThrow(Alarm)
})

test('no fault carries the token or what was said', async () => {
  const wire = await openWire()
  const { channel, listen } = await onWire(wire)
  const lines: string[] = []
  const logger = pino({ base: null }, { write: line => void lines.push(line) })
  const spoken = 'điều không được ghi lại'
  const echo = refusal(400, `Cannot POST /bot${TOKEN}/sendMessage`)
  for (const answer of [...Object.values(answers), refusal(401, 'Unauthorized'), echo]) {
    wire.answer = () => answer
    for (const act of [() => channel.send(ADDRESS, words(spoken)), () => listen('https://a.vn', SECRET)]) {
      const fault = await act().catch((fault: unknown) => fault)
      logger.error({ err: fault })
      lines.push(inspect(fault, { depth: 9, showHidden: true }))
    }
  }
  const nowhere = createZaloBot({ token: TOKEN, apiRoot: 'no address', log: () => {} })
  lines.push(inspect(await nowhere.catch((fault: unknown) => fault), { depth: 9, showHidden: true }))
  expect(lines.length).toBeGreaterThan(20)
  expect(lines.join('\n')).not.toContain('nobody-may-see')
  expect(lines.join('\n')).not.toContain(spoken)
  expect(lines.join('\n')).not.toContain(SECRET)
})

test('states what it can do', async () => {
  const { channel } = await onWire(await openWire())
  expect(channel.can).toMatchObject({ buttons: false, choices: true, edit: false, textLimit: 2000, monthly: 3000 })
  expect(channel.can.carries({ kind: 'photo', name: 'a.png', size: 1 })).toBe('address')
  expect(channel.can.carries({ kind: 'file', name: 'a.pdf', size: 1 })).toBe('link')
  expect(channel.link('MA12')).toBeNull()
})

test('a fault of our own stays what it is', () => {
  const fault = new RangeError('x')
  expect(ours(fault)).toBe(fault)
  expect(ours('x')).toBeInstanceOf(Error)
})
