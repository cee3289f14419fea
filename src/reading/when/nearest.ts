import { type Day, dayOf } from '../../core/calendar.ts'
import type { Context } from '../reading.ts'
import type { Said, Span } from '../said.ts'
import { dayIn, yearOf } from './year.ts'

const DATE =
  /(?<![\w/.,:-])(?<date>\d{1,2})(?: ?[/.-] ?| thang )(?<month>\d{1,2})(?:(?: ?[/.-] ?| nam )(?<year>\d{4}|\d{2}))?(?![\w/])/

/** The date that stands at a place; without a year the one nearest to today, past or to come. */
export function nearestDay(said: Said, { start, end }: Span, { now }: Pick<Context, 'now'>): Day | null {
  const groups = said.folded.slice(start, end).match(DATE)?.groups
  if (!groups) return null
  const [date, month, year] = [Number(groups.date), Number(groups.month), yearOf(groups.year)]
  if (year !== null) return dayIn(year, month, date)
  const today = dayOf(now)
  const thisYear = Number(today.slice(0, 4))
  const days = [thisYear - 1, thisYear, thisYear + 1].map(one => dayIn(one, month, date)).filter(day => day !== null)
  const away = (day: Day) => Math.abs(Date.parse(day) - Date.parse(today))
  return days.sort((a, b) => away(a) - away(b))[0] ?? null
}
