import Database from 'libsql'
import type pg from 'pg'
import type { Table } from '../src/core/rows.ts'
import { toSqlite } from '../src/store/libsqlClient.ts'
import { columnsOf, jsonColumns } from '../src/store/tables.ts'

type Fields = Readonly<Record<string, unknown>>

/** The columns that are filled: of a line of history also its place in the chain. */
const filledOf = (table: Table): readonly string[] =>
  table === 'history' ? [...columnsOf(table), 'n', 'salt', 'hash'] : columnsOf(table)

/** A database that is being filled. */
export type Filling = {
  rows(table: Table, rows: readonly Fields[]): Promise<void>
  /** Everything is in: indices are made again, and the planner learns what is there. */
  done(): Promise<void>
}

/** Fills a migrated SQLite file: one transaction that nobody waits for, indices afterwards. */
export function fillingFile(path: string): Filling {
  const db = new Database(path)
  db.exec('PRAGMA synchronous = OFF')
  const indices = db
    .prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL`)
    .all()
    .map(row => row as { readonly name: string; readonly sql: string })
  for (const { name } of indices) db.exec(`DROP INDEX "${name}"`)
  db.exec('BEGIN')
  const ready = new Map<Table, { readonly columns: readonly string[]; readonly insert: Database.Statement }>()
  return {
    async rows(table, rows) {
      const known = ready.get(table) ?? prepared(db, table)
      ready.set(table, known)
      for (const row of rows) known.insert.run(values(row, known.columns).map(toSqlite))
    },
    async done() {
      db.exec('COMMIT')
      db.exec('PRAGMA cache_size = -400000')
      for (const { sql } of indices) db.exec(sql)
      db.exec('ANALYZE')
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      db.close()
    }
  }
}

function prepared(db: Database.Database, table: Table) {
  const columns = filledOf(table)
  const names = columns.map(name => `"${name}"`).join(', ')
  const marks = columns.map(() => '?').join(', ')
  return { columns, insert: db.prepare(`INSERT INTO "${table}" (${names}) VALUES (${marks})`) }
}

/** Fills a migrated database of a server by COPY. */
export function fillingServer(pool: pg.Pool): Filling {
  let indices: Promise<readonly string[]> | null = null
  return {
    async rows(table, rows) {
      indices ??= withoutIndices(pool)
      await indices
      const columns = filledOf(table)
      const client = await pool.connect()
      try {
        await new Promise<void>((resolve, reject) => {
          client.query(new Copying(table, columns, rows, { resolve, reject }))
        })
      } finally {
        client.release()
      }
    },
    async done() {
      for (const sql of (await indices) ?? []) await pool.query(sql)
      for (const [table, column] of draws)
        await pool.query(`SELECT setval('"${table}_${column}_seq"', (SELECT MAX("${column}") FROM "${table}"))`)
      await pool.query('VACUUM ANALYZE')
    }
  }
}

/** Tables whose rows come with the number that the database would have drawn. */
const draws = [
  ['unit', 'id'],
  ['person', 'id'],
  ['post', 'id'],
  ['task', 'number']
] as const

async function withoutIndices(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string; sql: string }>(
    `SELECT indexname AS name, indexdef AS sql FROM pg_indexes WHERE schemaname = 'public'
     AND tablename IN ('task', 'history') AND indexname NOT LIKE '%_pkey'`
  )
  for (const { name } of rows) await pool.query(`DROP INDEX "${name}"`)
  return rows.map(({ sql }) => sql)
}

/** What a connection can do and its types do not say. */
type Copies = { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }
type Ends = { readonly resolve: () => void; readonly reject: (fault: Error) => void }

/** Rows on their way by COPY, which the driver knows only by the names of its messages. */
class Copying implements pg.Submittable {
  readonly #sql: string
  readonly #bytes: Buffer
  readonly #ends: Ends

  constructor(table: Table, columns: readonly string[], rows: readonly Fields[], ends: Ends) {
    this.#sql = `COPY "${table}" (${columns.map(name => `"${name}"`).join(', ')}) FROM STDIN`
    this.#bytes = Buffer.from(rows.map(row => `${values(row, columns).map(copied).join('\t')}\n`).join(''))
    this.#ends = ends
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#sql)
  }

  handleCopyInResponse(connection: Copies): void {
    connection.sendCopyFromChunk(this.#bytes)
    connection.endCopyFrom()
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.#ends.resolve()
  }

  handleError(fault: Error): void {
    this.#ends.reject(fault)
  }
}

const copied = (value: unknown): string => {
  if (value === null) return '\\N'
  const text = value instanceof Date ? value.toISOString() : String(value)
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n')
}

/** A row's values in the order of the columns; lists and free data are JSON text in both dialects. */
function values(row: Fields, columns: readonly string[]): readonly unknown[] {
  return columns.map(column => {
    const value = row[column] ?? null
    return jsonColumns.has(column) ? JSON.stringify(value) : value
  })
}
