import { describe, expect, test } from 'vitest'
import { asOf } from '../../src/core/as-of.ts'
import { deadline, dueOn, moment, task } from '../data/tasks.ts'

const done = task({
  state: 'done',
  ...deadline(dueOn('2026-11-20')),
  assignedAt: moment('2026-11-02'),
  acknowledgedAt: moment('2026-11-03'),
  acknowledgedById: 5,
  reportCount: 1,
  reportedAt: moment('2026-11-17'),
  completedAt: moment('2026-11-19')
})

describe('a confirmed task, looked at earlier', () => {
  test.each([
    ['2026-11-01', undefined],
    ['2026-11-02', 'new'],
    ['2026-11-03', 'in_progress'],
    ['2026-11-17', 'waiting'],
    ['2026-11-18', 'waiting'],
    ['2026-11-19', 'done']
  ])('at %s: %s', (day, state) => {
    expect(asOf(done, moment(day))?.state).toBe(state)
  })

  test('has no report, no waiting and no completion before they came', () => {
    const nothing = { reportedAt: null, waitingSince: null, completedAt: null }
    expect(asOf(done, moment('2026-11-16'))).toMatchObject(nothing)
    expect(asOf(done, moment('2026-11-02'))).toMatchObject({ ...nothing, acknowledgedAt: null, acknowledgedById: null })
    expect(asOf(done, moment('2026-11-18'))).toMatchObject({ waitingSince: done.reportedAt, completedAt: null })
  })
})

test('a report entered later had not been handed in', () => {
  const entered = moment('2026-11-18')
  const waiting = task({
    state: 'waiting',
    reportedAt: entered,
    waitingSince: entered,
    acknowledgedAt: moment('2026-11-03')
  })
  expect(asOf(waiting, moment('2026-11-17'))?.state).toBe('in_progress')
  expect(asOf(waiting, entered)).toEqual(waiting)
})

test('withdrawn tasks are out of every figure', () => {
  expect(asOf(task({ state: 'withdrawn' }), moment('2026-11-30'))).toBeNull()
})

test('what has not changed since is the same', () => {
  for (const state of ['new', 'suspended', 'declined'] as const) {
    expect(asOf(task({ state }), moment('2026-11-30'))).toEqual(task({ state }))
  }
})
