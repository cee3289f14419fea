import { describe, expect, test } from 'vitest'
import { at, createCalendar } from '../../src/core/calendar.ts'
import { type DatedSession, packTimes, sessionOn, sessionPeriod } from '../../src/core/session.ts'
import { moment } from '../data/tasks.ts'

const calendar = createCalendar()
const session = (day: string, set: Partial<DatedSession> = {}): DatedSession => ({
  unitId: 1,
  day,
  setAt: moment('2026-11-02 09:00'),
  last: null,
  ...set
})
const times = (day: string, setAt: string) => packTimes(session(day, { setAt: moment(setAt) }), calendar, '08:00')

describe('the figures are made one working day before the session (R28)', () => {
  test.each([
    ['2026-11-27', '2026-11-26'],
    ['2026-11-30', '2026-11-27'],
    ['2026-11-29', '2026-11-27'],
    // 24/11/2026 is a holiday.
    ['2026-11-25', '2026-11-23']
  ])('of a session on %s on %s', (day, made) => {
    const asOf = at(made, '08:00')
    expect(times(day, '2026-11-02 09:00')).toEqual({ asOf, sentFrom: asOf })
  })
  test('set later: as of then, in the next working minute', () => {
    const late = { asOf: moment('2026-11-27 14:07'), sentFrom: moment('2026-11-27 14:08') }
    expect(times('2026-11-30', '2026-11-27 14:07')).toEqual(late)
    expect(times('2026-11-30', '2026-11-27 19:00')?.sentFrom).toEqual(moment('2026-11-30 07:31'))
  })
  test('with no working time left before the day is over: not at all', () => {
    expect(times('2026-11-27', '2026-11-27 17:00')).toBeNull()
    expect(times('2026-11-29', '2026-11-28 09:00')).toBeNull()
  })
})

describe('which tasks a session is told of', () => {
  const period = (day: string, last: string | null = null) => sessionPeriod(session(day, { last }), calendar)
  test.each([
    ['2026-11-30', '2026-11-01', '2026-11-26'],
    ['2026-11-12', '2026-11-01', '2026-11-10'],
    ['2026-12-03', '2026-11-01', '2026-12-01'],
    ['2026-12-01', '2026-11-01', '2026-11-29'],
    ['2027-01-05', '2026-12-01', '2027-01-03']
  ])('the first known one, on %s: from %s to %s', (day, from, to) => {
    expect(period(day)).toEqual({ from, to })
  })
  test('after another one: none twice, none never', () => {
    const before = period('2026-10-30')
    expect(before.to).toBe('2026-10-28')
    expect(period('2026-11-30', '2026-10-30')).toEqual({ from: '2026-10-29', to: '2026-11-26' })
    expect(period('2026-11-29', '2026-11-28')).toEqual({ from: '2026-11-26', to: '2026-11-26' })
  })
})

test('one that was held is remembered; one that is moved or taken back was not held', () => {
  const now = moment('2026-11-23 09:00')
  const next = (known: DatedSession | null, day: string | null) => sessionOn(known, { unitId: 1, day, now }).last
  expect(next(null, '2026-11-30')).toBeNull()
  expect(next(session('2026-10-30'), '2026-11-30')).toBe('2026-10-30')
  expect(next(session('2026-11-30', { last: '2026-10-30' }), '2026-12-02')).toBe('2026-10-30')
  expect(next(session('2026-11-30', { last: '2026-10-30' }), null)).toBe('2026-10-30')
  expect(next(session('2026-11-23'), '2026-11-25')).toBeNull()
  expect(next(session('2026-11-23'), '2026-12-23')).toBe('2026-11-23')
})
