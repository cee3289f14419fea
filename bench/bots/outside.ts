import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request } from 'node:http'
import { z } from 'zod'
import { WAY_IN } from './asked.ts'

export const SECRET = 'a-secret-of-the-benchmark'

/** Who waits longer for an answer than this waits in vain. */
const LONGEST_MS = 30_000
const REFUSED_MS = 50
/** Connections that rest longer are closed before the bot does, which Node does after five seconds. */
const RESTING_MS = 3_000
/** Two calls of one bot at work are never so far apart. */
const QUIET_MS = 400

const called = z.object({ chat_id: z.coerce.number(), text: z.string() })

/** An answer, and how long it took from when the message was brought, in ms. */
export type Heard = { readonly text: string; readonly ms: number }

type Waiting = { readonly fits: RegExp; heard(text: string): void }

/** A Telegram that answers every call at once, and brings messages by webhook. */
export async function startOutside() {
  const waiting = new Map<number, Waiting[]>()
  /** How often each chat was sent the same text that names a number. */
  const sent = new Map<string, number>()
  let messages = 0
  let updates = 0
  let calledAt = 0

  function arrived(chat: number, text: string): void {
    if (/số \d+/.test(text)) {
      const one = `${chat} ${text}`
      sent.set(one, (sent.get(one) ?? 0) + 1)
    }
    const found = waiting.get(chat)?.find(({ fits }) => fits.test(text))
    if (!found) return
    waiting.set(chat, waiting.get(chat)?.filter(one => one !== found) ?? [])
    found.heard(text)
  }

  const server = createServer((incoming, answer) => {
    void bodyOf(incoming).then(body => {
      const method = incoming.url?.split('/').at(-1) ?? ''
      const { data } = called.safeParse(body === '' ? {} : JSON.parse(body))
      messages += 1
      calledAt = performance.now()
      const result =
        method === 'getMe'
          ? { id: 7000000003, is_bot: true, first_name: 'Đôn Đốc', username: 'dondoc_bot' }
          : data
            ? { message_id: messages, date: 0, chat: { id: data.chat_id, type: 'private' }, text: data.text }
            : true
      answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, result }))
      if (method === 'sendMessage' && data) arrived(data.chat_id, data.text)
    })
  }).listen(0, '127.0.0.1')
  // Bots are measured in turn, and none is to find that its connection was closed while another was.
  server.keepAliveTimeout = LONGEST_MS
  await once(server, 'listening')
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('nowhere to listen')
  const agent = new Agent({ keepAlive: true, timeout: RESTING_MS })

  /** Brings one message; resolves with the status of the answer. */
  const bring = (port: number, body: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'x-telegram-bot-api-secret-token': SECRET
      }
      const asked = request({ port, host: '127.0.0.1', method: 'POST', path: WAY_IN, agent, headers }, answer => {
        answer.resume().once('end', () => resolve(answer.statusCode ?? 0))
      })
      asked.once('error', reject).end(body)
    })

  /** Brings it once more for as long as it is refused, as Telegram does. */
  async function brought(port: number, chat: number, text: string): Promise<void> {
    updates += 1
    const who = { id: chat, is_bot: false, first_name: 'Người', language_code: 'vi' }
    const message = {
      message_id: updates,
      date: Math.floor(Date.now() / 1000),
      chat: { id: chat, type: 'private', first_name: 'Người' },
      from: who
    }
    const body = JSON.stringify({ update_id: updates, message: { ...message, text } })
    while ((await bring(port, body)) !== 200) await new Promise(resolve => setTimeout(resolve, REFUSED_MS))
  }

  return {
    root: `http://127.0.0.1:${place.port}`,
    /** Says something in a chat; resolves when the answer that fits has arrived there. */
    async says(port: number, chat: number, text: string, fits: RegExp): Promise<Heard> {
      const began = performance.now()
      const answer = new Promise<string>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`no answer to “${text}” in ${chat}`)), LONGEST_MS)
        const heard = (said: string) => {
          clearTimeout(late)
          resolve(said)
        }
        waiting.set(chat, [...(waiting.get(chat) ?? []), { fits, heard }])
      })
      const [said] = await Promise.all([
        answer.then(text => ({ text, ms: performance.now() - began })),
        brought(port, chat, text)
      ])
      return said
    },
    /** Says something and waits only until it is taken. */
    async leaves(port: number, chat: number, text: string): Promise<number> {
      const began = performance.now()
      await brought(port, chat, text)
      return performance.now() - began
    },
    /** Resolves when nobody has called for a while; answers how many seconds after this was asked the last call came. */
    async quiet(): Promise<number> {
      const began = performance.now()
      while (performance.now() - Math.max(began, calledAt) < QUIET_MS)
        await new Promise(resolve => setTimeout(resolve, QUIET_MS / 10))
      return Math.max(0, calledAt - began) / 1000
    },
    /** How many texts came to one chat more than once. */
    repeated: () => [...sent.values()].filter(times => times > 1).length,
    forget: () => sent.clear(),
    async close() {
      agent.destroy()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
}

export type Outside = Awaited<ReturnType<typeof startOutside>>

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of incoming) if (part instanceof Buffer) parts.push(part)
  return Buffer.concat(parts).toString()
}
