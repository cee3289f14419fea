import type { Person, Post, Role } from '../core/person.ts'
import type { Account, Group } from '../core/rows.ts'
import { commune, communeOffice, culture, economy, provinceUnits, root } from './units.ts'

/* The people of the trial. All of them are made up. */

const person = (id: number, code: string, name: string): Person => ({
  id,
  code,
  name,
  phone: null,
  locale: 'vi',
  active: true
})

export const vinh = person(1, 'TL01', 'Lê Quang Vinh')
export const mai = person(2, 'TL02', 'Nguyễn Thị Mai')
export const long = person(3, 'TL03', 'Trần Đức Long')
export const ha = person(4, 'TL04', 'Phạm Thu Hà')
export const hung = person(5, 'TL05', 'Đỗ Văn Hùng')
/** The second Mai: `chị Mai` alone does not say who is meant. */
export const otherMai = person(6, 'TL06', 'Hoàng Thị Mai')
export const khang = person(7, 'UBT01', 'Vũ Minh Khang')

const headNames = [
  'Tạ Hữu Phước',
  'Lương Thị Nhạn',
  'Kiều Văn Thuật',
  'Đoàn Minh Giáp',
  'Bùi Thị Hường',
  'Ngô Viết Trường',
  'Hồ Ngọc Sương',
  'Đinh Thị Thục',
  'Mạc Văn Toại',
  'Cao Thị Diệp',
  'La Quốc Thiệu',
  'Phùng Thị Yên',
  'Trịnh Bá Luyện',
  'Lưu Thị Khuyên',
  'Nghiêm Đức Tín',
  'Đặng Thị Quế',
  'Vương Đình Cảnh',
  'Tống Văn Lãm',
  'Quách Thị Thoa',
  'Lục Văn Dần',
  'Giang Thị Nụ',
  'Từ Văn Chức',
  'Thái Thị Lài',
  'Hà Văn Đoan',
  'Khổng Thị Huế',
  'Doãn Văn Bạo',
  'Châu Thị Sửu'
] as const

/** The heads of the 27 units, in their order: they answer the orders of the province. */
export const heads: readonly Person[] = headNames.map((name, i) =>
  person(8 + i, `${provinceUnits[i]?.code ?? ''}01`, name)
)

export const people: readonly Person[] = [vinh, mai, long, ha, hung, otherMai, khang, ...heads]

const places: readonly (readonly [Person, number, Role, string])[] = [
  [khang, root.id, 'head', 'Chủ tịch UBND tỉnh'],
  [vinh, commune.id, 'head', 'Chủ tịch UBND xã'],
  [mai, culture.id, 'head', 'Trưởng phòng'],
  [long, culture.id, 'focal', 'Chuyên viên'],
  [ha, communeOffice.id, 'chief', 'Chánh Văn phòng'],
  [ha, communeOffice.id, 'admin', 'Chánh Văn phòng'],
  [hung, economy.id, 'head', 'Trưởng phòng'],
  [otherMai, economy.id, 'officer', 'Chuyên viên'],
  ...heads.map(
    (head, i) => [head, provinceUnits[i]?.id ?? root.id, 'head', title(provinceUnits[i]?.name ?? '')] as const
  )
]

/** Who holds which post. */
export const posts: readonly Post[] = places.map(([{ id }, unitId, role, title], i) => ({
  id: i + 1,
  personId: id,
  unitId,
  role,
  title,
  fields: [],
  from: null,
  to: null
}))

/** The four who have linked their Telegram, as of this moment. */
export const accountsAt = (lastHeard: Date): readonly Account[] =>
  [vinh, mai, long, ha].map(({ id, name }) => ({
    address: `telegram:${1000 + id}`,
    personId: id,
    name,
    locale: 'vi',
    reachable: true,
    lastHeard,
    wrongCodes: 0,
    wrongSince: null,
    claimedId: null
  }))

/** The two group chats. */
export const groups: readonly Group[] = [
  { address: 'telegram:-2001', title: 'P. VHXH', unitId: culture.id, receives: ['alert', 'ranking'], active: true },
  {
    address: 'telegram:-2002',
    title: 'Lãnh đạo UBND xã Tân Lập',
    unitId: commune.id,
    receives: ['leaders', 'alert', 'ranking'],
    active: true
  }
]

function title(unit: string): string {
  if (unit.startsWith('UBND')) return unit.replace(/^UBND/, 'Chủ tịch UBND')
  if (unit.startsWith('Văn phòng')) return `Chánh ${unit}`
  if (unit.startsWith('Thanh tra')) return `Chánh ${unit}`
  return unit.startsWith('Ban') ? `Trưởng ${unit}` : `Giám đốc ${unit}`
}
