import { weekdayOf } from './core/calendar.ts'
import type { Line } from './core/letter.ts'
import { percent } from './core/percent.ts'
import type { Locale } from './core/person.ts'
import type { PersonWeek } from './core/person-week.ts'
import type { Ranking } from './core/ranking.ts'
import { cycleOf, monthly, weekly } from './core/ranking-cycle.ts'
import { lastMoment, monthName } from './core/ranking-lines.ts'
import type { Statistics } from './core/statistics.ts'
import { typeLine } from './core/unit.ts'
import type { Say } from './say.ts'

/** What the picture of the 17 columns says, in its reader's language. */
export function statisticsWords(statistics: Statistics, narrowed: readonly Line[], say: Say, locale: Locale) {
  const words = (key: string, values = {}) => say(locale, { key, values })
  const { from, to, asOf, total } = statistics
  return {
    title: words('statistics-chart-title'),
    period: words('statistics-chart-period', { from: { day: from }, to: { day: to } }),
    asOf: words('statistics-chart-as-of', { asOf: { moment: new Date(asOf) } }),
    narrowed: narrowed.map(one => say(locale, one)),
    total: words('statistics-chart-total'),
    parts: {
      doneInTime: words('statistics-chart-done-in-time'),
      doneLate: words('statistics-chart-done-late'),
      openInTime: words('statistics-chart-open-in-time'),
      openOverdue: words('statistics-chart-open-overdue'),
      undated: words('statistics-chart-undated')
    },
    empty: words('statistics-chart-empty'),
    notes: [words('statistics-chart-rule'), words('statistics-chart-waiting', { count: total.waiting })],
    number: (count: number) => words('statistics-chart-number', { count }),
    percent: (part: number, all: number) => words('chart-percent', { percent: percent(part, all) }),
    hidden: (count: number) => words('chart-hidden', { count })
  }
}

/** What the picture of a person's week says. */
export function weekWords(week: PersonWeek, say: Say, locale: Locale) {
  const words = (key: string, values = {}) => say(locale, { key, values })
  return {
    title: words('week-chart-title', { name: week.name }),
    period: words('chart-period', { from: { day: week.from }, to: { day: week.to } }),
    asOf: words('chart-as-of', { asOf: { moment: new Date(week.asOf) } }),
    earlier: words('week-chart-earlier'),
    standings: {
      overdue: words('week-chart-overdue'),
      open: words('week-chart-open'),
      waiting: words('week-chart-waiting'),
      done: words('week-chart-done'),
      done_late: words('week-chart-done-late')
    },
    late: (days: number) => words('stands-overdue', { days }),
    weekday: (day: string) => words(`weekday-${weekdayOf(day)}`),
    date: (day: string) => words('week-chart-date', { day: day.slice(5).split('-').reverse().join('/') }),
    off: words('week-chart-off'),
    nothing: words('week-chart-nothing'),
    hidden: (count: number) => words('week-chart-hidden', { count })
  }
}

/** The days of a ranking, as the heading of a picture says them. */
function periodOf(ranking: Ranking): [key: string, values: Line['values']] {
  const days = { from: { day: ranking.from }, to: { day: ranking.to } }
  const cycle = cycleOf(ranking)
  if (cycle === monthly) return ['chart-period-month', { month: monthName(ranking.from) }]
  return [cycle === weekly ? 'chart-period' : 'chart-period-days', days]
}

/** What the picture of a ranking says. */
export function rankingWords(ranking: Ranking, say: Say, locale: Locale) {
  const words = (key: string, values = {}) => say(locale, { key, values })
  return {
    title: words('chart-title'),
    period: words(...periodOf(ranking)),
    asOf: words('chart-as-of', { asOf: { moment: lastMoment(ranking) } }),
    types: Object.fromEntries(ranking.types.map(({ type }) => [type, say(locale, typeLine(type))])),
    insufficient: words('chart-insufficient'),
    empty: words('chart-empty'),
    notes: [words('ranking-rule')],
    share: (part: number, total: number) => words('share', { part, total }),
    percent: (percent: number) => words('chart-percent', { percent }),
    hidden: (count: number) => words('chart-hidden', { count })
  }
}
