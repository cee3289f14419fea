import type { PersonWeek, WeekStanding, WeekTask } from '../../src/core/person-week.ts'

export const weekTask = (number: number, content: string, standing: WeekStanding, days = 0): WeekTask => ({
  number,
  content,
  standing,
  days
})

const monday = Date.UTC(2026, 10, 23)
const counts = { overdue: 0, open: 0, waiting: 0, done: 0, done_late: 0 }

/** A made-up week: the tasks of each day from Monday on, and those late from before. */
export function weekOf(
  days: readonly (readonly WeekTask[])[],
  {
    earlier = [],
    name = 'Nguyễn Thị Mai',
    unit = 'P. VHXH'
  }: Partial<Pick<PersonWeek, 'earlier' | 'name' | 'unit'>> = {}
): PersonWeek {
  const sum = { ...counts }
  for (const { standing } of [...earlier, ...days.flat()]) sum[standing] += 1
  return {
    ...{ name, unit, from: '2026-11-23', to: '2026-11-29', asOf: '2026-11-26T02:00:00.000Z', earlier, counts: sum },
    days: Array.from({ length: 7 }, (_, k) => ({
      day: new Date(monday + k * 86_400_000).toISOString().slice(0, 10),
      off: [1, 5, 6].includes(k),
      tasks: days[k] ?? []
    }))
  }
}

/** Every way a task can stand. */
export const busy = weekOf(
  [
    [
      weekTask(295, 'chuẩn bị tài liệu họp giao ban tuần', 'done'),
      weekTask(296, 'gửi giấy mời họp Ban Chỉ đạo chuyển đổi số', 'done_late')
    ],
    [],
    [weekTask(301, 'lập danh sách hộ nghèo', 'overdue', 1), weekTask(280, 'tham mưu kế hoạch Ngày hội', 'waiting')],
    [
      weekTask(
        299,
        'rà soát hồ sơ công nhận gia đình văn hóa, tổng hợp số liệu các thôn và trình Chủ tịch UBND xã ký trước khi gửi phòng chuyên môn cấp tỉnh',
        'open'
      )
    ],
    [weekTask(302, 'báo cáo tuần', 'open')]
  ],
  { earlier: [weekTask(275, 'kiểm tra các nhà văn hóa thôn', 'overdue', 3)] }
)
