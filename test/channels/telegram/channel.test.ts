import { createServer } from 'node:http'
import { setTimeout as after } from 'node:timers/promises'
import { inspect } from 'node:util'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { ours } from '../../../src/channels/telegram/faults.ts'
import { createTelegram } from '../../../src/channels/telegram/index.ts'
import { Alarm, TokenRefused, Unreachable, Unsure } from '../../../src/ports/channel.ts'
import { split } from '../../../src/ports/parts.ts'
import { onLoopback } from '../../support/loopback.ts'
import { channelContract, type Trouble, words } from '../contract.ts'
import { type Answer, BOT, onWire, openWire, TOKEN } from './wire.ts'

const SECRET = 'secret-of-the-webhook'
const AN = { id: 101, is_bot: false, first_name: 'An', language_code: 'vi' }
const CHAT = { id: 101, first_name: 'An', type: 'private' }
const message = { message_id: 5, from: AN, chat: CHAT, date: 1795399200, text: 'việc của tôi' }
const bot = { ...BOT, is_bot: true, first_name: 'Đôn Đốc' }

const answers: Record<Exclude<Trouble, 'unconnected'>, Answer> = {
  'slow down': { error_code: 429, description: 'Too Many Requests: retry after 7', parameters: { retry_after: 7 } },
  moved: {
    error_code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: -100123 }
  },
  blocked: { error_code: 403, description: 'Forbidden: bot was blocked by the user' },
  'no answer': 'cut',
  broken: 'bad gateway',
  refused: { error_code: 400, description: 'Bad Request: message to edit not found' }
}

channelContract('telegram', async () => {
  const wire = await openWire()
  const telegram = await onWire(wire)
  const gone = await openWire()
  const unreached = await onWire(gone)
  gone.close()
  // The first call finds the connection cut that the client kept open.
  await unreached.channel.alive()
  let connected = true
  const via = () => (connected ? telegram.channel : unreached.channel)
  let next: Answer | null = null
  wire.answer = ({ method }) => {
    if (!/^(send|edit)/.test(method)) return null
    const answer = next
    next = null
    return answer
  }
  const accepted = () => wire.calls.filter(({ method }) => method === 'sendMessage').map(({ params }) => params.text)
  return {
    channel: {
      ...telegram.channel,
      send: (address, said) => via().send(address, said),
      edit: (address, id, said) => via().edit(address, id, said),
      alive: () => via().alive()
    },
    address: 'telegram:101',
    webhook: hear => telegram.webhook(hear, SECRET),
    request: (body, secret = SECRET) =>
      new Request('http://127.0.0.1/channels/telegram', {
        method: 'POST',
        body,
        headers: secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret }
      }),
    updates: {
      said: { update_id: 1, message },
      own: { update_id: 2, message: { ...message, from: bot } },
      malformed: { update_id: 3, message: { ...message, text: 12 } },
      pressed: {
        update_id: 4,
        callback_query: { id: '9', from: AN, chat_instance: '1', data: 'nhận 12', message: { ...message, from: bot } }
      }
    },
    trouble(kind) {
      connected = kind !== 'unconnected'
      next = kind === 'unconnected' ? null : answers[kind]
    },
    texts: () => accepted().map(String)
  }
})

test('no fault carries the token or what was said', async () => {
  const wire = await openWire()
  const { channel } = await onWire(wire)
  const lines: string[] = []
  const logger = pino({ base: null }, { write: line => void lines.push(line) })
  const spoken = 'điều không được ghi lại'
  for (const answer of [...Object.values(answers), { error_code: 401, description: 'Unauthorized' }]) {
    wire.answer = ({ method }) => (method === 'getMe' ? null : answer)
    const acts = [channel.send('telegram:101', words(spoken)), channel.fetch('file-1'), channel.menu?.(null, 'vi', [])]
    for (const act of acts) {
      const fault = await act?.catch((fault: unknown) => fault)
      logger.error({ err: fault })
      lines.push(inspect(fault, { depth: 9, showHidden: true }))
    }
  }
  expect(lines.length).toBeGreaterThan(20)
  expect(lines.join('\n')).not.toContain('nobody-may-see')
  expect(lines.join('\n')).not.toContain(spoken)
})

