import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '../../src/ports/store.ts'
import { FILE, migrateFile, openMigrated } from '../../src/store/index.ts'
import { openFile } from '../../src/store/sqlite.ts'
import { storeContract } from './contract.ts'

storeContract('sqlite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-store-'))
  const template = join(folder, FILE)
  await migrateFile(template)
  const open: Store[] = []
  let path = template
  return {
    async fresh() {
      path = join(folder, `${open.length}.db`)
      copyFileSync(template, path)
      const store = openMigrated(path)
      open.push(store)
      return store
    },
    second: async () => openMigrated(path),
    async raw(sql, unguarded) {
      const db = openFile(path)
      try {
        if (unguarded) db.exec('DROP TRIGGER IF EXISTS "history_stays"; DROP TRIGGER IF EXISTS "history_is_kept"')
        if (unguarded) db.exec('DROP TRIGGER IF EXISTS "seal_stays"; DROP TRIGGER IF EXISTS "seal_is_kept"')
        db.exec(sql)
      } finally {
        db.close()
      }
    },
    async close() {
      for (const store of open) await store.close()
      rmSync(folder, { recursive: true })
    }
  }
})
