import type { Act, State } from '../../src/core/task.ts'

/** What is said of task `n`, and what it does to it; `k` is some number that some of them want. */
export type Sentence = readonly [Act | null, (n: number, k: number) => string]

export const sentences: readonly Sentence[] = [
  ['acknowledged', n => `nhận ${n}`],
  ['progressed', (n, k) => `tiến độ ${n} đã làm ${k}/10 thôn`],
  ['reported', n => `báo cáo ${n} đã làm xong, không có văn bản`],
  ['reported', (n, k) => `báo cáo ${n} đã làm xong, số ${k}/BC-VHXH ngày 20/11`],
  ['reported', n => `báo cáo ${n} đã xong hết, không có văn bản`],
  ['declined', n => `từ chối ${n} vì không đúng chức năng`],
  ['confirmed', (n, k) => `xác nhận ${n} lần ${k}`],
  ['confirmed', n => `xác nhận ${n}`],
  ['confirmed', n => `/xacnhan ${n}`],
  ['returned', n => `trả lại ${n} vì thiếu số liệu`],
  ['withdrawn', n => `thu hồi ${n} vì giao trùng`],
  ['suspended', n => `tạm dừng ${n} vì chờ kinh phí`],
  ['resumed', n => `tiếp tục ${n}`],
  ['resumed', n => `/tieptuc ${n}`],
  ['extension_asked', (n, k) => `gia hạn ${n} đến ${k + 12}/12 vì chờ số liệu`],
  ['extended', (n, k) => `gia hạn ${n} đến ${k + 20}/12 vì chờ số liệu`],
  ['extended', (n, k) => `đồng ý gia hạn ${n} lần ${k}`],
  ['extended', n => `đồng ý gia hạn ${n}`],
  ['extended', n => `đồng ý gia hạn ${n} không tính trễ`],
  ['extension_refused', (n, k) => `không gia hạn ${n} lần ${k} vì đã đủ thời gian`],
  ['extension_refused', n => `không gia hạn ${n} vì đã đủ thời gian`],
  ['reassigned', (n, k) => `giao lại ${n} cho P. Kinh tế, hạn ${k + 15}/1`],
  ['handed_down', n => `phân công ${n} đ/c Long, hạn 15/12`],
  ['joined', n => `phối hợp ${n} P. Kinh tế`],
  ['joined', n => `theo dõi ${n}`],
  ['left', n => `thôi theo dõi ${n}`],
  ['left', n => `thôi phối hợp ${n} P. Kinh tế`],
  ['left', n => `thôi phối hợp ${n} P. Kinh tế`],
  ['reminded', n => `đôn đốc ${n}`],
  ['nudged', n => `đề nghị xác nhận ${n}`],
  ['escalated', n => `xin ý kiến ${n} về cách làm`],
  ['instructed', n => `chỉ đạo ${n} cứ làm theo kế hoạch`],
  ['rated', n => `đánh giá ${n} tốt`],
  ['reopened', n => `mở lại ${n} vì thiếu phụ lục`],
  ['report_corrected', (n, k) => `sửa báo cáo ${n} số ${k}/BC-VHXH ngày 21/11`],
  ['redated', (n, k) => `sửa ${n} hạn ${k + 5}/12`],
  ['amended', n => `sửa ${n} độ khẩn khẩn`],
  ['amended', (n, k) => `sửa ${n} nội dung rà soát lại đợt ${k}`],
  [null, n => `chi tiết ${n}`],
  [null, () => 'đúng'],
  [null, () => 'hủy'],
  [null, (_, k) => `giao P. VHXH việc thứ ${k}, chậm nhất ${k + 1}/12`]
]

/**
 * What is said of the office itself, mostly by whoever keeps its roster: people stand in for others, hand their work
 * over, leave their posts, are shut out; a room goes into another. `day`: a day so many days from now, as people write it.
 */
export const changes: readonly ((a: number, b: number, day: (days: number) => string) => string)[] = [
  (a, b) => `bàn giao TL0${a} cho TL0${b}`,
  (a, b) => `bàn giao TL0${a} cho TL0${b}`,
  (a, b, day) => `thay TL0${a} bằng TL0${b} từ ${day(0)} đến ${day(20)}`,
  (_, b, day) => `thay TL01 bằng TL0${b} từ ${day(0)} đến ${day(30)}`,
  (_, b, day) => `thay tôi TL0${b} từ ${day(0)} đến ${day(9)}`,
  () => 'thôi thay',
  a => `thôi thay TL0${a}`,
  a => `bổ nhiệm TL0${a} cấp phó P. VHXH`,
  a => `bổ nhiệm TL0${a} cấp phó UBND xã Tân Lập`,
  a => `bổ nhiệm TL0${a} đầu mối P. Kinh tế`,
  (_, __, day) => `thôi chức TL03 đầu mối P. VHXH từ ${day(1)}`,
  (_, __, day) => `thôi chức TL05 cấp trưởng P. Kinh tế từ ${day(0)}`,
  (_, __, day) => `thôi chức TL02 cấp trưởng P. VHXH từ ${day(1)}`,
  () => 'khóa TL06',
  () => 'khóa TL03',
  () => 'đồng ý gộp P. Kinh tế vào P. VHXH',
  (_, __, day) => `đồng ý gộp P. Kinh tế vào P. VHXH từ ${day(2)}`
]

/** What is likely to be said of a task as it stands. */
export const apt: Readonly<Record<State, readonly Act[]>> = {
  new: ['left', 'acknowledged', 'progressed', 'reported', 'declined', 'handed_down', 'suspended', 'joined', 'reminded'],
  acknowledged: [
    'progressed',
    'reported',
    'extension_asked',
    'extended',
    'suspended',
    'handed_down',
    'amended',
    'left'
  ],
  in_progress: [
    ...(['reported', 'extension_asked', 'extended', 'extension_refused', 'escalated', 'instructed'] as const),
    ...(['suspended', 'redated'] as const)
  ],
  waiting: ['confirmed', 'returned', 'nudged', 'report_corrected'],
  done: ['rated', 'reopened', 'left'],
  suspended: ['resumed', 'extended'],
  declined: ['reassigned', 'acknowledged'],
  withdrawn: []
}

/** What is often said right after. */
export const follows: Partial<Readonly<Record<Act, readonly Act[]>>> = {
  extension_asked: ['extended', 'extension_refused'],
  escalated: ['instructed'],
  joined: ['left'],
  suspended: ['resumed'],
  confirmed: ['rated', 'reopened'],
  reopened: ['withdrawn', 'reassigned', 'extended', 'suspended', 'confirmed']
}
