import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import fsPromises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { restoreBackup } from '../../src/backup/restoring.ts'
import { takeBackup } from '../../src/backup/taking.ts'
import { fileAt, keepFile } from '../../src/files.ts'
import { inBareServer, lookInto } from '../../src/store/bare.ts'
import { catalogOf } from '../../src/store/catalog.ts'
import { openStore } from '../../src/store/index.ts'
import { wayTo } from '../support/cut.ts'
import {
  afterwards,
  backupOf,
  database,
  everythingInFile,
  everythingOnServer,
  filesIn,
  folder,
  livedOffice,
  NOW,
  server,
  sumsIn
} from './lived.ts'

const models = readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8')
const modelled = [...models.matchAll(/@@map\("(\w+)"\)/g)].map(([, name]) => name).sort()

test('a backup of an office on a file, restored: every row of every table, every file byte for byte (R33, R52)', async () => {
  const home = await livedOffice()
  const before = everythingInFile(home)
  const { path, manifest, missing } = await backupOf({ dataDir: home }, home)
  expect(missing).toEqual([])
  expect(everythingInFile(home)).toEqual(before)
  expect(manifest.tables.map(({ name }) => name)).toEqual(modelled)
  for (const { name, rows } of manifest.tables) expect([name, rows > 0]).toEqual([name, true])

  const other = folder()
  await restoreBackup(path, { dataDir: other }, other)
  expect(readdirSync(other).sort()).toEqual(['dondoc.db', 'files'])
  expect(everythingInFile(other)).toEqual(afterwards(before))
  expect(filesIn(other)).toEqual(filesIn(home))
})

test.each(['sqlite', 'postgresql'] as const)('no table is left out, %s', async dialect => {
  const place = dialect === 'sqlite' ? { dataDir: folder() } : server ? { databaseUrl: await database() } : null
  if (!place) return
  await (await openStore(place)).close()
  const tables = await lookInto(place, catalogOf)
  expect(tables.map(({ name }) => name)).toEqual(modelled)
  for (const { name, key } of tables) expect([name, key.length > 0]).toEqual([name, true])
})

describe.runIf(server)('with a server', () => {
  test('from a file to a server, from there to another and back to a file: nothing differs', async () => {
    const home = await livedOffice()
    const before = afterwards(everythingInFile(home))
    const first = await backupOf({ dataDir: home }, home)
    const [one, two] = [await database(), await database()]
    const [oneDir, twoDir, back] = [folder(), folder(), folder()]
    await restoreBackup(first.path, { databaseUrl: one }, oneDir)
    expect(await everythingOnServer(one)).toEqual(before)

    const second = await backupOf({ databaseUrl: one }, oneDir)
    await restoreBackup(second.path, { databaseUrl: two }, twoDir)
    expect(await everythingOnServer(two)).toEqual(before)
    expect(filesIn(twoDir)).toEqual(filesIn(home))

    const third = await backupOf({ databaseUrl: two }, twoDir)
    const digests = (taken: typeof third) => taken.manifest.tables.map(({ name, sha256 }) => [name, sha256])
    expect(digests(third)).toEqual(digests(second))
    await restoreBackup(third.path, { dataDir: back }, back)
    expect(everythingInFile(back)).toEqual(before)
    expect(filesIn(back)).toEqual(filesIn(home))
  }, 60_000)

  test("what extensions brought into a new database is nobody's: it is restored into, and not backed up", async () => {
    const home = await livedOffice()
    const { path, manifest } = await backupOf({ dataDir: home }, home)
    const databaseUrl = await database()
    await inBareServer(databaseUrl, ({ driver }) => driver.all('CREATE EXTENSION pg_stat_statements'))
    const other = folder()
    await restoreBackup(path, { databaseUrl }, other)
    await inBareServer(databaseUrl, async ({ driver }) => {
      // A table of an extension, as some have.
      await driver.all('CREATE TABLE "spatial" ("id" NUMERIC PRIMARY KEY)')
      await driver.all('ALTER EXTENSION pg_stat_statements ADD TABLE "spatial"')
    })
    const again = await backupOf({ databaseUrl }, other)
    expect(again.manifest.tables.map(({ name }) => name)).toEqual(manifest.tables.map(({ name }) => name))
  })

  test('a database that holds anything is left alone', async () => {
    const home = await livedOffice()
    const { path } = await backupOf({ dataDir: home }, home)
    const databaseUrl = await database()
    await (await openStore({ databaseUrl })).close()
    const before = await everythingOnServer(databaseUrl)
    const elsewhere = folder()
    await expect(restoreBackup(path, { databaseUrl }, elsewhere)).rejects.toThrow('không trống')
    expect(await everythingOnServer(databaseUrl)).toEqual(before)
    expect(readdirSync(elsewhere)).toEqual([])
  })

  test('a server that goes away once the office is there is no failure', async () => {
    const home = await livedOffice()
    const { path } = await backupOf({ dataDir: home }, home)
    const [databaseUrl, other] = [await database(), folder()]
    const way = await wayTo(databaseUrl)
    way.cutsAfter('COMMIT')
    expect((await restoreBackup(path, { databaseUrl: way.url }, other)).missing).toEqual([])
    expect(await everythingOnServer(databaseUrl)).toHaveProperty('task')
  })

  test('a backup that is not what it says leaves the server as it was', async () => {
    const home = await livedOffice()
    const { path, manifest } = await backupOf({ dataDir: home }, home)
    const changed = { ...manifest, migration: '0001_init' }
    writeFileSync(join(path, 'manifest.json'), JSON.stringify(changed))
    const databaseUrl = await database()
    const elsewhere = folder()
    await expect(restoreBackup(path, { databaseUrl }, elsewhere)).rejects.toThrow('không khớp')
    expect(await everythingOnServer(databaseUrl)).toEqual({ sqlite_sequence: [] })
  })
})

