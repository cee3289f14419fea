import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  at,
  clockOf,
  createCalendar,
  type Day,
  dayOf,
  mondayOf,
  officeHours,
  weekdayOf
} from '../../src/core/calendar.ts'
import { holidays, tableYear } from '../../src/core/holidays.ts'

const calendar = createCalendar()

test('days and clocks are those of the organisation, whatever the machine thinks', () => {
  expect(dayOf(new Date('2026-11-23T17:30:00Z'))).toBe('2026-11-24')
  expect(clockOf(new Date('2026-11-23T17:30:00Z'))).toBe('00:30')
  expect(at('2026-11-23', '09:00')).toEqual(new Date('2026-11-23T02:00:00Z'))
  expect(at('2026-11-23', '24:00')).toEqual(at('2026-11-24', '00:00'))
  expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
  expect(weekdayOf('2026-11-23')).toBe(1)
  expect(weekdayOf('2026-11-29')).toBe(7)
  expect(weekdayOf('1969-12-31')).toBe(3)
  expect(mondayOf('2026-11-29')).toBe('2026-11-23')
})

test.each([
  ['2026-11-23', true, 'the Monday whose swap was only proposed'],
  ['2026-11-24', false, 'Ngày Văn hóa Việt Nam'],
  ['2026-11-28', false, 'an ordinary Saturday'],
  ['2026-01-10', true, 'a Saturday worked instead'],
  ['2026-08-22', true, 'a Saturday worked instead'],
  ['2026-04-27', false, 'made up for Giỗ Tổ on a Sunday'],
  ['2026-02-20', false, 'the last day of Tết'],
  ['2026-02-23', true, 'the first after Tết'],
  ['2027-05-03', false, 'made up for 1/5 on a Saturday'],
  ['2028-09-04', false, 'made up for 2/9 on a Saturday']
])('%s is worked: %s (%s)', (day, worked) => {
  expect(calendar.isWorkingDay(day)).toBe(worked)
})

test('a day off has a name and a source; a Saturday worked is no holiday', () => {
  expect(calendar.holiday('2026-11-24')).toMatchObject({ name: 'Ngày Văn hóa Việt Nam', status: 'official' })
  expect(calendar.holiday('2026-08-22')).toBeNull()
  expect(calendar.holiday('2026-11-25')).toBeNull()
})

test('the table says every weekday off once, with its source, and reaches the coming year', () => {
  expect(new Set(holidays.map(row => row.day)).size).toBe(holidays.length)
  for (const row of holidays) {
    expect(row.source).not.toBe('')
    expect(weekdayOf(row.day) <= 5).toBe(row.kind !== 'swap_work')
  }
  const count = (year: string) => holidays.filter(row => row.day.startsWith(year) && row.kind !== 'swap_work').length
  expect([count('2025'), count('2026'), count('2027'), count('2028')]).toEqual([12, 14, 12, 12])
  expect(holidays.some(row => row.day.startsWith(String(tableYear + 1)))).toBe(true)
})

test('a year with unannounced days, or beyond the table, is provisional', () => {
  expect(calendar.isProvisional('2026-12-31')).toBe(false)
  expect(calendar.isProvisional('2027-06-14')).toBe(true)
  expect(calendar.isProvisional('2029-01-02')).toBe(true)
  expect(calendar.covers('2028-12-31')).toBe(true)
  expect(calendar.covers('2029-01-01')).toBe(false)
})

test('working days are added, found and counted over days off', () => {
  expect(calendar.addWorkingDays('2026-11-23', 3)).toBe('2026-11-27')
  expect(calendar.addWorkingDays('2027-02-11', -1)).toBe('2027-02-03')
  expect(calendar.addWorkingDays('2026-11-24', 0)).toBe('2026-11-24')
  expect(calendar.workingDayFrom('2026-11-24')).toBe('2026-11-25')
  expect(calendar.workingDayUpTo('2026-11-24')).toBe('2026-11-23')
  expect(calendar.workingDaysBetween('2026-11-23', '2026-11-27')).toBe(3)
  expect(calendar.workingDaysBetween('2026-11-27', '2026-11-23')).toBe(0)
})

test('working minutes stay inside the half-days of working days', () => {
  const from = at('2026-11-23', '10:30')
  expect(calendar.workingMinutes(from, at('2026-11-23', '14:00'))).toBe(90)
  expect(calendar.workingMinutes(from, at('2026-11-25', '08:00'))).toBe(60 + 210 + 30)
  expect(calendar.workingMinutes(from, at('2026-11-22', '08:00'))).toBe(0)
  expect(calendar.addWorkingMinutes(from, 60)).toEqual(at('2026-11-23', '11:30'))
  expect(calendar.addWorkingMinutes(from, 61)).toEqual(at('2026-11-23', '13:31'))
  expect(calendar.addWorkingMinutes(from, 240)).toEqual(at('2026-11-23', '16:30'))
  expect(calendar.addWorkingMinutes(at('2026-11-23', '19:00'), 30)).toEqual(at('2026-11-25', '08:00'))
})

test('other hours and other days off are other working time', () => {
  const other = createCalendar([], { morning: ['08:00', '12:00'], afternoon: ['13:00', '17:00'] })
  expect(other.isWorkingDay('2026-11-24')).toBe(true)
  expect(other.workingMinutes(at('2026-11-24', '00:00'), at('2026-11-25', '00:00'))).toBe(480)
  expect(calendar.hours).toBe(officeHours)
})

test('it is quiet in the evening, at night and on days off', () => {
  const quiet = { from: '20:00', to: '06:30' }
  const said = (day: Day, clock: string) => calendar.isQuiet(at(day, clock), quiet)
  expect(said('2026-11-23', '08:00')).toBe(false)
  expect(said('2026-11-23', '19:59')).toBe(false)
  expect(said('2026-11-23', '20:00')).toBe(true)
  expect(said('2026-11-23', '06:29')).toBe(true)
  expect(said('2026-11-23', '06:30')).toBe(false)
  expect(said('2026-11-24', '09:00')).toBe(true)
  expect(said('2026-11-28', '09:00')).toBe(true)
  expect(calendar.isQuiet(at('2026-11-23', '12:00'), { from: '11:30', to: '13:30' })).toBe(true)
  expect(calendar.isQuiet(at('2026-11-23', '14:00'), { from: '11:30', to: '13:30' })).toBe(false)
})

const anyDay = fc.integer({ min: -400, max: 1500 }).map(n => addDays('2026-01-01', n))

test('counting agrees with walking, and adding with counting', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (day, n) => {
      const end = addDays(day, n)
      let walked = 0
      for (let d = addDays(day, 1); d <= end; d = addDays(d, 1)) if (calendar.isWorkingDay(d)) walked++
      expect(calendar.workingDaysBetween(day, end)).toBe(walked)
      if (walked > 0) expect(calendar.addWorkingDays(day, walked) <= end).toBe(true)
    })
  )
})

test('minutes added are minutes counted', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 5000 }), (day, minute, n) => {
      const from = new Date(at(day, '00:00').getTime() + minute * 60_000)
      expect(calendar.workingMinutes(from, calendar.addWorkingMinutes(from, n))).toBe(n)
    })
  )
})
