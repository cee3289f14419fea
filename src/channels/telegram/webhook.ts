import { createHash, timingSafeEqual } from 'node:crypto'
import { take, type Way } from './intake.ts'

/** Telegram's updates are small; no more bytes than this are read. */
const LARGEST = 1_048_576

/**
 * Telegram's way in by webhook: `Request` in, `Response` out. The secret is compared in constant time before the body is
 * read; 200 is said only after the commit, 500 when nothing was kept, so that Telegram repeats it.
 */
export function createWebhook({ secret, ...way }: Way & { readonly secret: string }) {
  return async function webhook(request: Request): Promise<Response> {
    if (!same(request.headers.get('x-telegram-bot-api-secret-token') ?? '', secret))
      return new Response(null, { status: 401 })
    const body = await bodyOf(request)
    if (body === null) return new Response(null, { status: 413 })
    const raw = parsed(body)
    if (raw === undefined) return new Response(null, { status: 400 })
    try {
      await take(raw, way)
      return new Response(null, { status: 200 })
    } catch (fault) {
      way.log({ what: 'telegram update not kept', fault })
      return new Response(null, { status: 500 })
    }
  }
}

/** The body, read no further than the limit; null when it is longer. Cut off on the way, it is empty. */
async function bodyOf(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST) return null
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.length
      if (size > LARGEST) return null
      chunks.push(chunk)
    }
  } catch {
    return ''
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))
