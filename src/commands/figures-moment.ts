import { at, type Day, dayOf } from '../core/calendar.ts'
import { Refusal } from '../core/refusal.ts'
import type { Ask } from './command.ts'
import type { Until } from './figures-asked.ts'
import { endOf } from './statistics-reported.ts'

/** The moment whose state is told: never one that is still to come (R26). */
export const momentTold = ({ now }: Pick<Ask, 'now'>, { day, clock }: Until): Date =>
  new Date(Math.min((clock === null ? endOf(day) : at(day, clock)).getTime(), now.getTime()))

/** Refuses to tell of days as they stood before they began. */
export function mustNotEndBefore(asOf: Date, from: Day, now: Date): void {
  if (dayOf(asOf) < from && asOf < now) throw new Refusal('statistics-before', { from: { day: from } })
}
