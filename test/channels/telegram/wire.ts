import { createServer } from 'node:http'
import { createTelegram } from '../../../src/channels/telegram/index.ts'
import { onLoopback } from '../../support/loopback.ts'

export const BOT = { id: 7_000_000_001, username: 'dondoc_bot' }
export const TOKEN = `${BOT.id}:the-token-that-nobody-may-see`

export type Call = { readonly method: string; readonly params: Record<string, unknown> }
/** What the server does with a call: an envelope, a gateway's page, a cut connection, or no answer. */
export type Answer =
  | { readonly result: unknown }
  | { readonly error_code: number; readonly description: string; readonly parameters?: Record<string, unknown> }
  | 'bad gateway'
  | 'cut'
  | 'silence'

/** A Bot API server that answers as it is told, and writes down what it was asked. */
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
    if (method === 'getMe') return { result: { ...BOT, is_bot: true, first_name: 'Đôn Đốc' } }
    if (method === 'getUpdates') return 'silence'
    return { result: method.startsWith('send') ? { message_id: ++messages } : true }
  }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    const isJson = request.headers['content-type']?.includes('json')
    const call = { method: request.url?.split('/').at(-1) ?? '', params: isJson && body ? JSON.parse(body) : { body } }
    calls.push(call)
    const answer = (await wire.answer(call)) ?? usual(call)
    if (answer === 'cut') return request.socket.destroy()
    if (answer === 'silence') return
    if (answer === 'bad gateway') return response.writeHead(502).end('<html>Bad Gateway</html>')
    const ok = 'result' in answer
    response.writeHead(ok ? 200 : answer.error_code, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ ok, ...answer }))
  })
  return Object.assign(wire, await onLoopback(server))
}

export type Wire = Awaited<ReturnType<typeof openWire>>

/** The channel on such a server, and what it logged. */
export async function onWire(wire: Wire, monotonicMs = () => 0) {
  const logged: { what: string; fault?: unknown; update?: number }[] = []
  const log = (event: (typeof logged)[number]) => void logged.push(event)
  const telegram = await createTelegram({ token: TOKEN, apiRoot: wire.root, log, monotonicMs })
  return { ...telegram, logged }
}

/** Waits until it holds, looking again whenever something may have happened. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(resolve => setImmediate(resolve))
}