test('a file that cannot be brought in does not tell its address', async () => {
  const wire = await openWire()
  const { channel } = await onWire(wire)
  wire.answer = ({ method }) =>
    method === 'getFile' ? { result: { file_id: 'f', file_path: 'x.pdf' } } : method === 'x.pdf' ? 'cut' : null
  const fault = await channel.fetch('f').catch((fault: unknown) => fault)
  expect(fault).toMatchObject({ name: 'Later' })
  expect(inspect(fault, { depth: 9, showHidden: true })).not.toContain('nobody-may-see')
})

test('a token that is refused a minute long is an alarm, at every call; what a server does not know is none', async () => {
  const wire = await openWire()
  let ms = 0
  const { channel } = await onWire(wire, () => ms)
  const acts = () => [channel.send('telegram:101', words('một')), channel.fetch('f'), channel.alive()]
  for (const answer of [
    { error_code: 401, description: 'Unauthorized' },
    { error_code: 404, description: 'Not Found' }
  ]) {
    wire.answer = () => answer
    const doubted = await channel.send('telegram:101', words('một')).catch((fault: unknown) => fault)
    expect(doubted).not.toBeInstanceOf(Alarm)
    ms += 59_999
    expect(await channel.alive()).toBe(false)
    ms += 1
    for (const act of acts()) {
      const fault = await act.catch((fault: unknown) => fault)
      expect(fault).toBeInstanceOf(Alarm)
      expect(fault).toMatchObject({ line: { key: 'alarm-telegram-token' }, waitMs: 60_000, everywhere: true })
    }
    await expect(onWire(wire)).rejects.toThrow(TokenRefused)
    // Once it is taken, the next refusal is the first again.
    wire.answer = () => null
    expect(await channel.alive()).toBe(true)
  }
  wire.answer = () => ({ error_code: 404, description: 'Not Found: method not found' })
  for (const act of acts().slice(0, 2)) expect(await act.catch((fault: unknown) => fault)).not.toBeInstanceOf(Alarm)
  expect(await channel.alive()).toBe(false)
})

test('while a refused token is in doubt everything waits for the rest of the minute', async () => {
  const wire = await openWire()
  let ms = 0
  const { channel } = await onWire(wire, () => ms)
  wire.answer = () => ({ error_code: 401, description: 'Unauthorized' })
  for (const waitMs of [60_000, 40_000]) {
    const fault = await channel.send('telegram:101', words('một')).catch((fault: unknown) => fault)
    expect(fault).toMatchObject({ name: 'Later', waitMs, everywhere: true })
    ms += 20_000
  }
  wire.answer = () => null
  expect(await channel.send('telegram:101', words('một'))).toHaveLength(1)
})

test('only a part out is an unknown outcome', async () => {
  const wire = await openWire()
  const { channel } = await onWire(wire)
  wire.answer = ({ params }) => (String(params.text).startsWith('b') ? answers['slow down'] : null)
  await expect(channel.send('telegram:101', words(`${'a'.repeat(4000)} ${'b'.repeat(200)}`))).rejects.toThrow(Unsure)
})

test('what people type is text, never markup; the heading is an entity', async () => {
  const wire = await openWire()
  const { channel } = await onWire(wire)
  const text = 'Việc <b>số</b> 1\n<script>alert("&amp;")</script> *x* _y_ [z](http://a)'
  await channel.send('telegram:101', words(text, { headingLength: 17 }))
  const [sent] = wire.of('sendMessage')
  expect(sent).toMatchObject({ chat_id: 101, text, entities: [{ type: 'bold', offset: 0, length: 17 }] })
  expect(sent).not.toHaveProperty('parse_mode')
})

