import { existsSync } from 'node:fs'
import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import { flushFolder, flushKept, keptFiles } from '../files.ts'
import { type Bare, inBareFile, inBareServer, sourceOf } from '../store/bare.ts'
import { type CatalogTable, catalogOf, isEmpty } from '../store/catalog.ts'
import type { Driver } from '../store/driver.ts'
import { drawAbove, fill } from '../store/filling.ts'
import { bringUpToDate, wholly } from '../store/migrate.ts'
import { digestOf } from '../store/pages.ts'
import { fileOf, type Place } from '../store/place.ts'
import { migrationNames, schemaEngine } from '../store/schemaEngine.ts'
import { checkTables, filesOf, isListWhole } from './checking.ts'
import { isWhole, placeFile } from './kept-files.ts'
import { readLines } from './lines.ts'
import { BackupRefused, linesAt, type Manifest } from './manifest.ts'
import { missingFiles } from './taking.ts'

/** What an office was made of. */
export type Restored = {
  readonly manifest: Manifest
  /** Kept files whose bytes are nowhere, by SHA-256: not in the backup, and not where the office is now. */
  readonly missing: readonly string[]
  /** The backup's list of its files is as it should be; else those were brought that lie there. */
  readonly listed: boolean
}

/**
 * Makes an office out of a backup where there is none, from either database into either. The database appears whole, with
 * the figures of every table compared, or not at all; files come before it, since without it they are nobody's. The office is
 * its database: a file that is damaged is named, and neither it nor a damaged list of files holds anything up.
 */
export async function restoreBackup(backup: string, place: Place, dataDir: string): Promise<Restored> {
  const manifest = await checkTables(backup)
  const listed = await isListWhole(backup, manifest)
  const bring = () => bringBack(backup, filesToBring(backup, manifest, listed), manifest, dataDir)
  const make = (bare: Bare): Promise<readonly string[]> =>
    wholly(bare.driver, async () => {
      await restored(bare, backup, manifest)
      // What the list does not say the rows do. A server that goes away before they are read has no office yet.
      return missingFiles(sourceOf(bare.driver), dataDir)
    })
  const done = (damaged: readonly string[], gone: readonly string[]): Restored => {
    return { manifest, missing: [...new Set([...damaged, ...gone])], listed }
  }
  if ('databaseUrl' in place) {
    return inBareServer(place.databaseUrl, async bare => {
      if (!(await isEmpty(sourceOf(bare.driver)))) throw notEmpty('Cơ sở dữ liệu PostgreSQL này')
      return done(await bring(), await make(bare))
    })
  }
  const path = fileOf(place.dataDir)
  if (holdsOffice(path)) throw notEmpty(`${place.dataDir} đã có cơ sở dữ liệu,`)
  await mkdir(place.dataDir, { recursive: true })
  const damaged = await bring()
  const fresh = `${path}.restoring`
  await removeFile(fresh)
  try {
    const gone = await inBareFile(fresh, make)
    await appear(fresh, path).catch(fault => {
      throw holdsOffice(path) ? notEmpty(`${place.dataDir} đã có cơ sở dữ liệu,`) : fault
    })
    await flushFolder(place.dataDir)
    return done(damaged, gone)
  } finally {
    await removeFile(fresh)
  }
}

const notEmpty = (what: string): BackupRefused =>
  new BackupRefused(`${what} không trống; chỉ phục hồi vào nơi trống, đề nghị dời dữ liệu cũ đi trước.`)

/** Gives a database its name, which never takes the place of an office that somebody has begun meanwhile. */
async function appear(fresh: string, path: string): Promise<void> {
  const appeared = await link(fresh, path).then(
    () => true,
    () => false
  )
  if (appeared) return
  // Some disks know no links; there the name is had first, which fails where somebody has it.
  await (await open(path, 'wx')).close()
  try {
    await rename(fresh, path)
  } catch (fault) {
    await rm(path, { force: true })
    throw fault
  }
}

/** Whether a database is there, or what one that is gone still owes. */
const holdsOffice = (path: string): boolean => [path, `${path}-wal`].some(one => existsSync(one))

async function removeFile(path: string): Promise<void> {
  for (const one of [path, `${path}-wal`, `${path}-shm`]) await rm(one, { force: true })
}

/** Everything of a backup in an empty database: as it was, compared, then brought up to date. In one transaction. */
async function restored({ driver, adapter }: Bare, backup: string, manifest: Manifest): Promise<void> {
  const { name } = driver.dialect
  if (!migrationNames(name).includes(manifest.migration))
    throw new BackupRefused(
      `${backup} do phiên bản khác của chương trình tạo ra (${manifest.migration}); đề nghị cập nhật.`
    )
  const engine = await schemaEngine(name, adapter)
  await engine.apply(manifest.migration)
  const source = sourceOf(driver)
  const tables = await catalogOf(source)
  for (const { table, rows, sha256, drawn } of paired(tables, manifest, backup)) {
    for await (const lines of readLines(linesAt(backup, table.name), { rows, sha256 })) await fill(source, table, lines)
    const there = await digestOf(source, table)
    if (there.rows !== rows || there.sha256 !== sha256)
      throw new BackupRefused(`Bảng ${table.name} không giống bản sao lưu sau khi phục hồi; không có gì được giữ lại.`)
    if (drawn !== null) await drawAbove(source, table, drawn)
  }
  await sinceThen(driver)
  await bringUpToDate(driver, engine)
}

/** The tables of a database with what a backup says of each: neither may have one that the other has not. */
function paired(tables: readonly CatalogTable[], manifest: Manifest, backup: string) {
  const said = new Map(manifest.tables.map(one => [one.name, one]))
  const pairs = tables.flatMap(table => {
    const one = said.get(table.name)
    return one ? [{ ...one, table }] : []
  })
  if (pairs.length !== tables.length || pairs.length !== said.size)
    throw new BackupRefused(`${backup}: các bảng không khớp với ${manifest.migration}, bản sao lưu này đã hỏng.`)
  return pairs
}

/**
 * Time went on after the backup was taken. What waited to be sent then may have been sent since: nobody knows, which is the
 * outcome that the next start deals with (DECISIONS 5). Nobody holds a lease.
 */
async function sinceThen({ all }: Driver): Promise<void> {
  await all(`UPDATE "letter" SET "state" = 'in_hand' WHERE "state" = 'waiting'`)
  await all('DELETE FROM "lease"')
}

/** The files of a backup by its list; without one, those that lie there. */
async function* filesToBring(backup: string, manifest: Manifest, listed: boolean): AsyncGenerator<string> {
  if (!listed) return yield* keptFiles(backup)
  for await (const { sha256 } of filesOf(backup, manifest)) yield sha256
}

/** The files of a backup in their place; those that are there and whole are left. Answers those that are damaged or gone. */
async function bringBack(
  backup: string,
  files: AsyncIterable<string>,
  manifest: Manifest,
  dataDir: string
): Promise<readonly string[]> {
  const missing: string[] = []
  for (const sha256 of manifest.missing) if (!(await isWhole(dataDir, sha256))) missing.push(sha256)
  for await (const sha256 of files) if (!(await placeFile(sha256, backup, dataDir))) missing.push(sha256)
  await flushKept(dataDir)
  return missing
}
