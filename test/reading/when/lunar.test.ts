import { expect, test } from 'vitest'
import { due } from '../context.ts'

test.each([
  ['mùng 5 Tết', '2027-02-10 day'],
  ['mồng 6 tết', '2027-02-11 day'],
  ['23 tháng Chạp', '2027-01-30 day'],
  ['rằm tháng Giêng', '2027-02-20 day'],
  ['rằm tháng 7', '2027-08-16 day'],
  ['10/3 âm lịch', '2027-04-16 day'],
  ['mùng 5 tháng 12', '2026-12-05 day'],
  ['mùng 5', '2026-12-05 day'],
  ['rằm', '2026-11-23 day']
])('%s', (text, wanted) => {
  expect(due(text)).toBe(wanted)
})