test('a sentence too long for a button is printed', async () => {
  const wire = await openWire()
  const { channel } = await onWire(wire)
  const long = `sửa chủ trì k7 ${'Phòng Văn hóa'.repeat(4)}`
  const buttons = [[{ label: 'Đúng', types: 'đúng k7' }], [{ label: 'Phòng', types: long }]]
  await channel.send('telegram:101', words('Chọn', { buttons }))
  expect(wire.of('sendMessage')).toMatchObject([
    {
      text: `Chọn\nPhòng: ${long}`,
      reply_markup: { inline_keyboard: [[{ text: 'Đúng', callback_data: 'đúng k7' }], []] }
    }
  ])
})

test('a file goes by its name on Telegram or by its bytes, with the text as caption where it fits', async () => {
  const wire = await openWire()
  const { channel } = await onWire(wire)
  const byRef = { kind: 'file', name: 'a.pdf', ref: 'file-7' } as const
  expect(await channel.send('telegram:101', words('Tệp của việc số 1', { files: [byRef], silent: true }))).toEqual([
    '1'
  ])
  expect(wire.of('sendDocument')).toMatchObject([
    { document: 'file-7', caption: 'Tệp của việc số 1', disable_notification: true }
  ])
  const bytes = { kind: 'photo', name: 'xep-hang.png', bytes: new Uint8Array([137, 80]) } as const
  const ids = await channel.send('telegram:101', words('x'.repeat(1025), { files: [bytes] }))
  expect(ids).toEqual(['2', '3'])
  expect(String(wire.of('sendPhoto')[0]?.body)).toContain('xep-hang.png')
})

test('a text is cut at lines, else at spaces, never inside a character', () => {
  expect(split('một hai\nba', 8)).toEqual(['một hai', 'ba'])
  expect(split('một hai ba', 8)).toEqual(['một hai', 'ba'])
  expect(split('👍👍👍', 3)).toEqual(['👍', '👍', '👍'])
  expect(split(`một${' '.repeat(20)}`, 8)).toEqual(['một'])
  expect(split('', 8)).toEqual([''])
})

test('what already reads so is changed', async () => {
  const wire = await openWire()
  const { channel } = await onWire(wire)
  wire.answer = ({ method }) =>
    method === 'editMessageText' ? { error_code: 400, description: 'Bad Request: message is not modified: same' } : null
  expect(await channel.edit('telegram:101', '1', words('một'))).toBe(true)
})

test('a fault of our own stays what it is', () => {
  const fault = new RangeError('x')
  expect(ours(fault)).toBe(fault)
  expect(ours('x')).toBeInstanceOf(Error)
})

test('a video goes by its own name although Telegram refuses it as a document', async () => {
  const wire = await openWire()
  const { channel } = await onWire(wire)
  const wrong = { error_code: 400, description: "Bad Request: can't use file of type Video as Document" }
  wire.answer = ({ method }) => (method === 'sendDocument' ? wrong : null)
  const video = { kind: 'file', name: 'hop.mp4', ref: 'a-video' } as const
  expect(await channel.send('telegram:101', words('Biên bản', { files: [video] }))).toHaveLength(1)
  expect(wire.of('sendVideo')).toMatchObject([{ video: 'a-video', caption: 'Biên bản' }])
  const closed = { error_code: 400, description: 'Bad Request: chat not found' }
  wire.answer = ({ method }) => (method === 'sendDocument' ? closed : null)
  await expect(channel.send('telegram:102', words('Biên bản', { files: [video] }))).rejects.toThrow(Unreachable)
  expect(wire.of('sendVideo')).toHaveLength(1)
})

test('a connection at rest is let go before the other side lets it go', async () => {
  const server = createServer((_, response) => response.end(JSON.stringify({ ok: true, result: bot })))
  server.keepAliveTimeout = 3_000
  let open = 0
  server.on('connection', socket => {
    open += 1
    socket.on('close', () => (open -= 1))
  })
  const { root } = await onLoopback(server)
  const { channel } = await createTelegram({ token: TOKEN, apiRoot: root, log: () => {} })
  await channel.alive()
  expect(open).toBe(1)
  await after(2_500)
  expect(open).toBe(0)
})
