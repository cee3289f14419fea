import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { readManifest } from '../../src/backup/manifest.ts'
import { restoreBackup } from '../../src/backup/restoring.ts'
import { prefixes } from '../../src/backup/shelf.ts'
import { takeBackup } from '../../src/backup/taking.ts'
import { readConfig } from '../../src/config.ts'
import { openOffice, ordered } from '../../src/office.ts'
import type { Store } from '../../src/ports/store.ts'
import { lookInto } from '../../src/store/bare.ts'
import { migrationOf } from '../../src/store/catalog.ts'
import { fileOf, openStore, type Place } from '../../src/store/index.ts'
import { SharedLibSql } from '../../src/store/libsqlClient.ts'
import { migrate } from '../../src/store/migrate.ts'
import { migrationNames } from '../../src/store/schemaEngine.ts'
import { openFile, sqliteDriver } from '../../src/store/sqlite.ts'
import { createPaper } from '../support/paper.ts'
import { officeEnvironment } from '../tools/desk.ts'
import { common, officeAt, rowsOf } from './earlier.ts'
import { database, folder, livedOffice, NOW, server } from './lived.ts'

/** What somebody of the office hears who asks for their tasks. */
async function asked(store: Store): Promise<string> {
  const { channel } = createPaper({ buttons: false })
  const [person = 0] = await store.linkedPeople()
  const [account] = await store.accountsOf(person)
  const address = String(account?.address)
  const app = createApp({
    store,
    channels: [channel],
    clock: { now: () => NOW },
    timer: () => () => {},
    newCode: () => 'ABCDEFGH',
    flood: { admit: () => 'heard' },
    deliver: () => {},
    log: ({ fault }) => {
      if (fault) throw fault
    }
  })
  await app.hear({
    ...{ kind: 'message', cause: 'telegram:1:1', address, text: 'việc của tôi', messageId: '1', addressed: true },
    ...{ from: { address, name: 'x', locale: 'vi' }, group: null, quoted: null, files: [], pressed: false }
  })
  const claimed = await store.claim(new Date(NOW.getTime() + 1), 500)
  return claimed.flatMap(({ kind, letter }) => (kind === 'reply' ? letter.lines.map(({ key }) => key) : [])).join(' ')
}

const dialects = [
  { dialect: 'sqlite', open: async (home: string): Promise<Place> => ({ dataDir: home }) },
  { dialect: 'postgresql', open: async (): Promise<Place> => ({ databaseUrl: await database() }) }
] as const
const here = dialects.filter(({ dialect }) => dialect === 'sqlite' || server)
const cases = here.flatMap(one => migrationNames(one.dialect).map(migration => ({ ...one, migration })))

test.each(cases)(
  'an office of $migration on $dialect is brought up to date with everything in it',
  async one => {
    const rows = await lookInto({ dataDir: await livedOffice() }, rowsOf)
    const dataDir = folder()
    const place = await one.open(dataDir)
    await officeAt(place, one.migration, rows)
    const before = await lookInto(place, rowsOf)
    const env = 'databaseUrl' in place ? { DATABASE_URL: place.databaseUrl } : {}
    const config = readConfig({ ...officeEnvironment, ...env, DATA_DIR: dataDir })

    const { store } = await openOffice(config, NOW)
    const after = await lookInto(place, rowsOf)
    expect(await lookInto(place, migrationOf)).toBe(migrationNames(one.dialect).at(-1))
    for (const [table, was] of before) {
      const is = after.get(table)
      if (is) expect(common(is, was), table).toEqual(common(was, is))
    }
    expect(await store.countTasks({})).toBe(rows.get('task')?.length)
    expect(await asked(store)).toMatch(/^my-tasks/)
    await store.close()

    // What was there before the upgrade is to be had again, by this program in its own tables.
    const shelf = join(dataDir, 'backups')
    const upgraded = one.migration !== migrationNames(one.dialect).at(-1)
    const [backup = '', ...more] = upgraded ? readdirSync(shelf) : ['']
    expect(more).toEqual([])
    if (!upgraded) return
    expect((await readManifest(join(shelf, backup))).migration).toBe(one.migration)
    const other = folder()
    await restoreBackup(join(shelf, backup), { dataDir: other }, other)
    const again = await lookInto({ dataDir: other }, rowsOf)
    for (const table of ['task', 'history', 'report', 'person', 'unit', 'account'])
      expect(common(again.get(table) ?? [], before.get(table) ?? []), table).toEqual(
        common(before.get(table) ?? [], again.get(table) ?? [])
      )
  },
  60_000
)

