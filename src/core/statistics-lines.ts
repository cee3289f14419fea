import type { Line } from './letter.ts'
import { percent } from './percent.ts'
import { shareOf } from './share.ts'
import { type Counts, type Statistics, sum } from './statistics.ts'
import { typeLine } from './unit.ts'

/** What is said of a report beside its figures. */
export type StatisticsSaid = {
  /** The heading's key. */
  readonly title: string
  /** Numbered documents that gave these tasks (R51). */
  readonly documents: number
  /** What it was narrowed to. */
  readonly narrowed?: readonly Line[]
  /** The type of each unit: a line a type is told instead of one a unit (R13). */
  readonly byType?: (unitId: number) => string
}

/** So many units are told one by one; of more, only the sum: the rest is for a file. */
const MOST_UNITS = 150

/**
 * The report in sentences (R37): a line a unit, every percentage over all tasks of the unit and with its n/N; the last
 * line is worked out from the sums (DOMAIN 2). Groups may read it: units are named, never persons.
 */
export function statisticsLines(
  { from, to, asOf, rows, total }: Statistics,
  { title, documents, narrowed = [], byType }: StatisticsSaid,
  nameOf: (unitId: number) => string
): readonly Line[] {
  const heading = { from: { day: from }, to: { day: to }, asOf: { moment: new Date(asOf) } }
  const given = rows.filter(row => allOf(row.counts) > 0)
  const idle = rows.filter(row => allOf(row.counts) === 0).map(row => nameOf(row.unitId))
  const some: readonly Line[] = [
    { key: 'statistics-rule' },
    ...(byType
      ? typeLines(rows, byType)
      : given.length > MOST_UNITS
        ? [{ key: 'statistics-many', values: { units: given.length, most: MOST_UNITS } } as const]
        : given.map(
            (row): Line => ({
              key: 'statistics-item',
              values: { unit: nameOf(row.unitId), ...said(row.counts) },
              gap: true
            })
          )),
    ...(rows.length > 1
      ? [{ key: 'statistics-total', values: { units: rows.length, ...said(total) }, gap: true } as const]
      : []),
    { key: 'statistics-of-them-waiting', values: { count: total.waiting } },
    { key: 'statistics-documents', values: { documents, tasks: allOf(total) } }
  ]
  const units = idle.length > MOST_UNITS ? idle.length : idle.join(', ')
  return [
    { key: title, values: heading },
    ...narrowed,
    ...(given.length > 0 ? some : [{ key: 'statistics-none' }]),
    ...(idle.length > 0
      ? [{ key: idle.length > MOST_UNITS ? 'statistics-idle-many' : 'statistics-idle', values: { units } }]
      : [])
  ]
}

/** The sums of each type of unit, in the order of its first unit; percentages are worked out anew from them. */
function typeLines(rows: Statistics['rows'], typeOf: (unitId: number) => string): readonly Line[] {
  return [...new Set(rows.map(row => typeOf(row.unitId)))].map(type => {
    const theirs = rows.filter(row => typeOf(row.unitId) === type)
    const unit = {
      line: { key: 'statistics-type-units', values: { type: { line: typeLine(type) }, units: theirs.length } }
    }
    return { key: 'statistics-item', values: { unit, ...said(sum(theirs.map(row => row.counts))) }, gap: true }
  })
}

/** All tasks of a row: column (1). */
export const allOf = (counts: Counts): number =>
  counts.undatedOpen + counts.undatedDone + counts.openInTime + counts.openOverdue + counts.doneInTime + counts.doneLate

/** The figures of a row; what has no deadline is told apart where there is any (R48). */
function said(counts: Counts) {
  const all = allOf(counts)
  const share = (n: number) => ({
    line: { key: 'statistics-share', values: { share: shareOf(n, all), percent: percent(n, all) } }
  })
  const undated = counts.undatedOpen + counts.undatedDone
  const apart: Line[] =
    undated > 0
      ? [{ key: 'statistics-undated', values: { open: share(counts.undatedOpen), done: share(counts.undatedDone) } }]
      : []
  return {
    all,
    inTime: share(counts.doneInTime),
    late: share(counts.doneLate),
    open: share(counts.openInTime),
    overdue: share(counts.openOverdue),
    undated: { lines: apart }
  }
}
