import { readFile } from 'node:fs/promises'
import { line } from './commands/command.ts'
import { rankingOf } from './commands/ranking-frozen.ts'
import { weekdayOf } from './core/calendar.ts'
import type { Enclosure, Letter, Line } from './core/letter.ts'
import { percent } from './core/percent.ts'
import type { Locale } from './core/person.ts'
import type { PersonWeek } from './core/person-week.ts'
import type { Ranking } from './core/ranking.ts'
import { cycleOf, monthly, weekly } from './core/ranking-cycle.ts'
import { lastMoment, monthName, narrowedTo, within } from './core/ranking-lines.ts'
import type { Roster } from './core/roster.ts'
import type { Settings } from './core/settings.ts'
import type { Statistics } from './core/statistics.ts'
import { typeLine } from './core/unit.ts'
import { fileAt, keepFile } from './files.ts'
import type { Channel, Outgoing } from './ports/channel.ts'
import type { Reads } from './ports/store.ts'
import type { PublishedFiles } from './published.ts'
import type { Paper } from './reports/paper.ts'
import type { Say } from './say.ts'

type World = {
  readonly read: Reads
  readonly say: Say
  readonly dataDir: string
  /** Gives a kept file a public address; null where the outside cannot reach us. */
  readonly publish: PublishedFiles['publish'] | null
}

/** What goes with a letter's words: files, or the lines that say where a file is to be had. */
export type Enclosed = {
  readonly files: readonly Outgoing[]
  readonly lines: readonly Line[]
  /** The file has not come in yet: it may, if one waits a little. */
  readonly pending?: true
}

type Asked = Extract<Enclosure, { readonly as: unknown }>

const nothing: Enclosed = { files: [], lines: [] }

/**
 * Makes a letter's file at delivery (DESIGN 2): a picture drawn from frozen figures, or kept evidence, by the channel's
 * own name for it where it came from there and from our copy elsewhere. What the channel cannot carry becomes a link.
 */
export function createEnclosures({ read, say, dataDir, publish }: World) {
  return async function enclose({ enclosure }: Letter, channel: Channel, locale: Locale): Promise<Enclosed> {
    if (!enclosure) return nothing
    if ('report' in enclosure) {
      const snapshot = await read.snapshot(enclosure.report, enclosure.period)
      if (!snapshot) return nothing
      if ('as' in enclosure) return carried(await paperOf(enclosure, snapshot.data, locale), channel)
      const { top, type = null } = enclosure
      const ranking = narrowedTo(within(rankingOf(snapshot), await read.roster(), top), { type, units: null })
      // What draws is loaded when there is something to draw: it is half of all that is loaded.
      const { rankingChart } = await import('./reports/ranking-chart.ts')
      const bytes = rankingChart(ranking, chartWords(ranking, say, locale))
      return carried({ kind: 'photo', name: `xep-hang-${enclosure.period}.png`, bytes }, channel)
    }
    const { file, task } = enclosure
    const { kind, name } = file
    if (file.channel === channel.name && channel.can.refs)
      return { files: [{ kind, name, ref: file.fileRef }], lines: [] }
    // Files are fetched for tasks; on another channel one of an order that waits comes with its approval.
    if (task === null) return { files: [], lines: [line('file-with-approval', { name })] }
    const kept = (await read.attachments(Number(task))).find(one => one.fileRef === file.fileRef)
    if (!kept?.sha256) {
      if (kept?.lost) return { files: [], lines: [line('file-lost', { name })] }
      return { files: [], lines: [line('file-pending', { name })], pending: true }
    }
    return carried({ kind: kept.kind, name, bytes: await readFile(fileAt(dataDir, kept.sha256)) }, channel)
  }

  /** A table that somebody asked for, as a file. The office's papers are in Vietnamese; a picture speaks to its reader. */
  async function paperOf({ report, as }: Asked, data: unknown, locale: Locale): Promise<Paper> {
    const papers = await import('./reports/paper.ts')
    const { narrowedIn, statisticsIn, statisticsPaper, tableIn, tablePaper, weekIn, weekPaper } = papers
    if (report === 'week') {
      const week = weekIn(data)
      return weekPaper(week, weekWords(week, say, locale))
    }
    if (report !== 'statistics') return tablePaper(tableIn(data), report)
    const statistics = statisticsIn(data)
    const narrowed = narrowedIn(data)
    const organisation = organisationOf(await read.settings(), await read.roster())
    return statisticsPaper(statistics, as, {
      paper: { organisation, narrowed: narrowed.map(one => say('vi', one)) },
      chart: statisticsWords(statistics, narrowed, say, locale)
    })
  }

  async function carried(file: Extract<Outgoing, { bytes: Uint8Array }>, { can }: Channel): Promise<Enclosed> {
    const { kind, name, bytes } = file
    const how = can.carries({ kind, name, size: bytes.length })
    if (how === 'bytes') return { files: [file], lines: [] }
    if (!publish) return { files: [], lines: [line('file-elsewhere', { name })] }
    const { address, until } = publish(await keepFile(dataDir, bytes), name)
    return how === 'address'
      ? { files: [{ kind, name, address }], lines: [] }
      : { files: [], lines: [line('file-link', { name, address, until: { moment: until } })] }
  }
}

/** The name on papers: the one that was set, else that of the unit above all. */
export const organisationOf = ({ organisation }: Settings, { units }: Roster): string =>
  organisation || [...units.values()].find(unit => unit.parentId === null)?.name || ''

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

function chartWords(ranking: Ranking, say: Say, locale: Locale) {
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
