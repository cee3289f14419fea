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

const LEAD = 'giao P. VHXH '

test.each([
  ['rà soát hộ nghèo, báo cáo đợt 1 ngày 27/11, đợt 2 ngày 4/12, tổng kết 15/12', '2026-12-15', ['11-27', '12-04']],
  [
    'rà soát hộ nghèo, báo cáo đợt 1 ngày 27/11; đợt 2 ngày 4/12; tổng kết ngày 15/12',
    '2026-12-15',
    ['11-27', '12-04']
  ],
  ['rà soát hộ nghèo, báo cáo đợt 1 ngày 27/11, đợt 2 ngày 4/12, hoàn thành 15/12', '2026-12-15', ['11-27', '12-04']],
  ['rà soát hộ nghèo, đợt 1 trước 28/11, đợt 2 ngày 4/12', '2026-12-04', ['11-27']],
  ['dự thảo xong 27/11, lấy ý kiến xong 2/12, trình ban hành trước 10/12', '2026-12-09', ['11-27', '12-02']],
  ['soạn quy chế, dự thảo xong 27/11, lấy ý kiến xong 2/12, hạn 10/12', '2026-12-10', ['11-27', '12-02']],
  ['soạn quy chế, mốc 27/11 xong dự thảo, mốc 4/12 lấy ý kiến, hạn 15/12', '2026-12-15', ['11-27', '12-04']],
  ['soạn quy chế, 27/11 xong dự thảo, 4/12 lấy ý kiến, hạn 15/12', '2026-12-15', ['11-27', '12-04']],
  ['soạn quy chế. Mốc: 27/11, 4/12. Hạn cuối 15/12', '2026-12-15', ['11-27', '12-04']],
  ['soan quy che, du thao 27/11, hoan thien 4/12, trinh ky 15/12', '2026-12-15', ['11-27', '12-04']]
])('steps of one piece of work (P14): %s', (text, last, milestones) => {
  const reading = read(LEAD + text)
  expect(shown(reading.due)).toBe(`${last} day`)
  expect(reading.milestones).toEqual(milestones.map(day => at(`2026-${day}`, '17:00')))
})

test.each([
  ['chuẩn bị hội nghị tổng kết ngày 15/12, gửi giấy mời trước 4/12', '2026-12-03'],
  ['hoàn thiện hồ sơ họp ngày 10/12, trình ký trước 4/12', '2026-12-03'],
  ['chuẩn bị lễ kỷ niệm ngày 22/12, xong kịch bản trước 4/12', '2026-12-03'],
  ['dự họp ngày 26/11, báo cáo kết quả trước 4/12', '2026-12-03'],
  ['góp ý dự thảo kế hoạch tổ chức lễ 20/12, hạn 4/12', '2026-12-04'],
  ['tổng kết phong trào, lễ trao giải ngày 26/11, hạn 4/12', '2026-12-04']
])('a happening is no step (P18): %s', (text, wanted) => {
  const reading = read(LEAD + text)
  expect(shown(reading.due)).toBe(`${wanted} day`)
  expect(reading.milestones).toEqual([])
})
