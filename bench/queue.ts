import { createPace } from '../src/pace.ts'
import type { Can } from '../src/ports/channel.ts'

/** A letter of a simulated day: when it is kept, in ms of the day, how early it goes of those that wait, and where to. */
export type Mail = {
  readonly at: number
  readonly rank: number
  readonly chat: string
  readonly isGroup: boolean
}

/**
 * Lets a day's letters, in the order of their moments, out by the rule of the post office: of those that wait the lowest rank
 * first, the oldest of these; its own pace says whether one may go, and when to try again. Tells of each as it leaves;
 * answers how many waited at most. A platform that answers at once, and a database that is never in the way.
 */
export function drained<M extends Mail>(
  mail: readonly M[],
  limits: Can['pace'],
  left: (mail: M, atMs: number) => void
): number {
  const pace = createPace(limits)
  type Waiting = { readonly mail: M; readonly number: number; readonly from: number }
  const ready = createHeap<Waiting>((a, b) => a.mail.rank - b.mail.rank || a.number - b.number)
  const later = createHeap<Waiting>((a, b) => a.from - b.from || a.number - b.number)
  let now = 0
  let most = 0
  let next = 0
  for (;;) {
    for (let one = mail[next]; one && one.at <= now; one = mail[next]) {
      ready.add({ mail: one, number: next, from: one.at })
      next += 1
    }
    for (let one = later.first(); one && one.from <= now; one = later.first()) {
      later.take()
      ready.add(one)
    }
    most = Math.max(most, ready.size() + later.size())
    const first = ready.first()
    if (!first) {
      const soonest = Math.min(
        mail[next]?.at ?? Number.POSITIVE_INFINITY,
        later.first()?.from ?? Number.POSITIVE_INFINITY
      )
      if (soonest === Number.POSITIVE_INFINITY) return most
      now = soonest
      continue
    }
    const idle = pace.wait(now)
    if (idle > 0) {
      now += idle
      continue
    }
    ready.take()
    const { chat, isGroup } = first.mail
    const wait = pace.take({ address: chat, isGroup, messages: 1 }, now)
    if (wait > 0) later.add({ ...first, from: now + wait })
    else left(first.mail, now)
  }
}

/** A heap: the least of what is in it is at hand. */
function createHeap<T>(compare: (a: T, b: T) => number) {
  const all: T[] = []
  const before = (i: number, j: number): boolean => {
    const [a, b] = [all[i], all[j]]
    return a !== undefined && b !== undefined && compare(a, b) < 0
  }
  const swap = (i: number, j: number) => {
    const [a, b] = [all[i], all[j]]
    if (a === undefined || b === undefined) return
    all[i] = b
    all[j] = a
  }
  return {
    size: () => all.length,
    first: () => all[0],
    add(one: T): void {
      all.push(one)
      for (let at = all.length - 1; at > 0; ) {
        const above = (at - 1) >> 1
        if (!before(at, above)) return
        swap(at, above)
        at = above
      }
    },
    take(): void {
      const last = all.pop()
      if (last === undefined || all.length === 0) return
      all[0] = last
      for (let at = 0; ; ) {
        const left = 2 * at + 1
        const least = before(left + 1, left) ? left + 1 : left
        if (!before(least, at)) return
        swap(at, least)
        at = least
      }
    }
  }
}
