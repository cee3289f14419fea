import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test, vi } from 'vitest'
import { readLines } from '../../src/backup/lines.ts'
import { restoreBackup } from '../../src/backup/restoring.ts'
import { takeBackup } from '../../src/backup/taking.ts'
import { inBare, lookInto } from '../../src/store/bare.ts'
import { catalogOf } from '../../src/store/catalog.ts'
import { openStore, type Place } from '../../src/store/index.ts'
import { digesting, linesOf } from '../../src/store/pages.ts'
import { database, folder, NOW, server } from './lived.ts'

const MB = 1024 * 1024

/** An office with that many published figures of a megabyte each, of two small ones before and after. */
async function largeOffice(place: Place, howMany: number): Promise<void> {
  await (await openStore(place)).close()
  await inBare(place, async ({ driver }) => {
    const put = (period: string, data: string) =>
      driver.all(
        `INSERT INTO "snapshot" ("kind", "period", "data", "at") VALUES ('large', ?, ?, ?)`,
        period,
        JSON.stringify({ data }),
        NOW
      )
    await put('0000', 'nhỏ')
    for (let i = 1; i <= howMany; i += 1) await put(String(i).padStart(4, '0'), 'x'.repeat(MB))
    await put('9999', 'nhỏ')
  })
}

/** How many rows each page of a table has, and the bytes of the largest. */
const pagesOf = (place: Place, name: string) =>
  lookInto(place, async source => {
    const table = (await catalogOf(source)).find(one => one.name === name)
    const rows: number[] = []
    let largest = 0
    for await (const lines of table ? linesOf(source, table) : []) {
      rows.push(lines.length)
      largest = Math.max(largest, Buffer.byteLength(lines.join('\n')))
    }
    return { rows, largest }
  })

test.each([
  { on: 'a file', howMany: 100, open: async (home: string): Promise<Place> => ({ dataDir: home }) },
  ...(server
    ? [{ on: 'a server', howMany: 40, open: async (): Promise<Place> => ({ databaseUrl: await database() }) }]
    : [])
])(
  '$howMany megabytes of large rows on $on are never in memory at once, and come back',
  async ({ howMany, open }) => {
    const home = folder()
    const place = await open(home)
    await largeOffice(place, howMany)
    const { rows, largest } = await pagesOf(place, 'snapshot')
    expect(rows.reduce((sum, one) => sum + one, 0)).toBe(howMany + 2)
    expect(largest).toBeLessThan(5 * MB)
    // A few at a time, where they are small all the same.
    expect(rows.length).toBeLessThan(howMany / 2)

    // Restoring compares every table with what was backed up.
    const { path } = await takeBackup({ place, dataDir: home, shelf: folder(), name: 'one', at: NOW })
    const other = folder()
    await restoreBackup(path, { dataDir: other }, other)
    const count = await inBare({ dataDir: other }, ({ driver }) => driver.all('SELECT COUNT(*) AS "n" FROM "snapshot"'))
    expect(count).toEqual([{ n: howMany + 2 }])
  },
  120_000
)

test('a long line is looked through once, not again with every piece that comes', async () => {
  const lines = ['đầu', 'x'.repeat(4 * MB), '', 'cuối']
  const digest = digesting()
  digest.add(lines)
  const path = join(folder(), 'lines.jsonl.gz')
  writeFileSync(path, gzipSync(lines.map(line => `${line}\n`).join('')))
  const split = vi.spyOn(String.prototype, 'split')
  onTestFinished(() => split.mockRestore())
  const read: string[] = []
  for await (const some of readLines(path, digest.done())) read.push(...some)
  const looked = split.mock.contexts.reduce<number>((sum, text) => sum + String(text).length, 0)
  split.mockRestore()
  expect(read).toEqual(lines)
  expect(looked).toBeLessThan(5 * MB)
})
