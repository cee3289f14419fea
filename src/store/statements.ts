import type { Save } from '../core/outcome.ts'
import type { Table } from '../core/rows.ts'
import type { Param, Query } from './driver.ts'
import { taskNumbered, withNumbers } from './newNumbers.ts'
import { jsonColumns, keyColumns, unindexed, versioned, writable } from './tables.ts'

/** What one save or rest comes to. When it `must` and touches no row, what was decided is out of date. */
export type Statement = Query & { readonly must: boolean }

type Fields = Readonly<Record<string, unknown>>
type Cell = readonly [column: string, param: Param]

/** What a save does, in SQL. With a `guard`, only to the row with that version; null: only when there is none. */
export function* saving(save: Save, drawn: readonly number[], guard?: number | null): Iterable<Statement> {
  const { table } = save
  if (save.act === 'add') return yield insert(table, cells(table, save.row, drawn))
  if (save.act === 'put') return yield* putting(table, cells(table, save.row, drawn), guard)
  const key = cells(table, save.key, drawn)
  if (save.act === 'remove') return yield remove(table, key, guard)
  yield update(table, key, cells(table, save.set, drawn), guard)
}

/** The versions of a row that a decision rested on, looked at and held until the commit is over. */
export function resting(table: Table, key: Fields, version: number | null, lock: string): Statement {
  const where = same(cells(table, key, []))
  return version === null
    ? {
        sql: `SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM "${table}" WHERE ${where.sql})`,
        params: where.params,
        must: true
      }
    : {
        sql: `SELECT 1 FROM "${table}" WHERE ${where.sql} AND "version" = ?${lock}`,
        params: [...where.params, version],
        must: true
      }
}

function* putting(table: Table, row: readonly Cell[], guard: number | null | undefined): Iterable<Statement> {
  const names: readonly string[] = keyColumns[table]
  const key = row.filter(([column]) => names.includes(column))
  const rest = row.filter(([column]) => !names.includes(column))
  if (key.length < names.length || guard === null) return yield insert(table, row)
  if (guard !== undefined) return yield update(table, key, rest, guard)
  if (unindexed.has(table)) {
    yield remove(table, key)
    return yield insert(table, row)
  }
  const { sql, params } = insert(table, row)
  const sets = settable(table, rest).map(([column]) => `"${column}" = excluded."${column}"`)
  const counts = versioned.has(table) ? [`"version" = "${table}"."version" + 1`] : []
  yield {
    sql: `${sql} ON CONFLICT (${listed(names)}) DO UPDATE SET ${[...sets, ...counts].join(', ')}`,
    params,
    must: false
  }
}

function insert(table: Table, row: readonly Cell[]): Statement {
  const marks = row.map(() => '?').join(', ')
  return {
    sql: `INSERT INTO "${table}" (${listed(row.map(([column]) => column))}) VALUES (${marks})`,
    params: row.map(([, param]) => param),
    must: false
  }
}

function update(table: Table, key: readonly Cell[], set: readonly Cell[], guard?: number | null): Statement {
  const changed = settable(table, set)
  const sets = changed.map(([column]) => `"${column}" = ?`)
  const counts = versioned.has(table) ? ['"version" = "version" + 1'] : []
  const nothing = key.slice(0, 1).map(([column]) => `"${column}" = "${column}"`)
  const where = same(key)
  return guarded(
    `UPDATE "${table}" SET ${(changed.length || counts.length ? [...sets, ...counts] : nothing).join(', ')} WHERE ${where.sql}`,
    [...changed.map(([, param]) => param), ...where.params],
    guard
  )
}

function remove(table: Table, key: readonly Cell[], guard?: number | null): Statement {
  const where = same(key)
  return guarded(`DELETE FROM "${table}" WHERE ${where.sql}`, where.params, guard)
}

const guarded = (sql: string, params: readonly Param[], guard: number | null | undefined): Statement =>
  typeof guard === 'number'
    ? { sql: `${sql} AND "version" = ? RETURNING 1`, params: [...params, guard], must: true }
    : { sql, params, must: false }

/** A version counts itself: nobody sets it. */
const settable = (table: Table, set: readonly Cell[]): readonly Cell[] =>
  versioned.has(table) ? set.filter(([column]) => column !== 'version') : set

/** `WHERE` these columns are these values. */
const same = (key: readonly Cell[]): Query => ({
  sql: key.map(([column, param]) => (param === null ? `"${column}" IS NULL` : `"${column}" = ?`)).join(' AND '),
  params: key.flatMap(([, param]) => (param === null ? [] : [param]))
})

/** The fields of a row that are columns of its table, as the database takes them. */
function cells(table: Table, fields: Fields, drawn: readonly number[]): readonly Cell[] {
  return Object.entries(fields)
    .filter(([column, value]) => writable.has(`${table}.${column}`) && value !== undefined)
    .map(([column, value]) => [column, param(table, column, value, drawn)])
}

function param(table: Table, column: string, value: unknown, drawn: readonly number[]): Param {
  if (jsonColumns.has(column)) return withNumbers(JSON.stringify(value ?? null), drawn)
  if (!isParam(value)) throw new Error(`${table}.${column} cannot hold ${typeof value}`)
  if (typeof value === 'string') return withNumbers(value, drawn)
  return column === 'taskNumber' || (table === 'task' && column === 'number') ? taskNumbered(value, drawn) : value
}

const isParam = (value: unknown): value is Param =>
  value === null || value instanceof Date || ['string', 'number', 'boolean'].includes(typeof value)

const listed = (columns: readonly string[]): string => columns.map(column => `"${column}"`).join(', ')
