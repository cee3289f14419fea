import pg from 'pg'
import type { Dialect, Driver, Query, Row } from './driver.ts'
import { createPipeline, NotAsked, type Pipeline } from './pipeline.ts'

/** Somebody else was first: a unique index, a serialization failure, a deadlock. */
const CLASHES = ['23505', '40001', '40P01']
const DIVISION_BY_ZERO = '22012'

/** The PostgreSQL dialect. */
export const postgresql: Dialect = {
  name: 'postgresql',
  forShare: ' FOR SHARE',
  forUpdate: ' FOR UPDATE',
  forUs: ' FOR UPDATE SKIP LOCKED',
  by: () => '',
  oneOf: select => `= ANY(ARRAY(${select}))`,
  draw: howMany => ({
    sql: `SELECT CAST(nextval('task_number_seq') AS INTEGER) AS number FROM generate_series(1, CAST(? AS INTEGER))`,
    params: [howMany]
  }),
  reserve: (table, column, highest) => ({
    sql: `SELECT setval('${table}_${column}_seq', ?) WHERE ? >= (SELECT last_value FROM "${table}_${column}_seq")`,
    params: [highest, highest]
  }),
  // Held from before the first number is drawn until what was written is seen.
  writers: table => ({
    sql: `SELECT "virtualtransaction" AS "writer" FROM pg_locks WHERE "mode" = 'RowExclusiveLock'
      AND "relation" = CAST(? AS regclass) AND "database" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database())`,
    params: [`"${table}"`]
  }),
  among: (column, numbers) => ({
    sql: `${column} = ANY(CAST(? AS INTEGER[]))`,
    params: [`{${numbers.join()}}`]
  }),
  clashed: error => CLASHES.includes(codeOf(error)),
  taken: error =>
    error instanceof Error && 'table' in error && 'constraint' in error && error.constraint === `${error.table}_pkey`
      ? String(error.table)
      : null,
  sha256: text => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`,
  missed: error => codeOf(error) === DIVISION_BY_ZERO
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** A server that does not take a connection within this time, or answer a question, is away. */
export const CONNECTING_MS = 10_000
export const ANSWERING_MS = 30_000
/** A row or table that somebody else holds for longer than this is not waited for: nothing was kept. */
export const LOCKED_MS = 10_000
/** A connection that only listens is opened again so long after it broke. */
export const LISTENING_MS = 5_000
/** Connections of one process, of which some carry looks that are quick, and one how letters ended. */
const MOST_CONNECTIONS = 10
const LOOKS = 2
/** Statements the server keeps ready on each connection; any more are read each time. */
const MOST_STATEMENTS = 500

/**
 * Connections to a server, all in UTC: Prisma's adapter reads and writes moments without their zone. A migration may take
 * as long as it needs (`answeringMs` 0). The server is told the same bounds, so that what we gave up is not done later.
 */
export function openPool(databaseUrl: string, answeringMs: number, options: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: MOST_CONNECTIONS - LOOKS - 1,
    ...options,
    connectionTimeoutMillis: CONNECTING_MS,
    query_timeout: answeringMs,
    keepAlive: true,
    onConnect: async client => {
      const bounds = `; SET statement_timeout = ${answeringMs}; SET lock_timeout = ${LOCKED_MS}`
      // What the server takes for a long statement it would compile first, which takes longer than nearly all of ours.
      await client.query(`SET TIME ZONE 'UTC'; SET jit = off${answeringMs === 0 ? '' : bounds}`)
    }
  })
  // A resting connection that breaks is replaced when one is next wanted; without a listener it would end the process.
  pool.on('error', () => {})
  // So would one that breaks in a transaction: whoever speaks on it hears of that from their own statement.
  pool.on('connect', client => client.on('error', () => {}))
  return pool
}

/** What carries many statements at once: one that waits for a row that somebody holds keeps no look waiting. */
export type Pipelines = { readonly looks: readonly Pipeline[]; readonly soon: Pipeline }

/** Those to this server, each opened when it is first asked. */
export function openPipelines(databaseUrl: string): Pipelines {
  const open = () => createPipeline(options => openPool(databaseUrl, ANSWERING_MS, options))
  return { looks: Array.from({ length: LOOKS }, open), soon: open() }
}

/** Speaks to a server through one pool, which Prisma shares; what is quick by pipelines, where there are any. */
export function postgresqlDriver(pool: pg.Pool, pipelines?: Pipelines): Driver {
  const numbered = numberer()
  const run = async (client: pg.Pool | pg.PoolClient, query: Query): Promise<readonly Row[]> =>
    (await client.query<Row>({ ...numbered(query.sql), values: [...query.params] })).rows

  async function together(pipeline: Pipeline | undefined, query: Query): Promise<readonly Row[]> {
    if (!pipeline) return run(pool, query)
    try {
      return await pipeline.ask({ ...numbered(query.sql), values: [...query.params] })
    } catch (fault) {
      if (fault instanceof NotAsked) return run(pool, query)
      throw fault
    }
  }

  async function inside<T>(begin: string, act: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      await client.query(begin)
      const done = await act(client)
      await client.query('COMMIT')
      return done
    } catch (error) {
      await client.query('ROLLBACK').catch((fault: Error) => {
        broken = fault
      })
      throw error
    } finally {
      client.release(broken)
    }
  }

  return {
    dialect: postgresql,
    all: (sql, ...params) => run(pool, { sql, params }),
    quick: (sql, ...params) => {
      const [freest] = pipelines?.looks.toSorted((a, b) => a.pending() - b.pending()) ?? []
      return together(freest, { sql, params })
    },
    soon: (sql, ...params) => together(pipelines?.soon, { sql, params }),
    transaction: work =>
      inside('BEGIN', async client => {
        let step = work.next()
        while (!step.done) step = work.next(await run(client, step.value))
        return step.value
      }),
    // Without a name: such a statement is planned each time, for the days it is asked for.
    reading: look =>
      inside('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', client =>
        look(async (sql, ...params) => (await client.query<Row>(numbered(sql).text, [...params])).rows)
      ),
    close: async () => {
      if (pipelines) await Promise.all([...pipelines.looks, pipelines.soon].map(one => one.close()))
      await pool.end()
    }
  }
}

/** `?` as `$1`, `$2` ..., with a name under which the server keeps the statement ready. */
export function numberer(): (sql: string) => { readonly text: string; readonly name?: string } {
  const known = new Map<string, { text: string; name: string }>()
  return sql => {
    const seen = known.get(sql)
    if (seen) return seen
    let n = 0
    const text = sql.replaceAll('?', () => `$${++n}`)
    // A name once given means that statement for as long as the connection lives.
    if (known.size >= MOST_STATEMENTS) return { text }
    const made = { text, name: `s${known.size}` }
    known.set(sql, made)
    return made
  }
}
