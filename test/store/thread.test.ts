import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openFile, sqliteDriver } from '../../src/store/sqlite.ts'

function opened() {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-thread-'))
  const path = join(folder, 'some.db')
  const driver = sqliteDriver(openFile(path), path)
  onTestFinished(async () => {
    await driver.close()
    rmSync(folder, { recursive: true })
  })
  return driver
}

test('a look sees one moment, whatever is written meanwhile, and writes nothing', async () => {
  const driver = opened()
  await driver.all('CREATE TABLE "kept" ("n" INTEGER)')
  await driver.all('INSERT INTO "kept" VALUES (1)')
  const count = 'SELECT COUNT(*) AS "n" FROM "kept"'
  await driver.reading(async all => {
    expect(await all(count)).toEqual([{ n: 1 }])
    await driver.all('INSERT INTO "kept" VALUES (2)')
    expect(await all(count)).toEqual([{ n: 1 }])
    await expect(all('INSERT INTO "kept" VALUES (3)')).rejects.toMatchObject({ code: 'SQLITE_READONLY' })
  })
  expect(await driver.reading(all => all(count))).toEqual([{ n: 2 }])
})

test('a look that fails leaves the next one alone', async () => {
  const driver = opened()
  await expect(driver.reading(all => all('SELECT * FROM "nowhere"'))).rejects.toThrow('no such table')
  await expect(driver.reading(() => Promise.reject(new Error('given up')))).rejects.toThrow('given up')
  expect(await driver.reading(all => all('SELECT ? AS "at"', new Date(5)))).toEqual([{ at: 5 }])
})

test('a look finds the thread of the last one at rest; after a while that has ended, and it begins another', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const begun: Worker[] = []
  const begins = (thread: Worker) => void begun.push(thread)
  process.on('worker', begins)
  onTestFinished(() => {
    process.off('worker', begins)
    vi.useRealTimers()
  })
  const driver = opened()
  for (const n of [1, 2, 3]) expect(await driver.reading(all => all('SELECT ? AS "n"', n))).toEqual([{ n }])
  expect(begun).toHaveLength(1)
  const [first] = begun
  const ended = first && once(first, 'exit')
  vi.advanceTimersByTime(11_000)
  await ended
  expect(await driver.reading(all => all('SELECT 4 AS "n"'))).toEqual([{ n: 4 }])
  expect(begun).toHaveLength(2)
})

test('looks that were asked for are answered before the file is closed; later ones are refused', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'dondoc-thread-')), 'some.db')
  onTestFinished(() => rmSync(dirname(path), { recursive: true }))
  const driver = sqliteDriver(openFile(path), path)
  const look = () => driver.reading(all => all('SELECT 1 AS "one"'))
  const asked = [look(), look()]
  await driver.close()
  expect(await Promise.all(asked)).toEqual([[{ one: 1 }], [{ one: 1 }]])
  await expect(look()).rejects.toThrow('not open')
})
