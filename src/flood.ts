import type { Incoming } from './ports/channel.ts'

/** So many messages of one account come in at once, twice what Telegram lets anybody forward; then one more a second. */
const BURST = 200
const REFILL_MS = 1_000
/** Whoever sent more is heard again after so long. */
const PAUSE_MS = 60_000
/** Accounts that said nothing for so long are forgotten; by then all of them may send a burst again. */
const SWEEP_MS = 10 * 60_000

/** `told`: the message whose sender was told; brought again it is told again, since that may not have been kept. */
type Account = { readonly left: number; readonly at: number; readonly until: number; readonly told: string }

/** What becomes of a message: it is heard; its sender is told that it was not; or it is not heard, as its sender was told. */
export type Admission = 'heard' | 'told' | 'unheard'

/**
 * How much one account may say. A program that writes in somebody's name, or a stuck key, holds up nobody else; whoever is
 * not heard is told so once and when to say it again. What is said in groups and not to us does not count. Milliseconds
 * only go forward: a clock that is set back silences nobody.
 */
export function createFlood(monotonicMs: () => number) {
  const accounts = new Map<string, Account>()
  let swept = monotonicMs()

  return {
    admit(incoming: Incoming): Admission {
      if (incoming.kind !== 'message' || (incoming.group && !incoming.addressed)) return 'heard'
      const now = monotonicMs()
      if (now - swept > SWEEP_MS) sweep(now)
      const { address } = incoming.from
      const fresh = { left: BURST, at: now, until: 0, told: '' }
      const { left, at, until, told } = accounts.get(address) ?? fresh
      if (now < until) return incoming.cause === told ? 'told' : 'unheard'
      const refilled = until > 0 ? BURST : Math.min(BURST, left + (now - at) / REFILL_MS)
      if (refilled < 1) accounts.set(address, { left: 0, at: now, until: now + PAUSE_MS, told: incoming.cause })
      else accounts.set(address, { ...fresh, left: refilled - 1 })
      return refilled < 1 ? 'told' : 'heard'
    }
  }

  function sweep(now: number): void {
    swept = now
    for (const [address, { at }] of accounts) if (now - at > SWEEP_MS) accounts.delete(address)
  }
}

export type Flood = ReturnType<typeof createFlood>
