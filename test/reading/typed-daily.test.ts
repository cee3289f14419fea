import { expect, test } from 'vitest'
import { read, shown } from './context.ts'
import { office } from './office.ts'

/** Lines as they are typed every day: hours, dates and weekdays in any order, and what must be left of the work. */
test.each([
  ['giao anh Long gửi báo cáo 16h 27/11', '2026-11-27 16:00', 'gửi báo cáo'],
  ['giao anh Long gửi báo cáo 16h 27.11', '2026-11-27 16:00', 'gửi báo cáo'],
  ['giao anh Long gửi báo cáo 14h30 30.11', '2026-11-30 14:30', 'gửi báo cáo'],
  ['giao anh Long gửi báo cáo, hạn 27.11', '2026-11-27 day', 'gửi báo cáo'],
  ['giao anh Long gửi báo cáo thứ 6 27.11', '2026-11-27 day', 'gửi báo cáo'],
  ['giao anh Long gửi báo cáo trước 16h (thứ Sáu, 27/11)', '2026-11-27 16:00', 'gửi báo cáo'],
  ['giao anh Long gửi báo cáo 9h thứ 6 ngày 27', '2026-11-27 09:00', 'gửi báo cáo'],
  ['giao anh Long gửi báo cáo (hạn 26/11)', '2026-11-26 day', 'gửi báo cáo'],
  ['giao anh Long gửi báo cáo [hạn 27/11]', '2026-11-27 day', 'gửi báo cáo'],
  ['giao anh Long gửi báo cáo => 27/11', '2026-11-27 day', 'gửi báo cáo'],
  ['giao anh Long nộp hồ sơ 27/11', '2026-11-27 day', 'nộp hồ sơ'],
  ['giao anh Long nộp hồ sơ 27/11 16h', '2026-11-27 16:00', 'nộp hồ sơ'],
  ['giao anh Long nộp hồ sơ thứ 6 lúc 16h', '2026-11-27 16:00', 'nộp hồ sơ'],
  ['giao anh Long kiểm tra cơ sở 27/11 lúc 8h', '2026-11-27 08:00', 'kiểm tra cơ sở'],
  ['giao anh Long in 30 bộ thứ 6', '2026-11-27 day', 'in 30 bộ'],
  ['giao anh Long gửi báo cáo mai 10h', '2026-11-24 10:00', 'gửi báo cáo'],
  ['giao anh Long gửi báo cáo mai lúc 14h', '2026-11-24 14:00', 'gửi báo cáo'],
  ['giao anh Long gửi báo cáo cuối ngày T6', '2026-11-27 day', 'gửi báo cáo'],
  ['giao anh Long gửi báo cáo cuối ngày 25/11', '2026-11-25 day', 'gửi báo cáo'],
  ['giao anh Long thứ 6 nộp báo cáo', '2026-11-27 day', 'nộp báo cáo'],
  ['giao anh Long chiều nay gửi danh sách', '2026-11-23 17:00', 'gửi danh sách'],
  ['giao anh Long họp thôn, 27/11 nộp biên bản', '2026-11-27 day', 'họp thôn, nộp biên bản'],
  ['anh Long lập danh sách hộ đã nhận hỗ trợ, hạn 27/11', '2026-11-27 day', 'lập danh sách hộ đã nhận hỗ trợ'],
  [
    'giao P. VHXH gửi báo cáo trước ngày 26/11 để Văn phòng tổng hợp báo cáo UBND tỉnh trước ngày 30/11',
    '2026-11-25 day',
    null
  ],
  ['giao anh Long xong tài liệu thứ 5 để thứ 6 anh đi họp', '2026-11-26 day', null],
  ['giao anh Long chuẩn bị tài liệu họp ngày 28/11 để gửi đại biểu trước 26/11', '2026-11-25 day', null],
  ['giao anh Long hôm nay làm việc với thôn 3 để thống nhất phương án trước 28/11', '2026-11-27 day', null],
  ['giao P. KT hom nay soan van ban de nghi cap kinh phi truoc 28/11', '2026-11-27 day', null],
  ['giao anh Long nộp báo cáo cuối ngày 25.11', '2026-11-25 day', 'nộp báo cáo'],
  ['giao anh Long nộp báo cáo cuối ngày 25', '2026-11-25 day', 'nộp báo cáo'],
  ['giao anh Long nộp báo cáo cuối ngày 25-11', '2026-11-25 day', 'nộp báo cáo'],
  ['giao anh Long nộp báo cáo cuối ngày 25/11 xã nộp về tỉnh', '2026-11-25 day', null],
  ['giao anh Long sửa đề cương từ mục 2.1 đến 2.10 trước 27/11', '2026-11-26 day', null],
  ['giao anh Long họp dân thứ 6 lúc 8h30-11', '2026-11-27 08:30', null],
  ['giao anh Long họp dân 8h 30-11 ngày 27/11', '2026-11-27 day', null],
  ['giao anh Long nộp báo cáo 16h26/11/2026', '2026-11-26 16:00', 'nộp báo cáo'],
  ['giao anh Long hoàn thành trước thứ 6, ngày 30 báo cáo tỉnh', '2026-11-30 day', null],
  ['giao anh Long nộp báo cáo 27/11 (thứ 7)', '2026-11-27 day', 'nộp báo cáo'],
  ['giao anh Long báo cáo số liệu đến hết 30/11, hạn trình 27/11', '2026-11-27 day', 'báo cáo số liệu đến hết 30/11'],
  ['giao anh Long báo cáo số liệu đến ngày 15/11/2026, hạn gửi 25/11/2026', '2026-11-25 day', null],
  ['giao anh Long báo cáo số liệu đến 30/11', '2026-11-30 day', null],
  ['giao anh Long theo dõi thực hiện QĐ số 2345 ngày 26/12, hạn 30/11', '2026-11-30 day', null],
  ['giao anh Long từ nay đến 27/11 rà soát hộ nghèo', '2026-11-27 day', 'rà soát hộ nghèo'],
  ['giao anh Long rà soát hộ nghèo, 27/11 gửi anh ký', '2026-11-27 day', 'rà soát hộ nghèo']
])('%s', (line, due, content) => {
  const order = read(line)
  expect([order.intent, shown(order.due)]).toEqual(['assign', due])
  if (content !== null) expect(order.content).toBe(content)
})

