import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, createCalendar, at as momentAt } from '../../src/core/calendar.ts'
import { type Due, lateFrom } from '../../src/core/deadline.ts'
import { isLate } from '../../src/core/extension.ts'
import { isOverdue, labelAt } from '../../src/core/label.ts'
import { Refusal } from '../../src/core/refusal.ts'
import { defaultSettings } from '../../src/core/settings.ts'
import { resume, suspend } from '../../src/core/suspension.ts'
import { states, type Task } from '../../src/core/task.ts'
import { deadline, dueOn, moment, task } from '../data/tasks.ts'

const calendar = createCalendar()
const rules = { calendar, settings: defaultSettings }
const at = (text: string) => ({ by: 1, at: moment(text), cause: 'test' })
const rested = (due: Due | null, from: string, to: string, set: Partial<Task> = {}): Task =>
  resume(suspend(task({ ...deadline(due), ...set }), 'chờ', at(from)).task, at(to), calendar).task

test.each([
  ['a day: by working days', dueOn('2026-11-30'), '2026-11-25 09:00', '2026-12-02 09:00', dueOn('2026-12-07')],
  ['within one day: not at all', dueOn('2026-11-30'), '2026-11-25 09:00', '2026-11-25 16:00', dueOn('2026-11-30')],
  ['a day off in between', dueOn('2026-11-27'), '2026-11-23 09:00', '2026-11-25 09:00', dueOn('2026-11-30')],
  [
    'an hour: by working minutes',
    { at: moment('2026-11-26 16:00'), kind: 'instant' } as const,
    '2026-11-25 15:00',
    '2026-11-25 17:00',
    { at: moment('2026-11-27 08:30'), kind: 'instant' } as const
  ]
])('%s', (_, due, from, to, then) => {
  expect(rested(due, from, to)).toMatchObject({ dueAt: then.at, lateFrom: lateFrom(then), suspendedAt: null })
})

test('what was late before stays late; a later deadline given since moves, and the lateness stays', () => {
  const late = rested(dueOn('2026-11-25'), '2026-11-27 09:00', '2026-12-02 09:00')
  expect(late).toMatchObject(deadline(dueOn('2026-11-25')))
  const given = rested(dueOn('2026-12-08'), '2026-11-27 09:00', '2026-12-01 09:00', {
    lateFrom: moment('2026-11-26 00:00')
  })
  expect(given).toMatchObject({ dueAt: dueOn('2026-12-10').at, lateFrom: moment('2026-11-26 00:00') })
})

test('days that a slow confirmer gave stay given, as working days', () => {
  const then = rested(dueOn('2026-11-25'), '2026-11-25 09:00', '2026-11-27 09:00', {
    lateFrom: moment('2026-11-28 00:00')
  })
  expect(then).toMatchObject({ dueAt: dueOn('2026-11-27').at, lateFrom: moment('2026-12-02 00:00') })
})

test('milestones that are still ahead move alike', () => {
  const milestones = [dueOn('2026-11-24'), dueOn('2026-11-27')]
  const then = rested(dueOn('2026-11-30'), '2026-11-25 09:00', '2026-11-27 09:00', { milestones })
  expect(then.milestones).toEqual([dueOn('2026-11-24'), dueOn('2026-12-01')])
})

test('without deadline nothing moves; who had begun goes on, who had not is still to acknowledge (R48)', () => {
  expect(rested(null, '2026-11-25 09:00', '2027-11-25 09:00')).toMatchObject({ dueAt: null, state: 'new' })
  const begun = { acknowledgedAt: moment('2026-11-23 10:00'), state: 'acknowledged' } as const
  expect(rested(null, '2026-11-25 09:00', '2026-11-26 09:00', begun).state).toBe('in_progress')
})

test.each(states)('from %s', state => {
  const done = (step: () => unknown): boolean => {
    try {
      step()
      return true
    } catch (refusal) {
      if (refusal instanceof Refusal) return false
      throw refusal
    }
  }
  expect(done(() => suspend(task({ state }), 'x', at('2026-11-25')))).toBe(
    ['new', 'acknowledged', 'in_progress'].includes(state)
  )
  expect(done(() => resume(task({ state }), at('2026-11-25'), calendar))).toBe(state === 'suspended')
})

test('while it rests it is never overdue, however long', () => {
  const resting = suspend(task(deadline(dueOn('2026-11-30'))), 'chờ', at('2026-11-27 09:00')).task
  expect(isOverdue(resting, moment('2028-01-01'))).toBe(false)
  expect(labelAt(resting, moment('2028-01-01'), rules)).toBe('in_time')
})

test('whenever it rests: in time before is in time after, late before is late after, and no deadline moves back', () => {
  const minutes = fc.integer({ min: 0, max: 30 * 24 * 60 })
  const start = momentAt('2026-11-23', '00:00').getTime()
  const when = minutes.map(n => new Date(start + n * 60_000))
  const due = fc.oneof(
    when.map((one): Due => ({ at: one, kind: 'instant' })),
    fc.integer({ min: 0, max: 40 }).map(n => dueOn(addDays('2026-11-23', n)))
  )
  fc.assert(
    fc.property(due, when, minutes, (held, since, length) => {
      const now = new Date(since.getTime() + length * 60_000)
      const before = task(deadline(held))
      const resting = suspend(before, 'chờ', { by: 1, at: since, cause: 'test' }).task
      const then = resume(resting, { by: 1, at: now, cause: 'test' }, calendar).task
      expect(isLate(then, now)).toBe(isLate(before, since))
      expect(then.dueAt?.getTime()).toBeGreaterThanOrEqual(held.at.getTime())
      // The working time that was left is left.
      const left = (one: Date | null, from: Date) => (one ? calendar.workingMinutes(from, one) : 0)
      if (held.kind === 'instant' && !isLate(before, since) && left(held.at, since) > 0)
        expect(left(then.dueAt, now)).toBe(left(held.at, since))
    })
  )
})
