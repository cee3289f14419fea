import { type Client, type InArgs, type InStatement, LibsqlError, type ResultSet } from '@libsql/client'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import type Database from 'libsql'

/** Statements kept ready on one connection. */
export const MOST_STATEMENTS = 500

/** `SQLITE_MAX_VARIABLE_NUMBER` since 3.32. */
const MOST_PARAMETERS = 32_766

/**
 * Prisma's adapter over a connection that is already open, so that Prisma and the driver share one. As it comes, the
 * adapter opens a connection for each transaction and forgets to close it (DECISIONS 1).
 */
export class SharedLibSql extends PrismaLibSql {
  readonly #db: Database.Database

  constructor(db: Database.Database) {
    super({ url: ':memory:' }, { timestampFormat: 'unixepoch-ms' })
    this.#db = db
  }

  /** The file takes as many parameters as it was built for, not the 999 of old that Prisma assumes. */
  override async connect() {
    const connectionInfo = { maxBindValues: MOST_PARAMETERS, supportsRelationJoins: false }
    return Object.assign(await super.connect(), { getConnectionInfo: () => connectionInfo })
  }

  override createClient(): Client {
    return client(this.#db)
  }
}

/** A statement as it is kept ready: what it answers is asked once, which costs as much as to run it. */
type Prepared = {
  readonly statement: Database.Statement
  /** Null where it answers no rows. */
  readonly answers: Pick<ResultSet, 'columns' | 'columnTypes'> | null
}

function client(db: Database.Database): Client {
  const prepared = new Map<string, Prepared>()
  const prepare = (sql: string): Prepared => {
    if (prepared.size >= MOST_STATEMENTS) prepared.clear()
    const ready = prepared.get(sql) ?? readied(db.prepare(sql))
    prepared.set(sql, ready)
    return ready
  }

  const execute = async (given: InStatement, args?: InArgs): Promise<ResultSet> => {
    const { sql, args: values = [] } = typeof given === 'string' ? { sql: given, args } : given
    if (!Array.isArray(values)) throw new Error('named parameters are not used here')
    try {
      const { statement, answers } = prepare(sql)
      const params = values.map(toSqlite)
      return answers ? read(statement, answers, params) : write(statement, params)
    } catch (error) {
      throw asLibsql(error)
    }
  }

  const executeMultiple = async (sql: string): Promise<void> => {
    try {
      db.exec(sql)
    } catch (error) {
      throw asLibsql(error)
    }
  }

  const refuse = (what: string) => () => Promise.reject(new Error(`${what} is not used here: see driver.transaction`))
  return {
    closed: false,
    protocol: 'file',
    execute,
    executeMultiple,
    batch: refuse('batch'),
    migrate: refuse('migrate'),
    sync: refuse('sync'),
    transaction: refuse('transaction'),
    reconnect: () => {},
    close: () => {}
  }
}

function readied(statement: Database.Statement): Prepared {
  if (!statement.reader) return { statement, answers: null }
  const columns = statement.columns()
  const answers = {
    columns: columns.map(column => column.name),
    columnTypes: columns.map(column => column.type ?? '')
  }
  return { statement: statement.raw(true), answers }
}

const read = (
  statement: Database.Statement,
  answers: NonNullable<Prepared['answers']>,
  params: readonly unknown[]
): ResultSet => ({
  ...answers,
  rows: statement.all(params).filter(isRow),
  rowsAffected: 0,
  lastInsertRowid: undefined,
  toJSON: () => ({})
})

function write(statement: Database.Statement, params: readonly unknown[]): ResultSet {
  const { changes } = statement.run(params)
  return {
    columns: [],
    columnTypes: [],
    rows: [],
    rowsAffected: changes,
    lastInsertRowid: undefined,
    toJSON: () => ({})
  }
}

const isRow = (value: unknown): value is ResultSet['rows'][number] => Array.isArray(value)

/** Moments are milliseconds and truth is 1 or 0. */
export const toSqlite = (value: unknown): unknown =>
  value instanceof Date ? value.getTime() : typeof value === 'boolean' ? Number(value) : value

function asLibsql(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return error
  const rawCode = 'rawCode' in error && typeof error.rawCode === 'number' ? error.rawCode : undefined
  return new LibsqlError(error.message, error.code, undefined, rawCode, error)
}
