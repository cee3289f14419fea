import { addDays, at, type Day, dayOf } from '../core/calendar.ts'
import { Refusal } from '../core/refusal.ts'
import type { Ask } from './command.ts'
import type { Until } from './figures-asked.ts'

/** The moment whose state is told: never one that is still to come (R26). */
export const momentTold = ({ now }: Pick<Ask, 'now'>, { day, clock }: Until): Date =>
  new Date(Math.min((clock === null ? endOf(day) : at(day, clock)).getTime(), now.getTime()))

/** Refuses to tell of days as they stood before they began. */
export function mustNotEndBefore(asOf: Date, from: Day, now: Date): void {
  if (dayOf(asOf) < from && asOf < now) throw new Refusal('statistics-before', { from: { day: from } })
}

/** The month that runs, when no period is said. */
export function monthOf(now: Date): { readonly from: Day; readonly to: Day } {
  const today = dayOf(now)
  const next = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 1))
  return { from: `${today.slice(0, 8)}01`, to: addDays(next.toISOString().slice(0, 10), -1) }
}

/** The last moment of a day. */
export const endOf = (day: Day): Date => new Date(at(addDays(day, 1), '00:00').getTime() - 1)
