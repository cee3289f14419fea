import { describe, expect, test } from 'vitest'
import { blankOrder, missing, type Order, outOfReach, postsFor } from '../../src/core/order.ts'
import type { Roster } from '../../src/core/roster.ts'
import { dueOn, moment, unit } from '../data/tasks.ts'

const person = (id: number) => ({ id, code: `${id}`, name: `${id}`, phone: null, locale: 'vi', active: true }) as const
const post = (personId: number, unitId: number, role: 'head' | 'deputy' | 'officer') =>
  ({ id: personId * 10 + unitId, personId, unitId, role, title: '', fields: [], from: null, to: null }) as const

/** A commune with two rooms; 1 is its head and also the head of room 3. */
const roster: Roster = {
  version: 1,
  substitutions: [],
  days: [],
  units: new Map(
    [unit(1, 'xã'), unit(2, 'phòng A', { parentId: 1 }), unit(3, 'phòng B', { parentId: 1 })].map(one => [one.id, one])
  ),
  people: new Map([1, 2, 3].map(id => [id, person(id)])),
  posts: [post(1, 1, 'head'), post(1, 3, 'head'), post(2, 2, 'head'), post(3, 3, 'officer')]
}
const now = moment('2026-11-23 09:00')
const roomA = { unitId: 2, personId: null }
const officer = { unitId: 3, personId: 3 }
const order = (set: Partial<Order> = {}): Order => ({
  ...blankOrder,
  card: 1,
  content: 'rà soát',
  leads: [roomA],
  due: { ...dueOn('2026-11-30'), words: '30/11' },
  ...set
})

describe('what an order lacks, one thing at a time (R12)', () => {
  test.each<[string, Partial<Order>, ReturnType<typeof missing>]>([
    ['nothing', {}, null],
    [
      'a choice among several',
      { unclear: [{ slot: 'leads', words: 'chị Mai', found: [roomA, officer] }], leads: [] },
      'choice'
    ],
    ['somebody to do it', { leads: [], content: '' }, 'lead'],
    ['what to do', { content: '' }, 'content'],
    ["the post, when two of the assigner's allow it", { leads: [officer] }, 'post'],
    ['nothing, once the post is chosen', { leads: [officer], asUnitId: 3 }, null],
    ['a deadline', { due: null }, 'due'],
    ['nothing, when there is said to be no deadline (P17, R48)', { due: null, noDeadline: true }, null],
    ['another deadline, when it is over', { due: { ...dueOn('2026-11-20'), words: '20/11' } }, 'past']
  ])('%s', (_, set, lacks) => {
    expect(missing(order(set), roster, 1, now)).toBe(lacks)
  })
})

test('a post is asked for only where one fits all leads; each lead otherwise has its own', () => {
  expect(postsFor(order({ leads: [officer] }), roster, 1)).toEqual([3, 1])
  expect(postsFor(order({ leads: [officer, roomA] }), roster, 1)).toEqual([1])
  expect(missing(order({ leads: [officer, roomA] }), roster, 1, now)).toBeNull()
})

test('the leads beyond reach are named (R2)', () => {
  expect(outOfReach(order({ leads: [roomA, officer] }), roster, 2)).toEqual([roomA, officer])
  expect(outOfReach(order({ leads: [roomA, officer] }), roster, 1)).toEqual([])
})
