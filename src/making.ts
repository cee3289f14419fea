import type { Timer } from './ports/clock.ts'

/** So long it is waited for: most things are made by then. */
const MOMENT_MS = 500
/** What was made and is not fetched in so long is let go. */
const KEPT_MS = 60_000

const LATER = 'in the making'
type Begun<T> = { readonly work: Promise<T>; readonly moment: Promise<typeof LATER> }

/**
 * Things that take a while to make, by what they are. Who asks for one gets it, or hears after a moment that it is in the
 * making and asks again; meanwhile it is not begun a second time. What was fetched is forgotten. Rejects when it could not
 * be made.
 */
export function createMaking<T>(timer: Timer) {
  const all = new Map<string, Begun<T>>()

  return async function making(key: string, make: () => Promise<T>): Promise<T | typeof LATER> {
    const one = all.get(key) ?? begin(key, make)
    try {
      const made = await Promise.race([one.work, one.moment])
      if (made !== LATER) forget(key, one)
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
        timer(KEPT_MS, () => forget(key, one))
      }
      work.then(ended, ended)
    })
    const one = { work, moment }
    all.set(key, one)
    return one
  }

  function forget(key: string, one: Begun<T>): void {
    if (all.get(key) === one) all.delete(key)
  }
}
