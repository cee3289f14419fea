import { createServer } from 'node:http'
import { onTestFinished } from 'vitest'
import { startZaloBot, type ZaloBot, type ZaloBotOptions } from '../../../src/simulator/zalo-bot/index.ts'
import { onLoopback } from '../../support/loopback.ts'

export const TOKEN = '123456789:abc-xyz'
export const MAI = '6ede9afa66b88fe6d6a9'
export const LONG = 'a1b2c3d4e5f60718293a'
export const GROUP = 'f414c8f76fa586fbdfb4'
export const AT = new Date('2026-11-23T02:00:00Z')

/** A red picture of one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/q842iQAAAABJRU5ErkJggg==',
  'base64'
)

type Answer = { readonly status: number; readonly body: unknown }
/** A call as the bot makes it. */
export type Ask = (method: string, params?: Readonly<Record<string, unknown>>) => Promise<Answer>

export const asker =
  (root: string, token = TOKEN): Ask =>
  async (method, params = {}) => {
    const answer = await fetch(`${root}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params)
    })
    const body: unknown = await answer.json()
    return { status: answer.status, body }
  }

/** A platform with two people and a group, gone when the test ends. */
export async function begin(options: Partial<ZaloBotOptions> = {}): Promise<{ zalo: ZaloBot; ask: Ask }> {
  const zalo = await startZaloBot({
    token: TOKEN,
    bot: { id: '1459232241454765289', name: 'Bot Đôn Đốc' },
    phones: [
      { id: MAI, name: 'Nguyễn Thị Mai' },
      { id: LONG, name: 'Trần Đức Long' }
    ],
    groups: [{ id: GROUP, title: 'Phòng Văn hóa - Xã hội', members: [MAI] }],
    file: null,
    now: () => AT,
    ...options
  })
  onTestFinished(() => zalo.close())
  return { zalo, ask: asker(zalo.root) }
}

type Got = { readonly path: string; readonly secret: string | undefined; readonly body: string }

/** A server on loopback that answers as told and tells what it got. */
export async function listen(answer: (got: Got) => { status: number; body?: Uint8Array } = () => ({ status: 200 })) {
  const got: Got[] = []
  const ears = new Set<() => void>()
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const secret = request.headers['x-bot-api-secret-token']?.toString()
    const one = { path: request.url ?? '', secret, body: Buffer.concat(chunks).toString() }
    got.push(one)
    const { status, body } = answer(one)
    response.writeHead(status).end(body ?? '')
    for (const hear of ears) hear()
  })
  const { root } = await onLoopback(server)
  const count = (wanted: number) =>
    new Promise<void>(resolve => {
      const check = () => got.length >= wanted && resolve()
      ears.add(check)
      check()
    })
  return { url: root, got, count }
}

/** What the pushed bodies say. */
export const textsOf = (got: readonly Got[]): unknown[] =>
  got.filter(one => one.body !== '').map(one => JSON.parse(one.body).message.text)
