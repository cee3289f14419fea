import type { Letter } from '../core/letter.ts'
import type { Outcome, Rest, Save } from '../core/outcome.ts'
import { rosterTables, type Table } from '../core/rows.ts'
import { chaining, type Heads } from './chained.ts'
import type { Dialect, Query } from './driver.ts'
import { posting } from './posting.ts'
import { resting, type Statement, saving } from './statements.ts'
import { drawn, keyColumns } from './tables.ts'

/** One statement of a commit. */
export type Step = Statement & {
  /** The row it looks at or writes, by one name wherever it occurs; null for a new row nobody else can know. */
  readonly row: string | null
  /** Only takes hold of a row that a later step checks and changes, so that everybody takes hold in one order. */
  readonly hold: boolean
}

/** An outcome that is to be written, with the numbers of its new tasks drawn. */
export type Writing = {
  readonly outcome: Outcome
  readonly numbers: readonly number[]
  /** Where the chains of history stand that it adds to, as far as somebody looked. */
  readonly heads: Heads
  /** The cause its letters carry, and the step of the first. */
  readonly letters: { readonly cause: string; readonly from: number }
  readonly at: Date
}

/** How many numbers an outcome needs. */
export const newTasks = ({ save }: Outcome): number => save.filter(isNew).length

/** Every statement that keeps an outcome: what it rests on, its rows, its letters. */
export function plan(dialect: Dialect, { outcome, numbers, heads, letters, at }: Writing): readonly Step[] {
  const saves = counted(outcome.save)
  const rests = new Map(outcome.rests.map(rest => [rowOf(rest.row, rest.row === 'roster' ? {} : rest.key), rest]))
  const changed = new Set(saves.map(touched))
  if (saves.some(({ table }) => rosterTables.has(table))) changed.add('roster')
  return [
    ...checks(dialect, rests, changed),
    ...changes(saves, numbers, rests, chaining(dialect, numbers, heads)),
    ...(changed.has('roster') ? [bump(rests.get('roster'))] : []),
    ...reserves(dialect, saves),
    ...posts(outcome.say, letters, numbers, at)
  ]
}

/** The rows rested on, in one order, so that two commits never hold what the other waits for. */
function checks(dialect: Dialect, rests: ReadonlyMap<string, Rest>, changed: ReadonlySet<string | null>): Step[] {
  return [...rests]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([row, rest]) => {
      // A row that is changed is checked by its change.
      const hold = changed.has(row) && rest.version !== null
      if (hold && (rests.size === 1 || !dialect.forUpdate)) return []
      return { ...looking(rest, hold ? dialect.forUpdate : dialect.forShare), row, hold }
    })
}

function changes(
  saves: readonly Save[],
  numbers: readonly number[],
  rests: ReadonlyMap<string, Rest>,
  lineOf: ReturnType<typeof chaining>
): Step[] {
  const seen = new Set<string>()
  return saves.flatMap(save => {
    if (save.table === 'history') {
      if (save.act !== 'add') throw new Error('history is only ever added to')
      // Two lines of one chain are two steps, since the second is made from the first.
      const row = save.row.taskNumber > 0 ? rowOf('history', { taskNumber: save.row.taskNumber }) : null
      return { ...lineOf(save.row), must: false, row, hold: false }
    }
    const row = touched(save)
    const guard = row === null || seen.has(row) ? undefined : rests.get(row)?.version
    if (row !== null) seen.add(row)
    return [...saving(save, numbers, guard)].map(statement => ({ ...statement, row, hold: false }))
  })
}

function bump(rest: Rest | undefined): Step {
  const sql = `UPDATE "counter" SET "value" = "value" + 1 WHERE "name" = 'roster'`
  return typeof rest?.version === 'number'
    ? { sql: `${sql} AND "value" = ? RETURNING 1`, params: [rest.version], must: true, row: 'roster', hold: false }
    : { sql: `${sql} RETURNING 1`, params: [], must: true, row: 'roster', hold: false }
}

/** Keys that came with their rows: those drawn later begin above them. */
function reserves(dialect: Dialect, saves: readonly Save[]): Step[] {
  const highest = new Map<Table, number>()
  for (const save of saves) {
    if (save.act === 'change' || save.act === 'remove' || !drawn.has(save.table)) continue
    for (const key of keyOf(save))
      if (typeof key === 'number' && key > 0) highest.set(save.table, Math.max(key, highest.get(save.table) ?? 0))
  }
  return [...highest].flatMap(([table, key]) => {
    const query = dialect.reserve(table, keyColumns[table].join(), key)
    return query ? [unchecked(query)] : []
  })
}

const posts = (say: readonly Letter[], letters: Writing['letters'], numbers: readonly number[], at: Date): Step[] =>
  [...posting(say, letters, numbers, at)].map(unchecked)

/** A statement that touches no row anybody else may know. */
export const unchecked = (query: Query): Step => ({ ...query, must: false, row: null, hold: false })

function looking(rest: Rest, lock: string): Statement {
  return rest.row === 'roster'
    ? {
        sql: `SELECT 1 FROM "counter" WHERE "name" = 'roster' AND "value" = ?${lock}`,
        params: [rest.version],
        must: true
      }
    : resting(rest.row, rest.key, rest.version, lock)
}

const isNew = (save: Save): boolean => save.table === 'task' && save.act === 'add' && save.row.number === 0

/** The saves with the `k`th new task numbered -(k + 1), as in every row that speaks of it. */
function counted(saves: readonly Save[]): readonly Save[] {
  let k = 0
  return saves.map(save => {
    if (save.table !== 'task' || save.act !== 'add' || save.row.number !== 0) return save
    k += 1
    return { ...save, row: { ...save.row, number: -k } }
  })
}

/** One name for one row, whether it is rested on or written. */
const rowOf = (table: string, key: Readonly<Record<string, unknown>>): string =>
  table === 'roster'
    ? table
    : JSON.stringify([
        table,
        ...Object.keys(key)
          .sort()
          .map(column => key[column])
      ])

function touched(save: Save): string | null {
  const key = keyOf(save)
  if (key.includes(undefined)) return null
  return rowOf(save.table, Object.fromEntries(keyColumns[save.table].map((column, i) => [column, key[i]])))
}

/** The key of the row that is saved, as far as it has one. */
function keyOf(save: Save): readonly unknown[] {
  const fields: Readonly<Record<string, unknown>> = save.act === 'change' || save.act === 'remove' ? save.key : save.row
  return keyColumns[save.table].map(column => fields[column])
}
