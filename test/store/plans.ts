import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { z } from 'zod'
import { PrismaClient as PostgresqlClient } from '../../src/generated/postgresql/client.ts'
import { PrismaClient as SqliteClient } from '../../src/generated/sqlite/client.ts'
import { FILE, storeOver } from '../../src/store/index.ts'
import { SharedLibSql } from '../../src/store/libsqlClient.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openFile, sqliteDriver } from '../../src/store/sqlite.ts'
import { type TemporaryStore, temporaryStore } from '../support/database.ts'
import { pgliteDriver } from './pglite.ts'

/** Tables that grow for as long as the office lives. The others are as large as the office. */
const growing = [
  ...['task', 'history', 'participant', 'report', 'attachment', 'reminder', 'extension', 'directive'],
  ...['letter', 'sent', 'offer', 'cause', 'snapshot', 'journal', 'draft', 'question', 'feedback', 'seal']
]

/** A database that remembers what it was asked. */
export type Database = TemporaryStore & {
  /** Every statement that was sent to it, whoever sent it. */
  readonly sent: ReadonlySet<string>
  /** The growing tables that a statement looks through from end to end. */
  scansOf(sql: string): Promise<readonly string[]>
}

/** Statements that have no plan. */
const planless = /^\s*(?:EXPLAIN|BEGIN|COMMIT|ROLLBACK|SET|PRAGMA)/i

export async function onSqlite(): Promise<Database> {
  const home = await temporaryStore()
  const path = join(home.dataDir, FILE)
  const db = openFile(path)
  const sent = new Set<string>()
  const prepare = db.prepare.bind(db)
  db.prepare = sql => {
    sent.add(sql)
    return prepare(sql)
  }
  const models = new SqliteClient({ adapter: new SharedLibSql(db) })
  const store = storeOver(sqliteDriver(db, path), models, () => models.$disconnect())
  const step = z.object({ detail: z.string() })
  return {
    ...{ store, dataDir: home.dataDir, sent },
    async scansOf(sql) {
      if (planless.test(sql) || isFirstFew(sql)) return []
      // Each time by itself: a connection that explains would hold up what is done, or see what was there before.
      const beside = openFile(path)
      const steps = beside.prepare(`EXPLAIN QUERY PLAN ${sql}`).all()
      beside.close()
      return steps.flatMap(one => {
        const scanned = /^SCAN (?:main\.)?(\w+)/.exec(step.parse(one).detail)?.[1]
        return scanned === undefined ? [] : growing.filter(table => table === named(sql, scanned))
      })
    },
    async close() {
      await store.close()
      await home.close()
    }
  }
}

/** Whether a statement asks for nothing in particular but the first rows of an order, which the planner calls a scan too. */
const isFirstFew = (sql: string): boolean => /\bLIMIT\b/i.test(sql) && !/\bWHERE\b/i.test(sql)

/** The table that a statement calls by this name. */
const named = (sql: string, alias: string): string =>
  new RegExp(`["\`](\\w+)["\`] (?:AS )?["\`]?${alias}["\`]?\\b`).exec(sql)?.[1] ?? alias

/** A step of a plan, and those below it. */
const node = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Index Cond': z.string().optional(),
  Filter: z.string().optional(),
  get Plans() {
    return z.array(node).optional()
  }
})
const plans = z.array(z.object({ 'QUERY PLAN': z.array(z.object({ Plan: node })) }))

export async function onPglite(): Promise<Database> {
  const home = await temporaryStore()
  const db = new PGlite()
  const driver = pgliteDriver(db)
  const adapter = new PrismaPGlite(db)
  await migrate(driver, adapter)
  const sent = new Set<string>()
  const query = db.query.bind(db)
  const models = new PostgresqlClient({ adapter })
  const store = storeOver(driver, models, () => models.$disconnect())
  db.query = (sql, ...more) => {
    sent.add(sql)
    return query(sql, ...more)
  }
  return {
    ...{ store, dataDir: home.dataDir, sent },
    async scansOf(sql) {
      if (planless.test(sql)) return []
      // With few rows a scan is always cheaper: one that is still there has no index to take its place.
      const answers = await db.exec(
        `SET enable_seqscan = off; EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${sql}; SET enable_seqscan = on`
      )
      const [row] = plans.parse(answers[1]?.rows)
      return (row?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => scansIn(Plan))
    },
    async close() {
      await store.close()
      await home.close()
    }
  }
}

/** The growing tables that are read whole. The first few of an index, as they come, are not. */
function scansIn(step: z.infer<typeof node>, isFirstFew = false): readonly string[] {
  const type = step['Node Type']
  const table = step['Relation Name'] ?? ''
  const whole = type === 'Seq Scan' || (/^Index/.test(type) && !step['Index Cond'] && (step.Filter || !isFirstFew))
  const below = (step.Plans ?? []).flatMap(one => scansIn(one, type === 'Limit'))
  return whole && growing.includes(table) ? [table, ...below] : below
}
