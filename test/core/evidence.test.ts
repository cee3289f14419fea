import { expect, test } from 'vitest'
import { evidenceOf, evidenceRows } from '../../src/core/evidence.ts'
import type { Post } from '../../src/core/person.ts'
import type { Roster } from '../../src/core/roster.ts'
import { deadline, dueOn, moment, task, unit } from '../data/tasks.ts'

const asOf = moment('2026-11-30 09:00')
const due = deadline(dueOn('2026-11-20'))
const done = (reported: string) =>
  ({ state: 'done', reportedAt: moment(reported), completedAt: moment('2026-11-25') }) as const
const tasks = [
  task({ number: 1, leadPersonId: 5, ...due, ...done('2026-11-19'), quality: 'good', returnCount: 2 }),
  task({ number: 2, leadPersonId: 5, ...due, ...done('2026-11-23'), quality: 'unmet' }),
  task({ number: 3, leadPersonId: 5, ...due, ...done('2026-11-19') }),
  task({ number: 4, leadPersonId: 5, ...due }),
  task({ number: 5, leadPersonId: 5 }),
  task({ number: 6, leadPersonId: 5, ...due, state: 'waiting', reportedAt: moment('2026-11-19') }),
  task({ number: 7, leadPersonId: 5, state: 'withdrawn' })
]

test('counts, and no mark: timeliness and quality apart (R29, R32)', () => {
  const excuses = [
    { taskNumber: 3, decidedById: 1, decidedAt: moment('2026-11-18') },
    { taskNumber: 3, decidedById: 2, decidedAt: moment('2026-11-19') },
    { taskNumber: 4, decidedById: 9, decidedAt: moment('2026-12-01') },
    { taskNumber: 99, decidedById: 9, decidedAt: moment('2026-11-01') }
  ]
  expect(evidenceOf(tasks, excuses, asOf)).toEqual({
    ...{ assigned: 6, dated: 5, completed: 3, onTime: 2, doneLate: 1, overdue: 1, waiting: 1, returned: 2 },
    ...{ excused: 1, excusedBy: [1, 2], quality: { good: 1, met: 0, unmet: 1 } }
  })
})

const post = (id: number, set: Partial<Post>): Post => ({
  ...{ id, personId: id, unitId: 1, role: 'head', title: '', fields: [], from: null, to: null },
  ...set
})
const roster: Roster = {
  version: 1,
  units: new Map([unit(1, 'Sở Một'), unit(2, 'Sở Hai')].map(one => [one.id, one])),
  people: new Map(),
  posts: [post(7, { to: '2026-10-31' }), post(8, { from: '2026-11-01' }), post(9, { unitId: 2 })],
  substitutions: [],
  days: []
}
const asked = { asOf, goLive: null, roster, monthly: true } as const
const who = (by: 'person' | 'head' | 'unit', monthly = true) =>
  evidenceRows(
    [
      task({ number: 1, leadPersonId: 5, assignedAt: moment('2026-10-30') }),
      task({ number: 2, leadUnitId: 1, assignedAt: moment('2026-11-02') }),
      task({ number: 3, leadUnitId: 2, assignedAt: moment('2026-11-02') }),
      task({ number: 4, leadPersonId: 5, assignerUnitId: 1, assignedAt: moment('2026-11-02') })
    ],
    [],
    { ...asked, by, monthly }
  ).map(({ month, unitId, personId, evidence }) => [month, unitId, personId, evidence.assigned])

test('a row a month: of persons, of units, of who headed the unit on the day it was given (R29, R60)', () => {
  expect(who('person')).toEqual([
    ['2026-10', null, 5, 1],
    ['2026-11', null, 5, 1]
  ])
  expect(who('unit')).toEqual([
    ['2026-10', 1, null, 1],
    ['2026-11', 1, null, 1],
    ['2026-11', 2, null, 1]
  ])
  expect(who('head')).toEqual([
    ['2026-10', 1, 7, 1],
    ['2026-11', 1, 8, 1],
    ['2026-11', 2, 9, 1]
  ])
})

test('a year of a unit is one row (R9)', () => {
  expect(who('unit', false)).toEqual([
    ['', 1, null, 2],
    ['', 2, null, 1]
  ])
})

test('nothing from before the office went live (R10)', () => {
  expect(evidenceRows(tasks, [], { ...asked, by: 'unit', goLive: '2026-11-03' })).toEqual([])
})
