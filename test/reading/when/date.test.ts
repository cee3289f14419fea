import { expect, test } from 'vitest'
import { at } from '../../../src/core/calendar.ts'
import { due, dueOf, read } from '../context.ts'

test.each([
  ['30/11', '2026-11-30 day'],
  ['30-11-2026', '2026-11-30 day'],
  ['30-11', '2026-11-30 day'],
  ['15.6.2027', '2027-06-15 day'],
  ['ngày 5 tháng 12', '2026-12-05 day'],
  ['ngày 5 tháng 12 năm 2026', '2026-12-05 day'],
  ['5 tháng 12', '2026-12-05 day'],
  ['ngay 5 thang 12', '2026-12-05 day'],
  ['ngày 30', '2026-11-30 day'],
  ['ngày 20', '2026-12-20 day'],
  ['ngày 20 tháng này', '2026-11-20 day'],
  ['ngày 20 tháng sau', '2026-12-20 day'],
  ['30/11/26', '2026-11-30 day'],
  ['30/11 nhé', '2026-11-30 day'],
  ['đến hết 15/12', '2026-12-15 day'],
  ['đến hết ngày 15/12', '2026-12-15 day'],
  ['chậm nhất là ngày 30/11', '2026-11-30 day'],
  ['muộn nhất 30/11', '2026-11-30 day'],
  ['hạn cuối: 30/11', '2026-11-30 day'],
  ['không quá 30/11', '2026-11-30 day'],
  ['deadline 30/11', '2026-11-30 day'],
  ['dl 30/11', '2026-11-30 day'],
  ['mùng 5/12', '2026-12-05 day'],
  ['mồng 5 tháng 12', '2026-12-05 day'],
  ['thứ 6 (27/11)', '2026-11-27 day'],
  ['thứ sáu, ngày 27/11/2026', '2026-11-27 day']
])('%s', (text, wanted) => {
  expect(due(text)).toBe(wanted)
})

test('a date without a year is the next one; just past it is asked about; long past it is next year (P5)', () => {
  const warned = (text: string, now?: Date) => read(`Giao đ/c Hùng nộp báo cáo, chậm nhất ${text}`, now).due?.warnings
  expect(dueOf('Giao đ/c Hùng nộp báo cáo, chậm nhất 20/11')).toBe('2026-11-20 day')
  expect(warned('20/11')).toEqual(['past'])
  expect(warned('9/10')).toEqual(['past'])
  expect(dueOf('Giao đ/c Hùng nộp báo cáo, chậm nhất 8/10')).toBe('2027-10-08 day')
  expect(warned('8/10')).toEqual(['rolled_year'])
  expect(warned('30/12', at('2027-01-05', '09:00'))).toEqual(['past'])
  expect(warned('20/11/2025')).toContain('past')
})

test('a date said outright is kept and flagged', () => {
  const read27 = read('P. VHXH nộp danh sách, chậm nhất 28/11').due
  expect(read27?.warnings).toEqual(['weekend'])
  expect(read27?.alternative?.due.at).toEqual(at('2026-11-30', '17:00'))
  expect(read('P. VHXH nộp danh sách, chậm nhất 24/11').due?.warnings).toEqual(['holiday'])
})

test('days off that are not announced are flagged', () => {
  expect(read('Đ/c Hùng nộp báo cáo trước Tết').due?.warnings).toContain('calendar_provisional')
  expect(read('Đ/c Hùng nộp báo cáo chậm nhất 05/6/2029').due?.warnings).toContain('calendar_provisional')
})

test.each([
  'rà soát 1/2 số hộ',
  'rà soát 2/3 số xã',
  'trực 24/7',
  'sửa đường 3/2',
  'gọi số 0912 345 678',
  'gọi 0912.345.678',
  'chi 1.500.000 đồng',
  'mời 10-15 hộ dân',
  'làm 31/2',
  'nộp 30/13',
  'đạt 9/10 điểm',
  'rà soát 15 hộ',
  'theo mẫu 2.1'
])('no date: %s', text => {
  expect(dueOf(`Giao đ/c Hùng ${text}`)).toBeNull()
})

test.each([
  ['giao P. VHXH làm báo cáo, thứ 5 (26/11)', '2026-11-26 day'],
  ['giao P. VHXH làm báo cáo, 26/11 (thứ 5)', '2026-11-26 day'],
  ['giao P. VHXH làm báo cáo, 26/11, thứ Năm', '2026-11-26 day'],
  ['giao P. VHXH làm báo cáo, 17h thứ 5 26/11', '2026-11-26 17:00'],
  ['giao P. VHXH làm báo cáo, 17h (26/11)', '2026-11-26 17:00']
])('a day said twice is one day, and no word of it stays in what is to be done: %s', (line, wanted) => {
  expect(dueOf(line)).toBe(wanted)
  expect(read(line).content).toBe('làm báo cáo')
})

test('a date that the work speaks of and a weekday of another week are two days', () => {
  expect(dueOf('giao P. VHXH quyết toán đợt 19/11, thứ 5 tuần sau phải xong')).toBe('2026-12-03 day')
})
