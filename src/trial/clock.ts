import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { at } from '../core/calendar.ts'
import type { Clock } from '../ports/clock.ts'

/** When the trial begins: a Monday morning before a holiday (DECISIONS 4). */
export const trialStart = at('2026-11-23', '09:00')
/** Its first day: nothing was missed before. */
export const trialBegan = at('2026-11-23', '00:00')

export type TrialClock = Clock & {
  /** Goes to a later moment and runs on from there. */
  setTo(moment: Date): void
  /** Writes down where the clock stands, so that the next start goes on from here. */
  keep(): void
}

const kept = z.object({ moment: z.iso.datetime() })

/**
 * A clock of its own: from `start`, or from where `file` says it was left, at real speed and never backwards.
 * `monotonicMs` is real time in milliseconds from any beginning.
 */
export function trialClock(options: {
  readonly start: Date
  readonly file: string
  readonly monotonicMs: () => number
}): TrialClock {
  const { file, monotonicMs } = options
  let from = { moment: left(file) ?? options.start, real: monotonicMs() }
  const now = () => new Date(from.moment.getTime() + Math.floor(monotonicMs() - from.real))
  const keep = () => {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, `${JSON.stringify({ moment: now().toISOString() })}\n`)
    renameSync(`${file}.new`, file)
  }
  return {
    now,
    keep,
    setTo(moment) {
      if (moment < now()) throw new RangeError('the trial clock does not go backwards')
      from = { moment, real: monotonicMs() }
      keep()
    }
  }
}

function left(file: string): Date | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  return new Date(kept.parse(JSON.parse(text)).moment)
}
