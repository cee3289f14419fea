import { labelAt, labels } from '../core/label.ts'
import { personName } from '../core/names.ts'
import { officeCalendar } from '../core/office-calendar.ts'
import type { Roster } from '../core/roster.ts'
import type { State, Task } from '../core/task.ts'
import { inOffice, optionsOf, type Tool } from './tool.ts'
import { moment } from './written.ts'

const usage = 'dondoc list --json'
const PAGE = 1_000

/** Every task, one JSON object a line (DESIGN 10, DECISIONS 16). */
export const listTool: Tool = {
  name: 'list',
  usage,
  does: 'Mọi việc, mỗi dòng một đối tượng JSON.',

  async run(words, desk) {
    optionsOf(words, { json: { type: 'boolean' } }, usage)
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
