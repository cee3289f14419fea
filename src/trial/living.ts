import { at, dayOf } from '../core/calendar.ts'
import type { Person } from '../core/person.ts'
import type { Urgency } from '../core/task.ts'
import type { Unit } from '../core/unit.ts'
import { ha, heads, hung, khang, long, mai, vinh } from './people.ts'
import type { Beat, Plot } from './plot.ts'
import { commune, communeOffice, culture, economy, provinceUnits, root } from './units.ts'

/*
 * What is going on when the trial begins, on Monday 23/11/2026 at 09:00. Days are of November 2026: `20` is the whole
 * day, `23 15:00` an hour. 24/11 is a holiday. The week of 16/11 to 22/11 and the one after can both be ranked.
 */

/** What happened since, each with its day (and hour): acknowledged, progress, report, confirmation. */
type Since = {
  readonly seen?: string
  readonly note?: readonly [when: string, text: string]
  readonly report?: string
  readonly done?: string
}
type Told = readonly [content: string, given: string, due: string, since: Since, urgency?: Urgency]

const noted = (when: string) => [when, 'Đang hoàn thiện, sẽ gửi báo cáo đúng hạn.'] as const

const cultureTasks: readonly Told[] = [
  ['báo cáo kết quả chi trả trợ cấp xã hội tháng 10', '05', '17', { seen: '05 10:00', report: '16', done: '17' }],
  ['tuyên truyền Ngày Pháp luật Việt Nam tại các thôn', '03', '18', { seen: '04', report: '17', done: '19' }],
  ['cập nhật danh sách trẻ em có hoàn cảnh khó khăn', '05', '16', { seen: '06', report: '18', done: '19' }],
  ['kiểm tra các nhà văn hóa thôn', '09', '20', { seen: '10', note: ['18', 'Đã kiểm tra 5/8 thôn.'] }, 'urgent'],
  ['tham mưu kế hoạch tổ chức Ngày hội Đại đoàn kết', '10', '25', { seen: '10 14:00', report: '17' }],
  ['chuẩn bị tài liệu họp giao ban tuần', '19', '23', { seen: '19 10:00', note: noted('20') }],
  ['rà soát hồ sơ công nhận gia đình văn hóa', '23 08:05', '26', {}],
  ['báo cáo công tác giảm nghèo quý IV', '06', '27', { seen: '06 10:00', report: '19', done: '20' }],
  ['theo dõi hoạt động của thư viện xã', '12', '', { seen: '12 10:00' }]
]

const economyTasks: readonly Told[] = [
  ['báo cáo tiến độ giải phóng mặt bằng đường liên thôn', '04', '17', { seen: '04 10:00', report: '16', done: '17' }],
  ['tổng hợp nhu cầu vay vốn của hộ sản xuất', '05', '19', { seen: '06', report: '18', done: '20' }],
  ['kiểm tra tình hình dịch bệnh trên đàn vật nuôi', '06', '18', { seen: '09', report: '19', done: '20' }],
  ['rà soát diện tích cây trồng bị hạn', '09', '19', { seen: '10', note: ['17', 'Còn chờ số liệu của 2 thôn.'] }],
  ['đề xuất danh mục công trình đầu tư năm 2027', '20 16:00', '25', {}],
  ['báo cáo kết quả thu ngân sách 11 tháng', '13', '27', { seen: '13 10:00', report: '19', done: '20' }],
  ['kiểm tra trật tự xây dựng dọc tỉnh lộ', '16', '26', { seen: '17', note: noted('20') }]
]

const officeTasks: readonly Told[] = [
  ['rà soát quy chế làm việc của UBND xã', '03', '17', { seen: '03 10:00', report: '13', done: '16' }],
  ['tổng hợp ý kiến cử tri trước kỳ họp', '06', '18', { seen: '06 10:00', report: '17', done: '18' }],
  ['báo cáo tỷ lệ hồ sơ giải quyết đúng hạn', '10', '20', { seen: '10 10:00', report: '19', done: '20' }],
  ['gửi giấy mời họp Ban Chỉ đạo chuyển đổi số', '20', '23 15:00', { seen: '20 10:00' }, 'urgent'],
  ['lập lịch tiếp công dân tháng 12', '12', '25', { seen: '12 10:00', report: '19', done: '20' }],
  ['kiểm kê tài sản, trang thiết bị làm việc', '09', '27', { seen: '09 10:00', report: '18', done: '19' }],
  ['dự thảo chương trình công tác năm 2027', '16', '27', { seen: '17' }],
  ['báo cáo công tác cải cách hành chính quý IV', '11', '26', { seen: '11 10:00', report: '20' }]
]

/** Two departments do exactly as well as each other: a tie. */
const alike = (first: string, second: string, third: string, fourth: string, fifth: string): readonly Told[] => [
  [first, '02', '18', { seen: '03', report: '17', done: '19' }],
  [second, '04', '20', { seen: '05', report: '19', done: '20' }],
  [third, '05', '19', { seen: '06', note: ['17', 'Đang chờ số liệu của các xã.'] }],
  [fourth, '06', '26', { seen: '09', report: '18', done: '20' }],
  [fifth, '16', '27', { seen: '17', note: noted('20') }]
]

