import { type Calendar, createCalendar, type Day } from './calendar.ts'
import { type Holiday, holidays } from './holidays.ts'
import type { Roster } from './roster.ts'
import type { SetDay } from './rows.ts'
import type { Settings } from './settings.ts'

/** The last year of the table that comes with us. */
const lastYear = holidays.at(-1)?.day.slice(0, 4) ?? ''

/**
 * The calendar an office works by: the table that comes with us, the days its administrators set, its hours. A year beyond
 * the table is covered once its days are marked official: single days make no calendar.
 */
export function officeCalendar({ days }: Pick<Roster, 'days'>, { hours }: Pick<Settings, 'hours'>): Calendar {
  const last = made.get(days)
  if (last?.hours === hours) return last.calendar
  const calendar = calendarOf(days, hours)
  made.set(days, { hours, calendar })
  return calendar
}

/** The last one made of these days: it is asked for with every message, and changes once a year. */
const made = new WeakMap<readonly SetDay[], { readonly hours: Settings['hours']; readonly calendar: Calendar }>()

function calendarOf(days: readonly SetDay[], hours: Settings['hours']): Calendar {
  const rows = holidaysWith(days)
  const calendar = createCalendar(rows, hours)
  const settled = new Set(rows.filter(({ status }) => status === 'official').map(({ day }) => day.slice(0, 4)))
  const covers = (day: Day) => day.slice(0, 4) <= lastYear || settled.has(day.slice(0, 4))
  return { ...calendar, covers, isProvisional: day => !covers(day) || calendar.isProvisional(day) }
}

/** These days with others set over them. */
export const withDays = (days: readonly SetDay[], set: readonly SetDay[]): readonly SetDay[] => [
  ...days.filter(({ day }) => !set.some(one => one.day === day)),
  ...set
]

/** What the office's calendar says of single days, by day; ordinary days have no row. */
export const rowsByDay = ({ days }: Pick<Roster, 'days'>): ReadonlyMap<Day, Holiday> =>
  new Map(holidaysWith(days).map(row => [row.day, row]))

/**
 * The year whose days off are not yet announced though it is near: this one, or the next from a month of this one on.
 * Null when there is none.
 */
export function unsettledYear(today: Day, calendar: Pick<Calendar, 'isProvisional'>, fromMonth: number): string | null {
  const year = today.slice(0, 4)
  if (calendar.isProvisional(today)) return year
  const next = String(Number(year) + 1)
  return Number(today.slice(5, 7)) >= fromMonth && calendar.isProvisional(`${next}-01-01`) ? next : null
}

/** Said from this month on where people look at the calendar ... */
export const BANNER_MONTH = 11
/** ... and told to the administrators from this one on, once a month. */
export const REMIND_MONTH = 10

/** The table with these days set: a day set stands above the table's own. */
export function holidaysWith(days: readonly SetDay[]): readonly Holiday[] {
  const set = new Set(days.map(({ day }) => day))
  return [
    ...holidays.filter(({ day }) => !set.has(day)),
    ...days.flatMap(({ kind, ...day }) => (kind === 'ordinary' ? [] : [{ ...day, kind }]))
  ].sort((a, b) => (a.day < b.day ? -1 : 1))
}
