import { randomBytes } from 'node:crypto'
import { digestOf, type Link, linked, noLink } from '../core/chain.ts'
import type { Save } from '../core/outcome.ts'
import type { HistoryLine } from '../core/task.ts'
import { ask, type Dialect, type Query, type Work } from './driver.ts'
import { taskNumbered, withNumbers } from './newNumbers.ts'
import { sha256 } from './sha256.ts'

/*
 * Lines of history as links of their tasks' chains (DECISIONS 11). There is no lock: two that add to one chain at the same
 * moment draw the same place in it, which a unique index gives to one of them, and the other is out of date.
 */

/** Where the chains stand that an outcome adds to, by task. A chain that was not looked up is asked for in the statement. */
export type Heads = ReadonlyMap<number, Link>

/** Looks up the chains that these saves add to, in a transaction that somebody began. */
export function* headsOf(saves: readonly Save[]): Work<Heads> {
  const numbers = saves.flatMap(save =>
    save.table === 'history' && save.act === 'add' && save.row.taskNumber > 0 ? [save.row.taskNumber] : []
  )
  const heads = new Map<number, Link>()
  for (const number of new Set(numbers)) {
    const [row] = yield* ask(
      'SELECT "n", "hash" FROM "history" WHERE "taskNumber" = ? ORDER BY "n" DESC LIMIT 1',
      number
    )
    heads.set(number, row ? { n: Number(row.n), hash: String(row.hash) } : noLink)
  }
  return heads
}

/** Adds lines one by one, each after the one before it. */
export function chaining(dialect: Dialect, drawn: readonly number[], known: Heads) {
  const heads = new Map(known)
  return (row: HistoryLine): Query => {
    const line = kept(row, drawn)
    const digest = digestOf(line, sha256)
    const head = heads.get(line.taskNumber) ?? (row.taskNumber < 0 ? noLink : null)
    if (head === null) return insert(line, atEnd(dialect, line.taskNumber, digest))
    const link = linked(head, digest, sha256)
    heads.set(line.taskNumber, link)
    return insert(line, { n: { sql: '?', params: [link.n] }, hash: { sql: '?', params: [link.hash] } })
  }
}

/** A line as it is kept, its numbers drawn, with a salt of its own. */
export function kept(row: HistoryLine, drawn: readonly number[]) {
  return {
    taskNumber: Number(taskNumbered(row.taskNumber, drawn)),
    act: row.act,
    actorId: row.actorId,
    forId: row.forId,
    at: row.at,
    recordedAt: row.recordedAt,
    before: withNumbers(JSON.stringify(row.before), drawn),
    after: withNumbers(JSON.stringify(row.after), drawn),
    cause: withNumbers(row.cause, drawn),
    salt: randomBytes(16).toString('hex')
  }
}

/** `core/chain.ts` `linked`, in SQL: the link after the last line there is. */
function atEnd({ sha256: hashed }: Dialect, taskNumber: number, digest: string) {
  if (!hashed) throw new Error(`the chain of task ${taskNumber} was not looked up`)
  const lines = 'FROM "history" WHERE "taskNumber" = ?'
  const last = `COALESCE((SELECT "hash" ${lines} ORDER BY "n" DESC LIMIT 1), '')`
  const link = hashed(`COALESCE(MAX("n"), 0) + 1 || ':' || ${last} || ':' || CAST(? AS TEXT)`)
  return {
    n: { sql: `(SELECT COALESCE(MAX("n"), 0) + 1 ${lines})`, params: [taskNumber] },
    hash: { sql: `(SELECT ${link} ${lines})`, params: [taskNumber, digest, taskNumber] }
  }
}

function insert(line: ReturnType<typeof kept>, { n, hash }: { readonly n: Query; readonly hash: Query }): Query {
  const columns = [...Object.keys(line), 'n', 'hash'].map(column => `"${column}"`).join(', ')
  const marks = Object.keys(line).map(() => '?')
  return {
    sql: `INSERT INTO "history" (${columns}) VALUES (${[...marks, n.sql, hash.sql].join(', ')})`,
    params: [...Object.values(line), ...n.params, ...hash.params]
  }
}
