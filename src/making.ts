import type { Timer } from './ports/clock.ts'

/** So long it is waited for: most things are made by then. */
const MOMENT_MS = 500
/** What was made is kept for so long after it was last asked for. */
const KEPT_MS = 60_000
/** So much of what was had already is kept; more takes the place of what was had longest ago. */
const MOST_BYTES = 20_000_000

const LATER = 'in the making'
type Begun<T> = {
  readonly work: Promise<T>
  readonly moment: Promise<typeof LATER>
  /** What it takes of what may be kept: nothing until it was had once, since somebody is to come for it. */
  bytes: number
  /** Ends the time for which it is kept. */
  over: () => void
}

/**
 * Things that take a while to make, by what they are. Who asks for one gets it, or hears after a moment that it is in the
 * making and asks again; meanwhile it is not begun a second time. What was made is kept a while: who had it may have to wait
 * before it can be used, and others may come for the same. Rejects when it could not be made.
 */
export function createMaking<T>(timer: Timer, bytesOf: (made: T) => number) {
  const all = new Map<string, Begun<T>>()

  return async function making(key: string, make: () => Promise<T>): Promise<T | typeof LATER> {
    const one = all.get(key) ?? begin(key, make)
    try {
      const made = await Promise.race([one.work, one.moment])
      if (made !== LATER && all.get(key) === one) had(key, one, bytesOf(made))
      return made
    } catch (fault) {
      forget(key, one)
      throw fault
    }
  }

  function begin(key: string, make: () => Promise<T>): Begun<T> {
    const work = make()
    const moment = new Promise<typeof LATER>(resolve => {
      const over = timer(MOMENT_MS, () => resolve(LATER))
      const ended = () => {
        over()
        keep(key, one)
      }
      work.then(ended, ended)
    })
    const one = { work, moment, bytes: 0, over: () => {} }
    all.set(key, one)
    return one
  }

  function had(key: string, one: Begun<T>, bytes: number): void {
    one.bytes = bytes
    // The map is in the order in which they were had.
    all.delete(key)
    all.set(key, one)
    keep(key, one)
    let kept = [...all.values()].reduce((sum, each) => sum + each.bytes, 0)
    for (const [other, each] of all) {
      if (kept <= MOST_BYTES) return
      kept -= each.bytes
      if (each.bytes > 0) forget(other, each)
    }
  }

  function keep(key: string, one: Begun<T>): void {
    one.over()
    if (all.get(key) === one) one.over = timer(KEPT_MS, () => forget(key, one))
  }

  function forget(key: string, one: Begun<T>): void {
    one.over()
    if (all.get(key) === one) all.delete(key)
  }
}
