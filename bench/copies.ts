import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import pg from 'pg'
import type { Store } from '../src/ports/store.ts'
import { FILE, openStore } from '../src/store/index.ts'
import { databaseOf, type Extent, folderOf, onFile, onServer } from './office.ts'

/** A filled province that may be written to: the one it was copied from stays as it is. */
export type Copy = { readonly name: string; readonly store: Store; close(): Promise<void> }

/** A copy of the province in a SQLite file, filled first where it is not there yet. */
export async function copyOnFile(extent: Extent): Promise<Copy> {
  await (await onFile(extent)).close()
  const dataDir = mkdtempSync(join('data', 'bench', 'copy-'))
  copyFileSync(join(folderOf(extent), FILE), join(dataDir, FILE))
  const db = new Database(join(dataDir, FILE))
  // No office tells SQLite's planner what is there.
  db.exec('DELETE FROM sqlite_stat1')
  db.close()
  const store = await openStore({ dataDir })
  return {
    name: 'SQLite',
    store,
    async close() {
      await store.close()
      rmSync(dataDir, { recursive: true })
    }
  }
}

/** The same on a server. */
export async function copyOnServer(extent: Extent, url: string): Promise<Copy> {
  await (await onServer(extent, url)).close()
  const name = `${databaseOf(extent)}_copy`
  await asked(url, `DROP DATABASE IF EXISTS "${name}"`)
  await asked(url, `CREATE DATABASE "${name}" TEMPLATE "${databaseOf(extent)}" STRATEGY FILE_COPY`)
  const own = new URL(url)
  own.pathname = `/${name}`
  const store = await openStore({ databaseUrl: own.href })
  return {
    name: 'PostgreSQL',
    store,
    async close() {
      await store.close()
      await asked(url, `DROP DATABASE "${name}"`)
    }
  }
}

async function asked(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
