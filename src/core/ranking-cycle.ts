import { addDays, at, type Day, mondayOf } from './calendar.ts'
import type { RankingPeriod } from './ranking.ts'
import type { Snapshot } from './rows.ts'

/** How often a ranking is published: the week's on Mondays, the month's on the first; each known by its first day. */
export type Cycle = {
  readonly kind: Extract<Snapshot['kind'], `ranking${string}`>
  /** The first day of the week or month that a day belongs to. */
  readonly startOf: (day: Day) => Day
}

export const weekly: Cycle = { kind: 'ranking', startOf: mondayOf }
export const monthly: Cycle = { kind: 'ranking_month', startOf: day => `${day.slice(0, 8)}01` }
export const cycles: readonly Cycle[] = [weekly, monthly]

/** The first day of the one after the one that begins on this day: 31 days on is always in it, or, of weeks, 7. */
export const startAfter = (cycle: Cycle, start: Day): Day => cycle.startOf(addDays(start, cycle === weekly ? 7 : 31))

/** The first day of the one before. */
export const startBefore = (cycle: Cycle, start: Day): Day => cycle.startOf(addDays(start, -1))

/** The week or month that begins on this day, judged when its last day is over. */
export function wholePeriod(cycle: Cycle, start: Day): RankingPeriod {
  const next = startAfter(cycle, start)
  return { from: start, to: addDays(next, -1), asOf: at(next, '00:00') }
}

/** Whether these days are a whole week or a whole month, and of which cycle; null: other days. */
export const cycleOf = ({ from, to }: { readonly from: Day; readonly to: Day }): Cycle | null =>
  cycles.find(cycle => cycle.startOf(from) === from && addDays(startAfter(cycle, from), -1) === to) ?? null
