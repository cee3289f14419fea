import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import type { Driver } from '../../src/store/driver.ts'
import { migrateFile } from '../../src/store/index.ts'
import { migrate } from '../../src/store/migrate.ts'
import { numberer, postgresql } from '../../src/store/postgresql.ts'
import { openFile, sqliteDriver } from '../../src/store/sqlite.ts'
import { taken, takingAtOnce } from '../../src/store/taking.ts'
import { at, letter } from './office.ts'
import { pgliteDriver } from './pglite.ts'

const step = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Actual Rows': z.number(),
  'Actual Loops': z.number(),
  'Rows Removed by Filter': z.number().default(0),
  get Plans() {
    return z.array(step).default([])
  }
})
const plans = z.tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: step })]) })])

/** How many letters a plan looked at, or how many entries of an index of theirs. */
const lookedAt = (one: z.infer<typeof step>): number =>
  (one['Relation Name'] === 'letter' || one['Node Type'] === 'Bitmap Index Scan'
    ? Math.max(1, one['Actual Rows'] + one['Rows Removed by Filter']) * one['Actual Loops']
    : 0) + one.Plans.reduce((sum, below) => sum + lookedAt(below), 0)

const letters = (cause: string, state: string, many: number, from = at(8)) =>
  `INSERT INTO "letter" ("cause", "step", "kind", "rank", "recipient", "letter", "state", "notBefore", "at", "messageIds")
   SELECT '${cause}', g, 'order', 2, 'person:' || g % 300, '{}', '${state}', '${from.toISOString()}', '${at(8).toISOString()}',
     ${state === 'sent' ? `'["1"]'` : 'NULL'} FROM generate_series(1, ${many}) g`

test('ten letters are taken by a look at some dozens, however many wait behind them, on a server that last counted when none did', async () => {
  const db = new PGlite()
  await migrate(pgliteDriver(db), new PrismaPGlite(db))
  await db.exec(letters('long ago', 'sent', 5_000))
  await db.exec('VACUUM ANALYZE "letter"')
  const { sql, params } = takingAtOnce(postgresql, { at: at(9), limit: 10, within: 26 })
  const given = params.map(param => (param instanceof Date ? `'${param.toISOString()}'` : String(param)))
  await db.exec('SET plan_cache_mode = force_generic_plan; SET jit = off')
  const looks: number[] = []
  for (const more of [10, 2_490]) {
    await db.exec(letters(`resting ${more}`, 'waiting', more, at(20)).replaceAll('person:', 'resting:'))
    await db.exec(letters(`due ${more}`, 'waiting', more))
    await db.exec(`DEALLOCATE ALL; PREPARE taking AS ${numberer()(sql).text}`)
    const explained = await db.query(`EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE taking(${given})`)
    const [
      {
        'QUERY PLAN': [{ Plan }]
      }
    ] = plans.parse(explained.rows)
    expect(Plan['Actual Rows']).toBe(10)
    looks.push(lookedAt(Plan))
    await db.exec(`UPDATE "letter" SET "state" = 'waiting' WHERE "state" = 'in_hand'`)
  }
  await db.close()
  expect(Math.max(...looks)).toBeLessThan(200)
})

test('what is in hand goes, though the database is away before the rest is looked for', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'dondoc-queue-')), 'office.db')
  onTestFinished(() => rmSync(dirname(path), { recursive: true }))
  await migrateFile(path)
  const driver = sqliteDriver(openFile(path), path)
  onTestFinished(() => driver.close())
  const insert = (reader: string, many: number) =>
    driver.all(
      `WITH RECURSIVE k(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM k WHERE i < ?)
       INSERT INTO "letter" ("cause", "step", "kind", "rank", "recipient", "letter", "state", "notBefore", "at")
       SELECT ?, i, 'order', 2, ?, ?, 'waiting', ?, ? FROM k`,
      ...[many, reader, reader, JSON.stringify(letter({ kind: 'order' })), at(8), at(8)]
    )
  await insert('person:1', 100)
  await insert('person:2', 1)
  let looks = 0
  let away = true
  const failing: Driver = {
    ...driver,
    transaction: (work, kept) => {
      looks += 1
      return away && looks === 2 ? Promise.reject(new Error('away')) : driver.transaction(work, kept)
    }
  }
  const claim = () => taken(failing, { at: at(9), limit: 5, unread: () => Promise.reject(new Error('unread')) })
  expect((await claim()).map(({ cause }) => cause)).toEqual(['person:1'])
  expect(looks).toBe(2)
  looks = 1
  await expect(claim()).rejects.toThrow('away')
  away = false
  expect((await claim()).map(({ cause }) => cause)).toEqual(['person:2'])
})
