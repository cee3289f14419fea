import { createServer } from 'node:http'
import { onTestFinished } from 'vitest'
import { startZaloOa, type ZaloOa, type ZaloOaOptions } from '../../../src/simulator/zalo-oa/index.ts'
import { freePort, onLoopback } from '../../support/loopback.ts'

export const APP = '360846524940903967'
export const APP_SECRET = 'app-secret-key-for-tests'
export const SECRET_KEY = 'oa-secret-key-for-tests'
export const OA = '388613280878808645'
export const MAI = '246845883529197922'
export const LONG = '8756287263669629130'
export const HOA = '2512523625412515999'
export const GROUP = 'f414c8f76fa586fbdfb4'
export const NOON = Date.parse('2026-11-23T05:00:00Z')
export const HOUR = 3_600_000

/** A red picture of one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/q842iQAAAABJRU5ErkJggg==',
  'base64'
)

/** A clock that stands until it is moved. */
export function createClock(atMs = NOON) {
  return {
    now: () => new Date(atMs),
    move(ms: number) {
      atMs += ms
    }
  }
}

/** A Zalo with three people and a group, and a client for it; gone when the test ends. Mai follows the OA. */
export async function begin(options: Partial<ZaloOaOptions> = {}) {
  const clock = createClock()
  const zalo = await startZaloOa({
    appId: APP,
    appSecret: APP_SECRET,
    secretKey: SECRET_KEY,
    oaId: OA,
    name: 'UBND xã An Bình',
    phones: [
      { id: MAI, name: 'Nguyễn Thị Mai', follows: true },
      { id: LONG, name: 'Trần Đức Long' },
      { id: HOA, name: 'Lê Thị Hoa' }
    ],
    groups: [{ id: GROUP, title: 'Văn phòng', members: [MAI, LONG] }],
    webhook: null,
    file: null,
    now: clock.now,
    // A loaded machine is no silent webhook.
    patienceMs: 30_000,
    ...options
  })
  onTestFinished(() => zalo.close())
  return { zalo, clock, ...createClient(zalo) }
}

/** A reply as it came: what Zalo answers is looked at whole. */
export type Reply = { status: number; headers: Headers; body: unknown }

async function asReply(answering: Promise<Response>): Promise<Reply> {
  const answer = await answering
  return { status: answer.status, headers: answer.headers, body: await answer.json() }
}

function createClient(zalo: ZaloOa) {
  const at = (path: string) => `${zalo.root}${path}`
  const headers = (token = zalo.pair.accessToken) => ({ access_token: token })
  const post = (path: string, body: unknown, token?: string) =>
    asReply(
      fetch(at(path), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers(token) },
        body: JSON.stringify(body)
      })
    )
  return {
    post,
    get: (path: string, query: Record<string, string> = {}) =>
      asReply(fetch(`${at(path)}?${new URLSearchParams(query)}`, { headers: headers() })),
    /** The consultation message. */
    cs: (user_id: string, message: unknown, token?: string) =>
      post('/v3.0/oa/message/cs', { recipient: { user_id }, message }, token),
    upload: (kind: 'image' | 'file', name: string, bytes: Uint8Array<ArrayBuffer>) => {
      const body = new FormData()
      body.set('file', new Blob([bytes]), name)
      return asReply(fetch(at(`/v2.0/oa/upload/${kind}`), { method: 'POST', headers: headers(), body }))
    },
    oauth: (form: Record<string, string>, secret = APP_SECRET) =>
      asReply(
        fetch(at('/v4/oa/access_token'), {
          method: 'POST',
          headers: { secret_key: secret },
          body: new URLSearchParams({ app_id: APP, ...form })
        })
      )
  }
}

/** What a webhook got: the bytes as text, and the headers that matter. */
export type Delivery = { raw: string; mac: string; retry: string | null }

/** A webhook that answers as told (200 unless said), or cuts the line or stays silent, and keeps what it got. */
export async function listen(answer: (delivery: Delivery) => number | 'cut' | 'silent' = () => 200) {
  const got: Delivery[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const delivery = {
      raw: Buffer.concat(chunks).toString(),
      mac: String(request.headers['x-zevent-signature']),
      retry: request.headers.num_retry?.toString() ?? null
    }
    got.push(delivery)
    const status = answer(delivery)
    if (status === 'cut') request.socket.destroy()
    else if (status !== 'silent') response.writeHead(status).end()
  })
  const { root } = await onLoopback(server)
  return { url: `${root}/zalo`, got, events: () => got.map(({ raw }) => JSON.parse(raw)) }
}

/** An address where nobody listens. */
export const nobody = async (): Promise<string> => `http://127.0.0.1:${await freePort()}/zalo`
