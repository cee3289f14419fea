import { addDays, type Day, dayOf, mondayOf } from '../../core/calendar.ts'
import type { Context } from '../reading.ts'
import { forTime, type Groups, places, type Said, type Span } from '../said.ts'
import { monthEnds, quarterAfter, quarterEnds, yearEnds } from './ends.ts'
import { nearestDay } from './nearest.ts'
import { QUARTERS } from './period.ts'
import { dayIn, monthAfter } from './year.ts'

/** Days looked back or ahead on: both ends belong to it. */
export type Stretch = Span & { readonly from: Day; readonly to: Day }

type Days = { readonly from: Day; readonly to: Day }
type Way = readonly [
  pattern: RegExp,
  days: (groups: Groups, today: Day, dayAt: (name: string) => Day | null) => Days | null
]

const DATE = String.raw`\d{1,2}(?:[/.-]\d{1,2}(?:[/.-]\d{4})?| thang \d{1,2}(?: nam \d{4})?)`
const YEAR = String.raw`(?:[ /]+(?:nam )?(?<year>20\d\d))?`
const LATER: Readonly<Record<string, number>> = { nay: 0, truoc: -1, qua: -1, ngoai: -1, sau: 1, toi: 1 }

const HALF_A_YEAR = 183

/** Every way of saying over which days to look, the longest first. Without a year the nearest such days are meant. */
const ways: readonly Way[] = [
  [
    new RegExp(
      `(?<![\\w~])(?:tu )?(?:ngay )?(?<a>${DATE}|\\d{1,2}) ?(?:den|toi|-|–) ?(?:het )?(?:ngay )?(?<b>${DATE})(?![\\w/])`,
      'g'
    ),
    ({ a = '', b = '' }, _, dayAt) => {
      const to = dayAt('b')
      if (!to) return null
      const [year, month] = [Number(to.slice(0, 4)), Number(to.slice(5, 7))]
      if (/^\d+$/.test(a)) return between(dayIn(year, month, Number(a)), to)
      const from = dayAt('a')
      // `28/12 đến 5/1` begins in the year before.
      const earlier =
        from && from > to && !/\d{4}/.test(a + b)
          ? dayIn(Number(from.slice(0, 4)) - 1, Number(from.slice(5, 7)), Number(from.slice(8)))
          : from
      const days = between(earlier, to)
      // Over the turn of a year nobody looks at more than half a year: the two are the wrong way round.
      const turned = days !== null && days.from.slice(5) > days.to.slice(5) && earlier !== from
      return turned && addDays(days.from, HALF_A_YEAR) < days.to ? null : days
    }
  ],
  [
    new RegExp(
      `(?<![\\w~])(?:tu )?thang (?<n>\\d{1,2}) ?(?:den|toi|-|–) ?(?:het )?(?:thang )?(?<m>\\d{1,2})${YEAR}(?![\\w/])`,
      'g'
    ),
    ({ n, m, year }, today) => {
      const [first, last] = [Number(n), Number(m)]
      if (first < 1 || last > 12 || first > last) return null
      const of = (y: number) => ({ from: monthEnds(y, first).start, to: monthEnds(y, last).end })
      return year ? of(Number(year)) : nearest(of, today)
    }
  ],
  [
    /(?<![\w~])(?:ke )?tu dau (?<of>nam|quy|thang|tuan)(?: nay)?(?: (?:den|toi) (?:nay|hien nay|hom nay|bay gio))?(?![\w~])/g,
    ({ of = '' }, today) => {
      const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
      const starts: Readonly<Record<string, Day>> = {
        nam: yearEnds(year).start,
        quy: quarterEnds(year, Math.ceil(month / 3)).start,
        thang: monthEnds(year, month).start,
        tuan: mondayOf(today)
      }
      return upTo(starts[of] ?? null, today)
    }
  ],
  [
    new RegExp(`(?<![\\w~])(?:ke )?tu (?:ngay )?(?<a>${DATE})(?: den nay)?(?![\\w/])`, 'g'),
    (_, today, dayAt) => upTo(dayAt('a'), today)
  ],
  [new RegExp(`(?<![\\w~])(?:trong )?(?:ngay )?(?<a>${DATE})(?![\\w/])`, 'g'), (_, __, dayAt) => only(dayAt('a'))],
  [/(?<![\w~])(?:trong )?(?:ngay )?hom nay(?![\w~])/g, (_, today) => only(today)],
  [/(?<![\w~])(?:ngay )?hom qua(?![\w~])/g, (_, today) => only(addDays(today, -1))],
  [/(?<![\w~])ngay mai(?![\w~])/g, (_, today) => only(addDays(today, 1))],
  [
    /(?<![\w~])(?:trong )?(?<n>\d{1,3}) ngay (?<that>qua|truoc|gan day|toi|sau|nua)(?![\w~])/g,
    ({ n, that = '' }, today) => {
      const last = addDays(today, LATER[that] === 1 || that === 'nua' ? Number(n) : -Number(n))
      return last > today ? { from: today, to: last } : { from: last, to: today }
    }
  ],
  [
    /(?<![\w~])(?:trong )?tuan(?: (?<that>nay|truoc|qua|sau|toi))?(?![\w~])/g,
    ({ that = 'nay' }, today) => {
      const monday = addDays(mondayOf(today), 7 * (LATER[that] ?? 0))
      return { from: monday, to: addDays(monday, 6) }
    }
  ],
  [
    /(?<![\w~])(?<n>6|sau|9|chin) thang(?<half> dau| cuoi)?(?: nam)?(?: (?<year>20\d\d))?(?![\w~])/g,
    ({ n = '', half, year }, today) => {
      const of = Number(year ?? today.slice(0, 4))
      const months = /6|sau/.test(n) ? 6 : 9
      if (half === ' cuoi') return { from: monthEnds(of, 13 - months).start, to: yearEnds(of).end }
      return { from: yearEnds(of).start, to: monthEnds(of, months).end }
    }
  ],
  [
    new RegExp(
      `(?<![\\w~])(?:trong )?thang(?: (?:(?<n>\\d{1,2})${YEAR}|(?<that>nay|truoc|qua|sau|toi)))?(?![\\w~/])`,
      'g'
    ),
    ({ n, year, that = 'nay' }, today) => {
      const now = Number(today.slice(0, 4))
      if (n === undefined) return within(monthEnds(...monthAfter(now, Number(today.slice(5, 7)), LATER[that] ?? 0)))
      if (Number(n) < 1 || Number(n) > 12) return null
      return year ? within(monthEnds(Number(year), Number(n))) : nearest(y => within(monthEnds(y, Number(n))), today)
    }
  ],
  [
    new RegExp(
      `(?<![\\w~])(?:trong )?quy(?: (?:(?<n>i{1,3}|iv|[1-4])${YEAR}|(?<that>nay|truoc|qua|sau|toi)))?(?![\\w~/])`,
      'g'
    ),
    ({ n, year, that = 'nay' }, today) => {
      const now = Number(today.slice(0, 4))
      const quarter = Math.ceil(Number(today.slice(5, 7)) / 3) + (LATER[that] ?? 0)
      if (n === undefined) return within(quarterEnds(...quarterAfter(now, quarter)))
      const of = QUARTERS[n] ?? 1
      return year ? within(quarterEnds(Number(year), of)) : nearest(y => within(quarterEnds(y, of)), today)
    }
  ],
  [
    /(?<![\w~])(?:trong )?nam (?:(?<year>20\d\d)|(?<that>nay|truoc|ngoai|sau|toi))(?![\w~/])/g,
    ({ year, that = 'nay' }, today) => within(yearEnds(Number(year ?? Number(today.slice(0, 4)) + (LATER[that] ?? 0))))
  ],
  [/(?<![\w~/.-])(?<year>20\d\d)(?![\w~/.-])/g, ({ year }) => within(yearEnds(Number(year)))]
]

