import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCalendar } from '../../src/core/calendar.ts'
import {
  acknowledge,
  confirm,
  decline,
  effectiveTime,
  giveBack,
  progress,
  report,
  type Stamp,
  type Step,
  withdraw
} from '../../src/core/course.ts'
import { isDoneInTime, isOverdue } from '../../src/core/label.ts'
import { Refusal } from '../../src/core/refusal.ts'
import { defaultSettings } from '../../src/core/settings.ts'
import { states, type Task } from '../../src/core/task.ts'
import { deadline, dueOn, moment, task } from '../data/tasks.ts'

const rules = { calendar: createCalendar(), settings: defaultSettings }
const at = (text: string, by = 2): Stamp => ({ by, at: moment(text), cause: 'test' })
const none = { number: null, day: null }
const dated = task(deadline(dueOn('2026-11-25')))
const waiting = report(dated, 'đã xong', none, at('2026-11-25 16:00')).task

const refused = (step: () => Step): string => {
  try {
    step()
    return 'done'
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal.message
    throw refusal
  }
}

describe('which step is possible from where', () => {
  const steps: Readonly<Record<string, (one: Task) => Step>> = {
    acknowledge: one => acknowledge(one, at('2026-11-23 10:00')),
    progress: one => progress(one, 'nửa đường', at('2026-11-23 10:00')),
    report: one => report(one, 'đã xong', none, at('2026-11-23 10:00')),
    confirm: one => confirm(one, one.reportCount, at('2026-11-23 10:00', 1)),
    giveBack: one => giveBack(one, one.reportCount, 'thiếu', at('2026-11-23 10:00', 1), rules),
    decline: one => decline(one, 'không đúng chức năng', at('2026-11-23 10:00')),
    withdraw: one => withdraw(one, 'trùng', at('2026-11-23 10:00', 1))
  }
  test.each([
    ['new', ['acknowledge', 'progress', 'report', 'decline', 'withdraw']],
    ['acknowledged', ['progress', 'report', 'decline', 'withdraw']],
    ['in_progress', ['progress', 'report', 'decline', 'withdraw']],
    ['waiting', ['confirm', 'giveBack', 'withdraw']],
    ['done', []],
    ['suspended', ['withdraw']],
    ['declined', ['acknowledge', 'report', 'withdraw']],
    ['withdrawn', []]
  ] as const)('%s', (state, possible) => {
    const found = Object.keys(steps).filter(
      name => refused(() => steps[name]?.(task({ state })) ?? acknowledge(task(), at('2026-11-23'))) === 'done'
    )
    expect(found).toEqual(possible)
  })

  test('no state is forgotten', () => {
    expect(states).toHaveLength(8)
  })
})

test('every step rests on the task as it was, changes it, and leaves one line of history', () => {
  const step = acknowledge({ ...dated, version: 7 }, at('2026-11-23 10:00'))
  expect(step.rests).toEqual([{ row: 'task', key: { number: 1 }, version: 7 }])
  expect(step.save.map(one => `${one.act} ${one.table}`)).toEqual(['change task', 'add history'])
  expect(step.task).toMatchObject({ state: 'acknowledged', acknowledgedById: 2, version: 7 })
})

test('to begin, to report or to tell of progress is to have received it; the first counts (R58)', () => {
  expect(progress(dated, 'x', at('2026-11-23 10:00')).task.acknowledgedAt).toEqual(moment('2026-11-23 10:00'))
  const acknowledged = acknowledge(dated, at('2026-11-23 09:30', 3)).task
  expect(report(acknowledged, 'x', none, at('2026-11-23 11:00')).task).toMatchObject({
    acknowledgedAt: moment('2026-11-23 09:30'),
    acknowledgedById: 3
  })
})

