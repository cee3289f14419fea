import { describe, expect, test } from 'vitest'
import { add, change, put } from '../../../src/core/outcome.ts'
import { newAccount } from '../../../src/events.ts'
import type { Subject } from '../contract.ts'
import { at, outcome, task } from '../office.ts'

export function peopleContract(subject: () => Subject): void {
  describe('people', () => {
    test('accounts, groups and codes', async () => {
      const store = await subject().fresh()
      const account = { ...newAccount('x:1', 'Hà', 'vi', at(8)), personId: 1 }
      const code = { hash: 'h1', personId: 1, expiresAt: at(20), usedAt: null, version: 1 }
      const group = {
        address: 'g:1',
        title: 'Phòng',
        unitId: 2,
        receives: ['alert' as const, 'ranking' as const],
        active: true
      }
      const save = [
        put('account', account),
        put('account', { ...account, reachable: false }),
        put('account', { ...account, address: 'y:1' }),
        put('account', { ...account, address: 'x:2', personId: null, wrongSince: at(9) }),
        put('group', group),
        add('code', code),
        add('code', { ...code, hash: 'h2', expiresAt: at(19) })
      ]
      await store.commit('a', outcome({ save }), at(8))
      expect(await store.account('x:1')).toEqual({ ...account, reachable: false })
      expect(await store.account('x:2')).toMatchObject({ personId: null, wrongSince: at(9) })
      expect(await store.account('x:3')).toBeNull()
      expect((await store.accountsOf(1)).map(({ address }) => address)).toEqual(['x:1', 'y:1'])
      expect(await store.linkedPeople()).toEqual(new Set([1]))
      expect(await store.group('g:1')).toEqual(group)
      expect(await store.group('g:2')).toBeNull()
      expect((await store.codesOf(1)).map(({ hash }) => hash)).toEqual(['h2', 'h1'])
      expect(await store.code('h3')).toBeNull()
    })

    test('the roster is held until somebody changes it, from whatever connection', async () => {
      const store = await subject().fresh()
      const other = (await subject().second?.()) ?? store
      const unit = {
        id: 1,
        code: 'U1',
        name: 'Phòng Văn hóa',
        shortName: 'P. VHXH',
        type: 'phong',
        order: 2,
        parentId: null,
        aliases: ['vhxh'],
        validFrom: null,
        validTo: null,
        successorId: null,
        pilot: false,
        officialFrom: null
      }
      const person = { id: 1, code: 'P1', name: 'Trần Thị Mai', phone: null, locale: 'vi' as const, active: true }
      const post = {
        id: 1,
        personId: 1,
        unitId: 1,
        role: 'head' as const,
        title: 'Trưởng phòng',
        fields: ['văn hóa'],
        from: null,
        to: null
      }
      const save = [
        add('unit', unit),
        add('unit', { ...unit, id: 2, code: 'U2', order: 1 }),
        add('person', person),
        add('post', post)
      ]
      await store.commit('a', outcome({ save }), at(8))
      const before = await store.roster()
      expect([...before.units]).toEqual([
        [2, { ...unit, id: 2, code: 'U2', order: 1 }],
        [1, unit]
      ])
      expect([...before.people.values()]).toEqual([person])
      expect(before.posts).toEqual([post])
      expect(await store.roster()).toBe(before)
      await store.commit('b', outcome({ save: [add('task', task())] }), at(8))
      expect(await store.roster()).toBe(before)
      await other.commit('c', outcome({ save: [change('person', { id: 1 }, { active: false })] }), at(8))
      const after = await store.roster()
      expect(after.version).toBe(before.version + 1)
      expect(after.people.get(1)?.active).toBe(false)
      if (other !== store) await other.close()
    })

    test('accounts are found by claim, by when they were heard, and by having no name yet', async () => {
      const store = await subject().fresh()
      const one = { ...newAccount('x:1', 'Mai', 'vi', at(8)), personId: 1 }
      const save = [
        put('account', one),
        put('account', { ...one, address: 'x:2', lastHeard: at(9), name: '' }),
        put('account', { ...one, address: 'x:3', lastHeard: at(9), reachable: false }),
        put('account', { ...one, address: 'x:4', personId: null, lastHeard: at(9), claimedId: 5, name: '' }),
        put('account', { ...one, address: 'y:1', lastHeard: at(9) })
      ]
      await store.commit('a', outcome({ save }), at(8))
      const addresses = (found: readonly { readonly address: string }[]) => found.map(({ address }) => address)
      expect(addresses(await store.heardBetween('x', at(7), at(8)))).toEqual(['x:1'])
      expect(addresses(await store.heardBetween('x', at(8), at(9)))).toEqual(['x:2'])
      expect(addresses(await store.claimsOf(5))).toEqual(['x:4'])
      expect(addresses(await store.nameless('x', '', 10))).toEqual(['x:2', 'x:4'])
      expect(addresses(await store.nameless('x', '', 1))).toEqual(['x:2'])
      expect(addresses(await store.nameless('x', 'x:2', 1))).toEqual(['x:4'])
    })
  })
}
