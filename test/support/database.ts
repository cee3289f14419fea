import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '../../src/ports/store.ts'
import { FILE, migrateFile, openMigrated } from '../../src/store/index.ts'

/** A fresh store in a folder of its own, and how to be rid of both. */
export type TemporaryStore = { readonly store: Store; readonly dataDir: string; close(): Promise<void> }

let template: Promise<string> | null = null

/** An empty, migrated SQLite store: a copy of a file that is made once a process. */
export async function temporaryStore(): Promise<TemporaryStore> {
  template ??= makeTemplate()
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-'))
  copyFileSync(await template, join(dataDir, FILE))
  const store = openMigrated(join(dataDir, FILE))
  return {
    store,
    dataDir,
    async close() {
      await store.close()
      rmSync(dataDir, { recursive: true })
    }
  }
}

async function makeTemplate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-template-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, FILE)
  await migrateFile(path)
  return path
}
