import { writeFile } from 'node:fs/promises'
import { taskSheet } from '../commands/task-sheet-read.ts'
import { dayOf } from '../core/calendar.ts'
import { disarmed } from '../core/csv.ts'
import { labelAt, labels } from '../core/label.ts'
import { personName } from '../core/names.ts'
import { officeCalendar } from '../core/office-calendar.ts'
import type { Roster } from '../core/roster.ts'
import type { State, Task } from '../core/task.ts'
import { sheetColumns } from '../core/task-sheet.ts'
import { writeTable } from '../imports/table.ts'
import { dayOption, momentOf } from './days.ts'
import { type Desk, inOffice, Misused, optionsOf, type Tool } from './tool.ts'
import { unitMeant } from './unit-meant.ts'
import { moment } from './written.ts'

const usage =
  'dondoc list --json\n' +
  'dondoc list --unit "P. VHXH" --xlsx viec.xlsx [--from 2026-01-01 --to 2026-11-30] [--as-of 2026-11-30]'
const options = {
  json: { type: 'boolean' },
  unit: { type: 'string' },
  xlsx: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  'as-of': { type: 'string' }
} as const
const PAGE = 1_000

/** Every task, one JSON object a line (DESIGN 10, DECISIONS 16); those of one unit as a sheet (R20). */
export const listTool: Tool = {
  name: 'list',
  usage,
  does: 'Mọi việc, mỗi dòng một đối tượng JSON; hoặc việc của một đơn vị thành tệp Excel.',

  async run(words, desk) {
    const { values } = optionsOf(words, options, usage)
    if (values.unit !== undefined || values.xlsx !== undefined) return sheetOf(values, desk)
    await inOffice(desk, async ({ store, now }) => {
      const [roster, settings] = [await store.roster(), await store.settings()]
      const calendar = officeCalendar(roster, settings)
      for (let offset = 0; ; offset += PAGE) {
        const tasks = await store.tasks({ order: 'number', limit: PAGE, offset })
        for (const task of tasks) {
          const label = labels[labelAt(task, now, { calendar, settings })]
          const reports = task.reportCount > 0 ? await store.reports(task.number) : []
          const reported = reports.findLast(one => one.kind === 'result')?.documentNumber
          desk.print(JSON.stringify(row(task, roster, label, reported ?? task.documents[0] ?? null)))
        }
        if (tasks.length < PAGE) return
      }
    })
    return 0
  }
}

type Values = ReturnType<typeof optionsOf<typeof options>>['values']

/** The tasks of one unit as a sheet, of this year when no days are said. */
async function sheetOf(values: Values, desk: Desk): Promise<number> {
  const { unit: name, xlsx: file } = values
  if (name === undefined || file === undefined) throw new Misused(`Cần cả --unit và --xlsx\n${usage}`)
  return inOffice(desk, async ({ store, now }) => {
    const [roster, settings] = [await store.roster(), await store.settings()]
    const unit = unitMeant(roster, name)
    const from = dayOption('from', values.from ?? `${dayOf(now).slice(0, 4)}-01-01`, usage)
    const to = dayOption('to', values.to ?? dayOf(now), usage)
    const until = momentOf(values['as-of'] ?? to, usage)
    const asOf = new Date(Math.min(until.getTime(), now.getTime()))
    const world = { read: store, roster, settings, calendar: officeCalendar(roster, settings) }
    const { rows } = await taskSheet(world, { unitIds: [unit.id], from, to, asOf })
    const head = sheetColumns.map(([, heading]) => heading)
    const cells = rows.map(one => sheetColumns.map(([column]) => disarmed(one[column])))
    await writeFile(file, await writeTable([{ name: 'Việc', rows: [head, ...cells] }]))
    desk.tell(`${file}: ${rows.length} việc của ${unit.name}`)
    return 0
  })
}

/** How machines read a state. */
const stateNames: Readonly<Record<State, string>> = {
  new: 'moi_giao',
  acknowledged: 'da_nhan',
  in_progress: 'dang_thuc_hien',
  waiting: 'cho_xac_nhan',
  done: 'hoan_thanh',
  suspended: 'tam_dung',
  declined: 'tu_choi',
  withdrawn: 'thu_hoi'
}

const row = (task: Task, roster: Roster, label: string, documentNumber: string | null) => ({
  number: task.number,
  content: task.content,
  state: stateNames[task.state],
  label,
  leadUnit: roster.units.get(task.leadUnitId)?.name ?? null,
  leadPerson: personName(roster, task.leadPersonId) || null,
  assigner: personName(roster, task.assignerId) || null,
  due: moment(task.dueAt),
  assignedAt: moment(task.assignedAt),
  reportedAt: moment(task.reportedAt),
  completedAt: moment(task.completedAt),
  documentNumber
})
