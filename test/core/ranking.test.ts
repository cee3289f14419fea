import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCalendar } from '../../src/core/calendar.ts'
import { rank } from '../../src/core/ranking.ts'
import { weekly, wholePeriod } from '../../src/core/ranking-cycle.ts'
import type { Roster } from '../../src/core/roster.ts'
import { defaultSettings } from '../../src/core/settings.ts'
import { states, type Task } from '../../src/core/task.ts'
import type { Unit } from '../../src/core/unit.ts'
import { deadline, dueOn, moment, task, unit } from '../data/tasks.ts'

const rosterOf = (...units: Unit[]): Roster => ({
  version: 1,
  substitutions: [],
  days: [],
  units: new Map(units.map(one => [one.id, one])),
  people: new Map(),
  posts: [{ id: 1, personId: 7, unitId: 9, role: 'head', title: 'Chủ tịch', fields: [], from: null, to: null }]
})

const office = unit(9, 'UBND xã Tân Lập', { type: 'xa' })
const roster = rosterOf(
  office,
  unit(1, 'Sở Một'),
  unit(2, 'Sở Hai'),
  unit(3, 'Sở Ba'),
  unit(4, 'Phòng Bốn', { type: 'phong' })
)
const rules = { roster, calendar: createCalendar(), settings: defaultSettings }
const week = wholePeriod(weekly, '2026-11-23')

const due = (day: string, set: Partial<Task> = {}): Task =>
  task({ state: 'in_progress', ...deadline(dueOn(day)), ...set })
/** Handed in on one day and confirmed on another. */
const done = (day: string, reported: string, confirmed = reported, set: Partial<Task> = {}): Task =>
  due(day, { state: 'done', reportedAt: moment(reported), completedAt: moment(confirmed), ...set })
const inTime = (leadUnitId: number) => done('2026-11-26', '2026-11-25', '2026-11-26', { leadUnitId })
const late = (leadUnitId: number) => done('2026-11-25', '2026-11-26', '2026-11-27', { leadUnitId })
const overdue = (leadUnitId: number, day = '2026-11-25') => due(day, { leadUnitId })

const ranked = (tasks: readonly Task[], set: Partial<typeof rules> = {}) => rank(tasks, week, { ...rules, ...set })
const total = (...tasks: Task[]) => {
  const [type] = ranked(tasks).types
  const [figures] = [...(type?.ranked ?? []), ...(type?.insufficient ?? [])]
  return figures && `${figures.inTime}/${figures.total}`
}
const places = (tasks: readonly Task[]) =>
  ranked(tasks).types.map(({ ranked }) => ranked.map(one => [one.rank, one.unitId, one.percent]))

describe('what is judged', () => {
  test('what was due in the week and completed, in time or late, early too', () => {
    expect(total(inTime(1), late(1), done('2026-11-29', '2026-11-10'))).toBe('2/3')
  })
  test('what is overdue, from before the week too', () => {
    expect(total(overdue(1), overdue(1, '2026-10-01'), inTime(1))).toBe('1/3')
    expect(total(due('2026-11-29'))).toBe('0/1')
  })
  test('not what was completed late before, nor what is not due, nor what has no deadline', () => {
    expect(total(done('2026-11-20', '2026-11-23'), due('2026-11-30'), task({ state: 'in_progress' }))).toBeUndefined()
    expect(total(done('2026-12-02', '2026-11-25'))).toBeUndefined()
  })
  test('not what was given inside the unit: it counts for persons only (DECISIONS 12)', () => {
    expect(total(done('2026-11-26', '2026-11-25', '2026-11-26', { leadUnitId: 1, assignerUnitId: 1 }))).toBeUndefined()
  })
  test('not what is suspended or withdrawn', () => {
    expect(total(due('2026-11-25', { state: 'suspended' }), due('2026-11-25', { state: 'withdrawn' }))).toBeUndefined()
  })
  test('not a timely report that waits; a late one is overdue still', () => {
    const waiting = (reported: string) =>
      due('2026-11-25', { state: 'waiting', reportedAt: moment(reported), waitingSince: moment(reported) })
    expect(total(waiting('2026-11-25 17:30'))).toBeUndefined()
    expect(total(waiting('2026-11-26'))).toBe('0/1')
  })
  test('a timely report that was confirmed only this week counts this week, and only this one (R38)', () => {
    const slow = done('2026-11-18', '2026-11-17', '2026-11-24')
    expect(total(slow)).toBe('1/1')
    const before = { ...slow, state: 'waiting', waitingSince: slow.reportedAt, completedAt: null } as const
    expect(rank([before], wholePeriod(weekly, '2026-11-16'), rules).types).toEqual([])
    expect(rank([slow], wholePeriod(weekly, '2026-11-30'), rules).types).toEqual([])
  })
  test('half-way through the week nothing is judged before its deadline', () => {
    const period = { ...week, asOf: moment('2026-11-25 09:00') }
    expect(rank([due('2026-11-27')], period, rules).types).toEqual([])
  })
  test('nothing from before the office went live (R10)', () => {
    const settings = { ...defaultSettings, goLive: '2026-11-03' }
    expect(ranked([overdue(1)], { settings }).types).toEqual([])
  })
})

