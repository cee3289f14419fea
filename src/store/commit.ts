import type { Kept, Outcome, Rest, Save } from '../core/outcome.ts'
import type { Table } from '../core/rows.ts'
import { ask, type Dialect, type Driver, type Work } from './driver.ts'
import { posting } from './posting.ts'
import { drawn, keyColumns, rosterTables } from './rows.ts'
import { resting, saving } from './statements.ts'

/** Undoes the transaction and says why. */
class Undone extends Error {
  readonly kept: Exclude<Kept, 'kept'>
  constructor(kept: Exclude<Kept, 'kept'>) {
    super(kept)
    this.kept = kept
  }
}

/** Keeps an outcome with its cause, all of it or nothing. Every promise of the bot is kept here (DESIGN 2). */
export async function commit(driver: Driver, cause: string, outcome: Outcome, at: Date): Promise<Kept> {
  try {
    await driver.transaction(keeping(driver.dialect, cause, outcome, at))
    return 'kept'
  } catch (error) {
    if (error instanceof Undone) return error.kept
    if (driver.dialect.clashed(error)) return 'stale'
    throw error
  }
}

function* keeping(dialect: Dialect, cause: string, outcome: Outcome, at: Date): Work<void> {
  const first = yield* ask(
    'INSERT INTO "cause" ("key", "at") VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING 1',
    cause,
    at
  )
  if (first.length === 0) throw new Undone('repeated')
  yield* writing(dialect, outcome, { cause, from: 0 }, at)
}

/** Writes an outcome in a transaction somebody began: its checks, rows and letters, `from` that step on. */
export function* writing(
  dialect: Dialect,
  { rests, save, say }: Outcome,
  letters: { readonly cause: string; readonly from: number },
  at: Date
): Work<void> {
  const { saves, howMany } = counted(save)
  const numbers = howMany > 0 ? yield* drawing(dialect, howMany) : []
  const guards = new Map(rests.map(rest => [rowOf(rest.row, rest.row === 'roster' ? {} : rest.key), rest]))
  const changed = new Set(saves.map(touched))
  if (saves.some(({ table }) => rosterTables.has(table))) changed.add('roster')

  // Looked at in one order, so that two commits never hold what the other waits for. A row that is rested on alone and
  // changed is looked at by its change.
  const alone = guards.size === 1
  for (const [row, rest] of [...guards].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const changing = changed.has(row) && rest.version !== null
    if (!changing) yield* must(checking(rest, dialect.forShare))
    else if (!alone && dialect.forUpdate) yield* must(checking(rest, dialect.forUpdate))
  }

  for (const one of saves) {
    const row = touched(one)
    yield* must(saving(one, numbers, guards.get(row)?.version))
    guards.delete(row)
  }
  if (changed.has('roster')) yield* bumping(guards.get('roster')?.version)
  for (const { table, column, highest } of given(saves)) {
    const reserve = dialect.reserve(table, column, highest)
    if (reserve) yield reserve
  }
  for (const query of posting(say, letters, numbers, at)) yield query
}

/** The saves with the `k`th new task numbered -(k + 1), as every row that speaks of it; and how many there are. */
function counted(save: readonly Save[]): { saves: readonly Save[]; howMany: number } {
  let howMany = 0
  const saves = save.map((one): Save => {
    if (one.table !== 'task' || one.act !== 'add' || one.row.number !== 0) return one
    howMany += 1
    return { ...one, row: { ...one.row, number: -howMany } }
  })
  return { saves, howMany }
}

function* drawing(dialect: Dialect, howMany: number): Work<readonly number[]> {
  const rows = yield dialect.draw(howMany)
  return rows.map(row => Number(row.number)).sort((a, b) => a - b)
}

function* must(steps: ReturnType<typeof saving>): Work<void> {
  for (const step of steps) {
    const rows = yield step
    if (step.must && rows.length === 0) throw new Undone('stale')
  }
}

function* checking(rest: Rest, lock: string): ReturnType<typeof saving> {
  yield rest.row === 'roster'
    ? {
        sql: `SELECT 1 FROM "counter" WHERE "name" = 'roster' AND "value" = ?${lock}`,
        params: [rest.version],
        must: true
      }
    : resting(rest.row, rest.key, rest.version, lock)
}

function* bumping(guard: number | null | undefined): Work<void> {
  const one = `UPDATE "counter" SET "value" = "value" + 1 WHERE "name" = 'roster'`
  const rows = yield* typeof guard === 'number'
    ? ask(`${one} AND "value" = ? RETURNING 1`, guard)
    : ask(`${one} RETURNING 1`)
  if (rows.length === 0) throw new Undone('stale')
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

function touched(save: Save): string {
  if (save.act === 'change' || save.act === 'remove') return rowOf(save.table, save.key)
  const row: Readonly<Record<string, unknown>> = save.row
  return rowOf(save.table, Object.fromEntries(keyColumns[save.table].map(column => [column, row[column]])))
}

/** The highest key that came with a row, of each table whose keys the database draws. */
function given(saves: readonly Save[]): readonly { table: Table; column: string; highest: number }[] {
  const highest = new Map<Table, number>()
  for (const save of saves) {
    if (save.act === 'change' || save.act === 'remove' || !drawn.has(save.table)) continue
    const row: Readonly<Record<string, unknown>> = save.row
    for (const column of keyColumns[save.table]) {
      const key = row[column]
      if (typeof key === 'number' && key > 0) highest.set(save.table, Math.max(key, highest.get(save.table) ?? 0))
    }
  }
  return [...highest].map(([table, key]) => ({ table, column: keyColumns[table][0] ?? 'id', highest: key }))
}