test.each([
  'chị Lan thứ 6 nộp báo cáo',
  'Phòng Nội vụ trước 28/11 nộp báo cáo',
  'Phòng Nội vụ chậm nhất 27/11 hoàn thành hồ sơ'
])('a deadline before the work takes nothing of it: %s', line => {
  const order = read(line, undefined, office)
  expect([order.intent, order.lead.length]).toEqual(['assign', 1])
  expect(order.content).toMatch(/^(?:nộp báo cáo|hoàn thành hồ sơ)$/)
})

test.each([
  ['giao anh Long trực 24/7', null],
  ['giao anh Long xem hồ sơ số 27/11', null],
  ['giao anh Long báo cáo mức tăng 3.5', null],
  ['giao anh Long kiểm tra phòng 27/11', null],
  ['giao anh Long theo dõi thực hiện QĐ số 2345 ngày 26/12', null],
  ['giao anh Long sửa mục 3.8, 3.09, 13.10', null],
  ['giao anh Long mua mai 20 gốc trang trí Tết', null],
  ['anh Long đã nộp báo cáo 27/11', 'none'],
  ['Văn phòng tổng hợp số liệu đã gửi Sở hôm nay', 'none']
])('no date: %s', (line, intent) => {
  const order = read(line)
  if (intent === null) expect(shown(order.due)).toBeNull()
  else expect(order.intent).toBe(intent)
})

test.each([
  'Phòng Nội vụ hàng tháng báo cáo trước ngày 25',
  'Phòng Nội vụ định kỳ hàng tháng báo cáo trước ngày 25',
  'Phòng Nội vụ hàng tuần báo cáo tiến độ vào thứ 6'
])('work that comes again is given again, or it is said that this was not understood: %s', line => {
  const order = read(line, undefined, office)
  expect(order.recur !== null || order.warnings.includes('recur_unread')).toBe(true)
})
