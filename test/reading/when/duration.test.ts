import { expect, test } from 'vitest'
import { at } from '../../../src/core/calendar.ts'
import { due, dueOf } from '../context.ts'

test.each([
  ['trong 3 ngày làm việc', '2026-11-27 day'],
  ['3 ngày làm việc', '2026-11-27 day'],
  ['trong 3 ngay lam viec', '2026-11-27 day'],
  ['3 ngày nữa', '2026-11-26 day'],
  ['sau 2 ngày', '2026-11-25 day'],
  ['trong vòng 5 ngày', '2026-11-30 day'],
  ['thời hạn 10 ngày', '2026-12-03 day'],
  ['hạn 3 ngày', '2026-11-26 day'],
  ['ba ngày nữa', '2026-11-26 day'],
  ['2 hôm nữa', '2026-11-25 day'],
  ['1 ngày nữa', '2026-11-25 day'],
  ['1 tuần', '2026-11-30 day'],
  ['một tuần nữa', '2026-11-30 day'],
  ['2 tuần nữa', '2026-12-07 day'],
  ['1 tháng nữa', '2026-12-23 day'],
  ['nửa tháng nữa', '2026-12-08 day'],
  ['2 tiếng nữa', '2026-11-23 11:00'],
  ['trong 2 giờ', '2026-11-23 11:00'],
  ['30 phút nữa', '2026-11-23 09:30'],
  ['nửa tiếng nữa', '2026-11-23 09:30'],
  ['trong vòng 5 ngày kể từ ngày 25/11', '2026-11-30 day'],
  ['5 ngày', '2026-11-30 day']
])('%s', (text, wanted) => {
  expect(due(text)).toBe(wanted)
})

test('the same day next month, or its last day', () => {
  expect(due('1 tháng nữa', at('2027-01-31', '09:00'))).toBe('2027-03-01 day')
})

test.each([
  'kế hoạch 5 năm',
  'báo cáo 9 tháng đầu năm',
  'đánh giá 6 tháng cuối năm',
  'báo cáo 3 ngày Tết',
  'sau ngày 25/11'
])('no deadline: %s', text => {
  expect(dueOf(`Giao đ/c Hùng lập ${text} của xã`)).toBeNull()
})
