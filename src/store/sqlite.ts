import Database from 'libsql'
import { type Dialect, type Driver, isRow, type Query, type Row } from './driver.ts'
import { MOST_STATEMENTS, toSqlite } from './libsqlClient.ts'
import { createReadingThread } from './thread.ts'
import { together } from './together.ts'

const UNIQUE = [1555, 2067]

/** The SQLite dialect. One writer at a time, so nothing needs to be locked row by row. */
export const sqlite: Dialect = {
  name: 'sqlite',
  forShare: '',
  forUpdate: '',
  forUs: '',
  by: index => ` INDEXED BY "${index}"`,
  oneOf: select => `IN (${select})`,
  draw: howMany => ({
    sql: `WITH RECURSIVE k(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM k WHERE i < ?)
      SELECT i + COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'task'), 0) AS number FROM k`,
    params: [howMany]
  }),
  reserve: () => null,
  writers: null,
  missed: null,
  sha256: null,
  among: (column, numbers) => ({
    sql: `${column} IN (SELECT "value" FROM json_each(?))`,
    params: [JSON.stringify(numbers)]
  }),
  clashed: error =>
    error instanceof Error && 'rawCode' in error && typeof error.rawCode === 'number' && UNIQUE.includes(error.rawCode),
  // It draws above whatever is there.
  taken: () => null
}

/** Opens a database file, durable and shared with other processes: WAL, every commit on the disk, 5 s of patience. */
export function openFile(path: string): Database.Database {
  const db = new Database(path, { timeout: 5000 })
  db.exec('PRAGMA journal_mode = WAL')
  db.exec('PRAGMA synchronous = FULL')
  return db
}

/** Speaks to the open file at this path. What is read is there at once, except by `reading`; what is kept, a turn of the loop later. */
export function sqliteDriver(db: Database.Database, path: string): Driver {
  const prepared = new Map<string, Database.Statement>()
  const thread = createReadingThread(path)

  const run = ({ sql, params }: Query): readonly Row[] => {
    if (prepared.size >= MOST_STATEMENTS) prepared.clear()
    const statement = prepared.get(sql) ?? db.prepare(sql)
    prepared.set(sql, statement)
    return statement.all(params.map(toSqlite)).filter(isRow)
  }

  const { add, end } = together(db, run)

  return {
    dialect: sqlite,
    all: async (sql, ...params) => run({ sql, params }),
    quick: async (sql, ...params) => run({ sql, params }),
    soon: async (sql, ...params) => run({ sql, params }),
    transaction: (work, kept) => add(work, kept === 'soon'),
    reading: look => thread.look(look),
    close: async () => {
      await thread.end()
      end()
      prepared.clear()
      // All in one file again, for whoever copies it.
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      db.close()
    }
  }
}
