import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { fileAt, flushFolder, flushKept } from '../files.ts'
import { lookInto } from '../store/bare.ts'
import { catalogOf, migrationOf, type Source } from '../store/catalog.ts'
import { drawnBy } from '../store/filling.ts'
import { linesOf } from '../store/pages.ts'
import { fileOf, type Place } from '../store/place.ts'
import { checkBackup } from './checking.ts'
import { bringFiles } from './kept-files.ts'
import { writeLines } from './lines.ts'
import { BackupRefused, FORMAT, fileListAt, linesAt, type Manifest, manifestAt } from './manifest.ts'
import { backupsIn } from './shelf.ts'
import { version } from './version.ts'

/** What is to be backed up, and where to. */
export type Order = {
  readonly place: Place
  /** The folder whose `files` are the office's. */
  readonly dataDir: string
  /** The folder of backups, and the name of this one in it. */
  readonly shelf: string
  readonly name: string
  readonly at: Date
  /** Told to stop; nothing is left of it then. */
  readonly signal?: AbortSignal
}

export type Taken = {
  readonly path: string
  readonly manifest: Manifest
  /** Files that attachments name and that are nowhere, or whose bytes are not what their name says. */
  readonly missing: readonly string[]
}

/**
 * Takes a backup of a live office: every table as of one moment, then the kept files, of which none is ever removed, then
 * what it says of itself. It bears its name when all of it is on the disk and was read again, and not before.
 */
export async function takeBackup(order: Order): Promise<Taken> {
  const { place, shelf, name } = order
  if ('dataDir' in place && !existsSync(fileOf(place.dataDir)))
    throw new BackupRefused(`${place.dataDir} chưa có cơ sở dữ liệu, không có gì để sao lưu.`)
  const path = join(shelf, name)
  // Two may be at one name at once, in two processes: each writes a folder of its own, and the first has the name.
  const fresh = `${path}.${randomUUID()}.new`
  const taken = () => new BackupRefused(`${path} đã có; đề nghị ghi tên khác.`)
  if (existsSync(path)) throw taken()
  await mkdir(join(fresh, 'tables'), { recursive: true })
  try {
    const manifest = await write(order, fresh)
    await checkBackup(fresh, order.signal)
    await rename(fresh, path).catch(fault => {
      throw existsSync(path) ? taken() : fault
    })
    await flushFolder(shelf)
    return { path, manifest, missing: manifest.missing }
  } catch (fault) {
    await rm(fresh, { recursive: true, force: true }).catch(() => {})
    throw fault
  }
}

async function write(order: Order, fresh: string): Promise<Manifest> {
  const { place, dataDir, shelf, at, signal } = order
  // In the backup before, files may lie on the same disk.
  const near = (await backupsIn(shelf)).slice(-1).map(({ path }) => path)
  return lookInto(place, async source => {
    const migration = await migrationOf(source)
    if (migration === null) throw new BackupRefused('Cơ sở dữ liệu này không phải của dondoc, không có gì để sao lưu.')
    const tables: Manifest['tables'] = []
    for (const table of await catalogOf(source)) {
      const pages = stoppable(linesOf(source, table), signal)
      const digest = await writeLines(linesAt(fresh, table.name), pages)
      tables.push({ name: table.name, ...digest, drawn: await drawnBy(source, table) })
    }
    const damaged = new Set<string>()
    const brought = bringFiles(dataDir, fresh, near, sha256 => damaged.add(sha256))
    const files = await writeLines(fileListAt(fresh), stoppable(asLines(brought), signal))
    const manifest = {
      format: FORMAT,
      program: version,
      migration,
      kind: await kindOf(source),
      at: at.toISOString(),
      tables,
      files,
      missing: [...new Set([...damaged, ...(await missingFiles(source, fresh))])]
    }
    await writeWhole(manifestAt(fresh), `${JSON.stringify(manifest, null, 2)}\n`)
    await flushKept(fresh)
    await flushFolder(join(fresh, 'tables'))
    await flushFolder(fresh)
    return manifest
  })
}

async function* stoppable<T>(pages: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  for await (const page of pages) {
    signal?.throwIfAborted()
    yield page
  }
}

async function* asLines(pages: AsyncIterable<readonly object[]>): AsyncGenerator<readonly string[]> {
  for await (const page of pages) yield page.map(one => JSON.stringify(one))
}

async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** What a database is for, as it says itself; an office where it says nothing. */
export async function kindOf({ all }: Source): Promise<string> {
  const [row] = await all(`SELECT "value" FROM "setting" WHERE "key" = 'kind'`)
  return row ? z.string().parse(JSON.parse(String(row.value))) : 'office'
}

/** Files that attachments name and that are not in a folder. */
export async function missingFiles({ all }: Source, folder: string): Promise<readonly string[]> {
  const missing: string[] = []
  let last = ''
  for (;;) {
    const found = await all(
      `SELECT DISTINCT "sha256" FROM "attachment" WHERE "sha256" > ? ORDER BY "sha256" LIMIT 1000`,
      last
    )
    const sums = found.map(row => String(row.sha256))
    for (const sha256 of sums)
      await access(fileAt(folder, sha256)).catch(() => {
        missing.push(sha256)
      })
    if (sums.length < 1000) return missing
    last = sums.at(-1) ?? ''
  }
}
