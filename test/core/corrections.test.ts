import { expect, test } from 'vitest'
import { corrections } from '../../src/core/corrections.ts'
import { rankingLines, within } from '../../src/core/ranking-lines.ts'
import type { Roster } from '../../src/core/roster.ts'
import { createSay } from '../../src/say.ts'
import { figures, ranking } from '../data/rankings.ts'
import { unit } from '../data/tasks.ts'

const say = createSay()
const of = (unitId: number, name: string, inTime: number, total: number) => ({
  ...figures(name, inTime, total),
  unitId
})
const published = ranking({ type: 'phong', insufficient: [of(1, 'P. VHXH', 2, 4), of(2, 'P. Kinh tế', 1, 3)] })
const side = (...units: readonly ReturnType<typeof of>[]) => ranking({ type: 'phong', insufficient: units })
const none = ranking()

test('what was written down since is added to what was published', () => {
  expect(corrections(published, side(of(1, 'P. VHXH', 0, 1)), side(of(1, 'P. VHXH', 1, 1)))).toEqual({
    from: '2026-11-23',
    to: '2026-11-29',
    units: [{ unitId: 1, unit: 'P. VHXH', inTime: 3, total: 4, was: { inTime: 2, total: 4 } }]
  })
  expect(corrections(published, side(of(2, 'P. Kinh tế', 1, 1)), none)?.units).toMatchObject([{ inTime: 0, total: 2 }])
  expect(corrections(published, none, side(of(3, 'Văn phòng', 0, 1)))?.units).toMatchObject([
    { unit: 'Văn phòng', inTime: 0, total: 1, was: null }
  ])
})

test('what changes no figure is no correction', () => {
  const same = side(of(1, 'P. VHXH', 1, 2))
  expect(corrections(published, same, same)).toBeNull()
  expect(corrections(published, none, none)).toBeNull()
})

test('the next ranking says it below, with what was published; each group hears of its own units', () => {
  const found = corrections(published, none, side(of(1, 'P. VHXH', 1, 1), of(3, 'Văn phòng', 1, 2)))
  if (!found) throw new Error('nothing to correct')
  const roster: Roster = {
    version: 1,
    units: new Map([1, 3, 9].map(id => [id, unit(id, `${id}`, { parentId: id === 1 ? 9 : null })])),
    people: new Map(),
    posts: [],
    substitutions: [],
    days: []
  }
  const next = { ...ranking(), from: '2026-11-30', to: '2026-12-06', corrections: found }
  const last = (one: typeof next) => say('vi', rankingLines(one, 'ranking-title').at(-1) ?? { key: '' })
  expect(last(next)).toBe('Đính chính tuần trước: P. VHXH 3/5 (đã công bố 2/4), Văn phòng 1/2 (chưa công bố)')
  expect(last({ ...next, ...within(next, roster, 9) })).toBe('Đính chính tuần trước: P. VHXH 3/5 (đã công bố 2/4)')
  expect(within(next, roster, 3).corrections?.units).toMatchObject([{ unitId: 3 }])
  expect(within({ ...next, corrections: { ...found, units: [] } }, roster, 9)).not.toHaveProperty('corrections')
  expect(last({ ...next, from: '2026-12-07' })).toMatch(/^Đính chính tuần 23\/11\/2026 đến 29\/11\/2026: /)
})
