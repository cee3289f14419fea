import { type Calendar, type Day, dayOf } from './calendar.ts'
import type { Settings } from './settings.ts'

/* Entry discipline (R14, R27): a document's tasks are in the system within so many working days of its date. */

type Rules = { readonly calendar: Calendar; readonly settings: Pick<Settings, 'entrySlaWorkingDays' | 'goLive'> }

/** Working days from a document's day to the moment its task was written down; the first day is not counted (P9). */
export const entryLag = (day: Day, enteredAt: Date, calendar: Calendar): number =>
  calendar.workingDaysBetween(day, dayOf(enteredAt))

/**
 * Working days beyond what the office allows; 0 when it was in time. Documents from before the office began (R10) are
 * nobody's delay.
 */
export function entryLateBy(day: Day, enteredAt: Date, { calendar, settings }: Rules): number {
  if (settings.goLive !== null && day < settings.goLive) return 0
  return Math.max(0, entryLag(day, enteredAt, calendar) - settings.entrySlaWorkingDays)
}
