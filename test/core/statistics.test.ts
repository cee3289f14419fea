import { expect, test } from 'vitest'
import { columnsOf, figuresOf, statistics, toCsv } from '../../src/core/statistics.ts'
import type { Task } from '../../src/core/task.ts'
import { deadline, dueOn, moment, task, unit } from '../data/tasks.ts'

const units = [unit(2, 'Sở Hai'), unit(1, 'Sở Văn hóa, Thể thao và Du lịch')]
const period = { from: '2026-11-02', to: '2026-11-29', asOf: moment('2026-11-29 23:59'), goLive: null }
const countsOf = (...tasks: Task[]) => statistics(tasks, units, period).total

const due = deadline(dueOn('2026-11-25'))
const handed = (day: string) => ({ reportedAt: moment(day), waitingSince: moment(day) })
const confirmed = (reported: string, completed: string) =>
  ({ state: 'done', reportedAt: moment(reported), completedAt: moment(completed) }) as const

test.each([
  ['undatedOpen', task()],
  ['undatedOpen', task({ state: 'declined' })],
  ['undatedDone', task(confirmed('2026-11-27', '2026-11-28'))],
  ['openInTime', task(deadline(dueOn('2026-11-29')))],
  ['openInTime', task({ ...due, state: 'suspended' })],
  ['openInTime', task({ ...due, state: 'waiting', ...handed('2026-11-25') })],
  ['openInTime', task({ ...due, state: 'in_progress', settledAt: moment('2026-11-24') })],
  ['openOverdue', task(due)],
  ['openOverdue', task({ ...due, state: 'waiting', ...handed('2026-11-26') })],
  ['openOverdue', task({ ...due, state: 'declined' })],
  ['doneInTime', task({ ...due, ...confirmed('2026-11-25', '2026-11-29') })],
  ['doneLate', task({ ...due, ...confirmed('2026-11-26', '2026-11-27') })]
] as const)('%s (case %#)', (place, one) => {
  const { waiting, ...counts } = countsOf(one)
  expect(Object.entries(counts).filter(([, n]) => n > 0)).toEqual([[place, 1]])
})

test('a report that waits for confirmation is told apart, and is in no column of its own (R38)', () => {
  const { waiting, ...counts } = countsOf(task({ ...due, state: 'waiting', ...handed('2026-11-25') }))
  expect(waiting).toBe(1)
  expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(1)
  expect(countsOf(task(due)).waiting).toBe(0)
})

test('withdrawn tasks, other periods, other units and practice are left out', () => {
  const out = [
    task({ state: 'withdrawn' }),
    task({ assignedAt: moment('2026-11-01 23:59') }),
    task({ assignedAt: moment('2026-11-30 00:00') }),
    task({ leadUnitId: 3 }),
    task({ assignerUnitId: 1 })
  ]
  expect(columnsOf(countsOf(...out))[0]).toBe(0)
  expect(columnsOf(statistics([task()], units, { ...period, goLive: '2026-11-03' }).total)[0]).toBe(0)
})

test('with or without those that have no deadline (R24)', () => {
  const both = [task(), task(due)]
  expect(columnsOf(countsOf(...both))[0]).toBe(2)
  expect(columnsOf(statistics(both, units, { ...period, datedOnly: true }).total)[0]).toBe(1)
})

test('by who gave it, by field, by document; unit types are the units asked for', () => {
  const two = [
    task({ assignerId: 1, field: 'Văn hóa', directive: '45/UBND-VP 2026-11-02' }),
    task({ assignerId: 2, field: 'Y tế', directive: '45/UBND-VP' }),
    task({ assignerId: 3 })
  ]
  const all = (wanted: object) => columnsOf(statistics(two, units, { ...period, ...wanted }).total)[0]
  expect([all({}), all({ assignerId: 2 }), all({ field: 'van hoa' }), all({ field: 'Thuế' })]).toEqual([3, 1, 1, 0])
  expect(all({ directives: ['45/UBND-VP 2026-11-02', '45/UBND-VP'] })).toBe(2)
})

test('documents and tasks are counted apart (R51)', () => {
  const three = [task({ directive: 'a' }), task({ directive: 'a' }), task()]
  const { documents } = figuresOf(three, units, period)
  expect([documents.size, documents.get('a'), countsOf(...three).undatedOpen]).toEqual([1, 2, 3])
})

test('percentages are over all tasks, two decimals, trailing zeros dropped, 0 of nothing', () => {
  const { rows, total } = statistics(
    [task(), task(due), task({ ...due, ...confirmed('2026-11-25', '2026-11-26') })],
    units,
    period
  )
  expect(rows.map(row => columnsOf(row.counts))).toEqual([
    [3, 1, 1, 33.33, 0, 0, 2, 1, 0, 0, 1, 33.33, 1, 1, 33.33, 0, 0],
    Array(17).fill(0)
  ])
  expect(columnsOf(total)).toEqual(rows[0] && columnsOf(rows[0].counts))
})

test('the total row is worked out from the sums', () => {
  const one = [task(due), task({ leadUnitId: 2 }), task({ leadUnitId: 2, ...due })]
  expect(columnsOf(statistics(one, units, period).total)).toEqual([
    3, 1, 1, 33.33, 0, 0, 2, 2, 0, 0, 2, 66.67, 0, 0, 0, 0, 0
  ])
})

test('the CSV quotes a name with a comma and has no total row', () => {
  expect(toCsv(statistics([task()], units, period))).toBe(
    'stt,unit,c1,c2,c3,c4,c5,c6,c7,c8,c9,c10,c11,c12,c13,c14,c15,c16,c17\n' +
      '1,"Sở Văn hóa, Thể thao và Du lịch",1,1,1,100,0,0,0,0,0,0,0,0,0,0,0,0,0\n' +
      '2,Sở Hai,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0\n'
  )
})
