import { describe, expect, test } from 'vitest'
import { put } from '../../../src/core/outcome.ts'
import { newAccount } from '../../../src/events.ts'
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

    test('a clock that is far ahead for a moment forgets two days of messages, not all; a downtime is caught up with', async () => {
      const store = await subject().fresh()
      const days = Array.from({ length: 10 }, (_, day) => `x:${day}`)
      for (const [day, cause] of days.entries()) await store.commit(cause, outcome(), at(8 + 24 * day))
      await store.commit('job:digest:2026-11-01', outcome(), at(8 - 24 * 22))
      const known = async () => (await Promise.all(days.map(store.known))).filter(Boolean).length
      await store.forget(at(8 + 24 * 300), ['x', 'y'])
      expect(await known()).toBe(8)
      for (let night = 1; night <= 3; night += 1) await store.forget(at(9 + 24 * 5), ['x', 'y'])
      expect(await known()).toBe(4)
    })

    test('what one channel left long ago keeps nothing of another, and no letter, from being forgotten', async () => {
      const store = await subject().fresh()
      const day = (n: number) => at(8 + 24 * n)
      await store.commit('y:1', outcome(), day(-365))
      const say = [letter({ to: { person: 1 } })]
      for (const n of [0, 1]) await store.commit(`x:${n}`, outcome({ say }), day(n))
      for (const { id, tries } of [...(await store.claim(day(1), 1)), ...(await store.claim(day(1), 1))])
        await store.delivered({ id, tries }, { as: 'skipped', at: day(1) })
      await store.forget(day(2), ['x', 'y'])
      expect(await Promise.all(['x:0', 'x:1', 'y:1'].map(store.known))).toEqual([false, false, false])
      expect((await store.letterCounts()).skipped).toBe(0)
    })

    test('forgets the accounts of nobody, unless somebody is asked whose they are', async () => {
      const store = await subject().fresh()
      const stranger = newAccount('x:1', 'Mai', 'vi', at(8))
      const save = [
        put('account', stranger),
        put('account', { ...stranger, address: 'x:2', claimedId: 7 }),
        put('account', { ...stranger, address: 'x:3', personId: 7 }),
        put('account', { ...stranger, address: 'x:4', lastHeard: at(10) })
      ]
      await store.commit('x:a', outcome({ save }), at(8))
      await store.forget(at(9), ['x'])
      const left = await Promise.all(['x:1', 'x:2', 'x:3', 'x:4'].map(address => store.account(address)))
      expect(left.map(one => one !== null)).toEqual([false, true, true, true])
    })

    test('a secret is kept over the one that was read, never over another', async () => {
      const store = await subject().fresh()
      expect(await store.secret('tokens')).toBeNull()
      expect(await store.keepSecret('tokens', 'một', 0, at(8))).toBe(true)
      expect(await store.keepSecret('tokens', 'hai', 0, at(8))).toBe(false)
      expect(await store.secret('tokens')).toEqual({ value: 'một', version: 1 })
      const both = await Promise.all(['ba', 'bốn'].map(value => store.keepSecret('tokens', value, 1, at(9))))
      expect(both.filter(Boolean)).toHaveLength(1)
      expect((await store.secret('tokens'))?.version).toBe(2)
      expect(await store.keepSecret('tokens', 'cũ', 1, at(9))).toBe(false)
    })

    test('who withdraws is forgotten: the account, what was asked and said there; the others stay', async () => {
      const store = await subject().fresh()
      const mine = { to: { address: 'x:1', person: 7, locale: 'vi' as const } }
      const account = { ...newAccount('x:1', 'Mai', 'vi', at(8)), personId: 7 }
      const question = { personId: 7, address: 'x:1', command: 'report', data: {}, at: at(8), version: 1 }
      const save = [
        put('account', account),
        put('account', { ...account, address: 'x:2', name: 'Long' }),
        put('question', question)
      ]
      await store.commit('x:a', outcome({ save, say: [letter(mine)] }), at(8))
      const [first] = await store.claim(at(8), 1)
      const sent = { as: 'sent', address: 'x:1', messageIds: ['5'], choices: ['1 đúng k1'], at: at(8) } as const
      await store.delivered(first ?? { id: 0, tries: 0 }, sent)
      await store.commit('x:b', outcome({ say: [letter(mine)] }), at(9))
      await store.erase('x:1')
      expect(await store.account('x:1')).toBeNull()
      expect(await store.account('x:2')).toMatchObject({ name: 'Long' })
      expect(await store.question(7, 'x:1')).toBeNull()
      expect(await store.offer('x:1')).toBeNull()
      expect(await store.letterAt('x:1', '5')).toBeNull()
      expect(await store.claim(at(9), 10)).toEqual([])
      // What waited is over: it goes in its time like everything else.
      expect(await store.letterCounts()).toMatchObject({ sent: 1, skipped: 1 })
      await store.forget(at(20), ['x'])
      expect(await store.letterCounts()).toMatchObject({ sent: 0, skipped: 0 })
    })

    test('counts what a channel heard and sent since a moment', async () => {
      const store = await subject().fresh()
      await store.commit('x:1', outcome({ say: [letter({ to: { group: 'x:g' } })] }), at(8))
      const [first] = await store.claim(at(8), 1)
      await store.delivered(first ?? { id: 0, tries: 0 }, {
        as: 'sent',
        address: 'x:g',
        messageIds: ['1', '2'],
        choices: [],
        at: at(9)
      })
      await store.commit('y:1', outcome(), at(9))
      expect(await store.spent('x', at(8))).toBe(3)
      expect(await store.spent('x', at(9))).toBe(2)
      expect(await store.spent('x', at(10))).toBe(0)
      expect(await store.spent('y', at(8))).toBe(1)
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
      await store.ping()
    })

    test('a lease that a clock taken back had ahead of time is nobody’s', async () => {
      const store = await subject().fresh()
      expect(await store.lease('post', 'a', at(20), 10_000)).toBe(true)
      expect(await store.lease('post', 'b', at(8), 10_000)).toBe(true)
      // Clocks that differ a little are believed.
      expect(await store.lease('post', 'a', new Date(at(8).getTime() - 30_000), 10_000)).toBe(false)
    })

    test('what waits for hours is looked at again, what waits for minutes is not', async () => {
      const store = await subject().fresh()
      const both = [letter({ to: { person: 1 } }), letter({ to: { person: 2 } })]
      await store.commit('a', outcome({ say: both }), at(8))
      const [first, second] = await store.claim(at(8), 2)
      const later = { as: 'later', counts: false, error: 'e' } as const
      await store.delivered(first ?? { id: 0, tries: 0 }, { ...later, notBefore: at(20) })
      await store.delivered(second ?? { id: 0, tries: 0 }, { ...later, notBefore: new Date(at(8).getTime() + 60_000) })
      await store.bringForward(at(8))
      expect((await store.claim(at(8), 2)).map(({ id }) => id)).toEqual([first?.id])
    })
  })
}
