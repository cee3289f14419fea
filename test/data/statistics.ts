import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Counts, Statistics } from '../../src/core/statistics.ts'
import type { PaperWords } from '../../src/reports/statistics-table.ts'

const csv = readFileSync(new URL('dak-nong-appendix.csv', import.meta.url), 'utf8')

/** The 27 units of the province's table, each with its 17 cells as printed. */
export const golden: readonly { readonly unit: string; readonly cells: readonly number[] }[] = parse(csv, {
  from: 2
}).map(([, unit = '', ...cells]: string[]) => ({ unit, cells: cells.map(Number) }))

/** Its row of sums, worked out by hand (DOMAIN 2). */
export const goldenSums = [247, 50, 46, 18.62, 4, 1.62, 197, 142, 20, 8.1, 122, 49.39, 55, 32, 12.96, 23, 9.31]

const countsOf = (cells: readonly number[]): Counts => {
  const at = (column: number) => cells[column - 1] ?? 0
  return {
    undatedOpen: at(3),
    undatedDone: at(5),
    openInTime: at(9),
    openOverdue: at(11),
    doneInTime: at(14),
    doneLate: at(16),
    waiting: 0
  }
}

/** A report of these units as it is frozen; the sums are worked out. */
export function reportOf(rows: readonly { readonly unit: string; readonly counts: Counts }[]): Statistics {
  const sum = (key: keyof Counts) => rows.reduce((all, { counts }) => all + counts[key], 0)
  return {
    from: '2023-04-15',
    to: '2023-11-30',
    asOf: '2023-11-30T16:59:59.999Z',
    rows: rows.map((row, i) => ({ unitId: i + 1, ...row })),
    total: {
      undatedOpen: sum('undatedOpen'),
      undatedDone: sum('undatedDone'),
      openInTime: sum('openInTime'),
      openOverdue: sum('openOverdue'),
      doneInTime: sum('doneInTime'),
      doneLate: sum('doneLate'),
      waiting: sum('waiting')
    }
  }
}

/** The province's table; two of its units have reports that wait. */
export const province: Statistics = reportOf(
  golden.map(({ unit, cells }, i) => ({ unit, counts: { ...countsOf(cells), waiting: i === 3 || i === 4 ? 2 : 0 } }))
)

/** The same units again and again. */
export const many = (count: number): Statistics =>
  reportOf(Array.from({ length: count }, (_, i) => province.rows[i % province.rows.length]).flatMap(row => row ?? []))

export const paperWords: PaperWords = { organisation: 'UBND tỉnh Đắk Nông', narrowed: [] }
