import { expect, test } from 'vitest'
import { at } from '../../../src/core/calendar.ts'
import { due, dueOf, read } from '../context.ts'

test.each([
  ['hết tuần', '2026-11-27 day'],
  ['trong tuần', '2026-11-27 day'],
  ['trong tuần này', '2026-11-27 day'],
  ['cuối tuần', '2026-11-27 day'],
  ['cuối tuần sau', '2026-12-04 day'],
  ['tuần sau', '2026-12-04 day'],
  ['đầu tuần sau', '2026-11-30 day'],
  ['giữa tuần', '2026-11-25 day'],
  ['giữa tuần sau', '2026-12-02 day'],
  ['cuối tháng', '2026-11-30 day'],
  ['cuối tháng này', '2026-11-30 day'],
  ['hết tháng', '2026-11-30 day'],
  ['hết tháng 12', '2026-12-31 day'],
  ['trong tháng 12', '2026-12-31 day'],
  ['cuối tháng 1/2027', '2027-01-29 day'],
  ['giữa tháng sau', '2026-12-15 day'],
  ['đầu tháng 12', '2026-12-01 day'],
  ['đầu tháng', '2026-12-01 day'],
  ['hết quý', '2026-12-31 day'],
  ['hết quý IV', '2026-12-31 day'],
  ['trong quý I/2027', '2027-03-31 day'],
  ['cuối quý I năm sau', '2027-03-31 day'],
  ['cuối năm', '2026-12-31 day'],
  ['hết năm 2027', '2027-12-31 day'],
  ['giữa năm sau', '2027-06-30 day'],
  ['het tuan', '2026-11-27 day'],
  ['cuoi thang', '2026-11-30 day']
])('%s', (text, wanted) => {
  expect(due(text)).toBe(wanted)
})

test('a period that is over is next year, or asked about', () => {
  expect(read('Đ/c Hùng nộp báo cáo, hết quý III').due?.warnings).toEqual(['rolled_year'])
  expect(read('Đ/c Hùng nộp báo cáo, hết tháng 10').due?.warnings).toContain('past')
  expect(due('hết tuần', at('2026-11-28', '09:00'))).toBe('2026-12-04 day')
  expect(read('Đ/c Hùng nộp báo cáo, hết tuần này', at('2026-11-28', '09:00')).due?.warnings).toContain('past')
})

test.each([
  'Giao P. Nội vụ tham mưu báo cáo biên chế quý IV',
  'Giao đ/c Hùng làm BC tuần',
  'Giao đ/c Hùng tổng hợp số liệu tháng 11 của xã',
  'Giao đ/c Hùng báo cáo 9 tháng đầu năm',
  'Giao đ/c Hùng scan văn bản đến tuần trước',
  'Giao đ/c Hùng lập kế hoạch đến năm 2030 của ngành',
  'Đ/c Tuấn hết lòng phục vụ dân'
])('a period inside the work is no deadline: %s', text => {
  expect(dueOf(text)).toBeNull()
})
