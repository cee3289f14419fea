import { describe, expect, test } from 'vitest'
import type { Subject } from '../contract.ts'
import { at, letter, outcome } from '../office.ts'

export function housekeepingContract(subject: () => Subject): void {
  describe('housekeeping', () => {
    test('forgets message causes and what is over, never job causes or open letters', async () => {
      const store = await subject().fresh()
      await store.commit('x:1', outcome({ say: [letter({ to: { person: 1 } })] }), at(8))
      await store.commit('job:digest:2026-11-23', outcome({ say: [letter({ to: { person: 2 } })] }), at(8))
      const [first] = await store.claim(at(8), 1)
      await store.delivered(first ?? { id: 0, tries: 0 }, {
        as: 'sent',
        address: 'x:1',
        messageIds: ['1'],
        choices: [],
        at: at(8)
      })
      await store.commit('x:2', outcome(), at(10))
      const others = ['kind', 'first-administrator', 'trial:seed', 'import:1']
      for (const cause of others) await store.commit(cause, outcome(), at(8))
      await store.forget(at(9), ['x', 'y'])
      expect(await Promise.all(['x:1', 'x:2', 'job:digest:2026-11-23'].map(store.known))).toEqual([false, true, true])
      expect(await Promise.all(others.map(store.known))).toEqual(others.map(() => true))
      expect(await store.letterCounts()).toMatchObject({ sent: 0, waiting: 1 })
      expect(await store.letterAt('x:1', '1')).toBeNull()
    })

    test('a lease is one holder at a time, until it runs out or is given back', async () => {
      const store = await subject().fresh()
      expect(await store.lease('telegram', 'a', at(8), 10_000)).toBe(true)
      expect(await store.lease('telegram', 'b', at(8), 10_000)).toBe(false)
      expect(await store.lease('telegram', 'a', at(8), 20_000)).toBe(true)
      expect(await store.lease('zalo', 'b', at(8), 10_000)).toBe(true)
      expect(await store.lease('telegram', 'b', new Date(at(8).getTime() + 19_999), 10_000)).toBe(false)
      expect(await store.lease('telegram', 'b', new Date(at(8).getTime() + 20_000), 10_000)).toBe(true)
      await store.lease('telegram', 'b', at(8, 1), 0)
      expect(await store.lease('telegram', 'a', at(8, 1), 10_000)).toBe(true)
      await store.ping()
    })
  })
}
