import { expect, test } from 'vitest'
import { openStore } from '../../src/store/index.ts'
import { folder, people, TOKEN, telegram } from './outside.ts'
import { running } from './zalo-outside.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** The causes of jobs that an office kept at its start, which began so many days ago. */
async function jobsAtStart(days: number): Promise<readonly string[]> {
  const simulator = await telegram()
  const dataDir = folder()
  const store = await openStore({ dataDir })
  await store.commit('seed', people(), new Date(Date.now() - days * DAY_MS))
  expect(await store.began()).not.toBeNull()
  await store.close()
  const env = { DATA_DIR: dataDir, PORT: '0', TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: simulator.root }
  const { lines } = await running(env)
  return lines.filter(line => line.includes('"cause":"job:') && line.includes('"kept":"kept"'))
}

test('nothing that was due before an office began is made up for; what an older one missed is', async () => {
  const young = await jobsAtStart(0)
  expect(young.filter(line => /job:(?:focal|calendar|ranking)/.test(line))).toEqual([])
  const old = await jobsAtStart(60)
  expect(old.length).toBeGreaterThan(young.length)
})
