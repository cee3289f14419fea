import { type Calendar, createCalendar } from './calendar.ts'
import { type Holiday, holidays } from './holidays.ts'
import type { Roster } from './roster.ts'
import type { SetDay } from './rows.ts'
import type { Settings } from './settings.ts'

/** The calendar an office works by: the table that comes with us, the days its administrators set, its hours. */
export const officeCalendar = ({ days }: Pick<Roster, 'days'>, { hours }: Pick<Settings, 'hours'>): Calendar =>
  createCalendar(holidaysWith(days), hours)

/** The table with these days set: a day set stands above the table's own. */
export function holidaysWith(days: readonly SetDay[]): readonly Holiday[] {
  const set = new Set(days.map(({ day }) => day))
  return [
    ...holidays.filter(({ day }) => !set.has(day)),
    ...days.flatMap(({ kind, ...day }) => (kind === 'ordinary' ? [] : [{ ...day, kind }]))
  ].sort((a, b) => (a.day < b.day ? -1 : 1))
}
