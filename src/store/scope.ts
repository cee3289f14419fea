import { addDays, at } from '../core/calendar.ts'
import { isSameField } from '../core/field.ts'
import type { Period } from '../core/statistics.ts'
import type { Unit } from '../core/unit.ts'
import type { Dialect, Driver, Param, Query } from './driver.ts'

/** Which tasks `t` count, as a condition: the rules of `countedTasks` once more, for the database. */
export type Scope = Query & {
  /** All of them were assigned from one moment and before another. */
  readonly from: Date
  readonly before: Date
}

/** The condition under which tasks of these units count, as their rows stand now; null when none can. */
export async function scopeOf(
  { dialect, all }: Pick<Driver, 'dialect' | 'all'>,
  period: Period,
  units: readonly Unit[]
): Promise<Scope | null> {
  const { asOf, datedOnly, assignerId, directives, assignerUnitId } = period
  const before = new Date(Math.min(at(addDays(period.to, 1), '00:00').getTime(), asOf.getTime() + 1))
  const groups = beginnings(units, period, before)
  const [first, ...later] = groups
  if (!first) return null
  const conditions: Query[] = [
    is('t."assignedAt" >= ? AND t."assignedAt" < ?', first.from, before),
    is(`t."state" <> 'withdrawn' AND t."assignerUnitId" <> t."leadUnitId"`),
    among(
      dialect,
      groups.flatMap(({ unitIds }) => unitIds)
    ),
    ...later.map(({ from, unitIds }) => {
      const { sql, params } = among(dialect, unitIds)
      return { sql: `NOT (t."assignedAt" < ? AND ${sql})`, params: [from, ...params] }
    }),
    ...(datedOnly ? [is('t."lateFrom" IS NOT NULL')] : []),
    ...(assignerId === undefined ? [] : [is('t."assignerId" = ?', assignerId)]),
    ...(assignerUnitId === undefined ? [] : [is('t."assignerUnitId" = ?', assignerUnitId)]),
    ...(directives === undefined ? [] : [oneOf('directive', directives)]),
    ...(period.field === undefined ? [] : [oneOf('field', await spelled(all, period.field, first.from, before))])
  ]
  const sql = conditions.map(one => one.sql).join(' AND ')
  return { sql, params: conditions.flatMap(one => one.params), from: first.from, before }
}

/** The units by the moment from which their tasks count, the earliest first: what is practice is left out (R10, R19). */
function beginnings(units: readonly Unit[], { from, goLive }: Period, before: Date) {
  const found = new Map<number, { readonly from: Date; readonly unitIds: number[] }>()
  for (const { id, pilot, officialFrom } of units) {
    if (pilot) continue
    const days = [from, ...(goLive === null ? [] : [goLive]), ...(officialFrom === null ? [] : [officialFrom])]
    const begins = at(
      days.reduce((a, b) => (a > b ? a : b)),
      '00:00'
    )
    if (begins >= before) continue
    const group = found.get(begins.getTime()) ?? { from: begins, unitIds: [] }
    group.unitIds.push(id)
    found.set(begins.getTime(), group)
  }
  return [...found.values()].sort((a, b) => a.from.getTime() - b.from.getTime())
}

/** The names of a field as they are written: capitals and accents make no other field. */
async function spelled(all: Driver['all'], field: string, from: Date, before: Date): Promise<readonly string[]> {
  const found = await all(
    'SELECT DISTINCT "field" FROM "task" WHERE "assignedAt" >= ? AND "assignedAt" < ? AND "field" IS NOT NULL',
    from,
    before
  )
  return found.map(row => String(row.field)).filter(one => isSameField(one, field))
}

const is = (sql: string, ...params: readonly Param[]): Query => ({ sql, params })

const oneOf = (column: string, values: readonly string[]): Query =>
  is(values.length === 0 ? '1 = 0' : `t."${column}" IN (${values.map(() => '?').join(', ')})`, ...values)

const among = (dialect: Dialect, unitIds: readonly number[]): Query => dialect.among('t."leadUnitId"', unitIds)
