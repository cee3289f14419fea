import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { StoreAway } from '../../src/ports/store.ts'
import { isAway } from '../../src/store/away.ts'
import { FILE, openStore } from '../../src/store/index.ts'
import { openFile } from '../../src/store/sqlite.ts'
import { temporaryStore } from '../support/database.ts'
import { openPglite } from './pglite.ts'

test('a closed database is away; a wrong question is a fault of ours', async () => {
  const { store, close } = await temporaryStore()
  await close()
  await expect(store.known('a')).rejects.toBeInstanceOf(StoreAway)
  expect(isAway(new Error('syntax error'))).toBe(false)
  expect(isAway(new TypeError('x is not a function'))).toBe(false)
})

test('a server that is not there is away', async () => {
  await expect(openStore({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/none' })).rejects.toSatisfy(isAway)
})

test('what led to an error is looked at too', () => {
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  expect(isAway(new Error('the query failed', { cause: refused }))).toBe(true)
  expect(isAway(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }))).toBe(true)
})

test.each([
  '25006',
  '55P03',
  '58030',
  '08006',
  '40P01',
  '57P01',
  '57014',
  '53300',
  'XX001',
  'ENETUNREACH',
  'EIO',
  'EROFS',
  'EFBIG',
  'SQLITE_CORRUPT',
  'SQLITE_NOTADB'
])('an error %s leaves it to be tried again', code =>
  expect(isAway(Object.assign(new Error('no'), { code }))).toBe(true)
)

test.each(['22021', '23502', '42601', 'ERR_INVALID_ARG_TYPE'])('an error %s is a fault of ours', code =>
  expect(isAway(Object.assign(new Error('no'), { code }))).toBe(false)
)

/** Each database, with statements past the store. */
const opened = {
  SQLite: async () => {
    const { store, dataDir, close } = await temporaryStore()
    const db = openFile(join(dataDir, FILE))
    return { store, raw: async (sql: string) => void db.exec(sql), close: () => close().finally(() => db.close()) }
  },
  PostgreSQL: async () => {
    const { store, raw } = await openPglite()
    return { store, raw, close: () => store.close() }
  }
}

test.each(['SQLite', 'PostgreSQL'] as const)(
  '%s: what fails because a newer program has changed the tables is away; before that it is a fault of ours',
  async name => {
    const { store, raw, close } = await opened[name]()
    onTestFinished(close)
    const acts = () => store.commit('a', { rests: [], save: [], say: [] }, new Date(0))
    await raw('ALTER TABLE "cause" RENAME COLUMN "at" TO "since"')
    await expect(acts()).rejects.toSatisfy(fault => fault instanceof Error && !(fault instanceof StoreAway))
    await raw(`INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at")
      VALUES ('later', '', '9999_later', CURRENT_TIMESTAMP)`)
    await expect(acts()).rejects.toSatisfy(fault => fault instanceof StoreAway && /newer program/.test(fault.message))
    await raw('ALTER TABLE "cause" RENAME COLUMN "since" TO "at"')
    expect(await acts()).toBe('kept')
  },
  60_000
)
