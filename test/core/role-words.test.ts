import { expect, test } from 'vitest'
import { roles } from '../../src/core/person.ts'
import { accepted, roleIn, suggested } from '../../src/core/role-words.ts'

test.each([
  ['Trưởng phòng', 'head'],
  ['Chủ tịch', 'head'],
  ['Giám đốc', 'head'],
  ['Phó Trưởng phòng', 'deputy'],
  ['Phó Chủ tịch', 'deputy'],
  ['Phó Giám đốc', 'deputy'],
  ['Phó Chánh Văn phòng', 'deputy'],
  ['Chánh Văn phòng', 'chief'],
  ['Chuyên viên', 'officer'],
  ['Chuyên viên theo dõi', 'tracker'],
  ['Văn thư', 'clerk'],
  ['Cán bộ đầu mối', 'focal'],
  ['Giám sát', 'supervisor'],
  ['Quản trị', 'admin'],
  ['PHÓ  TRƯỞNG PHÒNG', 'deputy'],
  ['chanh van phong', 'chief']
])('%s is %s', (words, role) => {
  expect(roleIn(words)).toBe(role)
})

test.each(['Lãnh đạo', 'Vua', '', 'head'])('%s says no role', words => {
  expect(roleIn(words)).toBe(undefined)
})

test('no word means two roles, and each role has a word that we suggest', () => {
  for (const [i, words] of accepted.entries())
    for (const word of words) expect([word, roleIn(word)]).toEqual([word, roles[i]])
  expect(suggested.map(roleIn)).toEqual(roles)
})
