import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Delivery } from '../../src/ports/delivery.ts'
import { FILE } from '../../src/store/index.ts'
import { openFile, sqliteDriver } from '../../src/store/sqlite.ts'
import { temporaryStore } from '../support/database.ts'
import { at, letter, outcome } from './office.ts'

const ends: readonly Delivery[] = [
  { as: 'sent', address: 'x:1', messageIds: ['1'], choices: [], at: at(8) },
  { as: 'failed', error: 'e', at: at(8) },
  { as: 'unsure', again: false, error: 'e', at: at(8) }
]

test.each(ends)('what went into a letter with a secret is not kept once it has ended: $as', async delivery => {
  const { store, dataDir, close } = await temporaryStore()
  const driver = sqliteDriver(openFile(join(dataDir, FILE)), join(dataDir, FILE))
  onTestFinished(async () => {
    await driver.close()
    await close()
  })
  const kept = async () => JSON.stringify(await driver.all('SELECT "letter" FROM "letter"'))
  const lines = [{ key: 'invite-typed', values: { code: 'BCFGHJKL' } }]
  await store.commit('a', outcome({ say: [letter({ lines, once: true })] }), at(8))
  const [first] = await store.claim(at(8), 1)
  if (!first) return expect.unreachable()
  await store.delivered(first, { as: 'later', notBefore: at(8), counts: true, error: 'e' })
  const [again] = await store.claim(at(8), 1)
  if (!again) return expect.unreachable()
  expect(again.letter.lines).toEqual(lines)
  await store.delivered(again, delivery)
  expect(await kept()).toContain('invite-typed')
  expect(await kept()).not.toContain('BCFGHJKL')
})