describe('places', () => {
  const three = (n: number, make: (unit: number) => Task, unit: number) => Array.from({ length: n }, () => make(unit))

  test('by percentage; fewer than three tasks are listed below', () => {
    const tasks = [...three(3, inTime, 2), inTime(1), inTime(1), late(1), inTime(3), inTime(3)]
    expect(places(tasks)).toEqual([
      [
        [1, 2, 100],
        [2, 1, 66.67]
      ]
    ])
    expect(ranked(tasks).types[0]?.insufficient).toMatchObject([{ unitId: 3, unit: 'Sở Ba', inTime: 2, total: 2 }])
  })
  test('ties: fewer open overdue first', () => {
    const manyDaysLate = done('2026-11-23', '2026-11-27', '2026-11-27', { leadUnitId: 2 })
    const overdueSinceFriday = overdue(1, '2026-11-27')
    expect(places([inTime(1), inTime(1), overdueSinceFriday, inTime(2), inTime(2), manyDaysLate])).toEqual([
      [
        [1, 2, 66.67],
        [2, 1, 66.67]
      ]
    ])
  })
  test('then fewer working days late', () => {
    const later = done('2026-11-23', '2026-11-27', '2026-11-27')
    expect(places([inTime(1), inTime(1), later, inTime(2), inTime(2), late(2)])).toEqual([
      [
        [1, 2, 66.67],
        [2, 1, 66.67]
      ]
    ])
  })
  test('then more completed', () => {
    expect(places([...three(3, inTime, 1), ...three(4, inTime, 2)])).toEqual([
      [
        [1, 2, 100],
        [2, 1, 100]
      ]
    ])
  })
  test('else the same place, and the next one is left out', () => {
    const tasks = [1, 2].flatMap(one => three(3, inTime, one)).concat(three(3, late, 3))
    expect(places(tasks)).toEqual([
      [
        [1, 1, 100],
        [1, 2, 100],
        [3, 3, 0]
      ]
    ])
  })
  test('each type of unit by itself, in protocol order (R13)', () => {
    const tasks = [...three(3, inTime, 4), ...three(3, late, 1)]
    expect(ranked(tasks).types.map(({ type, idle }) => [type, idle])).toEqual([
      ['so', 2],
      ['phong', 0]
    ])
    expect(places(tasks)).toEqual([[[1, 1, 0]], [[1, 4, 100]]])
  })
})

test('how many reports wait for whom, and how many too long (R39)', () => {
  const waiting = (since: string) =>
    due('2026-12-15', { state: 'waiting', confirmerId: 7, reportedAt: moment(since), waitingSince: moment(since) })
  expect(ranked([waiting('2026-11-17'), waiting('2026-11-27')]).confirmers).toEqual([
    { personId: 7, unitId: 9, unit: 'UBND xã Tân Lập', waiting: 2, beyondLimit: 1 }
  ])
})

const anyTask: fc.Arbitrary<Task> = fc
  .record({
    leadUnitId: fc.constantFrom(1, 2, 3, 4),
    state: fc.constantFrom(...states),
    due: fc.integer({ min: 16, max: 29 }),
    reported: fc.integer({ min: 10, max: 29 }),
    dated: fc.boolean()
  })
  .map(({ leadUnitId, state, due, reported, dated }) => {
    const reportedAt = state === 'done' || state === 'waiting' ? moment(`2026-11-${reported}`) : null
    return task({
      leadUnitId,
      state,
      ...deadline(dated ? dueOn(`2026-11-${due}`) : null),
      reportedAt,
      waitingSince: state === 'waiting' ? reportedAt : null,
      completedAt: state === 'done' ? reportedAt : null
    })
  })

test('the order of the tasks does not matter', () => {
  fc.assert(
    fc.property(fc.array(anyTask, { maxLength: 40 }), tasks => {
      expect(ranked([...tasks].reverse())).toEqual(ranked(tasks))
    })
  )
})

test('places are consistent: a unit stands behind exactly those that did better', () => {
  fc.assert(
    fc.property(fc.array(anyTask, { maxLength: 60 }), tasks => {
      for (const type of ranked(tasks).types) {
        expect(type.ranked.every(one => one.total >= 3 && one.inTime <= one.completed)).toBe(true)
        expect(type.insufficient.every(one => one.total > 0 && one.total < 3)).toBe(true)
        for (const [i, one] of type.ranked.entries()) {
          const above = type.ranked.slice(0, i)
          expect(above.every(other => other.percent >= one.percent)).toBe(true)
          expect(one.rank === i + 1 || one.rank === above.at(-1)?.rank).toBe(true)
        }
      }
    })
  )
})

test('a ranking is plain JSON', () => {
  const made = ranked([inTime(1), late(2), overdue(3)])
  expect(JSON.parse(JSON.stringify(made))).toEqual(made)
})
