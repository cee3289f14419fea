import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amend, correctReport, rate, reopen } from '../../src/core/afterwards.ts'
import { createCalendar } from '../../src/core/calendar.ts'
import { confirm, giveBack, report, type Stamp } from '../../src/core/course.ts'
import { daysLate, isDoneInTime, isOverdue } from '../../src/core/label.ts'
import { Refusal } from '../../src/core/refusal.ts'
import { replay } from '../../src/core/replay.ts'
import { defaultSettings } from '../../src/core/settings.ts'
import { qualities, type Task } from '../../src/core/task.ts'
import { deadline, dueOn, moment, task } from '../data/tasks.ts'

const rules = { calendar: createCalendar(), settings: defaultSettings }
const none = { number: null, day: null }
const dated = task(deadline(dueOn('2026-11-25')))
const start = moment('2026-11-20 08:00').getTime()
const HOUR_MS = 3_600_000
const later = (hours: number, by = 1): Stamp => ({ by, at: new Date(start + hours * HOUR_MS), cause: 'test' })
const done = (reported: number, confirmed: number): Task =>
  confirm(report(dated, 'đã xong', none, later(reported)).task, 1, later(reported + confirmed)).task

const refused = (what: () => unknown): string => {
  try {
    what()
    return 'done'
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal.message
    throw refusal
  }
}

describe('opened again', () => {
  const round = fc.record({
    waits: fc.integer({ min: 1, max: 40 }),
    back: fc.boolean(),
    sits: fc.integer({ min: 0, max: 400 })
  })

  test('whatever comes then, reported, returned, confirmed, its mark is as before (DECISIONS 20)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 500 }),
        fc.array(round, { minLength: 1, maxLength: 4 }),
        (reported, confirmed, rounds) => {
          const first = done(reported, confirmed)
          let hours = reported + confirmed + 1
          let now = reopen(first, 'thiếu phụ lục', later(hours), rules).task
          const asBefore = () => {
            const { at } = later(hours)
            expect(isOverdue(now, at)).toBe(!isDoneInTime(first))
            expect(daysLate(now, at, rules.calendar)).toBe(daysLate(first, at, rules.calendar))
          }
          asBefore()
          for (const { waits, back, sits } of rounds) {
            hours += waits
            now = report(now, 'bổ sung', none, later(hours, 2)).task
            asBefore()
            hours += sits
            if (!back) break
            now = giveBack(now, now.reportCount, 'còn thiếu', later(hours), rules).task
            asBefore()
          }
          if (now.state === 'waiting') now = confirm(now, now.reportCount, later(hours)).task
          if (now.state === 'done') expect(isDoneInTime(now)).toBe(isDoneInTime(first))
        }
      )
    )
  })

  test('twice: the first time stands', () => {
    const first = done(10, 5)
    const again = reopen(first, 'thiếu', later(16), rules).task
    const second = confirm(report(again, 'x', none, later(200)).task, 2, later(201)).task
    expect(reopen(second, 'còn thiếu', later(202), rules).task.settledAt).toEqual(later(10).at)
  })

  test('within three working days of the confirmation, and only what is done', () => {
    const confirmed = confirm(report(dated, 'x', none, later(1)).task, 1, {
      by: 1,
      at: moment('2026-11-25 16:00'),
      cause: 'test'
    }).task
    const on = (day: string) =>
      refused(() => reopen(confirmed, 'x', { by: 1, at: moment(`${day} 09:00`), cause: 'test' }, rules))
    expect(on('2026-11-30')).toBe('done')
    expect(on('2026-12-01')).toBe('reopen-late')
    expect(refused(() => reopen(dated, 'x', later(1), rules))).toBe('reopen-not-done')
  })
})

test('a correction changes the effective time only by the day of the document; its entry stays (R31)', () => {
  const waiting = report(dated, 'x', { number: '45/BC', day: '2026-11-20' }, later(5)).task
  const step = correctReport(waiting, { number: '45/BC', day: '2026-11-20' }, { number: '46/BC', day: null }, later(9))
  expect(step.task).toEqual(waiting)
  const [line] = step.save.flatMap(one => (one.act === 'add' && one.table === 'history' ? [one.row] : []))
  expect(line).toMatchObject({
    act: 'report_corrected',
    before: { document: { number: '45/BC', day: '2026-11-20' } },
    after: { document: { number: '46/BC', day: null } }
  })
})

test('a rating changes the quality and nothing else (R32)', () => {
  fc.assert(
    fc.property(fc.constantFrom(...qualities), fc.string(), (quality, words) => {
      const before = done(10, 5)
      expect(rate(before, quality, words, later(20)).task).toEqual({ ...before, quality })
    })
  )
  expect(refused(() => rate(dated, 'good', '', later(1)))).toBe('rate-not-done')
})

test('what was amended is told by its history', () => {
  const { task: now, save } = amend(dated, { content: 'rà soát hộ cận nghèo', urgency: 'urgent' }, later(1))
  const lines = save.flatMap(one => (one.act === 'add' && one.table === 'history' ? [one.row] : []))
  const first = { ...lines[0], act: 'assigned', before: {}, after: { ...dated }, at: dated.assignedAt } as const
  const [given] = lines.map(line => ({ ...line, ...first }))
  expect(replay(dated, given ? [given, ...lines] : [])).toEqual(now)
})
