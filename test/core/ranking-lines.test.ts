import { expect, test } from 'vitest'
import { briefLines, narrowedTo, rankingLines } from '../../src/core/ranking-lines.ts'
import { typeLine } from '../../src/core/unit.ts'
import { createSay } from '../../src/say.ts'
import { figures, ranked, ranking } from '../data/rankings.ts'

const say = createSay()
const text = (lines: ReturnType<typeof rankingLines>) => lines.map(line => say('vi', line)).join('\n')

test('of 3,000 units the best and the worst are named and the others counted; a type of 60 is told whole', () => {
  const huge = ranking({
    type: 'xa',
    ranked: Array.from({ length: 3000 }, (_, i) => ranked(i + 1, `Xã số ${i + 1}`, 3000 - i, 3000)),
    insufficient: Array.from({ length: 3000 }, (_, i) => figures(`Phường số ${i + 1}`, 1, 2))
  })
  const said = text(rankingLines(huge, 'ranking-title'))
  expect(said.length).toBeLessThan(6_000)
  expect(said).toMatch(/30\. Xã số 30: .*\n… 2\.960 đơn vị khác\n2991\. Xã số 2991: /)
  expect(said).toMatch(/Phường số 60 1\/2, … 2\.940 đơn vị khác/)
  const sixty = ranking({
    type: 'xa',
    ranked: Array.from({ length: 60 }, (_, i) => ranked(i + 1, `Xã ${i + 1}`, 1, 3))
  })
  expect(text(rankingLines(sixty, 'ranking-title')).match(/^\d+\. Xã/gm)).toHaveLength(60)
})

test('in brief the best three of each type, and whoever shares the third place', () => {
  const one = ranking({
    type: 'xa',
    ranked: [
      ranked(1, 'A', 3, 3),
      ranked(2, 'B', 2, 3),
      ranked(3, 'C', 1, 3),
      ranked(3, 'D', 1, 3),
      ranked(5, 'E', 0, 3)
    ]
  })
  expect(text(briefLines(one, 'ranking-published'))).toBe(
    'Xếp hạng đã công bố, tuần 23/11/2026 đến 29/11/2026 (số liệu đến 23:59, 29/11/2026)\n' +
      'Khối xã, phường: 1. A 100% (3/3), 2. B 66,67% (2/3), 3. C 33,33% (1/3), 3. D 33,33% (1/3)'
  )
})

test('narrowed to a type or to units, places stay those of the whole', () => {
  const whole = ranking(
    { type: 'so', ranked: [ranked(1, 'Sở A', 3, 3), { ...ranked(2, 'Sở B', 2, 3), unitId: 2 }] },
    { type: 'xa', ranked: [{ ...ranked(1, 'Xã A', 3, 3), unitId: 3 }] }
  )
  expect(narrowedTo(whole, { type: 'xa', units: null }).types.map(({ type }) => type)).toEqual(['xa'])
  expect(narrowedTo(whole, { type: null, units: [2] }).types.flatMap(({ ranked }) => ranked)).toMatchObject([
    { unit: 'Sở B', rank: 2 }
  ])
})

test.each([
  ['don_vi_su_nghiep', 'Khối đơn vị sự nghiệp', 'Public service units'],
  ['xa', 'Khối xã, phường', 'Communes and wards'],
  ['to_cong_tac', 'Khối to cong tac', 'Units of type to cong tac']
])('a type of units is told in words, never by its code: %s', (type, vi, en) => {
  expect(say('vi', typeLine(type))).toBe(vi)
  expect(say('en', typeLine(type))).toBe(en)
})

test('n/N in the number format of the reader, percentages too', () => {
  const lines = rankingLines(
    ranking({ type: 'xa', ranked: [ranked(1, 'Xã A', 1234, 56_789)], insufficient: [] }),
    'ranking-title'
  )
  expect(text(lines)).toContain('1. Xã A: 2,17% (1.234/56.789)')
  expect(lines.map(line => say('en', line)).join('\n')).toContain('1. Xã A: 2.17% (1,234/56,789)')
})
