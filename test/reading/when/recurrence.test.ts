import { expect, test } from 'vitest'
import { read, shown } from '../context.ts'

test.each([
  ['Đ/c Linh tổng hợp báo cáo, 15h thứ 6 hàng tuần', 'weekly:FRI', '2026-11-27 15:00'],
  ['Đ/c Linh tổng hợp báo cáo, thứ 5 hằng tuần', 'weekly:THU', '2026-11-26 day'],
  ['Đ/c Linh tổng hợp báo cáo mỗi thứ 2', 'weekly:MON', '2026-11-23 day'],
  ['Đ/c Linh tổng hợp báo cáo, 8h thứ 2 hàng tuần', 'weekly:MON', '2026-11-30 08:00'],
  ['Đ/c Linh tổng hợp báo cáo, hàng tuần vào chiều thứ 5', 'weekly:THU', '2026-11-26 17:00'],
  ['Đ/c Linh tổng hợp báo cáo, 16h hàng ngày', 'daily', '2026-11-23 16:00'],
  ['Đ/c Linh tổng hợp báo cáo, 8h hàng ngày', 'daily', '2026-11-24 08:00'],
  ['Đ/c Linh tổng hợp báo cáo, hàng tuần vào thứ 6', 'weekly:FRI', '2026-11-27 day'],
  ['Đ/c Linh tổng hợp báo cáo định kỳ ngày 25 hàng tháng', 'monthly:25', '2026-11-25 day'],
  ['d/c Linh tong hop bao cao, ngay 20 hang thang', 'monthly:20', '2026-12-20 day'],
  ['Đ/c Linh tổng hợp báo cáo, định kỳ hàng tháng', 'monthly', null],
  ['Đ/c Linh tổng hợp báo cáo thứ 2 và thứ 5 hàng tuần', 'weekly:MON,THU', '2026-11-23 day'],
  ['Đ/c Linh tổng hợp báo cáo, hàng tuần vào thứ 3, thứ 6', 'weekly:TUE,FRI', '2026-11-24 day'],
  ['Đ/c Linh tổng hợp báo cáo, 8h thứ 2, 4 và 6 hàng tuần', 'weekly:MON,WED,FRI', '2026-11-25 08:00'],
  ['d/c Linh tong hop bao cao moi thu 3 va thu 6', 'weekly:TUE,FRI', '2026-11-24 day'],
  ['Đ/c Linh tổng hợp báo cáo, 2 tuần 1 lần vào thứ 6', 'fortnightly:2026-11-27', '2026-11-27 day'],
  ['Đ/c Linh tổng hợp báo cáo, thứ 6, hai tuần một lần', 'fortnightly:2026-11-27', '2026-11-27 day'],
  ['Đ/c Linh tổng hợp báo cáo, ngày 5 và 20 hàng tháng', 'monthly:5,20', '2026-12-05 day'],
  ['Đ/c Linh tổng hợp báo cáo, 15/6 và 15/12 hàng năm', 'yearly:06-15,12-15', '2026-12-15 day'],
  ['Đ/c Linh tổng hợp báo cáo trước ngày 15/6 hàng năm', 'yearly:06-15', '2027-06-14 day'],
  ['Đ/c Linh tổng hợp báo cáo hằng quý, trước ngày 25 tháng cuối quý', 'quarterly:03-25', '2026-12-24 day'],
  ['Đ/c Linh tổng hợp báo cáo ngày 10 tháng đầu mỗi quý', 'quarterly:01-10', '2027-01-10 day']
])('%s', (text, recur, due) => {
  const reading = read(text)
  expect(reading.recur).toBe(recur)
  expect(shown(reading.due)).toBe(due)
  expect(reading.content).toBe(text.includes('tong') ? 'tong hop bao cao' : 'tổng hợp báo cáo')
})

test('a number before the list is no day of it', () => {
  const reading = read('Đ/c Linh tổng hợp mục 3, ngày 25 hàng tháng')
  expect([reading.recur, reading.content]).toEqual(['monthly:25', 'tổng hợp mục 3'])
})

test.each([
  ['Đ/c Linh tổng hợp báo cáo 3 ngày 1 lần, hạn 30/11', true],
  ['Đ/c Linh tổng hợp báo cáo 6 tháng/lần, hạn 30/11', true],
  ['Đ/c Linh tổng hợp báo cáo thu chi hằng quý, hạn 30/11', true],
  ['Đ/c Linh chuẩn bị lễ kỷ niệm 20/11 hàng năm, hạn 10/12', false],
  ['Đ/c Linh chuẩn bị họp giao ban hàng tuần của UBND, hạn 30/11', false]
])('that it comes again is never dropped in silence (P16): %s', (text, warns) => {
  const reading = read(text)
  expect(reading.recur).toBeNull()
  expect(reading.warnings.includes('recur_unread')).toBe(warns)
})

test('a recurrence inside the work is none', () => {
  expect(read('Đ/c Linh chuẩn bị họp giao ban hàng tuần của UBND, chậm nhất 30/11').recur).toBeNull()
})
