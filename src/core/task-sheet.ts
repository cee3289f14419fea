import type { Calendar, Day } from './calendar.ts'
import { dayOf, dayText } from './calendar.ts'
import { partsOf, spoken } from './directive.ts'
import { type Label, labelAt } from './label.ts'
import { leadName, personName } from './names.ts'
import type { Roster } from './roster.ts'
import type { Settings } from './settings.ts'
import type { Table } from './table.ts'
import type { Report, State, Task } from './task.ts'

/* A list of tasks as a paper of the office (R20): Vietnamese, one row a task, every cell plain text. */

/** The columns of the sheet with their headings, in order. */
export const sheetColumns = [
  ['number', 'Số việc'],
  ['content', 'Nội dung nhiệm vụ'],
  ['lead', 'Chủ trì'],
  ['assigner', 'Người giao'],
  ['document', 'Văn bản giao'],
  ['given', 'Ngày giao'],
  ['deadline', 'Thời hạn'],
  ['state', 'Trạng thái'],
  ['report', 'Văn bản báo cáo'],
  ['reported', 'Ngày báo cáo'],
  ['completed', 'Ngày xác nhận hoàn thành'],
  ['timing', 'Kết quả về thời hạn']
] as const

/** A row of the sheet; what there is not is empty. */
export type SheetRow = Readonly<Record<(typeof sheetColumns)[number][0], string>>

/** The list with what it was asked for. */
export type TaskSheet = {
  /** The names of the units whose tasks these are. */
  readonly units: readonly string[]
  readonly from: Day
  readonly to: Day
  /** The moment whose state is told, ISO. */
  readonly asOf: string
  readonly rows: readonly SheetRow[]
}

const stateWords: Readonly<Record<State, string>> = {
  new: 'Mới giao (chưa nhận)',
  acknowledged: 'Đã nhận việc',
  in_progress: 'Đang thực hiện',
  waiting: 'Chờ xác nhận',
  done: 'Hoàn thành',
  suspended: 'Tạm dừng',
  declined: 'Từ chối',
  withdrawn: 'Thu hồi'
}

const labelWords: Readonly<Record<Label, string>> = {
  undated: 'Không có hạn cụ thể',
  in_time: 'Trong hạn',
  due_soon: 'Sắp đến hạn',
  overdue: 'Quá hạn chưa hoàn thành',
  done_in_time: 'Hoàn thành đúng hạn',
  done_late: 'Hoàn thành quá hạn'
}

type Rules = {
  readonly roster: Roster
  readonly calendar: Calendar
  readonly settings: Pick<Settings, 'dueSoonWorkingDays'>
}

/** A task as it stood at `asOf`, with its result reports, as a row. */
export function sheetRow(task: Task, reports: readonly Report[], asOf: Date, rules: Rules): SheetRow {
  const { roster } = rules
  const report = reports.findLast(one => one.kind === 'result' && one.n === task.reportCount && one.at <= asOf)
  return {
    number: String(task.number),
    content: task.content,
    lead: leadName(roster, task),
    assigner: personName(roster, task.assignerId),
    document: task.directive === null ? task.documents.join(', ') : spoken(partsOf(task.directive)),
    given: written(task.assignedAt),
    deadline: written(task.dueAt),
    state: stateWords[task.state],
    report: [report?.documentNumber, report?.documentDate && `ngày ${dayText(report.documentDate)}`]
      .filter(Boolean)
      .join(' '),
    reported: report === undefined ? '' : written(task.reportedAt),
    completed: written(task.completedAt),
    timing: labelWords[labelAt(task, asOf, rules)]
  }
}

const days: readonly string[] = ['given', 'deadline', 'reported', 'completed'] satisfies readonly (keyof SheetRow)[]

/** The list as it is frozen and sent: days as days, numbers as numbers, an empty cell where there is nothing. */
export function sheetTable({ units, from, to, asOf, rows }: TaskSheet): Table {
  const cell = (column: keyof SheetRow, text: string): string | number | null => {
    if (text === '') return null
    if (column === 'number') return Number(text)
    return days.includes(column) ? text.split('/').reverse().join('-') : text
  }
  return {
    title: `Danh sách nhiệm vụ của ${units.join(', ')}, giao từ ${dayText(from)} đến ${dayText(to)}`,
    asOf,
    headers: sheetColumns.map(([, heading]) => heading),
    rows: rows.map(row => sheetColumns.map(([column]) => cell(column, row[column])))
  }
}

const written = (at: Date | null): string => (at === null ? '' : dayText(dayOf(at)))
