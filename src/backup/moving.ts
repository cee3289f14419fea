import { existsSync } from 'node:fs'
import { flushKept, keptFiles } from '../files.ts'
import { type Bare, inBareFile, inBareServer, lookInto, sourceOf } from '../store/bare.ts'
import {
  type CatalogTable,
  COPYING,
  catalogOf,
  copyingOf,
  isEmpty,
  migrationOf,
  type Source
} from '../store/catalog.ts'
import { drawAbove, drawnBy, fill } from '../store/filling.ts'
import { wholly } from '../store/migrate.ts'
import { type Digest, digestOf, lastOf, linesOf } from '../store/pages.ts'
import { fileOf } from '../store/place.ts'
import { schemaEngine } from '../store/schemaEngine.ts'
import { placeFile } from './kept-files.ts'
import { BackupRefused } from './manifest.ts'
import { missingFiles } from './taking.ts'

/** What is to be moved, and where to. */
export type Move = {
  /** The folder of an office on a file. */
  readonly dataDir: string
  readonly databaseUrl: string
  /** Another folder for the kept files; null: they stay in theirs. */
  readonly filesTo: string | null
  /** Called with every handful of rows that is there for good. */
  readonly copied?: (table: string, rows: number) => void
}

/** A table that is the same on both sides. */
export type Moved = { readonly name: string } & Digest

/**
 * Copies an office from a file to a server, a handful of rows at a time: whoever breaks it off goes on from there. It is
 * an office only when every table is the same on both sides; until then nothing opens it. Nobody may write meanwhile.
 */
export async function copyTo(
  move: Move
): Promise<{ readonly tables: readonly Moved[]; readonly missing: readonly string[] }> {
  const { dataDir, databaseUrl, filesTo } = move
  if (!existsSync(fileOf(dataDir))) throw new BackupRefused(`${dataDir} chưa có cơ sở dữ liệu, không có gì để chép.`)
  return inBareFile(fileOf(dataDir), async ({ driver }) => {
    const before = await changesOf(sourceOf(driver))
    const done = await inBareServer(databaseUrl, target =>
      lookInto({ dataDir }, async from => {
        await begin(from, target)
        const tables = await copyTables(from, target, move)
        const damaged = filesTo === null ? [] : await bringOver(dataDir, filesTo)
        const missing = [...(await missingFiles(from, dataDir)), ...damaged]
        // Asked with a connection that saw the beginning: what others wrote shows in it.
        if ((await changesOf(sourceOf(driver))) !== before)
          throw new BackupRefused('Dữ liệu đã thay đổi trong lúc chép; đề nghị dừng dịch vụ rồi chạy lại lệnh này.')
        await finish(from, target)
        return { tables, missing }
      })
    )
    return done
  })
}

/** Grows with every change that somebody else makes to a file. */
async function changesOf({ all }: Source): Promise<unknown> {
  return (await all('PRAGMA data_version'))[0]?.data_version
}

/** Makes the tables and says whose copy this is, in one; or finds that it is ours and unfinished. */
async function begin(from: Source, { driver, adapter }: Bare): Promise<void> {
  const to = sourceOf(driver)
  const migration = await migrationOf(from)
  if (migration === null) throw new BackupRefused('Chưa có cơ sở dữ liệu nào để chép.')
  const [first] = await from.all('SELECT "id" FROM "_prisma_migrations" ORDER BY "migration_name" LIMIT 1')
  const ours = `${first?.id} ${migration}`
  if (await isEmpty(to)) {
    const engine = await schemaEngine('postgresql', adapter)
    await wholly(driver, async () => {
      await engine.apply(migration)
      await driver.all(`CREATE TABLE "${COPYING}" ("of" TEXT NOT NULL PRIMARY KEY)`)
      await driver.all(`INSERT INTO "${COPYING}" VALUES (?)`, ours)
    })
  } else if ((await copyingOf(to)) !== ours)
    throw new BackupRefused(
      'Cơ sở dữ liệu đích không trống, cũng không phải bản chép dở của chính dữ liệu này; đề nghị tạo một cơ sở dữ liệu mới.'
    )
}

/** What was copied before stays; a table that has changed since on the file is copied anew. */
async function copyTables(from: Source, { driver }: Bare, { copied }: Move): Promise<readonly Moved[]> {
  const to = sourceOf(driver)
  const copyRest = async (table: CatalogTable) => {
    for await (const lines of linesOf(from, table, await lastOf(to, table))) {
      await fill(to, table, lines)
      copied?.(table.name, lines.length)
    }
  }
  const tables = await catalogOf(from)
  for (const table of tables) await copyRest(table)
  const moved: Moved[] = []
  for (const table of tables) {
    const here = await digestOf(from, table)
    const same = async () => (await driver.reading(all => digestOf({ ...to, all }, table))).sha256 === here.sha256
    if (!(await same())) {
      await driver.all(`TRUNCATE "${table.name}"`)
      await copyRest(table)
      if (!(await same()))
        throw new BackupRefused(`Bảng ${table.name} không giống nhau ở hai bên; việc chép chưa xong.`)
    }
    moved.push({ name: table.name, ...here })
  }
  return moved
}

/** Numbers go on where they were; then it is an office. */
async function finish(from: Source, { driver }: Bare): Promise<void> {
  const to = sourceOf(driver)
  await wholly(driver, async () => {
    const there = new Map((await catalogOf(to)).map(table => [table.name, table]))
    for (const table of await catalogOf(from)) {
      const drawn = await drawnBy(from, table)
      if (drawn !== null) await drawAbove(to, there.get(table.name) ?? table, drawn)
    }
    await driver.all(`DROP TABLE "${COPYING}"`)
  })
}

/** Answers the files that are damaged, which are left behind. */
async function bringOver(from: string, to: string): Promise<readonly string[]> {
  const damaged: string[] = []
  for await (const sha256 of keptFiles(from)) if (!(await placeFile(sha256, from, to))) damaged.push(sha256)
  await flushKept(to)
  return damaged
}
