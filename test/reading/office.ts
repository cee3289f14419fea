import type { Person, Post, Role } from '../../src/core/person.ts'
import type { Roster } from '../../src/core/roster.ts'
import type { Unit } from '../../src/core/unit.ts'

const unit = (id: number, name: string, more: Partial<Unit> = {}): Unit => ({
  id,
  code: `u${id}`,
  name,
  shortName: '',
  type: 'phong',
  order: id,
  parentId: 1,
  aliases: [],
  validFrom: null,
  validTo: null,
  successorId: null,
  pilot: false,
  officialFrom: null,
  ...more
})

const units: readonly Unit[] = [
  unit(1, 'UBND phường Bình Minh', { parentId: null }),
  unit(2, 'Văn phòng HĐND và UBND', { shortName: 'VP', aliases: ['VPUB'] }),
  unit(3, 'Phòng Văn hóa - Xã hội', { shortName: 'P. VHXH' }),
  unit(4, 'Phòng Kinh tế, Hạ tầng và Đô thị', { shortName: 'P. KTHTĐT' }),
  unit(5, 'Trung tâm Phục vụ hành chính công', { shortName: 'TTPVHCC' }),
  unit(6, 'Phòng Nội vụ'),
  unit(7, 'Sở Xây dựng', { type: 'so' }),
  unit(8, 'Sở Nội vụ', { type: 'so' }),
  unit(9, 'Phòng Tài chính - Kế hoạch', { shortName: 'P. TC-KH', aliases: ['TCKH'] }),
  unit(10, 'Phòng Y tế', { validTo: '2025-06-30' }),
  unit(11, 'UBND xã Tân Lập', { type: 'xa' })
]

type Row = readonly [id: number, name: string, unitId: number, role: Role, title: string]

const rows: readonly Row[] = [
  [1, 'Lê Văn Hùng', 4, 'head', 'Trưởng phòng'],
  [2, 'Nguyễn Thị Mai', 3, 'officer', 'Chuyên viên'],
  [3, 'Trần Thị Mai', 6, 'officer', 'Chuyên viên'],
  [4, 'Phạm Long', 2, 'clerk', 'Văn thư'],
  [5, 'Đỗ Thị Lan', 9, 'head', 'Trưởng phòng'],
  [6, 'Vũ Tuấn Anh', 2, 'chief', 'Chánh Văn phòng'],
  [7, 'Hoàng Hưng', 3, 'head', 'Trưởng phòng'],
  [8, 'Bùi Thu Hà', 5, 'officer', 'Chuyên viên'],
  [9, 'Ngô Văn Năm', 6, 'officer', 'Chuyên viên']
]

const people: readonly Person[] = [
  ...rows.map(([id, name]) => ({ id, code: `cb${id}`, name, phone: null, locale: 'vi' as const, active: true })),
  { id: 10, code: 'cb10', name: 'Đinh Quang Kiên', phone: null, locale: 'vi', active: false }
]

const posts: readonly Post[] = [...rows, [10, '', 6, 'officer', 'Chuyên viên'] as const].map(
  ([personId, , unitId, role, title], i) => ({
    id: i + 1,
    personId,
    unitId,
    role,
    title,
    fields: [],
    from: null,
    to: null
  })
)

/** A made-up office: eleven units, one closed; two people called Mai. */
export const office: Roster = {
  version: 1,
  substitutions: [],
  days: [],
  units: new Map(units.map(one => [one.id, one])),
  people: new Map(people.map(one => [one.id, one])),
  posts
}
