import { z } from 'zod'
import { addDays, type Day, dayOf } from '../core/calendar.ts'
import type { Line, Value } from '../core/letter.ts'
import { type PersonWeek, weekStandings } from '../core/person-week.ts'
import type { Statistics } from '../core/statistics.ts'
import type { Table } from '../core/table.ts'
import type { StatisticsWords } from './statistics-layout.ts'
import type { PaperWords } from './statistics-table.ts'
import type { WeekWords } from './week-layout.ts'

/** The kinds of file a report becomes. */
export type As = 'xlsx' | 'docx' | 'png'

/** A file ready to go: a picture is shown as one where the channel can. */
export type Paper = { readonly kind: 'photo' | 'file'; readonly name: string; readonly bytes: Uint8Array }

const count = z.number().int().nonnegative()
const counts = z.object({
  undatedOpen: count,
  undatedDone: count,
  openInTime: count,
  openOverdue: count,
  doneInTime: count,
  doneLate: count,
  waiting: count
})
const statisticsShape = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  asOf: z.iso.datetime({ offset: true }),
  rows: z.array(z.object({ unitId: z.number(), unit: z.string(), counts })),
  total: counts
})
const tableShape = z.object({
  title: z.string(),
  asOf: z.iso.datetime({ offset: true }),
  headers: z.array(z.string()).min(1),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()])))
})

/** The 17 columns as a snapshot holds them; a fault when they are anything else. */
export const statisticsIn = (data: unknown): Statistics => statisticsShape.parse(data)

const value: z.ZodType<Value> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.object({ day: z.string() }),
    z.object({ line }),
    z.object({ lines: z.array(line) })
  ])
)
const line: z.ZodType<Line> = z.object({ key: z.string(), values: z.record(z.string(), value).exactOptional() })
const narrowedShape = z.object({ narrowed: z.array(line).default([]) })

/** What the 17 columns of a snapshot were narrowed to; nothing, where it does not say. */
export const narrowedIn = (data: unknown): readonly Line[] => narrowedShape.parse(data).narrowed

const weekTask = z.object({
  number: z.number(),
  content: z.string(),
  standing: z.enum(weekStandings),
  days: count
})
const weekShape = z.object({
  name: z.string(),
  unit: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  asOf: z.iso.datetime({ offset: true }),
  earlier: z.array(weekTask),
  days: z.array(z.object({ day: z.iso.date(), off: z.boolean(), tasks: z.array(weekTask) })),
  counts: z.object({ overdue: count, open: count, waiting: count, done: count, done_late: count })
})

/** A person's week as a snapshot holds it. */
export const weekIn = (data: unknown): PersonWeek => weekShape.parse(data)

/** A person's week as a picture. */
export async function weekPaper(week: PersonWeek, words: WeekWords): Promise<Paper> {
  const { weekChart } = await import('./week-chart.ts')
  return { kind: 'photo', name: `tuan-${week.from}.png`, bytes: weekChart(week, words) }
}

/** A table as a snapshot of kind `tasks` or `evidence` holds it. */
export const tableIn = (data: unknown): Table => tableShape.parse(data)

/**
 * The 17 columns as a spreadsheet, as an appendix or as a picture (R49, R50). What writes a kind of file is loaded when one is
 * asked for.
 */
export async function statisticsPaper(
  statistics: Statistics,
  as: As,
  words: { readonly paper: PaperWords; readonly chart: StatisticsWords }
): Promise<Paper> {
  const period = periodName(statistics.from, statistics.to)
  if (as === 'xlsx') {
    const { statisticsXlsx } = await import('./statistics-xlsx.ts')
    return { kind: 'file', name: `bang-17-cot-${period}.xlsx`, bytes: await statisticsXlsx(statistics, words.paper) }
  }
  if (as === 'docx') {
    const { statisticsDocx } = await import('./statistics-docx.ts')
    return { kind: 'file', name: `phu-luc-${period}.docx`, bytes: await statisticsDocx(statistics, words.paper) }
  }
  const { statisticsChart } = await import('./statistics-chart.ts')
  return { kind: 'photo', name: `bieu-do-${period}.png`, bytes: statisticsChart(statistics, words.chart) }
}

const names = { tasks: 'danh-sach-nhiem-vu', evidence: 'minh-chung' } as const

/** A list of tasks or the evidence for ratings, always a spreadsheet. */
export async function tablePaper(table: Table, kind: keyof typeof names): Promise<Paper> {
  const { tableXlsx } = await import('./table-xlsx.ts')
  const name = `${names[kind]}-${dayOf(new Date(table.asOf))}.xlsx`
  return { kind: 'file', name, bytes: await tableXlsx(table) }
}

/** `2026-10` for a whole month, `2026-quy-3`, `2026` for a quarter or a year, else `2023-04-15-den-2023-11-30`. */
export function periodName(from: Day, to: Day): string {
  const [year = '', month = ''] = from.split('-')
  const after = addDays(to, 1)
  const months = (Number(after.slice(0, 4)) - Number(year)) * 12 + Number(after.slice(5, 7)) - Number(month)
  if (!from.endsWith('-01') || !after.endsWith('-01')) return `${from}-den-${to}`
  if (months === 1) return `${year}-${month}`
  if (months === 3 && Number(month) % 3 === 1) return `${year}-quy-${(Number(month) + 2) / 3}`
  return months === 12 && month === '01' ? year : `${from}-den-${to}`
}
