import { createServer } from 'node:http'
import { createZaloBot, type ZaloBotOptions } from '../../../src/channels/zalo-bot/index.ts'
import type { Bot } from '../../../src/channels/zalo-bot/receive.ts'
import { onLoopback } from '../../support/loopback.ts'

export const BOT: Bot = { id: '1459232241454765289', accountName: 'bot.VDKyGxQvc', displayName: null }
export const TOKEN = '123456789:the-token-that-nobody-may-see'
export const SECRET = 'secret-of-the-webhook'

export type Call = { readonly method: string; readonly params: Record<string, unknown> }
/** What the server does with a call: an answer as it is, with 200 unless told otherwise, or what is none. */
export type Answer =
  | { readonly says: unknown; readonly status?: number }
  | { readonly sendsTo: string }
  | 'bad gateway'
  | 'cut'
  | 'silence'

/** A refusal; real ones come with 200. */
export const refusal = (error_code: number, description: string, status = 200): Answer => ({
  says: { ok: false, description, error_code },
  status
})

/** A Bot Platform server that answers as it is told, and writes down what it was asked. */
export async function openWire() {
  const calls: Call[] = []
  const wire = {
    calls,
    root: '',
    /** From now on connections are refused. */
    close: () => {},
    answer: (_call: Call): Answer | null | Promise<Answer | null> => null,
    /** The calls of one method. */
    of: (method: string) => calls.filter(call => call.method === method).map(call => call.params)
  }
  let messages = 0
  const usual = ({ method }: Call): Answer => {
    const said = (result: unknown): Answer => ({ says: { ok: true, result } })
    if (method === 'getMe')
      return said({ id: BOT.id, account_name: BOT.accountName, account_type: 'BASIC', can_join_groups: false })
    if (method === 'getUpdates') return 'silence'
    if (method.startsWith('send')) return said({ message_id: `82599fa32f56d00e${++messages}`, date: 1749632637199 })
    return said({ url: '', updated_at: 1749538250568 })
  }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    const [, bot, method = ''] = request.url?.split('/') ?? []
    const call = { method, params: body ? JSON.parse(body) : {} }
    calls.push(call)
    const isOurs = bot === `bot${TOKEN}` && request.method === 'POST'
    const answer = isOurs ? ((await wire.answer(call)) ?? usual(call)) : refusal(401, 'Unauthorized')
    if (answer === 'cut') return request.socket.destroy()
    if (answer === 'silence') return
    if (answer === 'bad gateway') return response.writeHead(502).end('<html>Bad Gateway</html>')
    if ('sendsTo' in answer) return response.writeHead(307, { location: answer.sendsTo }).end()
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer.says))
  })
  return Object.assign(wire, await onLoopback(server))
}

export type Wire = Awaited<ReturnType<typeof openWire>>

/** The channel on such a server, and what it logged. */
export async function onWire(wire: Wire, more: Partial<ZaloBotOptions> = {}) {
  const logged: { what: string; fault?: unknown }[] = []
  const log = (event: { what: string; fault?: unknown }) => void logged.push(event)
  return { ...(await createZaloBot({ token: TOKEN, apiRoot: wire.root, log, ...more })), logged }
}

/** An update as it comes to a webhook, from Nguyễn Thị Hoa unless told otherwise. */
export const said = (text: string, messageId = 'm1a2b3c4d5e6f7081920', chat = 'a1b2c3d4e5f60718293a') => ({
  event_name: 'message.text.received',
  message: {
    date: 1789033572455,
    chat: { chat_type: 'PRIVATE', id: chat },
    message_id: messageId,
    from: { id: chat, is_bot: false, display_name: 'Nguyễn Thị Hoa' },
    text
  }
})

/** A request as Zalo makes it; null: without the header. */
export const request = (body: string | Uint8Array<ArrayBuffer> | ReadableStream, secret: string | null = SECRET) =>
  new Request('http://127.0.0.1/channels/zalo-bot', {
    method: 'POST',
    body,
    duplex: 'half',
    headers: secret === null ? {} : { 'x-bot-api-secret-token': secret }
  })

/** Waits until it holds, looking again whenever something may have happened. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(resolve => setImmediate(resolve))
}
