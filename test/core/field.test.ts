import { describe, expect, test } from 'vitest'
import type { Target } from '../../src/core/authority.ts'
import { confirmerFor, fieldIn, fieldsOf, routed } from '../../src/core/field.ts'
import { blankOrder } from '../../src/core/order.ts'
import type { Role } from '../../src/core/person.ts'
import type { Roster } from '../../src/core/roster.ts'
import { unit } from '../data/tasks.ts'

const [PROVINCE, COMMUNE, CULTURE, ECONOMY, TEAM] = [1, 2, 3, 4, 5]
const units = [
  unit(PROVINCE, 'UBND tỉnh'),
  unit(COMMUNE, 'UBND xã', { parentId: PROVINCE }),
  unit(CULTURE, 'P. VHXH', { parentId: COMMUNE }),
  unit(ECONOMY, 'P. Kinh tế', { parentId: COMMUNE }),
  unit(TEAM, 'Tổ thủy lợi', { parentId: ECONOMY })
]
const places: readonly (readonly [person: number, unitId: number, role: Role, ...fields: string[]])[] = [
  [1, COMMUNE, 'head'],
  [2, COMMUNE, 'deputy', 'Y tế', 'giáo dục'],
  [3, ECONOMY, 'officer', 'nông nghiệp'],
  [4, ECONOMY, 'head', 'nông nghiệp', 'thuế'],
  [5, CULTURE, 'head', 'y tế', 'y tế dự phòng'],
  [6, TEAM, 'head', 'thủy lợi'],
  [7, CULTURE, 'officer', 'văn hóa']
]
const roster: Roster = {
  version: 1,
  substitutions: [],
  days: [],
  units: new Map(units.map(one => [one.id, one])),
  people: new Map(
    places.map(([id]) => [id, { id, code: `${id}`, name: `${id}`, phone: null, locale: 'vi', active: id !== 7 }])
  ),
  posts: places.map(([personId, unitId, role, ...fields], id) => ({
    id,
    personId,
    unitId,
    role,
    title: '',
    fields,
    from: null,
    to: null
  }))
}
const room = (unitId: number) => ({ unitId, personId: null })

test('the fields of a unit are those of its own posts and of the units directly below, each once, of people who are there', () => {
  expect(fieldsOf(roster, COMMUNE)).toEqual(['Y tế', 'giáo dục', 'nông nghiệp', 'thuế', 'y tế dự phòng'])
  expect(fieldsOf(roster, PROVINCE)).toEqual(['Y tế', 'giáo dục'])
})

describe('the field of an order (R44)', () => {
  const fields = fieldsOf(roster, COMMUNE)
  test.each([
    ['báo cáo sản xuất nông nghiệp vụ đông', 'nông nghiệp'],
    ['bao cao san xuat NONG NGHIEP', 'nông nghiệp'],
    ['kiểm tra y tế dự phòng', 'y tế dự phòng'],
    ['kiểm tra Y TẾ', 'Y tế'],
    ['rà soát thuế hộ kinh doanh, lĩnh vực nông nghiệp', 'nông nghiệp'],
    ['thuê xe đi khảo sát', null],
    ['thuế nhà đất', 'thuế'],
    ['xây dựng nông thôn', null],
    ['quy tế vị', null],
    ['', null]
  ])('"%s": %s', (content, field) => {
    expect(fieldIn(content, fields)).toBe(field)
  })
})

describe('who confirms by field (R44)', () => {
  const giving = (leads: readonly Target[] = [room(CULTURE)], assignerId = 1) => ({
    unitId: COMMUNE,
    assignerId,
    leads
  })
  test('the head of the room that answers for it, before an officer', () => {
    expect(confirmerFor(roster, 'Nông nghiệp', giving())).toBe(4)
  })
  test('never one of the leads, nor anybody of their unit: then the next, else the assigner', () => {
    expect(confirmerFor(roster, 'y tế', giving([room(ECONOMY)]))).toBe(5)
    expect(confirmerFor(roster, 'y tế', giving())).toBe(2)
    expect(confirmerFor(roster, 'nông nghiệp', giving([room(ECONOMY)]))).toBeNull()
    expect(confirmerFor(roster, 'nông nghiệp', giving([{ unitId: ECONOMY, personId: 3 }]))).toBeNull()
  })
  test('an assigner who answers for it confirms', () => {
    expect(confirmerFor(roster, 'y tế', giving([room(ECONOMY)], 2))).toBeNull()
  })
  test('where no post has a field, an order stays as it is', () => {
    const order = { ...blankOrder, content: 'nông nghiệp', leads: [room(CULTURE)], confirmerId: 9 }
    const without = { ...roster, posts: roster.posts.map(post => ({ ...post, fields: [] })) }
    expect(routed(order, without, 1)).toEqual(order)
    expect(routed(order, roster, 1)).toMatchObject({ field: 'nông nghiệp', confirmerId: 4 })
  })
  test('what a person said stands, but nobody confirms what they came to lead', () => {
    const said = { ...blankOrder, content: 'nông nghiệp', leads: [room(CULTURE)], routedBy: 'confirmer' as const }
    expect(routed({ ...said, confirmerId: null }, roster, 1).confirmerId).toBeNull()
    expect(routed({ ...said, confirmerId: 3 }, roster, 1).confirmerId).toBe(3)
    expect(routed({ ...said, confirmerId: 3, leads: [room(ECONOMY)] }, roster, 1).confirmerId).toBeNull()
  })
})
