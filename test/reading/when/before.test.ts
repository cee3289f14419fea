import { expect, test } from 'vitest'
import { at } from '../../../src/core/calendar.ts'
import { readDue } from '../../../src/reading/index.ts'
import { context, due, dueOf, read } from '../context.ts'

// P7: strict, the last working day before.
test.each([
  ['trước ngày 15/12', '2026-12-14 day'],
  ['trước 15/12', '2026-12-14 day'],
  ['trc 15/12', '2026-12-14 day'],
  ['truoc ngay 15/12', '2026-12-14 day'],
  ['trước ngày 5 tháng 12', '2026-12-04 day'],
  ['trước thứ 6', '2026-11-26 day'],
  ['trước thứ 2', '2026-11-27 day'],
  ['trước ngày 25/11', '2026-11-23 day'],
  ['trước tháng 12', '2026-11-30 day'],
  ['trước cuối tháng', '2026-11-27 day'],
  ['trước Tết', '2027-02-03 day'],
  ['chậm nhất trước ngày 15/12', '2026-12-14 day'],
  ['trước 2 ngày so với ngày 20/12', '2026-12-18 day']
])('%s', (text, wanted) => {
  expect(due(text)).toBe(wanted)
})

test('the four dates of one letter end on the working day before', () => {
  const now = at('2023-12-01', '09:00')
  expect(due('trước ngày 15/12/2023', now)).toBe('2023-12-14 day')
  expect(due('trước ngày 26/12/2023', now)).toBe('2023-12-25 day')
  expect(due('trước ngày 03/02/2024', now)).toBe('2024-02-02 day')
  expect(due('trước ngày 29/02/2024', now)).toBe('2024-02-28 day')
  expect(due('đến ngày 31/01/2024', now)).toBe('2024-01-31 day')
})

test('the end of the day itself is one tap away, or the rule when the office says so', () => {
  const strict = readDue('trước ngày 15/12', context())
  expect(strict).toMatchObject({ rule: 'P7', words: 'trước ngày 15/12' })
  expect(strict?.alternative?.due).toEqual({ at: at('2026-12-15', '17:00'), kind: 'day' })
  const inclusive = readDue('trước ngày 15/12', { ...context(), beforeDate: 'inclusive' })
  expect(inclusive?.due.at).toEqual(at('2026-12-15', '17:00'))
  expect(inclusive?.alternative?.due.at).toEqual(at('2026-12-14', '17:00'))
})

test('before a clock is that instant (P7c)', () => {
  expect(readDue('trước 17h ngày 15/12', context())).toMatchObject({ rule: 'P7c', due: { kind: 'instant' } })
  expect(due('trước 10h sáng thứ 6')).toBe('2026-11-27 10:00')
})

test('days ahead of an event end on a working day (P7d)', () => {
  const text = 'Văn phòng chuẩn bị tài liệu trước 3 ngày họp HĐND 10/12'
  expect(dueOf(text)).toBe('2026-12-07 day')
  expect(read(text).due?.rule).toBe('P7d')
  expect(dueOf('Văn phòng gửi giấy mời trước 5 ngày so với ngày 10/12')).toBe('2026-12-04 day')
})

test('days ahead of nothing are no deadline', () => {
  expect(dueOf('Giao đ/c Hùng gửi tài liệu trước 3 ngày')).toBeNull()
})

test('before a day that leaves no working day is asked about', () => {
  expect(read('Đ/c Hùng nộp trước 30/11', at('2026-11-28', '09:00')).due?.warnings).toContain('past')
})
