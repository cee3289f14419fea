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
  const pool = openPool(databaseUrl, 0, { max: 1, idleTimeoutMillis: 0 })
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

test.runIf(server)(
  'what follows from a delivery, and what rests on nothing, is kept where a copy left the numbers behind',
  async () => {
    const { setBack, sequences, store } = await onServer()
    const now = new Date('2026-11-23T10:00:00+07:00')
    const say = [{ to: { person: 3 }, kind: 'report', lines: [{ key: 'claim-none' }] }] as const
    const follows = { rests: [], save: [], say }
    const address = 'telegram:3'
    for (const [n, delivery] of [
      { as: 'failed', error: 'unreachable', at: now } as const,
      { as: 'sent', address, messageIds: ['900'], choices: [], at: now } as const
    ].entries()) {
      await setBack(...sequences)
      expect(await store.commit(`alarm:${n}`, follows, now)).toBe('kept')
      const [posted] = await store.claim(now, 1)
      await setBack('letter_id_seq')
      await store.delivered(posted ?? { id: 0, tries: 0 }, delivery, follows)
      const [followed] = await store.claim(now, 1)
      expect(followed?.cause).toBe(`letter:${posted?.id}`)
      await store.delivered(followed ?? { id: 0, tries: 0 }, { as: 'skipped', at: now })
    }
  },
  60_000
)
