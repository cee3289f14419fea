import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/store/index.ts'
import { openPool } from '../../src/store/postgresql.ts'
import { database, server } from '../backup/lived.ts'
import { openOffice } from '../support/office.ts'

/** The trial's office and its tasks on a server, and a way past the store. */
async function onServer() {
  const databaseUrl = await database()
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-numbers-'))
  const office = await openOffice({
    tasks: true,
    home: async () => {
      const store = await openStore({ databaseUrl })
      const close = async () => {
        await store.close()
        rmSync(dataDir, { recursive: true })
      }
      return { store, dataDir, close }
    }
  })
  const pool = openPool(databaseUrl, 0, 1)
  onTestFinished(async () => {
    await pool.end()
    await office.close()
  })
  const sequences = await pool.query<{ name: string }>(
    `SELECT "sequencename" AS "name" FROM pg_sequences WHERE "schemaname" = 'public'`
  )
  return {
    ...office,
    sequences: sequences.rows.map(({ name }) => name),
    async setBack(...names: readonly string[]) {
      for (const name of names) await pool.query('SELECT setval($1, 1, false)', [`"${name}"`])
    }
  }
}

test.runIf(server)(
  'an order is given the next free number where a copy left the numbers behind',
  async () => {
    const { vinh, mai, setBack, sequences, store } = await onServer()
    const highest = async () => Math.max(...(await store.tasks({})).map(({ number }) => number))
    const [before, count] = [await highest(), await store.countTasks({})]
    for (const names of [['task_number_seq'], sequences]) {
      await setBack(...names)
      await vinh.says('Giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11/2026')
      await vinh.says('đúng')
      const number = await highest()
      vinh.hears(`Việc số ${number} đã giao`)
      mai.hears(`giao việc số ${number}`)
      if (names.length === 1) expect(number).toBe(before + 1)
    }
    expect(await store.countTasks({})).toBe(count + 2)
  },
  60_000
)
