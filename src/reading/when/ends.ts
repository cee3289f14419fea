import { addDays, type Day } from '../../core/calendar.ts'
import { dayIn, lastOfMonth } from './year.ts'

/** Where a week, a month, a quarter or a year begins, has its middle and ends; of a week only working days (P10). */
export type Ends = { readonly first: Day; readonly start: Day; readonly middle: Day; readonly end: Day }

/** The year and number of the quarter meant by a number that may run over. */
export const quarterAfter = (year: number, quarter: number): [number, number] => [
  year + Math.floor((quarter - 1) / 4),
  ((((quarter - 1) % 4) + 4) % 4) + 1
]

/** The ends of the week of a Monday. */
export function weekEnds(monday: Day): Ends {
  return { first: monday, start: monday, middle: addDays(monday, 2), end: addDays(monday, 4) }
}

/** The ends of a month. */
export function monthEnds(year: number, month: number): Ends {
  const end = lastOfMonth(year, month)
  const start = `${end.slice(0, 8)}01`
  return { first: start, start, middle: `${end.slice(0, 8)}15`, end }
}

/** The ends of a quarter, 1 to 4. */
export function quarterEnds(year: number, quarter: number): Ends {
  const start = monthEnds(year, quarter * 3 - 2).start
  return { first: start, start, middle: monthEnds(year, quarter * 3 - 1).middle, end: lastOfMonth(year, quarter * 3) }
}

/** The ends of a year. */
export function yearEnds(year: number): Ends {
  const start = dayIn(year, 1, 1) ?? `${year}-01-01`
  return { first: start, start, middle: `${year}-06-30`, end: `${year}-12-31` }
}