test('a folder that holds an office is left alone', async () => {
  const home = await livedOffice()
  const { path } = await backupOf({ dataDir: home }, home)
  const before = everythingInFile(home)
  await expect(restoreBackup(path, { dataDir: home }, home)).rejects.toThrow('không trống')
  expect(everythingInFile(home)).toEqual(before)
})

test('what another restore left half is begun anew', async () => {
  const home = await livedOffice()
  const { path } = await backupOf({ dataDir: home }, home)
  const other = folder()
  writeFileSync(join(other, 'dondoc.db.restoring'), 'half a database')
  truncateSync(fileAt(other, await keepFile(other, Buffer.from('biên bản'))), 1)
  await restoreBackup(path, { dataDir: other }, other)
  expect(everythingInFile(other)).toEqual(afterwards(everythingInFile(home)))
  expect(filesIn(other)).toEqual(filesIn(home))
})

const firstFile = (dataDir: string): string => sumsIn(dataDir)[0] ?? ''

describe('a disk that knows no links', () => {
  const { link } = fsPromises
  const withoutLinks = () => {
    fsPromises.link = async () => {
      throw Object.assign(new Error('operation not permitted, link'), { code: 'EPERM' })
    }
    syncBuiltinESMExports()
    onTestFinished(() => {
      fsPromises.link = link
      syncBuiltinESMExports()
    })
  }

  test('an office is backed up and restored there too', async () => {
    const home = await livedOffice()
    withoutLinks()
    const { path, missing } = await backupOf({ dataDir: home }, home)
    expect(missing).toEqual([])
    const other = folder()
    await restoreBackup(path, { dataDir: other }, other)
    expect(readdirSync(other).sort()).toEqual(['dondoc.db', 'files'])
    expect(everythingInFile(other)).toEqual(afterwards(everythingInFile(home)))
    expect(filesIn(other)).toEqual(filesIn(home))
  })

  test('an office that somebody began meanwhile is left alone', async () => {
    const home = await livedOffice()
    const { path } = await backupOf({ dataDir: home }, home)
    const other = folder()
    withoutLinks()
    const refused = fsPromises.link
    fsPromises.link = async (from, to) => {
      writeFileSync(join(other, 'dondoc.db'), 'begun')
      return refused(from, to)
    }
    syncBuiltinESMExports()
    await expect(restoreBackup(path, { dataDir: other }, other)).rejects.toThrow('không trống')
    expect(readFileSync(join(other, 'dondoc.db'), 'utf8')).toBe('begun')
  })
})

test('files are not kept twice on one disk, and a file that is damaged is told and stops nothing', async () => {
  const home = await livedOffice()
  const shelf = folder()
  const first = await backupOf({ dataDir: home }, home, 'one', shelf)
  const kept = firstFile(first.path)
  expect(statSync(fileAt(first.path, kept)).ino).toBe(statSync(fileAt(home, kept)).ino)
  rmSync(fileAt(home, kept))
  const second = await backupOf({ dataDir: home }, home, 'two', shelf)
  expect(second.missing).toEqual([kept])
  expect(readdirSync(shelf).sort()).toEqual(['one', 'two'])
})

test('of two that take a backup of one name at once one has the name, and neither disturbs the other', async () => {
  const home = await livedOffice()
  const shelf = folder()
  const both = await Promise.allSettled([1, 2].map(() => backupOf({ dataDir: home }, home, 'one', shelf)))
  const refused = both.flatMap(one => (one.status === 'rejected' ? [String(one.reason)] : []))
  expect(refused).toEqual([expect.stringContaining('đã có')])
  expect(readdirSync(shelf)).toEqual(['one'])
  const other = folder()
  await restoreBackup(join(shelf, 'one'), { dataDir: other }, other)
  expect(filesIn(other)).toEqual(filesIn(home))
})

test('a backup that is broken off leaves nothing', async () => {
  const home = await livedOffice()
  const shelf = folder()
  const signal = AbortSignal.abort()
  const order = { place: { dataDir: home }, dataDir: home, shelf, name: 'one', at: NOW, signal }
  await expect(takeBackup(order)).rejects.toThrow()
  expect(readdirSync(shelf)).toEqual([])
})
