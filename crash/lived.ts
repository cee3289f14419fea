import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../src/config.ts'
import { openOffice } from '../src/office.ts'
import { inBareFile, lookInto } from '../src/store/bare.ts'
import { fileOf } from '../src/store/index.ts'
import { type Rows, rowsOf } from '../test/backup/earlier.ts'
import { office } from './office.ts'

/** Every row of an office with hundreds of tasks: the trial's, made a real one, with the people of the crash test. */
export async function livedRows(): Promise<Rows> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-crash-'))
  const now = new Date()
  try {
    const { store, dataDir } = await openOffice(readConfig({ DATA_DIR: folder }), now)
    await store.commit('seed', office(now, 'telegram', false), now)
    await store.close()
    await inBareFile(fileOf(dataDir), async ({ driver }) => {
      await driver.all(`UPDATE "setting" SET "value" = '"office"' WHERE "key" = 'kind'`)
    })
    return await lookInto({ dataDir }, rowsOf)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
