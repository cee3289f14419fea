import { z } from 'zod'
import type { Carried, Relay } from './relay.ts'

/** A refresh on its way, carried out or cut off by whoever watches it. */
type Act = (carry: () => Promise<Carried>) => Promise<Carried | null>

/** The calls by which tokens are got, watched on their way to Zalo. */
export type TokenCalls = {
  /** Pairs are said to end soon, so that each is refreshed ahead of its end, until `next`. */
  shorten(): void
  /** What becomes of the next refresh; after it nothing is done to any. */
  next(act: Act): void
  /** How many Zalo refused. */
  refused(): number
  /** How often one refresh token was on its way while it was on its way already. */
  doubled(): number
}

/** Less than the five hours ahead of which tokens are refreshed. */
const SOON_S = '7200'
const Pair = z.looseObject({ access_token: z.string() })

export function watchTokens(relay: Relay): TokenCalls {
  const underway = new Set<string>()
  let [short, refused, doubled] = [false, 0, 0]
  let act: Act | null = null

  relay.between(async ({ body }, carry) => {
    const token = new URLSearchParams(body).get('refresh_token')
    if (token === null) return carry()
    if (underway.has(token)) doubled += 1
    underway.add(token)
    const asked = act ?? (carry => carry())
    act = null
    try {
      return await asked(async () => {
        const answer = await carry()
        const pair = Pair.safeParse(JSON.parse(answer.body)).data
        if (!pair) refused += 1
        return pair && short ? { ...answer, body: JSON.stringify({ ...pair, expires_in: SOON_S }) } : answer
      })
    } finally {
      underway.delete(token)
    }
  })

  return {
    shorten() {
      short = true
    },
    next(what) {
      short = false
      act = what
    },
    refused: () => refused,
    doubled: () => doubled
  }
}
