import { addDays, type Day, two } from '../../core/calendar.ts'
import type { Warning } from '../reading.ts'

/** A date without a year this long past is asked about; longer past, it is next year's (P5). In days. */
const ROLL_AFTER = 45

/** The day of a year, a month and a day of month; null when there is none, as 31/2. */
export function dayIn(year: number, month: number, date: number): Day | null {
  if (month < 1 || month > 12 || date < 1 || year < 1900 || year > 2999 || date > daysOf(year, month)) return null
  return dayNamed(year, month, date)
}

const daysOf = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

const dayNamed = (year: number, month: number, date: number): Day => `${year}-${two(month)}-${two(date)}`

/** The last day of a month. */
export const lastOfMonth = (year: number, month: number): Day => dayNamed(year, month, daysOf(year, month))

/** A year as typed, `27` or `2027`; null when none was typed. */
export const yearOf = (typed: string | undefined): number | null =>
  typed === undefined ? null : Number(typed) + (typed.length === 2 ? 2000 : 0)

/**
 * The day meant when no year was said (P5): the next one from today on. When this year's is at most 45 days back it is
 * kept, for asking; further back it is next year's, with a warning. `inYear` gives the day of a year.
 */
export function nextYearly(
  inYear: (year: number) => Day | null,
  today: Day
): { readonly day: Day; readonly year: number; readonly warnings: readonly Warning[] } | null {
  const year = Number(today.slice(0, 4))
  const recent = addDays(today, -ROLL_AFTER)
  const before = inYear(year - 1)
  if (before && before >= recent) return { day: before, year: year - 1, warnings: [] }
  const now = inYear(year)
  if (now && now >= recent) return { day: now, year, warnings: [] }
  const day = inYear(year + 1)
  return day === null ? null : { day, year: year + 1, warnings: now ? ['rolled_year'] : [] }
}

/** The year and month `n` months on. */
export const monthAfter = (year: number, month: number, n: number): [number, number] => {
  const index = year * 12 + month - 1 + n
  return [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
}

/** The same date `n` months on, or the last day of that month (DOMAIN 3.6). */
export function sameDate(day: Day, n: number): Day {
  const [year, month] = monthAfter(Number(day.slice(0, 4)), Number(day.slice(5, 7)), n)
  return dayIn(year, month, Number(day.slice(8))) ?? lastOfMonth(year, month)
}
