import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import Database from 'libsql'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { expect, onTestFinished, test } from 'vitest'
import { derive } from '../../scripts/schema.mjs'
import { kinds } from '../../src/core/letter.ts'
import { adopted } from '../../src/store/adopted.ts'
import { auditing } from '../../src/store/auditing.ts'
import { migrateFile, openMigrated } from '../../src/store/index.ts'
import { SharedLibSql } from '../../src/store/libsqlClient.ts'
import { migrate } from '../../src/store/migrate.ts'
import { schemaEngine } from '../../src/store/schemaEngine.ts'
import { openFile, sqliteDriver } from '../../src/store/sqlite.ts'
import { pgliteDriver } from './pglite.ts'

const read = (path: string): string => readFileSync(new URL(`../../prisma/${path}`, import.meta.url), 'utf8')

test('the PostgreSQL models are those of SQLite', () => {
  expect(read('postgresql/schema.prisma')).toBe(derive(read('schema.prisma')))
})

test('the migrations of SQLite make what the models say', async () => {
  const db = new Database(':memory:')
  const engine = await schemaEngine('sqlite', new SharedLibSql(db))
  expect(await engine.apply()).not.toEqual([])
  expect(await engine.apply()).toEqual([])
  expect(await engine.difference()).toBe('')
  db.exec('ALTER TABLE "lease" ADD COLUMN "strange" TEXT')
  expect(await engine.difference()).not.toBe('')
})

test('the migrations of PostgreSQL make what the models say', async () => {
  const db = new PGlite()
  const engine = await schemaEngine('postgresql', new PrismaPGlite(db))
  expect(await engine.apply()).not.toEqual([])
  expect(await engine.apply()).toEqual([])
  expect(await engine.difference()).toBe('')
  await db.exec('ALTER TABLE "lease" ADD COLUMN "strange" TEXT')
  expect(await engine.difference()).not.toBe('')
  await db.close()
}, 60_000)

test('who dies while the tables are made leaves the file as it was, and the next start makes them', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'dondoc-migrations-')), 'office.db')
  onTestFinished(() => rmSync(dirname(path), { recursive: true }))
  const db = openFile(path)
  let scripts = 0
  const exec = db.exec.bind(db)
  const prepare = db.prepare.bind(db)
  const alive = () => {
    if (scripts > 2) throw new Error('dead')
  }
  db.exec = sql => {
    if (sql.includes('CREATE TABLE')) scripts += 1
    alive()
    return exec(sql)
  }
  db.prepare = sql => {
    alive()
    return prepare(sql)
  }
  await expect(migrate(sqliteDriver(db, path), new SharedLibSql(db))).rejects.toThrow()
  // The system does so for the dead.
  if (db.inTransaction) exec('ROLLBACK')
  db.close()
  const applied = await migrateFile(path)
  expect(applied.length).toBeGreaterThan(2)
  expect(await migrateFile(path)).toEqual([])
})

test('lines that were kept before lines were linked are a chain as they are', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'dondoc-migrations-')), 'office.db')
  onTestFinished(() => rmSync(dirname(path), { recursive: true }))
  const db = openFile(path)
  for (const name of earlier('sqlite')) db.exec(read(`sqlite/migrations/${name}/migration.sql`))
  const insert = db.prepare(
    `INSERT INTO "history" ("taskNumber", "act", "actorId", "forId", "at", "recordedAt", "before", "after", "cause")
     VALUES (?, 'progressed', 1, NULL, 1000, 2000, '{}', ?, 'x')`
  )
  for (let i = 0; i < 700; i += 1) insert.run(1 + (i % 7), JSON.stringify({ text: `lần ${i}`, n: i }))
  db.exec(read('sqlite/migrations/0006_history_chain/migration.sql'))
  const driver = sqliteDriver(db, path)
  const told: number[] = []
  await adopted(driver, lines => told.push(lines), 300)
  expect(told).toEqual([300, 600])
  await driver.close()
  const store = openMigrated(path)
  onTestFinished(() => store.close())
  expect(await store.audit()).toMatchObject({ lines: 700, tasks: 7, broken: null })
})

test('so they are on a server', async () => {
  const db = new PGlite()
  for (const name of earlier('postgresql')) await db.exec(read(`postgresql/migrations/${name}/migration.sql`))
  await db.exec(
    `INSERT INTO "history" ("taskNumber", "act", "actorId", "forId", "at", "recordedAt", "before", "after", "cause")
     SELECT 1 + i % 7, 'progressed', 1, NULL, now(), now(), '{}', '{"text":"lần ' || i || '"}', 'x' FROM generate_series(1, 700) i`
  )
  // As Prisma's adapter runs a script: cut at every sign that ends a statement.
  for (const sql of read('postgresql/migrations/0006_history_chain/migration.sql').split(';'))
    if (sql.trim() !== '') await db.exec(sql)
  const driver = pgliteDriver(db)
  await adopted(driver)
  expect(await auditing(driver).audit()).toMatchObject({ lines: 700, tasks: 7, broken: null })
  await db.close()
}, 60_000)

test.each(['sqlite', 'postgresql'] as const)(
  'on %s letters that waited go in the turns of now',
  async dialect => {
    const path = join(mkdtempSync(join(tmpdir(), 'dondoc-migrations-')), 'office.db')
    onTestFinished(() => rmSync(dirname(path), { recursive: true }))
    const driver = dialect === 'sqlite' ? sqliteDriver(openFile(path), path) : pgliteDriver(new PGlite())
    onTestFinished(() => driver.close())
    const run = async (sql: string) => {
      for (const one of sql.split(';')) if (one.trim() !== '') await driver.all(one)
    }
    for (const name of earlier(dialect)) await run(read(`${dialect}/migrations/${name}/migration.sql`))
    for (const kind of kinds)
      for (const state of ['waiting', 'in_hand', 'sent'])
        await driver.all(
          `INSERT INTO "letter" ("cause", "step", "kind", "rank", "recipient", "letter", "state", "notBefore", "at")
         VALUES (?, 0, ?, 40, 'g:1', '{}', ?, ?, ?)`,
          ...[`${kind} ${state}`, kind, state, new Date(0), new Date(0)]
        )
    await run(read(`${dialect}/migrations/0007_letters_in_turn/migration.sql`))
    const found = await driver.all('SELECT "kind", "state", "rank" FROM "letter" ORDER BY "id"')
    expect(found.map(({ kind, state, rank }) => [kind, state, rank])).toEqual(
      kinds.flatMap((kind, rank) => [
        [kind, 'waiting', rank],
        [kind, 'in_hand', rank],
        [kind, 'sent', 40]
      ])
    )
  },
  60_000
)

/** The migrations before lines of history were linked. */
const earlier = (dialect: 'sqlite' | 'postgresql'): readonly string[] =>
  readdirSync(new URL(`../../prisma/${dialect}/migrations/`, import.meta.url))
    .filter(name => /^000[1-5]/.test(name))
    .sort()
