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
  ['Đ/c Linh tổng hợp báo cáo, định kỳ hàng tháng', 'monthly', null]
])('%s', (text, recur, due) => {
  const reading = read(text)
  expect(reading.recur).toBe(recur)
  expect(shown(reading.due)).toBe(due)
  expect(reading.content).toBe(text.includes('tong') ? 'tong hop bao cao' : 'tổng hợp báo cáo')
})

test('a recurrence inside the work is none', () => {
  expect(read('Đ/c Linh chuẩn bị họp giao ban hàng tuần của UBND, chậm nhất 30/11').recur).toBeNull()
})