describe("the doer's clock (R31, R38)", () => {
  test('stops at the later of document date and entry', () => {
    expect(effectiveTime('2026-11-20', moment('2026-11-25 16:00'))).toEqual(moment('2026-11-25 16:00'))
    expect(effectiveTime(null, moment('2026-11-25 16:00'))).toEqual(moment('2026-11-25 16:00'))
    expect(effectiveTime('2026-11-27', moment('2026-11-25 16:00'))).toEqual(moment('2026-11-27 00:00'))
  })

  test('whenever it is confirmed, a report in time is done in time and was never late', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), days => {
        const later = {
          ...at('2026-11-25 17:00', 1),
          at: new Date(moment('2026-11-25 17:00').getTime() + days * 86_400_000)
        }
        expect(isOverdue(waiting, later.at)).toBe(false)
        expect(isDoneInTime(confirm(waiting, 1, later).task)).toBe(true)
      })
    )
  })

  test('a report after the end of the day is late, however soon it is confirmed', () => {
    const late = report(dated, 'x', none, at('2026-11-26 00:00')).task
    expect(isDoneInTime(confirm(late, 1, at('2026-11-26 00:01', 1)).task)).toBe(false)
    const justInTime = report(dated, 'x', none, at('2026-11-25 23:59')).task
    expect(isDoneInTime(confirm(justInTime, 1, at('2026-12-26', 1)).task)).toBe(true)
  })

  test('runs again after a return', () => {
    const returned = giveBack(waiting, 1, 'thiếu', at('2026-11-25 16:30', 1), rules).task
    expect(returned).toMatchObject({ state: 'in_progress', reportedAt: null, waitingSince: null, returnCount: 1 })
    expect(isOverdue(returned, moment('2026-11-26 08:00'))).toBe(true)
  })

  test.each([
    ['the same day', '2026-11-25 16:30', '2026-11-26 00:00'],
    ['after three working days', '2026-11-30 16:00', '2026-11-26 00:00'],
    ['after four', '2026-12-01 16:00', '2026-11-27 00:00'],
    ['after seven: four to the doer, over a weekend', '2026-12-04 16:00', '2026-12-02 00:00']
  ])('returned %s: late from %s', (_, when, from) => {
    expect(giveBack(waiting, 1, 'thiếu', at(when, 1), rules).task.lateFrom).toEqual(moment(from))
  })

  test('an hour stays an hour when days are credited', () => {
    const due = { at: moment('2026-11-25 10:00'), kind: 'instant' } as const
    const reported = report(task(deadline(due)), 'x', none, at('2026-11-25 09:00')).task
    const returned = giveBack(reported, 1, 'thiếu', at('2026-12-01 16:00', 1), rules).task
    expect(returned.lateFrom).toEqual(new Date(moment('2026-11-26 10:00').getTime() + 1))
    expect(isOverdue(returned, moment('2026-11-26 10:00'))).toBe(false)
  })

  test('a task without deadline is credited nothing and never late', () => {
    const reported = report(task(), 'x', none, at('2026-11-25 09:00')).task
    expect(giveBack(reported, 1, 'thiếu', at('2027-03-01', 1), rules).task.lateFrom).toBeNull()
  })
})

test('another "lần" than the one that waits is refused (DECISIONS 6)', () => {
  const second = report(
    giveBack(waiting, 1, 'thiếu', at('2026-11-25 16:30', 1), rules).task,
    'x',
    none,
    at('2026-11-25 16:45')
  ).task
  expect(refused(() => confirm(second, 1, at('2026-11-26', 1)))).toBe('confirm-other')
  expect(refused(() => giveBack(second, 1, 'x', at('2026-11-26', 1), rules))).toBe('confirm-other')
  expect(refused(() => confirm(second, 2, at('2026-11-26', 1)))).toBe('done')
})

test("a supporter's note is kept and changes nothing else", () => {
  const step = progress(task({ version: 7 }), 'đã gửi số liệu', at('2026-11-23 10:00', 9), 'support')
  expect(step.task).toEqual(task({ version: 7 }))
  expect(step.save.map(one => [one.act, one.table])).toEqual([
    ['add', 'history'],
    ['add', 'report']
  ])
})
