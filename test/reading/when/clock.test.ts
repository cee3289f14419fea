import { expect, test } from 'vitest'
import { at } from '../../../src/core/calendar.ts'
import { due, dueOf, read } from '../context.ts'

// P3: clocks. All on the reference Monday unless they name a day.
test.each([
  ['17h', '2026-11-23 17:00'],
  ['17g', '2026-11-23 17:00'],
  ['17:00', '2026-11-23 17:00'],
  ['17h30', '2026-11-23 17:30'],
  ['17g30', '2026-11-23 17:30'],
  ['17 giờ 30 phút', '2026-11-23 17:30'],
  ['5h chiều', '2026-11-23 17:00'],
  ['5 giờ chiều', '2026-11-23 17:00'],
  ['năm giờ chiều', '2026-11-23 17:00'],
  ['4 rưỡi chiều', '2026-11-23 16:30'],
  ['4h rưỡi chiều nay', '2026-11-23 16:30'],
  ['5h kém 15', '2026-11-23 16:45'],
  ['3h', '2026-11-23 15:00'],
  ['11h', '2026-11-23 11:00'],
  ['12h', '2026-11-23 12:00'],
  ['8h tối', '2026-11-23 20:00'],
  ['trước 17h', '2026-11-23 17:00'],
  ['17g00 ngày 28/11', '2026-11-28 17:00'],
  ['8h sáng mai', '2026-11-24 08:00'],
  ['sáng mai 8h', '2026-11-24 08:00'],
  ['tối thứ 6 lúc 8h', '2026-11-27 20:00'],
  ['đến 17h thứ 6', '2026-11-27 17:00'],
  ['trước 17h thứ sáu', '2026-11-27 17:00'],
  ['16 giờ 00 ngày 30/11/2026', '2026-11-30 16:00'],
  ['16h 26/11', '2026-11-26 16:00'],
  ['trước 16h 26/11/2026', '2026-11-26 16:00'],
  ['16 giờ 26-11', '2026-11-26 16:00'],
  ['16g 30.11.2026', '2026-11-30 16:00'],
  ['16h 26 tháng 11', '2026-11-26 16:00'],
  ['17h (26/11)', '2026-11-26 17:00'],
  ['17h thứ 5 26/11', '2026-11-26 17:00'],
  ['17h 26/11 (thứ 5)', '2026-11-26 17:00'],
  ['16h 30.', '2026-11-23 16:30'],
  ['16h26/11', '2026-11-26 16:00'],
  ['16h 30 26/11', '2026-11-26 16:30'],
  ['16h30 26/11', '2026-11-26 16:30'],
  ['17h 45', '2026-11-23 17:45'],
  ['9h ngày mốt', '2026-11-25 09:00'],
  ['15h30 chieu thu tu', '2026-11-25 15:30']
])('%s', (text, wanted) => {
  expect(due(text)).toBe(wanted)
})

// P2: parts of the day.
test.each([
  ['sáng mai', '2026-11-24 11:30'],
  ['trưa nay', '2026-11-23 12:00'],
  ['chiều nay', '2026-11-23 17:00'],
  ['tối nay', '2026-11-23 21:00'],
  ['đêm nay', '2026-11-23 23:59'],
  ['đầu giờ sáng thứ 4', '2026-11-25 07:30'],
  ['đầu giờ chiều nay', '2026-11-23 13:30'],
  ['chiều thứ 6', '2026-11-27 17:00'],
  ['cuối giờ sáng nay', '2026-11-23 11:30'],
  ['cuối ngày', '2026-11-23 day'],
  ['cuối ngày thứ 6', '2026-11-27 day'],
  ['hết giờ hôm nay', '2026-11-23 day'],
  ['cuối giờ chiều nay', '2026-11-23 day'],
  ['trong ngày', '2026-11-23 day'],
  ['trong ngày mai', '2026-11-24 day'],
  ['EOD', '2026-11-23 day'],
  ['sang mai', '2026-11-24 11:30'],
  ['chieu thu 6', '2026-11-27 17:00']
])('%s', (text, wanted) => {
  expect(due(text)).toBe(wanted)
})

test('a clock alone that is over today is asked about (P4)', () => {
  const { due: reading } = read('Giao đ/c Hùng gửi báo cáo, 8h xong')
  expect(reading?.warnings).toContain('past')
  expect(read('Họp tổ hai lúc 8h', at('2026-11-22', '08:53')).due?.warnings ?? ['past']).toContain('past')
})

test('an instant outside the hours is said to be', () => {
  expect(read('Đ/c Hùng gửi số liệu trước 20h tối nay').due?.warnings).toEqual(['after_hours'])
  expect(read('Đ/c Hùng gửi số liệu trước 16h hôm nay').due?.warnings).toEqual([])
})

test.each(['25h', '17h75', '8:99', 'giao ban 3 lần', 'điều chỉnh giờ giấc', '17hecta', 'dài 5g cáp'])(
  'no clock: %s',
  text => {
    expect(dueOf(`Giao đ/c Hùng xem ${text} của xã`)).toBeNull()
  }
)
