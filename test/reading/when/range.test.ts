import { expect, test } from 'vitest'
import { at } from '../../../src/core/calendar.ts'
import { read, shown } from '../context.ts'

test.each([
  ['Đ/c Sơn khảo sát đường từ 25/11 đến 30/11', '2026-11-25', '2026-11-30 day'],
  ['Đ/c Sơn khảo sát đường từ ngày 8 đến ngày 10/12', '2026-12-08', '2026-12-10 day'],
  ['Đ/c Sơn khảo sát đường, 8-10/12', '2026-12-08', '2026-12-10 day'],
  ['Đ/c Sơn khảo sát đường từ thứ 4 đến thứ 6', '2026-11-25', '2026-11-27 day'],
  ['Đ/c Sơn khảo sát đường từ 28/12 đến 5/1/2027', '2026-12-28', '2027-01-05 day']
])('%s', (text, start, wanted) => {
  const reading = read(text)
  expect(reading.start).toEqual(at(start, '07:30'))
  expect(shown(reading.due)).toBe(wanted)
})

test('the last of several deadlines counts, the others are milestones (P14)', () => {
  const reading = read('Đ/c Sơn gửi dự thảo trước 5/12, hoàn thiện trước 15/12')
  expect(shown(reading.due)).toBe('2026-12-14 day')
  expect(reading.milestones).toEqual([at('2026-12-04', '17:00')])
})

test('work may begin some day and end on another', () => {
  const reading = read('Đ/c Sơn trực cơ quan từ ngày 25/11, báo cáo chậm nhất 30/11')
  expect(shown(reading.due)).toBe('2026-11-30 day')
  expect(reading.milestones).toEqual([])
})
