import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import Database from 'libsql'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { expect, onTestFinished, test } from 'vitest'
import { derive } from '../../scripts/schema.mjs'
import { migrateFile } from '../../src/store/index.ts'
import { SharedLibSql } from '../../src/store/libsqlClient.ts'
import { migrate } from '../../src/store/migrate.ts'
import { schemaEngine } from '../../src/store/schemaEngine.ts'
import { openFile, sqliteDriver } from '../../src/store/sqlite.ts'

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
