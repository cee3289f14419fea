import { bodyOf, parsed } from '../../ports/body.ts'
import type { Hear, Incoming } from '../../ports/channel.ts'
import type { InTurn } from '../../ports/in-turn.ts'
import { signing, type Us } from './event.ts'
import { receive } from './receive.ts'
import { isSigned, type Key, macIn } from './signature.ts'

/** Events are small; no more bytes than this are read. What signs them is a bare hash, which should not be fed more. */
const LARGEST = 256 * 1024

type Way = {
  readonly key: Key
  readonly us: Us
  readonly hear: Hear
  readonly log: (event: { what: string; cause?: string; fault?: unknown }) => void
  /** Shared by all who take events of one account. */
  readonly inTurn: InTurn
}

/**
 * Zalo's way in: `Request` in, `Response` out. The signature is over the bytes as they came. 200 is said after the
 * commit, and for all that is none of ours; 500 when nothing was kept, though Zalo may not bring it again (ZALO 3.1).
 */
export function createWebhook({ key, us, hear, log, inTurn }: Way) {
  return async function webhook(request: Request): Promise<Response> {
    if (request.method !== 'POST') return status(405)
    const mac = macIn(request.headers.get('x-zevent-signature'))
    if (mac === null) return status(401)
    const raw = await bodyOf(request, LARGEST)
    if (raw === 'too long') return status(413)
    if (raw === 'cut off') return status(401)
    const body = parsed(raw)
    const { data } = signing.safeParse(body)
    // The signature holds our app's id in any case; a body that names another app was not made for us.
    if (!data || data.app_id !== key.appId || !isSigned(raw, data.timestamp, mac, key)) return status(401)
    return heard(body)
  }

  async function heard(body: unknown): Promise<Response> {
    let incoming: Incoming | null
    try {
      incoming = receive(body, us)
    } catch (fault) {
      log({ what: 'zalo event not understood', fault })
      return status(200)
    }
    if (incoming === null) return status(200)
    const { cause, address } = incoming
    try {
      const known = incoming
      await inTurn(address, () => hear(known))
      return status(200)
    } catch (fault) {
      log({ what: 'zalo event not kept', cause, fault })
      return status(500)
    }
  }
}

const status = (code: number): Response => new Response(null, { status: code })
