import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { add } from '../../src/core/outcome.ts'
import { openStore } from '../../src/store/index.ts'
import { imports, peopleIn, peopleOfCommune, sheet, treeOf, unitsOfCommune } from './office.ts'

const server = process.env.TEST_POSTGRES_URL ?? ''

describe.runIf(server)('on a PostgreSQL server', () => {
  test('what is added after an import gets ids of its own', async () => {
    const name = `dondoc_test_import_${process.pid}`
    const admin = new pg.Client({ connectionString: server })
    await admin.connect()
    await admin.query(`CREATE DATABASE ${name}`)
    const databaseUrl = new URL(`/${name}`, server).href
    const store = await openStore({ databaseUrl })
    try {
      await imports(store, unitsOfCommune, peopleOfCommune)
      const added = { name: 'Phòng Tư pháp', shortName: '', type: 'phong', order: 9, aliases: [], validTo: null }
      const person = { code: '09', name: 'Đỗ Thị Lan', phone: null, locale: 'vi', active: true } as const
      const save = [add('unit', { ...added, code: 'TP', parentId: 1 }), add('person', person)]
      expect(await store.commit('by-chat', { rests: [], save, say: [] }, new Date('2026-11-23T10:00:00+07:00'))).toBe(
        'kept'
      )

      const more = sheet(
        'nguoi',
        'ma | ho_ten | don_vi | vai_tro\n09 | Đỗ Thị Lan | TP | Văn thư\n10 | Lý Văn Bảo | TP | Trưởng phòng'
      )
      const { roster } = await imports(store, more)
      expect(treeOf(roster)).toEqual(['XTL < ', 'VHXH < XTL', 'KT < XTL', 'TP < XTL'])
      expect(peopleIn(roster).slice(3)).toEqual(['09 Đỗ Thị Lan: clerk TP', '10 Lý Văn Bảo: head TP'])
      expect(roster.people.size).toBe(5)
    } finally {
      await store.close()
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
      await admin.end()
    }
  })
})
