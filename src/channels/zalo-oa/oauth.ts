import { z } from 'zod'
import { Later } from '../../ports/channel.ts'
import type { Clock } from '../../ports/clock.ts'
import { numberish } from './api.ts'
import { ofConnection, SHORTLY_MS } from './faults.ts'

/** Zalo's own server. */
const ROOT = 'https://oauth.zaloapp.com'
/** Shorter than the lease under which tokens are refreshed. */
const LONGEST_MS = 20_000
/** What Zalo says of every token: 25 hours. */
const LIFE_S = 90_000

/** Two tokens: one to call with until `expiresAt`, one to get the next two with, which works once. Moments in ms. */
export const pair = z.object({
  access: z.string(),
  refresh: z.string(),
  expiresAt: z.number(),
  /** When this refresh token was got: it lives for three months. */
  refreshedAt: z.number()
})
export type Pair = z.infer<typeof pair>

/** Zalo gives no tokens for this. */
export class Denied extends Error {
  override readonly name = 'Denied'
}

/** A token goes into a header, which takes no other characters, and faults of headers tell their value. */
const token = z.string().regex(/^[\x21-\x7e]+$/)
const granted = z.looseObject({
  access_token: token,
  refresh_token: token,
  expires_in: numberish.catch(LIFE_S)
})
const denied = z.looseObject({ error: numberish })

type World = {
  readonly root: string | null
  readonly appId: string
  readonly appSecret: string
  readonly clock: Clock
}

/** Zalo's OAuth for official accounts (ZALO 2). */
export function createOAuth({ root, appId, appSecret, clock }: World) {
  return {
    /** Where an administrator of the account consents. */
    consentAddress(redirectUri: string, challenge: string, state: string): string {
      const query = new URLSearchParams({ app_id: appId, redirect_uri: redirectUri, code_challenge: challenge, state })
      return `${root ?? ROOT}/v4/oa/permission?${query}`
    },
    /** The pair for the code that a consent gave. */
    redeem: (code: string, verifier: string): Promise<Pair> =>
      asked({ code, app_id: appId, grant_type: 'authorization_code', code_verifier: verifier }),
    /** The next pair. Uses the refresh token up. */
    refresh: (refreshToken: string): Promise<Pair> =>
      asked({ refresh_token: refreshToken, app_id: appId, grant_type: 'refresh_token' })
  }

  async function asked(form: Readonly<Record<string, string>>): Promise<Pair> {
    const answer = await answered(new URLSearchParams(form).toString())
    // Failures come with status 200 too: only a reply with both tokens is a pair.
    const reply = granted.safeParse(answer)
    if (!reply.success) throw new Denied(`no tokens: error ${denied.safeParse(answer).data?.error ?? 'not named'}`)
    const { access_token: access, refresh_token: refresh, expires_in: seconds } = reply.data
    const now = clock.now().getTime()
    return { access, refresh, expiresAt: now + seconds * 1000, refreshedAt: now }
  }

  async function answered(body: string): Promise<unknown> {
    try {
      const response = await fetch(`${root ?? ROOT}/v4/oa/access_token`, {
        method: 'POST',
        headers: { secret_key: appSecret, 'content-type': 'application/x-www-form-urlencoded' },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(LONGEST_MS)
      })
      const text = await response.text()
      if (response.status >= 500 || response.status === 429) throw notNow(`status ${response.status}`)
      return JSON.parse(text)
    } catch (fault) {
      if (fault instanceof Later) throw fault
      throw fault instanceof SyntaxError ? notNow('no reply of Zalo’s') : everybody(ofConnection(fault, false))
    }
  }
}

export type OAuth = ReturnType<typeof createOAuth>

/** Without a token nothing can be sent to anybody. */
const notNow = (reason: string): Later => new Later(SHORTLY_MS, true, new Error(reason))
const everybody = (fault: Error): Error => (fault instanceof Later ? new Later(fault.waitMs, true, fault.cause) : fault)
