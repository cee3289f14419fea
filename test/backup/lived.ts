import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { takeBackup } from '../../src/backup/taking.ts'
import { readConfig } from '../../src/config.ts'
import { add } from '../../src/core/outcome.ts'
import { keepFile } from '../../src/files.ts'
import { openOffice } from '../../src/office.ts'
import { inBareFile, sourceOf } from '../../src/store/bare.ts'
import { catalogOf } from '../../src/store/catalog.ts'
import { fill } from '../../src/store/filling.ts'
import { fileOf, type Place } from '../../src/store/index.ts'

export const NOW = new Date('2026-11-23T09:00:00+07:00')
export const server = process.env.TEST_POSTGRES_URL

/** A folder that is gone when the test ends. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'dondoc-backup-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** A database on the server that is gone when the test ends. */
export async function database(): Promise<string> {
  const name = `dondoc_backup_${process.pid}_${Math.floor(performance.now() * 1000)}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  onTestFinished(async () => {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.end()
  })
  const own = new URL(server ?? '')
  own.pathname = `/${name}`
  return own.href
}

/** Characters that end lines, cells and sentences elsewhere. */
export const ODD = `Đôn Đốc, "thứ 6"\r\n\u2028\t\\ 'x' 🙂 e\u0302`

/**
 * The folder of an office that has lived: the made-up one with its hundreds of tasks, a row of odd characters in every
 * table that it leaves empty, two kept files.
 */
export async function livedOffice(): Promise<string> {
  template ??= makeTemplate()
  const dataDir = folder()
  cpSync(await template, dataDir, { recursive: true })
  return dataDir
}

let template: Promise<string> | null = null

async function makeTemplate(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-lived-'))
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  const { store, dataDir: home } = await openOffice(readConfig({ DATA_DIR: dataDir }), NOW)
  const attachment = {
    taskNumber: 1,
    reportN: 0,
    channel: 'telegram',
    fileRef: 'f',
    kind: 'file',
    byId: 3,
    at: NOW
  } as const
  const sums = [await keepFile(home, Buffer.from('biên bản')), await keepFile(home, Buffer.alloc(300_000, 7))]
  const save = [
    ...sums.map(sha256 => add('attachment', { ...attachment, name: ODD, size: 1, sha256 })),
    // What every look at the office reads must make sense.
    add('holiday', { day: '2027-08-31', name: ODD, kind: 'swap_off', status: 'official', source: ODD }),
    add('substitution', { absentId: 3, substituteId: 5, from: '2026-11-24', to: '2026-11-25', byId: 3 }),
    add('participant', { taskNumber: 1, role: 'support', unitId: 31, personId: null })
  ]
  const letter = { kind: 'order', lines: [{ key: 'hello' }] } as const
  const say = [
    { ...letter, to: { person: 3 } },
    { ...letter, kind: 'digest', to: { group: 'telegram:-1' } }
  ] as const
  await store.commit('test:lived', { rests: [], save, say }, NOW)
  await store.close()
  await inBareFile(fileOf(home), async ({ driver }) => {
    const source = sourceOf(driver)
    await driver.all(`UPDATE "setting" SET "value" = '"office"' WHERE "key" = 'kind'`)
    for (const table of await catalogOf(source)) {
      if ((await driver.all(`SELECT 1 FROM "${table.name}" LIMIT 1`)).length > 0) continue
      const some = { text: ODD, integer: 41, boolean: true, moment: NOW.toISOString() }
      const row = Object.fromEntries(table.columns.map(({ name, kind }) => [name, some[kind]]))
      await fill(source, table, [JSON.stringify(row)])
    }
  })
  return home
}

/** Tables whose numbers are drawn in both dialects; on a file Prisma lets others draw too, though nobody asks them to. */
const models = readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8').split(/^model /m)
const drawing = models
  .filter(model => model.includes('@default(autoincrement())'))
  .map(model => /@@map\("(\w+)"\)/.exec(model)?.[1] ?? '')

type Everything = Readonly<Record<string, readonly string[]>>

/** Every row of every table as a database gives it, in an order of ours, without what Prisma keeps for itself. */
export function everythingInFile(dataDir: string): Everything {
  const db = new Database(fileOf(dataDir), { timeout: 5000 })
  try {
    const drawn = ` WHERE name IN (${drawing.map(name => `'${name}'`).join()})`
    const names = db
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all()
      .map(String)
    const ours = names.filter(name => name !== '_prisma_migrations' && name !== 'sqlite_stat1')
    return Object.fromEntries(
      ours.map(name => [
        name,
        inOrder(db.prepare(`SELECT * FROM "${name}"${name === 'sqlite_sequence' ? drawn : ''}`).all())
      ])
    )
  } finally {
    db.close()
  }
}

/** The same of a server, with its truths and moments as a file would have them, and its sequences. */
export async function everythingOnServer(databaseUrl: string): Promise<Everything> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows: names } = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`
    )
    const tables: [string, readonly string[]][] = []
    for (const { name } of names) tables.push([name, inOrder((await client.query(`SELECT * FROM "${name}"`)).rows)])
    const { rows: drawn } = await client.query(
      `SELECT regexp_replace(sequencename, '_[^_]+_seq$', '') AS name, COALESCE(last_value, 0)::int AS seq FROM pg_sequences WHERE schemaname = 'public'`
    )
    return { ...Object.fromEntries(tables), sqlite_sequence: inOrder(drawn) }
  } finally {
    await client.end()
  }
}

function inOrder(rows: readonly unknown[]): readonly string[] {
  const plain = (value: unknown) =>
    value instanceof Date ? value.getTime() : typeof value === 'boolean' ? Number(value) : value
  return rows
    .map(row => Object.entries(row ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)))
    .map(cells => JSON.stringify(cells.map(([name, value]) => [name, plain(value)])))
    .sort()
}

/** Every kept file of a folder with its bytes. */
export function filesIn(dataDir: string): Readonly<Record<string, string>> {
  const paths = readdirSync(join(dataDir, 'files'), { recursive: true, encoding: 'utf8' }).filter(
    path => path.length > 64
  )
  return Object.fromEntries(paths.sort().map(path => [path, readFileSync(join(dataDir, 'files', path), 'base64')]))
}

/** Takes a backup into a folder of its own. */
export const backupOf = (place: Place, dataDir: string, name = 'one', shelf = folder()) =>
  takeBackup({ place, dataDir, shelf, name, at: NOW })

/** What a restored office differs in from the one that was backed up: what may have been sent since, and leases. */
export function afterwards(before: ReturnType<typeof everythingInFile>): ReturnType<typeof everythingInFile> {
  const letter = (before.letter ?? []).map(row => row.replace('["state","waiting"]', '["state","in_hand"]')).sort()
  return { ...before, letter, lease: [] }
}

/** The kept files of a folder. */
export const sumsIn = (dataDir: string): readonly string[] => Object.keys(filesIn(dataDir)).map(path => path.slice(3))
