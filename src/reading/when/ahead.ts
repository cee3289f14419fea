import { addDays, type Day, mondayOf } from '../../core/calendar.ts'
import { WEEK } from './listed.ts'
import { dayIn, monthAfter } from './year.ts'

/** Months to look ahead: a 31st may be two away, a 29th of February eight years. */
const MONTHS = { thang: 13, quy: 25, nam: 12 * 8 + 1 } as const

/** The first two days from today on of days that come again every `unit`, written as a rule writes them. */
export function twoAhead(unit: string, on: readonly string[], today: Day): readonly Day[] {
  if (unit === 'tuan') {
    const monday = mondayOf(today)
    const inWeek = (n: number) => on.map(one => addDays(monday, 7 * n + WEEK.indexOf(one)))
    return firstTwo([...inWeek(0), ...inWeek(1), ...inWeek(2)], today)
  }
  if (unit !== 'thang' && unit !== 'quy' && unit !== 'nam') return []
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const found: Day[] = []
  for (let n = 0; n < MONTHS[unit] && found.length < 2; n++) {
    const [inYear, inMonth] = monthAfter(year, month, n)
    const days = on.flatMap(one => dayIn(inYear, inMonth, dateIn(unit, one, inMonth)) ?? [])
    found.push(...firstTwo(days, today))
  }
  return found.slice(0, 2)
}

const firstTwo = (days: readonly Day[], today: Day): readonly Day[] =>
  days
    .filter(day => day >= today)
    .sort()
    .slice(0, 2)

/** The date of a rule's day in a month; 0 when it does not fall in that month. */
function dateIn(unit: 'thang' | 'quy' | 'nam', on: string, month: number): number {
  if (unit === 'thang') return Number(on)
  const [named = 0, date = 0] = on.split('-').map(Number)
  return (month - named) % (unit === 'quy' ? 3 : 12) === 0 ? date : 0
}