/** The days that a filter names (`tuần này`, `tháng 10`, `từ 1/11 đến 15/11`), and where it says so; null when it names none. */
export function readStretch(said: Said, context: Pick<Context, 'now'>): Stretch | null {
  const timed = forTime(said)
  for (const [pattern, days] of ways) {
    const [place] = places(timed, pattern, /\d|nay|qua|mai|tuan|thang|quy|nam/)
    if (!place) continue
    const dayAt = (name: string): Day | null => {
      const typed = place.groups[name] ?? ''
      const start = timed.folded.indexOf(typed, place.start)
      return nearestDay(timed, { start, end: start + typed.length }, context)
    }
    const found = days(place.groups, dayOf(context.now), dayAt)
    return found && found.from <= found.to ? { start: place.start, end: place.end, ...found } : null
  }
  return null
}

const only = (day: Day | null): Days | null => (day === null ? null : { from: day, to: day })
const upTo = (from: Day | null, today: Day): Days | null => (from === null ? null : { from, to: today })
const between = (from: Day | null, to: Day): Days | null => (from === null ? null : { from, to })
const within = ({ start, end }: { readonly start: Day; readonly end: Day }): Days => ({ from: start, to: end })

/** Of last year's, this year's and next year's the one nearest to today. */
function nearest(inYear: (year: number) => Days, today: Day): Days {
  const year = Number(today.slice(0, 4))
  const away = ({ from, to }: Days): number =>
    from <= today && today <= to
      ? 0
      : Math.min(Math.abs(Date.parse(from) - Date.parse(today)), Math.abs(Date.parse(to) - Date.parse(today)))
  const [first = inYear(year)] = [year, year - 1, year + 1].map(inYear).sort((a, b) => away(a) - away(b))
  return first
}
