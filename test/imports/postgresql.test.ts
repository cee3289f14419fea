import { afterAll, beforeAll, expect, test } from 'vitest'
import { add } from '../../src/core/outcome.ts'
import type { Store } from '../../src/ports/store.ts'
import { openPglite } from '../store/pglite.ts'
import { imports, peopleIn, peopleOfCommune, sheet, treeOf, unitsOfCommune } from './office.ts'

let store: Store
beforeAll(async () => {
  store = (await openPglite()).store
})
afterAll(() => store.close())

test('on PostgreSQL, what is added after an import gets ids of its own', async () => {
  await imports(store, unitsOfCommune, peopleOfCommune)
  const added = {
    name: 'Phòng Tư pháp',
    shortName: '',
    type: 'phong',
    order: 9,
    aliases: [],
    validFrom: null,
    validTo: null,
    successorId: null,
    pilot: false,
    officialFrom: null
  }
  const person = { code: '09', name: 'Đỗ Thị Lan', phone: null, locale: 'vi', active: true } as const
  const save = [add('unit', { ...added, code: 'TP', parentId: 1 }), add('person', person)]
  const now = new Date('2026-11-23T10:00:00+07:00')
  expect(await store.commit('by-chat', { rests: [], save, say: [] }, now)).toBe('kept')

  const { roster } = await imports(
    store,
    sheet(
      'nguoi',
      `ma | ho_ten | don_vi | vai_tro
       09 | Đỗ Thị Lan | TP | Văn thư
       10 | Lý Văn Bảo | TP | Trưởng phòng`
    )
  )
  expect(treeOf(roster)).toEqual(['XTL < ', 'VHXH < XTL', 'KT < XTL', 'TP < XTL'])
  expect(peopleIn(roster).slice(3)).toEqual(['09 Đỗ Thị Lan: clerk TP', '10 Lý Văn Bảo: head TP'])
  expect(new Set(roster.people.keys()).size).toBe(5)
})
