import { readFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import Database from 'libsql'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { expect, test } from 'vitest'
import { derive } from '../../scripts/schema.mjs'
import { SharedLibSql } from '../../src/store/libsqlClient.ts'
import { schemaEngine } from '../../src/store/schemaEngine.ts'

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