describe('an upgrade that dies in the middle', () => {
  test.each(here)('leaves everything as it was, and the next start does it: $dialect', async one => {
    const rows = await lookInto({ dataDir: await livedOffice() }, rowsOf)
    const dataDir = folder()
    const place = await one.open(dataDir)
    const [first = ''] = migrationNames(one.dialect)
    await officeAt(place, first, rows)
    const before = await lookInto(place, rowsOf)
    await expect('dataDir' in place ? dyingOnFile(place.dataDir) : dyingOnServer(place.databaseUrl)).rejects.toThrow()
    expect(await lookInto(place, migrationOf)).toBe(first)
    expect(await lookInto(place, rowsOf)).toEqual(before)
    await (await openStore(place)).close()
    expect(await lookInto(place, migrationOf)).toBe(migrationNames(one.dialect).at(-1))
    expect(common((await lookInto(place, rowsOf)).get('task') ?? [], before.get('task') ?? [])).toEqual(
      common(before.get('task') ?? [], (await lookInto(place, rowsOf)).get('task') ?? [])
    )
  })
})

test('who was killed after the copy and starts again in the same second goes on with it', async () => {
  const rows = await lookInto({ dataDir: await livedOffice() }, rowsOf)
  const dataDir = folder()
  await officeAt({ dataDir }, migrationNames('sqlite')[0] ?? '', rows)
  const config = readConfig({ ...officeEnvironment, DATA_DIR: dataDir })
  await takeBackup(ordered(config, prefixes.upgrade, NOW))
  await (await openOffice(config, NOW)).store.close()
  expect(await lookInto({ dataDir }, migrationOf)).toBe(migrationNames('sqlite').at(-1))
  expect(readdirSync(join(dataDir, 'backups'))).toHaveLength(1)
})

/** Upgrades a file, and is dead after a few of the scripts: nothing it says is heard any more. */
async function dyingOnFile(dataDir: string): Promise<void> {
  const path = fileOf(dataDir)
  const db = openFile(path)
  const [exec, prepare] = [db.exec.bind(db), db.prepare.bind(db)]
  let scripts = 0
  const alive = (sql: string) => {
    if (/ALTER TABLE|CREATE TABLE/.test(sql)) scripts += 1
    if (scripts > 2) throw new Error('dead')
  }
  db.exec = sql => {
    alive(sql)
    return exec(sql)
  }
  db.prepare = sql => {
    alive(sql)
    return prepare(sql)
  }
  try {
    await migrate(sqliteDriver(db, path), new SharedLibSql(db))
  } finally {
    // The system does so for the dead.
    if (db.inTransaction) exec('ROLLBACK')
    db.close()
  }
}

/** Upgrades a server's database, and is cut off by the server where it waits for a table in the middle. */
async function dyingOnServer(databaseUrl: string): Promise<void> {
  const other = new pg.Client({ connectionString: databaseUrl })
  await other.connect()
  try {
    await other.query('BEGIN; LOCK TABLE "task" IN ACCESS SHARE MODE')
    const upgrade = openStore({ databaseUrl })
    const waiting = `SELECT pid FROM pg_locks WHERE NOT granted AND relation = '"task"'::regclass`
    const found = async () => (await other.query(waiting)).rows.length
    upgrade.catch(() => {})
    await expect.poll(found, { timeout: 20_000 }).toBe(1)
    await other.query(`SELECT pg_terminate_backend(pid) FROM (${waiting}) one`)
    await upgrade
  } finally {
    await other.end()
  }
}
