import { createHash, timingSafeEqual } from 'node:crypto'
import { bodyOf, parsed } from '../../ports/body.ts'
import { take, type Way } from './intake.ts'

/** One message is at most a few kilobytes; no more bytes than this are read. */
const LARGEST = 256 * 1024

/**
 * The platform's way in by webhook: `Request` in, `Response` out. The secret is compared in constant time before the
 * body is read; 200 is said only after the commit. Whether Zalo brings again what got a 500 is not known.
 */
export function createWebhook({ secret, ...way }: Way & { readonly secret: string }) {
  return async function webhook(request: Request): Promise<Response> {
    if (!same(request.headers.get('x-bot-api-secret-token') ?? '', secret)) return answer(401)
    const body = await bodyOf(request, LARGEST)
    if (body === 'too long') return answer(413)
    if (body === 'cut off') return answer(400)
    // A probe of the address comes with the secret and without a body.
    if (body.length === 0) return answer(200)
    const raw = parsed(body)
    if (raw === undefined) return answer(400)
    try {
      await take(raw, way)
      return answer(200)
    } catch (fault) {
      way.log({ what: 'zalo-bot update not kept', fault })
      return answer(500)
    }
  }
}

const answer = (status: number): Response => new Response(null, { status })

/** Compared by their digests: that takes as long whatever is in them, and they need not be of one length. */
function same(given: string, secret: string): boolean {
  const [one, other] = [given, secret].map(text => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}
