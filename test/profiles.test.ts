import { expect, onTestFinished, test } from 'vitest'
import { add } from '../src/core/outcome.ts'
import { newAccount } from '../src/events.ts'
import { createProfiles } from '../src/profiles.ts'
import { temporaryStore } from './support/database.ts'
import { createPaper } from './support/paper.ts'

/** So many people on Zalo without a name; what Zalo says of each. */
async function opened(count: number, profile: (address: string) => Promise<string | null>) {
  const { store, close } = await temporaryStore()
  onTestFinished(close)
  let now = new Date('2026-11-23T09:00:00+07:00')
  const rows = Array.from({ length: count }, (_, n) => add('account', newAccount(`zalo-oa:${100 + n}`, '', 'vi', now)))
  await store.commit('people', { rests: [], save: rows, say: [] }, now)
  const { channel } = createPaper({ buttons: false, name: 'zalo-oa' })
  const asked: string[] = []
  const profiles = createProfiles({
    store,
    channels: [
      {
        ...channel,
        profile: address => {
          asked.push(address)
          return profile(address)
        }
      }
    ],
    clock: { now: () => now },
    log: () => {}
  })
  const passes = async (minutes: number) => {
    for (let n = 0; n < minutes * 4; n += 1) {
      now = new Date(now.getTime() + 15_000)
      await profiles.learnAll()
    }
  }
  return { store, asked, passes }
}

test('everybody is asked for, and those nobody knows keep no others waiting', async () => {
  const { store, asked, passes } = await opened(45, async address =>
    Number(address.slice(8)) < 125 ? null : ' M\u0000ai\ue000'
  )
  await passes(2)
  expect(new Set(asked).size).toBe(45)
  expect((await store.nameless('zalo-oa', '', 100)).length).toBe(25)
  expect((await store.account('zalo-oa:130'))?.name).toBe('Mai')
})

test('while the platform does not answer it is asked seldom, and then for all', async () => {
  let away = true
  const { store, asked, passes } = await opened(3, async () => {
    if (away) throw new Error('no answer')
    return 'Mai'
  })
  await passes(4)
  expect(asked).toHaveLength(1)
  away = false
  await passes(4)
  expect(await store.nameless('zalo-oa', '', 10)).toEqual([])
})
