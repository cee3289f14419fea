import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '../../ports/clock.ts'
import type { Vault } from '../../ports/vault.ts'
import { Denied, type OAuth, type Pair } from './oauth.ts'
import { page } from './page.ts'
import { same } from './signature.ts'

/** What waits for an administrator's answer, in the vault. */
const CONSENT = 'zalo-oa:consent'
/** As long as the code lives that Zalo answers with. */
const LIFE_MS = 10 * 60_000
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** A consent that was begun. `at` in ms. */
const begun = z.object({ state: z.string(), verifier: z.string(), at: z.number() })
type Begun = z.infer<typeof begun>

/** So many random bytes. */
export type Random = (size: number) => Uint8Array

type World = {
  readonly oaId: string
  readonly oauth: OAuth
  readonly vault: Vault
  readonly clock: Clock
  readonly random: Random
  readonly tokens: { keep(pair: Pair): Promise<void> }
  readonly log: (event: { what: string; fault?: unknown }) => void
}

/**
 * An administrator of the account consents on a page of Zalo's, which then calls us back with a code. One consent at a
 * time waits, for ten minutes, and is answered once, in whichever process.
 */
export function createConsent({ oaId, oauth, vault, clock, random, tokens, log }: World) {
  const now = () => clock.now().getTime()
  return { begin, callback }

  /** The address at Zalo where an administrator consents; then Zalo calls `redirectUri`, as the app's console knows it. */
  async function begin(redirectUri: string): Promise<string> {
    const verifier = newVerifier(random)
    const state = Buffer.from(random(24)).toString('base64url')
    const version = (await vault.read(CONSENT))?.version ?? 0
    const kept = await vault.keep(CONSENT, JSON.stringify({ state, verifier, at: now() } satisfies Begun), version)
    if (!kept) throw new Error('another consent was begun at the same moment')
    return oauth.consentAddress(redirectUri, challengeOf(verifier), state)
  }

  /** Zalo's way back: a page for the administrator who consented. */
  async function callback(request: Request): Promise<Response> {
    if (request.method !== 'GET') return new Response(null, { status: 405 })
    const query = new URL(request.url).searchParams
    try {
      const verifier = await answered(query.get('state') ?? '')
      if (verifier === null) return page('stale')
      if (query.get('oa_id') !== oaId) return page('another')
      const code = query.get('code') ?? ''
      if (code === '') return page('denied')
      await tokens.keep(await oauth.redeem(code, verifier))
      return page('done')
    } catch (fault) {
      log({ what: 'zalo consent failed', fault })
      return page(fault instanceof Denied ? 'denied' : 'later')
    }
  }

  /** The verifier of the consent that waits for this state, which then waits no more; null where none does. */
  async function answered(state: string): Promise<string | null> {
    const secret = await vault.read(CONSENT)
    const waiting = secret && begunIn(secret.value)
    if (!waiting || !same(state, waiting.state) || now() - waiting.at > LIFE_MS) return null
    return (await vault.keep(CONSENT, '', secret.version)) ? waiting.verifier : null
  }
}

export type Consent = ReturnType<typeof createConsent>

/**
 * 43 characters, with capital and small letters and digits, as Zalo asks for. 256 is no multiple of 62: what little that
 * makes some letters likelier, 40 of them have to spare.
 */
function newVerifier(random: Random): string {
  return `Zo1${[...random(40)].map(byte => ALPHABET.charAt(byte % ALPHABET.length)).join('')}`
}

/** Base64 for addresses, without padding: Zalo's page says plain, its own SDK does this (ZALO 2). */
export const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url')

function begunIn(value: string): Begun | null {
  try {
    return begun.safeParse(JSON.parse(value)).data ?? null
  } catch {
    return null
  }
}
