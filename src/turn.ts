import type { Clock } from './ports/clock.ts'
import type { Store } from './ports/store.ts'

/** How long a turn lasts when nobody renews it (DECISIONS 18). */
const LEASE_MS = 10_000
/** After so long it is renewed. */
const RENEW_MS = 3_000
/** Before it ends we stop trusting it: clocks differ, and the answer was under way. */
const MARGIN_MS = 2_000
const NAME = 'post'

type World = {
  readonly store: Pick<Store, 'lease'>
  readonly clock: Clock
  /** Milliseconds that only go forward. */
  readonly monotonicMs: () => number
  /** Who we are: another name for each process that may run at the same time. */
  readonly holder: string
  /** It is about to be our turn: what the one before left in hand is ours to look after. */
  readonly gained: () => Promise<void>
  readonly lost: () => void
}

/** One process at a time sends and polls: whose turn it is, by a lease in the database. */
export function createTurn({ store, clock, monotonicMs, holder, gained, lost }: World) {
  let until = Number.NEGATIVE_INFINITY
  let held = false
  let looking: Promise<void> | null = null
  const isOurs = () => held && monotonicMs() < until - MARGIN_MS

  return {
    isOurs,
    /** Takes or renews the turn; to be called every second. */
    look(): Promise<void> {
      looking ??= takeOrRenew().finally(() => {
        looking = null
      })
      return looking
    },
    /** Gives the turn back, so that another need not wait for its end. */
    async giveBack(): Promise<void> {
      await looking?.catch(() => {})
      if (!held) return
      held = false
      await store.lease(NAME, holder, clock.now(), 0)
    }
  }
  async function takeOrRenew(): Promise<void> {
    const nowMs = monotonicMs()
    if (held && nowMs < until - LEASE_MS + RENEW_MS) return
    const ours = await store.lease(NAME, holder, clock.now(), LEASE_MS)
    if (ours) until = nowMs + LEASE_MS
    if (ours && !held) {
      await gained()
      held = true
    } else if (!ours && held) {
      held = false
      lost()
    }
  }
}
