import type { Person, Post } from '../src/core/person.ts'
import type { Account, Group } from '../src/core/rows.ts'

/** So many lead the top unit and give all work: one head, the others deputies, who are persons 1 to 40. */
export const ASSIGNERS = 40

/** The head of a unit below the top: the person. */
export const headOf = (unitId: number): number => ASSIGNERS + 1 + 2 * (unitId - 2)
/** Who does its work and updates for it. */
export const doerOf = (unitId: number): number => headOf(unitId) + 1

/** Where somebody or a unit's group is written to. */
export const chatOf = (personId: number): string => `telegram:${1_000_000 + personId}`
export const groupOf = (unitId: number): string => `telegram:-${1_000_000 + unitId}`

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương']
const middles = ['Văn', 'Thị', 'Đức', 'Minh', 'Quang', 'Thanh', 'Hữu', 'Ngọc', 'Xuân', 'Thu', 'Quốc']
const givens = ['Hùng', 'Lan', 'Dũng', 'Hoa', 'Tuấn', 'Phương', 'Sơn', 'Nga', 'Bình', 'Hạnh', 'Thắng', 'Yến', 'Khoa']

const nameOf = (id: number): string =>
  [families, middles, givens].map((words, k) => words[Math.floor(id / 7 ** k) % words.length] ?? '').join(' ')

/** The leaders of the top unit, and two in each of `units` below it. */
export const peopleMade = (units: number): readonly Person[] =>
  Array.from({ length: ASSIGNERS + 2 * units }, (_, i) => ({
    id: i + 1,
    code: `cb${i + 1}`,
    name: nameOf(i + 1),
    phone: null,
    locale: 'vi',
    active: true
  }))

/** What each is: the second leader of the top unit keeps the roster besides. */
export function postsMade(units: number): readonly Post[] {
  const post = (personId: number, unitId: number, role: Post['role'], title: string) => ({
    ...{ personId, unitId, role, title },
    ...{ fields: [], from: null, to: null }
  })
  const top = Array.from({ length: ASSIGNERS }, (_, i) =>
    i === 0 ? post(1, 1, 'head', 'Chủ tịch') : post(i + 1, 1, 'deputy', 'Phó Chủ tịch')
  )
  const below = Array.from({ length: units }, (_, i) => i + 2).flatMap(unit => [
    post(headOf(unit), unit, 'head', 'Thủ trưởng'),
    post(doerOf(unit), unit, 'focal', 'Chuyên viên')
  ])
  return [...top, post(2, 1, 'admin', 'Quản trị'), ...below].map((one, i) => ({ ...one, id: i + 1 }))
}

/** Everybody has linked a chat. */
export const accountsMade = (people: readonly Person[], heard: Date): readonly Account[] =>
  people.map(({ id, name, locale }) => ({
    ...{ address: chatOf(id), personId: id, name, locale, lastHeard: heard },
    ...{ reachable: true, wrongCodes: 0, wrongSince: null, claimedId: null }
  }))

/** One group of each unit, which hears of what is late and of the ranking; that of the top unit hears of all. */
export const groupsMade = (units: number): readonly Group[] =>
  Array.from({ length: units + 1 }, (_, i) => ({
    address: groupOf(i + 1),
    title: `Nhóm ${i + 1}`,
    unitId: i + 1,
    receives: i === 0 ? (['leaders', 'alert', 'ranking'] as const) : (['alert', 'ranking'] as const),
    active: true
  }))
