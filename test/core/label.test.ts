import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCalendar } from '../../src/core/calendar.ts'
import { daysLate, isOverdue, type Label, labelAt, labels } from '../../src/core/label.ts'
import { defaultSettings } from '../../src/core/settings.ts'
import { type State, states, type Task } from '../../src/core/task.ts'
import { deadline, dueOn, moment, task } from '../data/tasks.ts'

const calendar = createCalendar()
const rules = { calendar, settings: defaultSettings }
const friday = deadline(dueOn('2026-11-27'))

const before = moment('2026-11-27 10:00')
const after = moment('2026-11-30 10:00')
const handed = (at: Date): Partial<Task> => ({ reportedAt: at, waitingSince: at })

describe('the label of a task due on Friday 27/11/2026', () => {
  const monday = '2026-11-30 08:00'
  const cases: readonly [Label, string, State, Partial<Task>?][] = [
    ['in_time', '2026-11-20 16:59', 'new'],
    ['due_soon', '2026-11-23 08:00', 'new'],
    ['due_soon', '2026-11-27 17:00', 'acknowledged'],
    ['due_soon', '2026-11-27 23:59', 'in_progress'],
    ['overdue', '2026-11-28 00:00', 'in_progress'],
    ['overdue', monday, 'new'],
    ['overdue', monday, 'acknowledged'],
    ['overdue', monday, 'declined'],
    ['in_time', monday, 'waiting', handed(before)],
    ['in_time', '2026-11-27 10:00', 'waiting', handed(before)],
    ['overdue', monday, 'waiting', handed(moment('2026-11-28 00:00'))],
    ['done_in_time', monday, 'done', { reportedAt: before, completedAt: after }],
    ['done_in_time', monday, 'done', { reportedAt: moment('2026-11-27 23:59'), completedAt: after }],
    ['done_late', monday, 'done', { reportedAt: moment('2026-11-28 00:00'), completedAt: after }],
    ['done_in_time', monday, 'done', { completedAt: before }],
    ['done_late', monday, 'done', { completedAt: after }],
    ['in_time', monday, 'suspended'],
    ['in_time', monday, 'suspended', { suspendedAt: before }],
    ['in_time', monday, 'suspended', { suspendedAt: moment('2026-11-27 23:59') }],
    ['overdue', monday, 'suspended', { suspendedAt: moment('2026-11-28 00:00') }],
    ['in_time', monday, 'withdrawn']
  ]
  test.each(cases)('%s at %s when %s', (label, now, state, set = {}) => {
    expect(labelAt(task({ state, ...friday, ...set }), moment(now), rules)).toBe(label)
  })
})

test('an instant is late right after its moment', () => {
  const three = deadline({ at: moment('2026-11-25 15:00'), kind: 'instant' })
  expect(labelAt(task(three), moment('2026-11-25 15:00'), rules)).toBe('due_soon')
  expect(labelAt(task(three), new Date(moment('2026-11-25 15:00').getTime() + 1), rules)).toBe('overdue')
})

test('due soon counts working days: 24/11 is a holiday', () => {
  const now = moment('2026-11-23 09:00')
  const soon = (day: string) => labelAt(task(deadline(dueOn(day))), now, rules)
  expect([soon('2026-11-27'), soon('2026-11-29'), soon('2026-11-30')]).toEqual(['due_soon', 'due_soon', 'in_time'])
})

test.each(states)('without deadline nothing is ever late: %s', state => {
  expect(labelAt(task({ state, ...handed(after), completedAt: after }), after, rules)).toBe('undated')
  expect(daysLate(task({ state, ...handed(after), completedAt: after }), after, calendar)).toBe(0)
})

const anyMoment = fc.date({ min: moment('2026-01-05'), max: moment('2027-12-30'), noInvalidDate: true })

test('R31, R38: never overdue while a timely report waits, however long', () => {
  const anyKind = fc.constantFrom('day' as const, 'instant' as const)
  fc.assert(
    fc.property(anyMoment, anyKind, anyMoment, anyMoment, (at, kind, reported, now) => {
      const due = deadline({ at, kind })
      fc.pre(due.lateFrom !== null && reported < due.lateFrom)
      const waiting = task({ state: 'waiting', ...due, ...handed(reported) })
      expect(labelAt(waiting, now, rules)).not.toBe('overdue')
      expect(daysLate(waiting, now, calendar)).toBe(0)
      const done: Task = { ...waiting, state: 'done', waitingSince: null, completedAt: now }
      expect(labelAt(done, now, rules)).toBe('done_in_time')
    })
  )
})

test('overdue is the label and the predicate, and time only makes it later', () => {
  fc.assert(
    fc.property(anyMoment, fc.constantFrom(...states), anyMoment, anyMoment, (at, state, one, other) => {
      const [now, later] = one < other ? [one, other] : [other, one]
      const some = task({ state, ...deadline({ at, kind: 'day' }) })
      expect(labelAt(some, now, rules) === 'overdue').toBe(isOverdue(some, now))
      expect(daysLate(some, later, calendar)).toBeGreaterThanOrEqual(daysLate(some, now, calendar))
    })
  )
})

describe('working days late', () => {
  const late = (now: string, set: Partial<Task> = {}) =>
    daysLate(task({ state: 'in_progress', ...friday, ...set }), moment(now), calendar)

  test('count from the deadline to now', () => {
    const counted = ['2026-11-27 23:59', '2026-11-28 09:00', '2026-11-30 08:00', '2026-12-02 08:00'].map(now =>
      late(now)
    )
    expect(counted).toEqual([0, 0, 1, 3])
  })

  test('stop with the report, not with its confirmation (R38)', () => {
    expect(late('2026-12-20 08:00', { state: 'waiting', ...handed(after) })).toBe(1)
    const done = { state: 'done', reportedAt: after, completedAt: moment('2026-12-20') } as const
    expect(late('2027-03-01 08:00', done)).toBe(1)
  })

  test('do not count while the clock stands still', () => {
    expect([late('2026-12-20 08:00', { state: 'suspended' }), late('2026-12-20', { state: 'withdrawn' })]).toEqual([
      0, 0
    ])
    const resting = { state: 'suspended', suspendedAt: moment('2026-12-01 09:00') } as const
    expect([late('2026-12-02 08:00', resting), late('2027-03-01 08:00', resting)]).toEqual([2, 2])
  })
})

test('machines read the six Vietnamese names', () => {
  expect(Object.values(labels)).toEqual([
    'khong_han',
    'trong_han',
    'sap_den_han',
    'qua_han',
    'dung_han',
    'hoan_thanh_qua_han'
  ])
})
