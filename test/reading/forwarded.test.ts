import { expect, test } from 'vitest'
import { withoutHeaders } from '../../src/reading/forwarded.ts'
import { read, shown } from './context.ts'

const order = 'Đ/c Hùng rà soát chợ tạm, chậm nhất 30/11'

test.each([
  `Trần Bình, [23/11/2026 08:15]\n${order}`,
  `Trần Bình, [23.11.2026 8:15:02]:\n${order}`,
  `[23/11/2026 08:15:02] Trần Bình: ${order}`,
  `[08:15, 23/11/2026] Trần Bình\n${order}`,
  `23/11/2026, 08:15 - Trần Bình: ${order}`,
  `[08:15] Trần Bình: ${order}`,
  `Forwarded from Trần Bình\n${order}`,
  `[Chuyển tiếp từ Trần Bình]\n${order}`,
  `---------- Forwarded message ---------\nFrom: Trần Bình\nDate: 20/11/2026\nSubject: chợ tạm\n${order}`,
  `Fwd: ${order}`,
  `Chuyển tiếp: ${order}`
])('who wrote it and when is neither addressee nor deadline: %s', text => {
  expect(withoutHeaders(text)).toBe(order)
  const reading = read(text)
  expect(reading.lead.map(({ words }) => words)).toEqual(['Đ/c Hùng'])
  expect(reading.content).toBe('rà soát chợ tạm')
  expect(shown(reading.due)).toBe('2026-11-30 day')
})

test('several messages copied at once lose each their header', () => {
  const text = `Trần Bình, [23/11/2026 08:15]\nĐ/c Hùng rà soát chợ tạm\nTrần Bình, [23/11/2026 08:16]\nchậm nhất 30/11`
  expect(withoutHeaders(text)).toBe('Đ/c Hùng rà soát chợ tạm\nchậm nhất 30/11')
})

test.each([
  order,
  'Giao P. VHXH:\n- rà soát hộ nghèo\n- báo cáo trước 17:00 ngày 30/11',
  'Chuẩn bị phòng họp [14:30]\nĐ/c Hùng phụ trách',
  'Từ: 25/11 đến 30/11 trực cơ quan',
  'Giao P. VHXH rà soát hộ nghèo\nTừ: 25/11\nĐến: 30/11',
  'P. VHXH nộp báo cáo\nNgày: 30/11\nTới: Sở Nội vụ\nkèm danh sách',
  '15/12 17:00 - P. VHXH: nộp báo cáo',
  '[23/11/2026 08:15]'
])('no header, kept whole: %s', text => {
  expect(withoutHeaders(text)).toBe(text)
})
