import { createHash } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { createZaloOa, type ZaloOaOptions } from '../../../src/channels/zalo-oa/index.ts'
import { onLoopback } from '../../support/loopback.ts'
import { createMemoryVault, type MemoryVault } from './vault.ts'
import { APP_ID, APP_SECRET, OA_ID, SECRET_KEY } from './vectors.ts'

/** A call as it came: `path` without its query, `json` of a body that is JSON. */
export type Call = {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly json: unknown
}

/** What the server does with a call: Zalo's envelope, anything else by status and body, a cut connection. */
export type Answer =
  | { readonly error: number | string; readonly message?: string; readonly data?: unknown; readonly headers?: Headers }
  | { readonly status: number; readonly body: string | Uint8Array; readonly headers?: Headers }
  | 'cut'
type Headers = Readonly<Record<string, string>>

export const ok = (data: unknown) => ({ error: 0, message: 'Success', data }) satisfies Answer

/** Zalo's OpenAPI and its OAuth in one server, which answers as it is told and writes down what it was asked. */
export async function openWire() {
  const calls: Call[] = []
  let made = 0
  const wire = {
    calls,
    root: '',
    host: '',
    /** The token that is taken, and the refresh token that works: once. */
    access: 'access-0-nobody-may-see',
    refresh: 'refresh-0-nobody-may-see',
    close: () => {},
    answer: (_call: Call): Answer | null | Promise<Answer | null> => null,
    /** The calls of one path. */
    of: (path: string) => calls.filter(call => call.path === path)
  }
  const tokens = ({ body }: Call): Answer => {
    const form = new URLSearchParams(body)
    const good = form.get('grant_type') === 'authorization_code' || form.get('refresh_token') === wire.refresh
    if (!good) return { error: -14014, message: 'Invalid refresh token' }
    made += 1
    wire.access = `access-${made}-nobody-may-see`
    wire.refresh = `refresh-${made}-nobody-may-see`
    const pair = { access_token: wire.access, refresh_token: wire.refresh, expires_in: '90000' }
    return { status: 200, body: JSON.stringify(pair) }
  }
  const usual = (call: Call): Answer => {
    if (call.path === '/v4/oa/access_token') return tokens(call)
    if (call.headers.access_token !== wire.access) return { error: -216, message: 'Access token is invalid' }
    made += 1
    if (call.path.endsWith('/upload/image')) return ok({ attachment_id: `photo-${made}` })
    if (call.path.endsWith('/upload/file')) return ok({ token: `file-${made}` })
    if (/\/message(?:\/cs)?$/.test(call.path)) return ok({ message_id: `m${made}` })
    return ok({})
  }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    const [path = '', query = ''] = (request.url ?? '').split('?')
    const json = request.headers['content-type'] === 'application/json' ? JSON.parse(body) : null
    const call = { method: request.method ?? '', path, query, headers: request.headers, body, json }
    calls.push(call)
    const answer = (await wire.answer(call)) ?? usual(call)
    if (answer === 'cut') return request.socket.destroy()
    if ('status' in answer) return response.writeHead(answer.status, answer.headers).end(answer.body)
    const { headers, ...envelope } = answer
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(envelope))
  })
  return Object.assign(wire, await onLoopback(server))
}

export type Wire = Awaited<ReturnType<typeof openWire>>

/** A clock that is moved by hand. */
export function movable(at = '2026-11-23T09:00:23+07:00') {
  let now = new Date(at)
  return {
    now: () => now,
    pass: (ms: number) => {
      now = new Date(now.getTime() + ms)
    }
  }
}

export type MovableClock = ReturnType<typeof movable>

/** Bytes that look random, the same ones each time. */
export function counting() {
  let drawn = 0
  return (size: number) => {
    const bytes = createHash('sha512').update(String(drawn++)).digest()
    return new Uint8Array(Buffer.concat([bytes, bytes]).subarray(0, size))
  }
}

type World = { readonly memory?: MemoryVault; readonly clock?: MovableClock } & Partial<ZaloOaOptions>

/** The channel on such a server with a good pair in its vault, and what it logged. Another process: the same `memory`. */
export async function onWire(wire: Wire, { clock = movable(), memory, ...options }: World = {}) {
  const kept = memory ?? createMemoryVault(clock)
  const logged: { what: string; cause?: string; fault?: unknown }[] = []
  const zalo = createZaloOa({
    appId: APP_ID,
    appSecret: APP_SECRET,
    secretKey: SECRET_KEY,
    oaId: OA_ID,
    oaName: 'UBND phường Kim Long',
    apiRoot: wire.root,
    oauthRoot: wire.root,
    vault: kept.vault,
    clock,
    random: counting(),
    log: event => void logged.push(event),
    hosts: [wire.host],
    wait: () => new Promise(resolve => setImmediate(resolve)),
    ...options
  })
  if (!memory) await zalo.tokens.keep(pairOf(wire, clock))
  return { ...zalo, memory: kept, clock, logged }
}

/** The pair that the server takes, fresh. */
export function pairOf({ access, refresh }: Wire, clock: MovableClock) {
  const now = clock.now().getTime()
  return { access, refresh, expiresAt: now + 90_000_000, refreshedAt: now }
}

/** A request as Zalo makes it. */
export function request(body: string, mac: string | null): Request {
  return new Request('http://127.0.0.1/channels/zalo-oa', {
    method: 'POST',
    body,
    headers: mac === null ? {} : { 'x-zevent-signature': mac }
  })
}

/** The signature's header of a body, written down apart from the code it tests. */
export function signed(body: string, secretKey = SECRET_KEY, appId = APP_ID): string {
  const timestamp = /"timestamp":"?(\d+)"?/.exec(body)?.[1] ?? ''
  return `mac=${createHash('sha256').update(`${appId}${body}${timestamp}${secretKey}`).digest('hex')}`
}

/** What somebody rejected with; null when they did not. */
export const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (fault: unknown) => fault
  )
