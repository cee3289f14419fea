import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, createCalendar, dayOf } from '../../src/core/calendar.ts'
import { dueOf, isTime, ruleFrom, turnAfter, turnOf } from '../../src/core/recurrence.ts'

const calendar = createCalendar()
/** The working days on which the next `n` turns of a rule are due. */
function turns(rule: string, after: string, n: number): readonly string[] {
  const found: string[] = []
  for (let due = after; found.length < n; ) {
    const turn = turnAfter(rule, due, calendar)
    if (!turn) break
    found.push(turn.due)
    due = turn.due
  }
  return found
}

const weekly = fc.constantFrom('MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN').map(on => `weekly:${on}`)
const monthly = fc.integer({ min: 1, max: 31 }).map(date => `monthly:${date}`)
const dated = fc
  .tuple(fc.constantFrom('quarterly', 'yearly'), fc.integer({ min: 0, max: 364 }))
  .map(([every, n]) => `${every}:${addDays('2027-01-01', n).slice(5)}`)
const rule = fc
  .tuple(fc.oneof(fc.constant('daily'), weekly, monthly, dated), fc.boolean())
  .map(([one, before]) => (before && one !== 'daily' ? `${one}:before` : one))
const day = fc.integer({ min: 0, max: 900 }).map(n => addDays('2026-01-01', n))

describe('the days on which work comes again', () => {
  test('never a day off, and each later than the one before (P16)', () => {
    fc.assert(
      fc.property(rule, day, (one, after) => {
        const days = [after, ...turns(one, after, 6)]
        expect(days).toHaveLength(7)
        for (const [at, due] of days.entries()) {
          if (at === 0) continue
          expect(calendar.isWorkingDay(due)).toBe(true)
          expect(due > (days[at - 1] ?? '')).toBe(true)
        }
      })
    )
  })

  test('the turn kept is the turn found again', () => {
    fc.assert(
      fc.property(rule, day, (one, after) => {
        const turn = turnAfter(one, after, calendar)
        expect(turn && turnOf(one, turn.day, calendar)).toEqual(turn)
      })
    )
  })

  test('a rule made whole by its first day has no other day between (P16)', () => {
    const bare = fc.constantFrom('weekly', 'fortnightly', 'monthly', 'daily', 'quarterly', 'yearly')
    fc.assert(
      fc.property(bare, day, (recur, n) => {
        const first = calendar.workingDayFrom(n)
        const whole = ruleFrom(recur, first, calendar) ?? ''
        expect(turnAfter(whole, addDays(first, -1), calendar)?.due).toBe(first)
      })
    )
  })

  test.each([
    ['weekly:FRI', '2026-11-27', ['2026-12-04', '2026-12-11', '2026-12-18']],
    // Friday 1 January 2027 is off: the next working day.
    ['weekly:FRI', '2026-12-25', ['2027-01-04', '2027-01-08']],
    // Months without a 31st are passed over; 31 January 2027 is a Sunday.
    ['monthly:31', '2026-11-23', ['2026-12-31', '2027-02-01', '2027-03-31', '2027-05-31']],
    ['monthly:25', '2026-11-25', ['2026-12-25', '2027-01-25']],
    // The last working day before the 25th.
    ['monthly:25:before', '2026-11-23', ['2026-12-24', '2027-01-22']],
    // Tuesday 24 November is a holiday.
    ['daily', '2026-11-23', ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30']],
    ['weekly:MON,THU', '2026-11-26', ['2026-11-30', '2026-12-03', '2026-12-07']],
    ['fortnightly:2026-11-27', '2026-11-27', ['2026-12-11', '2026-12-25', '2027-01-08']],
    ['monthly:5,20', '2026-11-20', ['2026-12-07', '2026-12-21', '2027-01-05']],
    ['yearly:06-15,12-15', '2026-11-25', ['2026-12-15', '2027-06-15', '2027-12-15']],
    ['quarterly:11-25', '2026-11-25', ['2027-02-25', '2027-05-25', '2027-08-25']],
    ['yearly:02-29', '2026-11-25', ['2028-02-29', '2032-03-01']]
  ])('%s after %s: %j', (one, after, days) => {
    expect(turns(one, after, days.length)).toEqual(days)
  })

  test.each([
    ['weekly', '2026-11-27', 'weekly:FRI'],
    ['weekly:FRI', '2026-11-27', 'weekly:FRI'],
    ['weekly:FRI', '2026-11-26', 'weekly:FRI:before'],
    // The assigner set another day.
    ['weekly:FRI', '2026-12-01', 'weekly:TUE'],
    ['monthly:25', '2026-11-25', 'monthly:25'],
    ['monthly:25', '2026-11-23', 'monthly:25:before'],
    // Moved off the Sunday by the button.
    ['monthly:31', '2027-02-01', 'monthly:31'],
    ['monthly', '2026-11-30', 'monthly:30'],
    ['daily', '2026-11-30', 'daily'],
    ['quarterly', '2026-11-30', 'quarterly:11-30'],
    ['hourly', '2026-11-30', null]
  ])('%s, the first due on %s, is %s', (recur, first, whole) => {
    expect(ruleFrom(recur, first, calendar)).toBe(whole)
  })

  test('is given so many working days ahead, and not before the last one is due', () => {
    const friday = { day: '2026-12-04', due: '2026-12-04' }
    const weekly = (today: string, ahead: number) => isTime('weekly:FRI', friday, today, ahead, calendar)
    expect(['2026-11-26', '2026-11-27'].map(today => weekly(today, 5))).toEqual([false, true])
    expect(['2026-12-01', '2026-12-02'].map(today => weekly(today, 2))).toEqual([false, true])
    const next = { day: '2026-11-27', due: '2026-11-27' }
    expect(['2026-11-25', '2026-11-26'].map(today => isTime('daily', next, today, 5, calendar))).toEqual([false, true])
  })

  test('keeps the clock of the first', () => {
    const first = { at: new Date('2026-11-27T16:00:00+07:00'), kind: 'instant' } as const
    const due = dueOf({ day: '2026-12-04', due: '2026-12-04' }, first)
    expect(due).toEqual({ at: new Date('2026-12-04T16:00:00+07:00'), kind: 'instant' })
    expect(dayOf(due.at)).toBe('2026-12-04')
  })
})
