import Database from 'libsql'
import type { Dialect, Driver, Query, Row, Work } from './driver.ts'
import { MOST_STATEMENTS, toSqlite } from './libsqlClient.ts'

const UNIQUE = [1555, 2067]

/** The SQLite dialect. One writer at a time, so nothing needs to be locked row by row. */
export const sqlite: Dialect = {
  name: 'sqlite',
  forShare: '',
  forUpdate: '',
  forUs: '',
  draw: howMany => ({
    sql: `WITH RECURSIVE k(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM k WHERE i < ?)
      SELECT i + COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'task'), 0) AS number FROM k`,
    params: [howMany]
  }),
  reserve: () => null,
  missed: null,
  clashed: error =>
    error instanceof Error && 'rawCode' in error && typeof error.rawCode === 'number' && UNIQUE.includes(error.rawCode)
}

/** Opens a database file, durable and shared with other processes: WAL, every commit on the disk, 5 s of patience. */
export function openFile(path: string): Database.Database {
  const db = new Database(path, { timeout: 5000 })
  db.exec('PRAGMA journal_mode = WAL')
  db.exec('PRAGMA synchronous = FULL')
  return db
}

/** Speaks to an open file. Everything is done at once: no promise here ever waits. */
export function sqliteDriver(db: Database.Database): Driver {
  const prepared = new Map<string, Database.Statement>()

  const run = ({ sql, params }: Query): readonly Row[] => {
    if (prepared.size >= MOST_STATEMENTS) prepared.clear()
    const statement = prepared.get(sql) ?? db.prepare(sql)
    prepared.set(sql, statement)
    return statement.all(params.map(toSqlite)).filter(isRow)
  }

  function inTransaction<T>(work: Work<T>): T {
    db.exec('BEGIN IMMEDIATE')
    try {
      let step = work.next()
      while (!step.done) step = work.next(run(step.value))
      db.exec('COMMIT')
      return step.value
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK')
      throw error
    }
  }

  return {
    dialect: sqlite,
    all: async (sql, ...params) => run({ sql, params }),
    transaction: async work => inTransaction(work),
    close: async () => {
      prepared.clear()
      // All in one file again, for whoever copies it.
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      db.close()
    }
  }
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null
