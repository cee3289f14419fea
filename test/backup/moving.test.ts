import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import Database from 'libsql'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { copyTo } from '../../src/backup/moving.ts'
import { readConfig } from '../../src/config.ts'
import { OfficeClosed, openOffice } from '../../src/office.ts'
import { FILE, openStore } from '../../src/store/index.ts'
import { lockService } from '../../src/store/lock.ts'
import { build } from '../service/build.ts'
import { officeEnvironment, openDesk } from '../tools/desk.ts'
import { database, everythingInFile, everythingOnServer, filesIn, folder, livedOffice, NOW, server } from './lived.ts'

class Broken extends Error {}

/** Changes the file of an office as a service would. */
function change(home: string, ...sql: readonly string[]): void {
  const db = new Database(join(home, FILE), { timeout: 5000 })
  for (const one of sql) db.exec(one)
  db.close()
}

/** Copies until so many handfuls are there, then breaks off; answers how many rows that were. */
async function broken(dataDir: string, databaseUrl: string, handfuls: number): Promise<number> {
  let left = handfuls
  let brought = 0
  const copied = (_: string, rows: number) => {
    brought += rows
    left -= 1
    if (left < 0) throw new Broken()
  }
  await expect(copyTo({ dataDir, databaseUrl, filesTo: null, copied })).rejects.toThrow(Broken)
  return brought
}

describe.runIf(server)('moving to a server', () => {
  test('every row of every table is there, the files stay or come along, numbers go on', async () => {
    const home = await livedOffice()
    const [databaseUrl, filesTo] = [await database(), folder()]
    const { tables, missing } = await copyTo({ dataDir: home, databaseUrl, filesTo })
    expect(missing).toEqual([])
    expect(await everythingOnServer(databaseUrl)).toEqual(everythingInFile(home))
    expect(filesIn(filesTo)).toEqual(filesIn(home))
    expect(tables.every(({ rows }) => rows > 0)).toBe(true)
    const store = await openStore({ databaseUrl })
    expect(await store.countTasks({})).toBe(tables.find(({ name }) => name === 'task')?.rows)
    await store.close()
  })

  test('broken off again and again it goes on from there, and copies nothing twice', async () => {
    const home = await livedOffice()
    const databaseUrl = await database()
    let brought = 0
    for (const handfuls of [0, 3, 7]) brought += await broken(home, databaseUrl, handfuls)
    const copied = (_: string, rows: number) => {
      brought += rows
    }
    const { tables } = await copyTo({ dataDir: home, databaseUrl, filesTo: null, copied })
    expect(await everythingOnServer(databaseUrl)).toEqual(everythingInFile(home))
    expect(brought).toBe(tables.reduce((sum, { rows }) => sum + rows, 0))
  })

  test('what changed on the file since it was broken off is as it is now', async () => {
    const home = await livedOffice()
    const databaseUrl = await database()
    await broken(home, databaseUrl, 12)
    change(home, `UPDATE "account" SET "name" = 'khác nữa'`, `UPDATE "task" SET "version" = "version" + 1`)
    await copyTo({ dataDir: home, databaseUrl, filesTo: null })
    expect(await everythingOnServer(databaseUrl)).toEqual(everythingInFile(home))
  })

  test('what somebody writes meanwhile is not lost: the copy is not taken for finished', async () => {
    const home = await livedOffice()
    const databaseUrl = await database()
    let wrote = false
    const copied = () => {
      if (!wrote) change(home, `INSERT INTO "cause" VALUES ('meanwhile', 1)`)
      wrote = true
    }
    await expect(copyTo({ dataDir: home, databaseUrl, filesTo: null, copied })).rejects.toThrow('đã thay đổi')
    const config = readConfig({ ...officeEnvironment, DATABASE_URL: databaseUrl, DATA_DIR: folder() })
    await expect(openOffice(config, NOW)).rejects.toThrow(OfficeClosed)
    await copyTo({ dataDir: home, databaseUrl, filesTo: null })
    expect(await everythingOnServer(databaseUrl)).toEqual(everythingInFile(home))
  })

  test('a database that holds anything else is left alone, also the unfinished copy of another office', async () => {
    const [home, other] = [await livedOffice(), await livedOffice()]
    const [full, half, done] = [await database(), await database(), await database()]
    await (await openStore({ databaseUrl: full })).close()
    change(other, `UPDATE "_prisma_migrations" SET "id" = 'another-' || "id"`)
    await broken(other, half, 5)
    await copyTo({ dataDir: home, databaseUrl: done, filesTo: null })
    for (const databaseUrl of [full, half, done]) {
      const before = await everythingOnServer(databaseUrl)
      await expect(copyTo({ dataDir: home, databaseUrl, filesTo: null })).rejects.toThrow('không trống')
      expect(await everythingOnServer(databaseUrl)).toEqual(before)
    }
  })

  test('killed in the middle, the command does the rest when it is run again', async () => {
    const home = await livedOffice()
    change(
      home,
      `WITH RECURSIVE k(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM k WHERE i < 20000) INSERT INTO "cause" SELECT 'c' || i, i FROM k`
    )
    const databaseUrl = await database()
    const program = build()
    onTestFinished(program.remove)
    const env = { ...officeEnvironment, DATA_DIR: home, PATH: process.env.PATH ?? '' }
    const begin = () =>
      spawn(process.execPath, [program.path.replace('main.js', 'cli.js'), 'copy-to', databaseUrl], { env, cwd: home })
    const first = begin()
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    const there = () =>
      client.query('SELECT COUNT(*)::int AS n FROM cause').then(
        ({ rows }) => rows[0]?.n,
        () => 0
      )
    await expect.poll(there, { timeout: 20_000, interval: 5 }).toBeGreaterThan(0)
    first.kill('SIGKILL')
    await once(first, 'close')
    const left = await there()
    expect(left).toBeLessThan(20_000)
    await client.end()

    const second = begin()
    let printed = ''
    second.stdout.on('data', chunk => {
      printed += String(chunk)
    })
    const [code] = await once(second, 'close')
    expect([code, printed]).toEqual([0, expect.stringMatching(/^cause +200\d\d {2}[0-9a-f]{12}$/m)])
    expect(await everythingOnServer(databaseUrl)).toEqual(everythingInFile(home))
  }, 90_000)

  test('the tool refuses while the service runs, a server that does not answer, the trial, and what has moved already', async () => {
    const home = await livedOffice()
    const desk = openDesk({ ...officeEnvironment, DATA_DIR: home })
    onTestFinished(desk.close)
    const lock = lockService(home)
    const databaseUrl = await database()
    await expect(desk.run(['copy-to', databaseUrl])).rejects.toThrow('Dịch vụ đang chạy')
    lock.release()
    await expect(desk.run(['copy-to', 'postgresql://nobody@127.0.0.1:9/none'])).rejects.toThrow('Không mở được')
    const trial = { TELEGRAM_BOT_TOKEN: '', TELEGRAM_API_ROOT: '' }
    await expect(desk.run(['copy-to', databaseUrl], [], trial)).rejects.toThrow('chạy thử')
    await expect(desk.run(['copy-to', databaseUrl], [], { DATABASE_URL: databaseUrl })).rejects.toThrow('DATABASE_URL')
    await expect(desk.run(['copy-to', 'mysql://x'])).rejects.toThrow('dondoc copy-to')
    expect((await desk.run(['copy-to', databaseUrl])).code).toBe(0)
    expect(await everythingOnServer(databaseUrl)).toEqual(everythingInFile(home))
  })
})
