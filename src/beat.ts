import type { Clock } from './ports/clock.ts'

const SECOND_MS = 1_000
const MINUTE_MS = 60_000

/**
 * Wakes the service: every second that really passes, and at each new minute of the clock, whichever way that is set. Not
 * by the clock alone, since one that is set back by a day would wake nobody for a day. Answers what ends it.
 */
export function createBeat(clock: Clock, every: { readonly second: () => void; readonly minute: () => void }) {
  const minuteNow = () => Math.floor(clock.now().getTime() / MINUTE_MS)
  let minute = minuteNow()
  const beat = setInterval(() => {
    every.second()
    const now = minuteNow()
    if (now === minute) return
    minute = now
    every.minute()
  }, SECOND_MS)
  return (): void => clearInterval(beat)
}
