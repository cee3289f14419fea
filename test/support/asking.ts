import { expect } from 'vitest'
import { put } from '../../src/core/outcome.ts'
import type { Office } from './office.ts'

/** The head of the province, who has linked nothing until now. */
export async function khangOf({ store, person, now }: Office) {
  const account = {
    ...{ address: 'telegram:1007', personId: 7, name: '', locale: 'vi' as const, reachable: true },
    ...{ lastHeard: now(), wrongCodes: 0, wrongSince: null, claimedId: null }
  }
  await store.commit('khang', { rests: [], save: [put('account', account)], say: [] }, now())
  return person(1007, 'Vũ Minh Khang')
}

/** A question of the leader is answered at once and no order: nothing is asked back, no card is drawn. */
export async function asks({ vinh, store }: Office, typed: string, ...said: readonly (string | RegExp)[]) {
  const before = vinh.all().length
  await vinh.says(typed)
  expect(vinh.all().length, typed).toBeGreaterThan(before)
  for (const words of said) vinh.hears(words)
  expect(await store.lastDraft(1), typed).toBe(0)
}
