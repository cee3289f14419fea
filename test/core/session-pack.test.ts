import { describe, expect, test } from 'vitest'
import type { Roster } from '../../src/core/roster.ts'
import { type PackRules, sessionPack, sessionScopes } from '../../src/core/session-pack.ts'
import { columnsOf, figuresOf, together } from '../../src/core/statistics.ts'
import type { Task } from '../../src/core/task.ts'
import { deadline, dueOn, moment, task, unit } from '../data/tasks.ts'

const units = [
  unit(9, 'UBND tỉnh', { order: 0, type: 'tinh' }),
  ...[1, 2, 3, 4, 5, 6, 7].map(id => unit(id, `Sở ${id}`, { parentId: 9 })),
  unit(8, 'UBND huyện', { parentId: 9, type: 'huyen' }),
  unit(20, 'Phòng của Sở 1', { parentId: 1, type: 'phong' })
]
const roster: Roster = {
  version: 1,
  units: new Map(units.map(one => [one.id, one])),
  people: new Map(),
  posts: [{ id: 1, personId: 7, unitId: 1, role: 'officer', title: '', fields: [], from: null, to: null }],
  substitutions: [],
  days: []
}
const rules: PackRules = { roster, settings: { rankingMinimum: 3, goLive: null } }
const period = { from: '2026-11-01', to: '2026-11-26', asOf: moment('2026-11-27 08:00') }
const pack = (tasks: readonly Task[], more = rules) =>
  sessionPack(
    together(sessionScopes(9, period, more).map(one => figuresOf(tasks, one.units, one.period))),
    9,
    period,
    more
  )
const due = deadline(dueOn('2026-11-20'))
const done = (leadUnitId: number, day = '2026-11-19') =>
  task({ leadUnitId, ...due, state: 'done', reportedAt: moment(day), completedAt: moment('2026-11-25') })
const late = (leadUnitId: number) => done(leadUnitId, '2026-11-23')
const overdue = (leadUnitId: number) => task({ leadUnitId, ...due })
const times = (n: number, one: Task) => Array.from({ length: n }, () => one)
const all = (tasks: readonly Task[]) => columnsOf(pack(tasks).statistics.total)[0]

describe('which tasks', () => {
  test('those that units right below lead, whoever gave them from above', () => {
    expect(all([overdue(1), overdue(8)])).toBe(2)
    expect(pack([]).statistics.rows.map(row => row.unitId)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })
  test('those that the unit gave further down, with a row of their own; not what is given there by others', () => {
    expect(all([task({ leadUnitId: 20, assignerUnitId: 9 }), task({ leadUnitId: 20, assignerUnitId: 1 })])).toBe(1)
    expect(pack([task({ leadUnitId: 20 })]).statistics.rows.map(row => row.unitId)).toContain(20)
  })
  test('not what it does itself, what was withdrawn, what counts for persons only, and practice', () => {
    const out = [
      task({ leadUnitId: 9, assignerUnitId: 10 }),
      task({ state: 'withdrawn' }),
      task({ leadUnitId: 1, assignerUnitId: 1 })
    ]
    expect(all(out)).toBe(0)
    expect(pack([task()], { roster, settings: { rankingMinimum: 3, goLive: '2026-11-03' } }).statistics.total).toEqual(
      pack([]).statistics.total
    )
  })
})

test('documents and tasks are counted apart; one document by one name or the other is one (R51)', () => {
  const of = (directive: string | null) => task({ directive })
  const told = pack([
    of('45/UBND-VP 2026-11-20'),
    of('45/UBND-VP'),
    of('46/UBND-VP'),
    of('46/UBND-VP'),
    of('47/UBND 2026-11-02'),
    of('47/UBND 2025-11-02'),
    of(null),
    task({ directive: '48/UBND', state: 'withdrawn' })
  ])
  expect([told.documents, told.byDocument]).toEqual([4, 6])
})

test('reports that wait, by the unit of who is to confirm them; the assigner’s where they have none (R39)', () => {
  const waiting = (confirmerId: number) =>
    task({ state: 'waiting', confirmerId, reportedAt: moment('2026-11-19'), waitingSince: moment('2026-11-19') })
  expect(pack([waiting(7), waiting(7), waiting(8), task({ confirmerId: 7 })]).waiting).toEqual([
    { unit: 'Sở 1', count: 2 },
    { unit: 'UBND tỉnh', count: 1 }
  ])
})

describe('who stands out, each type of unit by itself (R13)', () => {
  const so = (tasks: readonly Task[]) => pack(tasks).types.find(({ type }) => type === 'so')
  const named = (shares: { units: readonly { unit: string; part: number; total: number }[] } | undefined) =>
    shares?.units.map(({ unit, part, total }) => `${unit} ${part}/${total}`)

  test('the three best by what was done in time; too few tasks and nothing in time are not among them', () => {
    const tasks = [
      ...[...times(3, done(1)), late(1)],
      ...times(3, done(2)),
      ...[done(3), late(3), late(3)],
      ...[done(4), overdue(4), overdue(4), late(4)],
      ...times(2, done(5)),
      ...times(3, late(6)),
      ...times(3, done(8))
    ]
    expect(named(so(tasks)?.best)).toEqual(['Sở 2 3/3', 'Sở 1 3/4', 'Sở 3 1/3'])
    expect(named(pack(tasks).types.find(({ type }) => type === 'huyen')?.best)).toEqual(['UBND huyện 3/3'])
  })
  test('the three with most overdue, of all they were given', () => {
    const tasks = [
      ...[1, 2, 3, 4].flatMap(id => times(5 - id, overdue(id))),
      ...[1, 2, 3, 4].map(id => task({ leadUnitId: id }))
    ]
    expect(named(so(tasks)?.overdue)).toEqual(['Sở 1 4/5', 'Sở 2 3/4', 'Sở 3 2/3'])
    expect(pack([done(1)]).types[0]?.overdue).toEqual({ units: [], more: 0 })
  })
  test('who shares the last place is named too, or counted where they are many', () => {
    const some = (ids: readonly number[]) => [overdue(7), overdue(7), ...ids.map(overdue)]
    expect(named(so(some([1, 2, 3, 4]))?.overdue)).toEqual(['Sở 7 2/2', 'Sở 1 1/1', 'Sở 2 1/1', 'Sở 3 1/1', 'Sở 4 1/1'])
    expect(so(some([1, 2, 3, 4, 5, 6]))?.overdue).toMatchObject({ more: 4, units: { length: 3 } })
  })
})
