import { setTimeout as after } from 'node:timers/promises'
import type { Carried, Relay } from './relay.ts'

/** What is done around something that is brought: it goes on its way when `bring` is called, which resolves with its answer. */
export type Around = (bring: () => Promise<unknown>) => Promise<void>

/** Whether it comes within so long; false when it is late. */
export async function occurs(comes: Promise<boolean>, limitMs: number): Promise<boolean> {
  const late = new AbortController()
  const none = after(limitMs, false, { signal: late.signal }).catch(() => false)
  return Promise.race([comes, none]).finally(() => late.abort())
}

/** Does this around the next call; what is answered to it goes back. False: nothing was on its way for so long. */
export function aroundNext(relay: Relay, act: Around, limitMs: number): Promise<boolean> {
  const acted = new Promise<boolean>((resolve, reject) => {
    relay.between(async (_, carry) => {
      relay.between(null)
      let answer: Promise<Carried | null> = Promise.resolve(null)
      await act(() => {
        answer = carry().catch(() => null)
        return answer
      }).then(() => resolve(true), reject)
      return answer
    })
  })
  return occurs(acted, limitMs).finally(() => relay.between(null))
}

/** Kills when the next thing that was brought is kept, before the platform hears so; false when nothing is brought. */
export function unanswered(relay: Relay, kill: () => Promise<void>, limitMs: number): Promise<boolean> {
  let dead = false
  const killed = new Promise<boolean>(resolve => {
    relay.between(async (_, carry) => {
      const answer = dead ? null : await carry()
      // Of two at one moment, the other's answer comes from the dead.
      if (dead || answer?.status !== 200) return dead ? null : answer
      dead = true
      await kill()
      resolve(true)
      return null
    })
  })
  return occurs(killed, limitMs).finally(() => relay.between(null))
}
