import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { isAway } from '../../src/store/away.ts'
import { ask, type Work } from '../../src/store/driver.ts'
import { openFile, sqliteDriver } from '../../src/store/sqlite.ts'

/** A file with one table, and what it was told besides single statements. */
function openTable() {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-together-'))
  const path = join(folder, 'one.db')
  const db = openFile(path)
  db.exec('CREATE TABLE "kept" ("n" INTEGER PRIMARY KEY)')
  const really = db.exec.bind(db)
  const exec = vi.spyOn(db, 'exec')
  const driver = sqliteDriver(db, path)
  onTestFinished(async () => {
    if (db.open) await driver.close()
    rmSync(folder, { recursive: true })
  })
  const said = (word: string) => exec.mock.calls.filter(([sql]) => sql.startsWith(word)).length
  const kept = async () => (await driver.all('SELECT "n" FROM "kept" ORDER BY "n"')).map(({ n }) => Number(n))
  return { driver, exec, really, said, kept }
}

function* keep(...numbers: readonly number[]): Work<number> {
  for (const n of numbers) yield* ask('INSERT INTO "kept" ("n") VALUES (?)', n)
  return numbers.length
}

test('what waits at one moment goes to the disk together; one that fails is undone alone', async () => {
  const { driver, said, kept } = openTable()
  const works = [keep(1, 2), keep(3, 1), keep(4)].map(work => driver.transaction(work))
  expect(await kept()).toEqual([])
  const ends = await Promise.allSettled(works)
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await kept()).toEqual([1, 2, 4])
  expect(said('COMMIT')).toBe(1)
})

test('where the disk does not take them, none is said to be kept', async () => {
  const { driver, exec, really, kept } = openTable()
  exec.mockImplementation(sql => {
    if (sql === 'COMMIT') throw new Error('disk full')
    return really(sql)
  })
  const ends = await Promise.allSettled([keep(1), keep(2)].map(work => driver.transaction(work)))
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  exec.mockRestore()
  expect(await kept()).toEqual([])
  await driver.transaction(keep(3))
  expect(await kept()).toEqual([3])
})

test('more than are kept at once all are, in their order', async () => {
  const { driver, kept, said } = openTable()
  const numbers = Array.from({ length: 40 }, (_, n) => n)
  const works = numbers.map(n => driver.transaction(keep(n)))
  await Promise.all(works)
  expect(await kept()).toEqual(numbers)
  expect(said('COMMIT')).toBe(3)
})

test('only where nothing of it needs the disk is the disk not waited for', async () => {
  const { driver, said } = openTable()
  await Promise.all([driver.transaction(keep(1), 'soon'), driver.transaction(keep(2))])
  expect(said('PRAGMA synchronous')).toBe(0)
  await Promise.all([driver.transaction(keep(3), 'soon'), driver.transaction(keep(4), 'soon')])
  expect(said('PRAGMA synchronous = NORMAL')).toBe(1)
  expect(said('PRAGMA synchronous = FULL')).toBe(1)
})

test('what comes after the file is closed is refused, as by a database that is away', async () => {
  const { driver } = openTable()
  const last = driver.transaction(keep(1))
  await driver.close()
  expect(await last).toBe(1)
  const late = await driver.transaction(keep(2)).catch((fault: unknown) => fault)
  expect(isAway(late)).toBe(true)
})