const province: Readonly<Record<string, readonly Told[]>> = {
  SNV: alike(
    'báo cáo biên chế công chức cấp xã',
    'tham mưu quy chế thi đua, khen thưởng năm 2027',
    'rà soát vị trí việc làm của các xã sau sắp xếp',
    'báo cáo kết quả bồi dưỡng công chức xã',
    'đánh giá kết quả cải cách hành chính cấp xã'
  ),
  SYT: alike(
    'báo cáo tình hình dịch sốt xuất huyết',
    'tham mưu kế hoạch tiêm chủng năm 2027',
    'rà soát nhân lực các trạm y tế xã',
    'báo cáo tỷ lệ bao phủ bảo hiểm y tế',
    'kiểm tra an toàn thực phẩm tại bếp ăn tập thể'
  ),
  STC: [
    ['báo cáo thu, chi ngân sách 10 tháng', '02', '17', { seen: '03', report: '16', done: '17' }],
    ['hướng dẫn các xã lập dự toán năm 2027', '03', '19', { seen: '04', report: '18', done: '19' }],
    ['rà soát nhà, đất công sau sắp xếp', '05', '20', { seen: '06', report: '19', done: '20' }],
    ['thẩm định giá vật tư phòng, chống thiên tai', '10', '25', { seen: '11', report: '19', done: '20' }],
    ['báo cáo tình hình nợ đọng xây dựng cơ bản', '11', '27', { seen: '12', report: '20', done: '20 16:00' }],
    ['dự thảo quy định phân cấp nguồn thu', '12', '26', { seen: '12 10:00', report: '18', done: '19' }]
  ],
  SGDĐT: [
    ['báo cáo tình hình thiếu giáo viên', '02', '16', { seen: '03', report: '18', done: '19' }],
    ['tham mưu kế hoạch thi học sinh giỏi cấp tỉnh', '04', '18', { seen: '05', report: '17', done: '18' }],
    ['rà soát cơ sở vật chất trường bán trú', '05', '20', { seen: '06', note: ['18', 'Đã rà soát 12/20 trường.'] }],
    ['tổng hợp nhu cầu sửa chữa trường học', '09', '25', { seen: '10', report: '19' }],
    ['báo cáo công tác phổ cập giáo dục', '06', '27', { seen: '09', report: '18', done: '20' }],
    ['kiểm tra việc thu, chi đầu năm học', '16', '25', { seen: '17' }]
  ],
  SXD: [
    ['báo cáo tiến độ nhà ở xã hội', '06', '19', { seen: '09', report: '18', done: '20' }],
    ['rà soát quy hoạch chung các xã', '18', '26', { seen: '19' }]
  ],
  UBCJ: [
    ['báo cáo tiến độ xóa nhà tạm, nhà dột nát', '04', '20', { seen: '05', report: '19', done: '20' }],
    ['đề xuất phương án cấp nước mùa khô', '20 15:00', '27', {}, 'very_urgent']
  ],
  UBKN: [['báo cáo thiệt hại do mưa lũ', '10', '18', { seen: '11' }, 'urgent']],
  UBĐM: [['tổng hợp kết quả tiêu thụ nông sản', '17', '30', { seen: '18', note: noted('20') }]]
}

/** The living tasks, in the order in which they were given. */
export function living(): readonly Plot[] {
  const room = (unit: Unit, doer: Person, tasks: readonly Told[]) =>
    tasks.map(told => plotOf(told, unit, doer.id, { assignerId: vinh.id, assignerUnitId: commune.id }))
  const departments = provinceUnits.flatMap((unit, i) =>
    (province[unit.code] ?? []).map(told =>
      plotOf(told, unit, heads[i]?.id ?? khang.id, { assignerId: khang.id, assignerUnitId: root.id })
    )
  )
  const rooms = [
    ...room(culture, mai, cultureTasks.slice(0, 4)),
    ...room(culture, long, cultureTasks.slice(4)),
    ...room(economy, hung, economyTasks),
    ...room(communeOffice, ha, officeTasks)
  ]
  return [...departments, ...rooms].sort((a, b) => a.assignedAt.getTime() - b.assignedAt.getTime())
}

const moment = (text: string, clock: string): Date => at(`2026-11-${text.slice(0, 2)}`, text.slice(3) || clock)

function plotOf(
  [content, given, due, since, urgency = 'normal']: Told,
  unit: Unit,
  doerId: number,
  by: Pick<Plot, 'assignerId' | 'assignerUnitId'>
): Plot {
  return {
    ...{ content, leadUnitId: unit.id, doerId, ...by, urgency },
    due: due === '' ? null : { at: moment(due, '17:00'), kind: due.length > 2 ? 'instant' : 'day' },
    dueWords: due === '' ? '' : `chậm nhất ${due.slice(3) && `${due.slice(3)} `}${due.slice(0, 2)}/11/2026`,
    documents: [],
    assignedAt: moment(given, '08:20'),
    beats: beatsOf(since, unit)
  }
}

function beatsOf({ seen, note, report, done }: Since, unit: Unit): readonly Beat[] {
  const beats: Beat[] = []
  if (seen) beats.push({ act: 'acknowledged', at: moment(seen, '09:15') })
  if (note) beats.push({ act: 'progressed', at: moment(note[0], '15:40'), text: note[1] })
  if (report) {
    const at = moment(report, '10:30')
    const document = `${Number(dayOf(at).slice(8)) * 7}/BC-${unit.code}`
    beats.push({ act: 'reported', at, text: 'Đã hoàn thành, gửi báo cáo kèm theo.', document })
  }
  if (done) beats.push({ act: 'confirmed', at: moment(done, '14:10') })
  return beats
}
