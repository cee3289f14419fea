import { expect, test } from 'vitest'
import { due, dueOf } from '../context.ts'

test.each([
  ['hôm nay', '2026-11-23 day'],
  ['hn', '2026-11-23 day'],
  ['mai', '2026-11-24 day'],
  ['ngày mai', '2026-11-24 day'],
  ['Mai', '2026-11-24 day'],
  ['ngày mốt', '2026-11-25 day'],
  ['mốt', '2026-11-25 day'],
  ['ngày kia', '2026-11-25 day'],
  ['chậm nhất ngày mai', '2026-11-24 day']
])('%s', (text, wanted) => {
  expect(due(text)).toBe(wanted)
})

test.each([
  'Giao chị Mai tổng hợp hồ sơ',
  'giao c Mai tong hop ho so',
  'giao c mai tong hop ho so',
  'Đ/c Hùng liên hệ chị Mai lấy hồ sơ',
  'Giao đ/c Hùng rà soát chương trình khuyến mại',
  'Giao đ/c Hùng trả lời đơn của bà Ba',
  'Giao ông Tư kiểm tra chợ',
  'Giao anh Năm và cô Sáu trực cơ quan',
  'Giao đ/c Hùng trồng hoa mai trước cổng',
  'Giao đ/c Hùng sửa nhà văn hóa, mái tôn',
  'Giao đ/c Hùng làm một báo cáo'
])('a name is no date: %s', text => {
  expect(dueOf(text)).toBeNull()
})

test('a name and a date in one line', () => {
  expect(dueOf('c Mai gui ho so sang mai')).toBe('2026-11-24 11:30')
  expect(dueOf('Chị Mai gửi hồ sơ, mai nộp')).toBe('2026-11-24 day')
})
