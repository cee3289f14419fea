import { expect, test } from 'vitest'
import { at, createCalendar } from '../../src/core/calendar.ts'
import { entryLag, entryLateBy } from '../../src/core/entry-lag.ts'

const calendar = createCalendar()
const rules = (entrySlaWorkingDays: number, goLive: string | null = null) => ({
  calendar,
  settings: { entrySlaWorkingDays, goLive }
})

// 24/11/2026 is a holiday, 21 and 22/11 a weekend.
test.each([
  ['2026-11-20', '2026-11-20', 0],
  ['2026-11-20', '2026-11-22', 0],
  ['2026-11-20', '2026-11-23', 1],
  ['2026-11-20', '2026-11-25', 2],
  ['2026-11-20', '2026-11-26', 3],
  ['2026-11-20', '2026-11-27', 4],
  ['2026-11-25', '2026-11-20', 0]
])('a document of %s entered on %s: %d working days, the first day not counted (R14)', (day, entered, days) => {
  expect(entryLag(day, at(entered, '23:59'), calendar)).toBe(days)
})

test.each([
  ['three working days', 3, '2026-11-26', 0],
  ['three working days', 3, '2026-11-27', 1],
  ['at once', 0, '2026-11-20', 0],
  ['at once', 0, '2026-11-23', 1]
])('the office allows %s (R14, R27): %d, entered on %s, late by %d', (_, limit, entered, late) => {
  expect(entryLateBy('2026-11-20', at(entered, '08:00'), rules(limit))).toBe(late)
})

test('documents from before the office began to work with it are nobody’s delay (R10)', () => {
  expect(entryLateBy('2026-11-20', at('2026-12-20', '08:00'), rules(3, '2026-12-01'))).toBe(0)
  expect(entryLateBy('2026-12-01', at('2026-12-20', '08:00'), rules(3, '2026-12-01'))).toBeGreaterThan(0)
})
