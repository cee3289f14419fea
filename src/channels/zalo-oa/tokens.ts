import { createHash } from 'node:crypto'
import { Alarm, Later } from '../../ports/channel.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Secret, Vault } from '../../ports/vault.ts'
import { noToken, SHORTLY_MS } from './faults.ts'
import { Denied, type OAuth, type Pair, pair as pairShape } from './oauth.ts'

const HOUR_MS = 60 * 60 * 1000
/** The names of what is kept in the vault. */
const TOKENS = 'zalo-oa:tokens'
const REFUSED = 'zalo-oa:refused'
const LEASE = 'zalo-oa:refresh'
/** A token is refreshed so long before its end. */
const AHEAD_MS = 5 * HOUR_MS
/** After a refresh ahead of time failed, what is left of the token is used for so long before the next try. */
const REST_MS = HOUR_MS
/** A refresh token that nobody used for so long should worry somebody: it dies after three months. */
const OLD_MS = 60 * 24 * HOUR_MS
const LEASE_MS = 30_000
/** Whoever waits for another's refresh looks again after so long; for longer than a lease, then it gives up. */
const LOOK_MS = 500
const MOST_LOOKS = 80

/** How the tokens stand: none yet; good; good, but long unused; Zalo refuses to refresh them. */
export type Standing = 'none' | 'good' | 'old' | 'broken'

type World = {
  readonly oauth: OAuth
  readonly vault: Vault
  readonly clock: Clock
  readonly wait: (ms: number) => Promise<void>
}

type Kept = { readonly pair: Pair | null; readonly version: number }

/**
 * The account's tokens. A refresh token works once, so a refresh whose result is lost ends the chain, and an administrator
 * must consent anew: one process at a time refreshes, and the new pair is kept before anybody uses it (ZALO 2).
 */
export function createTokens({ oauth, vault, clock, wait }: World) {
  const now = () => clock.now().getTime()
  /** As last seen. Another process may have a newer one; this one then works on, or is refused. */
  let held: Pair | null = null
  let flight: Promise<Pair> | null = null
  /** Got, but not kept, since the vault was away: tried again before anything else. */
  let owed: { readonly pair: Pair; readonly over: number } | null = null
  let restUntil = Number.NEGATIVE_INFINITY

  return { access, refused, standing, take, keep }

  /** A token to call with, refreshed ahead of its end. */
  async function access(): Promise<string> {
    held ??= (await read()).pair
    if (!held) throw noToken()
    const { access, expiresAt } = held
    const left = expiresAt - now()
    if (left > AHEAD_MS || (left > 0 && now() < restUntil)) return access
    try {
      return (await renewed(access)).access
    } catch (fault) {
      restUntil = now() + REST_MS
      // The administrators are told while there is still time.
      if (left > 0 && !(fault instanceof Alarm)) return access
      throw fault
    }
  }

  /** Zalo refused this token: answers another. */
  async function refused(token: string): Promise<string> {
    return (await renewed(token)).access
  }

  async function standing(): Promise<Standing> {
    const { pair } = await read()
    if (!pair) return 'none'
    if ((await inVault(vault.read(REFUSED)))?.value === fingerprint(pair.refresh)) return 'broken'
    return now() - pair.refreshedAt > OLD_MS ? 'old' : 'good'
  }

  /**
   * The first pair by hand, from Zalo's console. It is refreshed at once, which shows whether it can be; what is kept
   * already stays if it cannot. The access token beside it is not needed.
   */
  async function take({ refresh }: { readonly access?: string; readonly refresh: string }): Promise<void> {
    await keep(await granted(refresh))
  }

  /** Keeps a pair that somebody consented to, instead of whatever is there. */
  async function keep(pair: Pair): Promise<void> {
    for (let tries = 0; tries < 10; tries += 1) {
      const { version } = await read()
      if (await inVault(vault.keep(TOKENS, JSON.stringify(pair), version))) {
        held = pair
        return
      }
    }
    throw new Later(SHORTLY_MS, true, new Error('others keep tokens all the time'))
  }

  /** One refresh at a time in this process; whoever else asks meanwhile gets its result. */
  function renewed(stale: string): Promise<Pair> {
    flight ??= renew(stale)
      .then(pair => {
        held = pair
        return pair
      })
      .finally(() => {
        flight = null
      })
    return flight
  }

  async function renew(stale: string): Promise<Pair> {
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const { pair } = await read()
      if (!pair) throw noToken()
      if (pair.access !== stale) return pair
      if (await inVault(vault.lease(LEASE, LEASE_MS))) return await renewAlone(stale)
      await wait(LOOK_MS)
    }
    throw new Later(SHORTLY_MS, true, new Error('the tokens are being refreshed elsewhere'))
  }

  async function renewAlone(stale: string): Promise<Pair> {
    try {
      const { pair, version } = await read()
      if (!pair) throw noToken()
      // Somebody was done between our look and our lease.
      if (pair.access !== stale) return pair
      const fresh = owed?.over === version ? owed.pair : await next(pair)
      owed = { pair: fresh, over: version }
      const kept = await inVault(vault.keep(TOKENS, JSON.stringify(fresh), version))
      owed = null
      if (kept) return fresh
      const there = await read()
      if (!there.pair) throw noToken()
      return there.pair
    } finally {
      // It ends by itself as well.
      await vault.lease(LEASE, 0).catch(() => false)
    }
  }

  async function next({ refresh }: Pair): Promise<Pair> {
    try {
      return await granted(refresh)
    } catch (fault) {
      // The note is for others; the alarm goes out without it as well.
      if (fault instanceof Alarm) await noteRefused(refresh).catch(() => {})
      throw fault
    }
  }

  /** For the doctor of another process. */
  async function noteRefused(refresh: string): Promise<void> {
    const version = (await inVault(vault.read(REFUSED)))?.version ?? 0
    await inVault(vault.keep(REFUSED, fingerprint(refresh), version))
  }

  async function granted(refresh: string): Promise<Pair> {
    try {
      return await oauth.refresh(refresh)
    } catch (fault) {
      throw fault instanceof Denied ? noToken(fault) : fault
    }
  }

  async function read(): Promise<Kept> {
    const secret = await inVault(vault.read(TOKENS))
    return { pair: secret && pairIn(secret), version: secret?.version ?? 0 }
  }
}

export type Tokens = ReturnType<typeof createTokens>

/** A vault that is away is no fault of any letter. What it says may hold what was to be kept. */
const inVault = <T>(work: Promise<T>): Promise<T> =>
  work.catch(fault => {
    const reason = fault instanceof Error ? fault.name : 'fault'
    throw new Later(SHORTLY_MS, true, new Error(`the vault: ${reason}`))
  })

function pairIn({ value }: Secret): Pair | null {
  try {
    return pairShape.safeParse(JSON.parse(value)).data ?? null
  } catch {
    return null
  }
}

const fingerprint = (refresh: string): string => createHash('sha256').update(refresh).digest('hex')
