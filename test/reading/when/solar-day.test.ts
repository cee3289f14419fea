import { expect, test } from 'vitest'
import { solarDay } from '../../../src/reading/when/solar-day.ts'

test.each([
  [2025, '2025-01-29'],
  [2026, '2026-02-17'],
  [2027, '2027-02-06'],
  [2028, '2028-01-26'],
  [2030, '2030-02-02']
])('Tết %i is %s', (year, day) => {
  expect(solarDay(year, 1, 1)).toBe(day)
})

test.each([
  [2025, '2025-04-07'],
  [2026, '2026-04-26'],
  [2027, '2027-04-16'],
  [2028, '2028-04-04']
])('Giỗ Tổ %i is %s', (year, day) => {
  expect(solarDay(year, 3, 10)).toBe(day)
})

test('months before Tết belong to the lunar year that ends', () => {
  expect(solarDay(2026, 12, 23)).toBe('2027-01-30')
  expect(solarDay(2025, 12, 29)).toBe('2026-02-16')
  expect(solarDay(2025, 12, 30)).toBeNull()
  expect(solarDay(2026, 13, 1)).toBeNull()
})

test('after a leap month the months go on', () => {
  // 2025 has a leap sixth month.
  expect(solarDay(2025, 6, 1)).toBe('2025-06-25')
  expect(solarDay(2025, 7, 15)).toBe('2025-09-06')
  expect(solarDay(2025, 8, 15)).toBe('2025-10-06')
})

test('2033 has a leap eleventh month, so its twelfth begins late', () => {
  expect(solarDay(2033, 11, 1)).toBe('2033-11-22')
  expect(solarDay(2033, 12, 1)).toBe('2034-01-20')
  expect(solarDay(2034, 1, 1)).toBe('2034-02-19')
})

test('a date the calendar does not have is none', () => {
  expect(solarDay(2026, 0, 1)).toBeNull()
  expect(solarDay(2026, 1, 31)).toBeNull()
  expect(solarDay(2500, 1, 1)).toBeNull()
})
