import { createHash, timingSafeEqual } from 'node:crypto'
import { bodyOf, parsed } from '../../ports/body.ts'
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
    const body = await bodyOf(request, LARGEST)
    if (body === 'too long') return new Response(null, { status: 413 })
    if (body === 'cut off') return new Response(null, { status: 400 })
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

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))
