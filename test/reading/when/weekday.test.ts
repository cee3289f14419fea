import { expect, test } from 'vitest'
import { at } from '../../../src/core/calendar.ts'
import { due, dueOf, read } from '../context.ts'

test.each([
  ['2026-11-25', 'thứ 2', '2026-11-30', '2026-11-23', '2026-11-30'],
  ['2026-11-25', 'thứ 6', '2026-11-27', '2026-11-27', '2026-12-04'],
  ['2026-11-27', 'thứ 6', '2026-12-04', '2026-11-27', '2026-12-04'],
  ['2026-11-28', 'thứ 6', '2026-12-04', '2026-11-27', '2026-12-04'],
  ['2026-11-29', 'thứ 2', '2026-11-30', '2026-11-23', '2026-11-30'],
  ['2026-11-29', 'CN', '2026-12-06', '2026-11-29', '2026-12-06']
])('said on %s: %s', (said, phrase, bare, thisWeek, nextWeek) => {
  const now = at(said, '09:00')
  expect(due(phrase, now)).toBe(`${bare} day`)
  expect(due(`${phrase} tuần này`, now)).toBe(`${thisWeek} day`)
  expect(due(`${phrase} tuần sau`, now)).toBe(`${nextWeek} day`)
  const warned = read(`Đ/c Hùng nộp báo cáo, hạn ${phrase} tuần này`, now).due?.warnings ?? []
  expect(warned.includes('past')).toBe(thisWeek < said)
})

test.each([
  ['thứ 6', '2026-11-27 day'],
  ['thứ sáu', '2026-11-27 day'],
  ['thu 6', '2026-11-27 day'],
  ['t6', '2026-11-27 day'],
  ['T6', '2026-11-27 day'],
  ['thứ tư', '2026-11-25 day'],
  ['thứ năm này', '2026-11-26 day'],
  ['thứ hai', '2026-11-30 day'],
  ['thứ 2 tuần tới', '2026-11-30 day'],
  ['thứ 6 tuần sau nữa', '2026-12-11 day'],
  ['thứ 6 tới', '2026-11-27 day'],
  ['chủ nhật', '2026-11-29 day'],
  ['chu nhat nay', '2026-11-29 day'],
  ['thứ sáu'.normalize('NFD'), '2026-11-27 day']
])('%s', (text, wanted) => {
  expect(due(text)).toBe(wanted)
})

test.each([
  'báo cáo kỳ họp thứ 5 của HĐND xã',
  'tổng hợp lần thứ 3',
  'báo cáo T2/2027',
  'sửa đường T2 qua thôn',
  'thu 5 trieu dong tien phat cua ho',
  'Kế hoạch ba bước',
  'báo cáo tổng kết 5 năm',
  'làm thư 5 trang'
])('no weekday: %s', text => {
  expect(dueOf(`Giao đ/c Hùng ${text}`)).toBeNull()
})
