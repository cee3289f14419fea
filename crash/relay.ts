import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** An answer on its way back. */
export type Carried = {
  readonly status: number
  readonly location: string | null
  readonly type: string
  readonly body: string
}
/** A call on its way: where to, and its words. `carry` brings it there; null cuts it off without an answer. */
export type Between = (
  call: { readonly path: string; readonly body: string },
  carry: () => Promise<Carried>
) => Promise<Carried | null>

/** Stands between two that talk to each other, so that something may happen in the middle of a call. */
export type Relay = {
  readonly root: string
  /** What happens from now on; null is nothing. */
  between(what: Between | null): void
  close(): Promise<void>
}

/** Carries each call as it is; one that finds nobody there is cut off, as if the line were dead. */
export async function startRelay(target: string): Promise<Relay> {
  let what: Between | null = null

  async function relayed(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(Buffer.from(part))
    const [path, body] = [request.url ?? '/', Buffer.concat(parts).toString()]
    const carry = () => carried(target + path, request, body)
    const answer = await (what ? what({ path, body }, carry) : carry())
    if (!answer) return void response.destroy()
    const headers = { 'content-type': answer.type, ...(answer.location === null ? {} : { location: answer.location }) }
    response.writeHead(answer.status, headers).end(answer.body)
  }

  const server = createServer((request, response) => void relayed(request, response).catch(() => response.destroy()))
  const port = await listening(server)
  return {
    root: `http://127.0.0.1:${port}`,
    between(next) {
      what = next
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
}

const NOT_CARRIED = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'keep-alive'])

async function carried(url: string, { method = 'GET', headers }: IncomingMessage, body: string): Promise<Carried> {
  const kept = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !NOT_CARRIED.has(name) ? [[name, value]] : []
  )
  const answer = await fetch(url, {
    method,
    headers: Object.fromEntries(kept),
    redirect: 'manual',
    ...(method === 'GET' ? {} : { body })
  })
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    type: answer.headers.get('content-type') ?? 'text/plain',
    body: await answer.text()
  }
}

async function listening(server: ReturnType<typeof createServer>): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}

/** A port that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listening(server)
  server.close()
  await once(server, 'close')
  return port
}
