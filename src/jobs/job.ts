import { addDays, at, type Calendar, type Day, dayOf, mondayOf } from '../core/calendar.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Roster } from '../core/roster.ts'
import type { Settings } from '../core/settings.ts'
import type { Channel } from '../ports/channel.ts'
import type { Reads } from '../ports/store.ts'

/** The moment a job is for, and all that it may look up. */
export type Duty = {
  readonly moment: Date
  /** When it is done: the same, but after a downtime later. */
  readonly now: Date
  readonly read: Reads
  readonly roster: Roster
  readonly calendar: Calendar
  readonly settings: Settings
  readonly channels: readonly Pick<Channel, 'name' | 'can' | 'budgets' | 'alive'>[]
}

/** One thing to decide and keep, under a cause that is unique for ever: it happens once, whatever restarts. */
export type Deed = { readonly cause: string; readonly decide: () => Promise<Outcome> }

/** A reminder is a command that nobody typed. A job commits in small deeds, per unit or person (DECISIONS 8). */
export type Job = {
  readonly name: string
  /** The days that have moments of it. */
  readonly on: 'working days' | 'all days'
  /**
   * How long a moment at which nothing ran is made up for, the newest only: while its own day, week or month lasts. After
   * that it is left out, and the next one says what still stands.
   */
  readonly madeUp: 'day' | 'week' | 'month'
  /** The newest moment of this job after `after` and up to `until`; null when there is none. */
  latest(after: Date, until: Date, rules: Pick<Duty, 'calendar' | 'settings'>): Date | null
  run(duty: Duty): Promise<readonly Deed[]>
}

/** The moment of this job that is to be done now, when it was last looked at `after`; null when there is none. */
export function dueNow(job: Job, after: Date, now: Date, rules: Pick<Duty, 'calendar' | 'settings'>): Date | null {
  const today = dayOf(now)
  const first = { day: today, week: mondayOf(today), month: `${today.slice(0, 7)}-01` }[job.madeUp]
  const before = at(first, '00:00').getTime() - 1
  return job.latest(new Date(Math.max(after.getTime(), before)), now, rules)
}

/** The newest working day's `clock` after `after` and up to `until`. */
export function workingDaily(clock: string, after: Date, until: Date, calendar: Calendar): Date | null {
  for (let day = dayOf(until); at(day, '23:59') > after; day = addDays(day, -1)) {
    const moment = at(day, clock)
    if (moment > after && moment <= until && calendar.isWorkingDay(day)) return moment
  }
  return null
}

const HALF = 30 * 60 * 1000

/** The newest half hour of any day after `after` and up to `until`. */
export function anyHalfHour(after: Date, until: Date): Date | null {
  const moment = new Date(Math.floor(until.getTime() / HALF) * HALF)
  return moment > after ? moment : null
}

/** The newest half hour inside the working hours after `after` and up to `until`, the ends of the half-days included. */
export function halfHourly(after: Date, until: Date, calendar: Calendar): Date | null {
  const oldest = Math.max(after.getTime(), until.getTime() - 14 * 24 * 60 * 60 * 1000)
  for (let ms = Math.floor(until.getTime() / HALF) * HALF; ms > oldest; ms -= HALF) {
    const moment = new Date(ms)
    if (isWorkingTime(moment, calendar)) return moment
  }
  return null
}

function isWorkingTime(moment: Date, calendar: Calendar): boolean {
  const day: Day = dayOf(moment)
  const inside = ([from, to]: readonly [string, string]) => moment >= at(day, from) && moment <= at(day, to)
  return calendar.isWorkingDay(day) && (inside(calendar.hours.morning) || inside(calendar.hours.afternoon))
}
