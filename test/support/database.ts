import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '../../src/ports/store.ts'
import { FILE, migrateFile, openMigrated } from '../../src/store/index.ts'

/** A fresh store in a folder of its own, and how to be rid of both. */
export type TemporaryStore = { readonly store: Store; readonly dataDir: string; close(): Promise<void> }

const templates = new Map<string, Promise<string>>()

/** What a store holds that many tests begin with; its name tells it from any other. */
export type Filling = { readonly name: string; readonly fill: (store: Store) => Promise<unknown> }

const nothing: Filling = { name: '', fill: async () => {} }

/** A migrated SQLite store, empty or filled: a copy of a file that is made once a process. */
export async function temporaryStore({ name, fill } = nothing): Promise<TemporaryStore> {
  const template = templates.get(name) ?? makeTemplate(fill)
  templates.set(name, template)
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

async function makeTemplate(fill: Filling['fill']): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-template-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, FILE)
  await migrateFile(path)
  const store = openMigrated(path)
  await fill(store)
  await store.close()
  return path
}
