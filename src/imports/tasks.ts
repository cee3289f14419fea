import { answerersOf, assigningUnits } from '../core/authority.ts'
import { at, type Day, dayOf } from '../core/calendar.ts'
import { acknowledge, confirm, decline, progress, report } from '../core/course.ts'
import { lateFrom } from '../core/deadline.ts'
import { directiveKey } from '../core/directive.ts'
import { fold } from '../core/fold.ts'
import { type Outcome, put, type Save } from '../core/outcome.ts'
import { firstLine, remaining } from '../core/remaining.ts'
import type { Roster } from '../core/roster.ts'
import type { Step } from '../core/step.ts'
import { suspend } from '../core/suspension.ts'
import { begun, type Task } from '../core/task.ts'
import { noSheetOf, quoted } from './headers.ts'
import { type FaultAt, type RosterFault, rowsOf } from './rows.ts'
import type { Sheet } from './table.ts'
import { taskSheet } from './task-headers.ts'
import { type Line, lineOf } from './task-line.ts'

/* The office's own list of tasks, brought in once: what stood in a spreadsheet stands here from then on (R23). */

/** What a file comes to: everything that is wrong with it, or what to keep. Nothing is kept unless all rows are good. */
export type TasksImport =
  | { readonly faults: readonly RosterFault[] }
  | { readonly outcome: Outcome; readonly tasks: number; readonly open: number; readonly warnings: readonly string[] }

/** Reads a file of tasks against the office; `cause` is what they are written down under, `now` when. */
export function importTasks(
  sheets: readonly Sheet[],
  roster: Roster,
  { cause, now }: { readonly cause: string; readonly now: Date }
): TasksImport {
  const faults: RosterFault[] = []
  const fault: FaultAt = ({ sheet, row, called }, column, text) =>
    void faults.push({ sheet, row, column: called?.(column) ?? column, fault: text })
  const { sheets: ours, rows, odd } = rowsOf(sheets, taskSheet, fault)
  if (rows.length === 0 && faults.length === 0) {
    const found = ours > 0 ? { row: 1, fault: 'chưa có dòng nào dưới tiêu đề' } : noSheetOf(sheets, taskSheet)
    fault({ sheet: sheets[0]?.name ?? '', row: found.row }, taskSheet.mark, found.fault)
  }
  const seen = new Map<string, number>()
  const lines = rows.flatMap(row => {
    const line = lineOf(row, roster, dayOf(now), fault)
    if (!line) return []
    const key = fold([line.content, line.lead.unitId, line.lead.personId, line.givenOn].join('|'))
    const again = seen.get(key)
    if (again !== undefined) fault(row, 'noi_dung', `trùng với dòng ${again}: cùng nội dung, chủ trì và ngày giao`)
    seen.set(key, again ?? row.row)
    if (assigningUnits(roster, line.assignerId, line.lead).length === 0)
      fault(row, 'nguoi_giao', 'người này không có thẩm quyền giao việc cho đơn vị, người chủ trì')
    return [line]
  })
  if (faults.length > 0) return { faults }
  return {
    outcome: {
      rests: [{ row: 'roster', version: roster.version }],
      save: lines.flatMap((line, k) => saved(line, k, roster, cause, now)),
      say: []
    },
    tasks: lines.length,
    open: lines.filter(line => line.state !== 'done').length,
    warnings: [
      ...(odd.length > 0 ? [`không dùng cột ${quoted(odd)}: không nhập vào hệ thống.`] : []),
      ...unanswered(lines, roster)
    ]
  }
}

function saved(line: Line, k: number, roster: Roster, cause: string, now: Date): readonly Save[] {
  const taskNumber = -(k + 1)
  const task = taskOf(line, taskNumber, roster, now)
  const rows = remaining(task, firstLine(task, cause), stepsOf(line, roster, cause)).map((save): Save => {
    if (save.act !== 'add') return save
    // The number is drawn when it is kept; that it was written down today and not then is said outright (DECISIONS 12).
    if (save.table === 'task') return { ...save, row: { ...save.row, number: 0, version: 1 } }
    return save.table === 'history' ? { ...save, row: { ...save.row, recordedAt: now } } : save
  })
  const support = line.support.map(unitId => ({
    act: 'add' as const,
    table: 'participant' as const,
    row: { taskNumber, role: 'support' as const, unitId, personId: null }
  }))
  const { directive } = line
  if (!directive) return [...rows, ...support]
  const document = put('directive', {
    key: directiveKey(directive),
    ...directive,
    urgency: line.urgency,
    authority: 'own',
    importance: 'routine',
    classifiedById: null,
    enteredById: line.assignerId,
    enteredAt: now,
    needsNoTask: false
  })
  return [...rows, ...support, document]
}

function taskOf(line: Line, number: number, roster: Roster, now: Date): Task {
  const due = line.due === null ? null : { at: at(line.due, '17:00'), kind: 'day' as const }
  return {
    ...begun(line.assignerId, now),
    number,
    content: line.content,
    leadUnitId: line.lead.unitId,
    leadPersonId: line.lead.personId,
    assignerId: line.assignerId,
    assignerUnitId: assigningUnits(roster, line.assignerId, line.lead)[0] ?? line.lead.unitId,
    confirmerId: line.assignerId,
    urgency: line.urgency,
    dueAt: due?.at ?? null,
    dueKind: due?.kind ?? null,
    lateFrom: due && lateFrom(due),
    dueWords: '',
    assignedAt: at(line.givenOn, '08:00'),
    documents: line.directive ? [line.directive.number] : [],
    source: line.directive ? 'document' : 'arising',
    directive: line.directive && directiveKey(line.directive),
    field: line.field,
    external: line.external
  }
}

/** What happened since, in order, by whoever answers for the work and whoever gave it. */
function stepsOf(line: Line, roster: Roster, cause: string): readonly ((task: Task) => Step)[] {
  const doer = line.lead.personId ?? answerersOf(roster, line.lead.unitId)[0] ?? line.assignerId
  const stamp = (day: Day, by: number) => ({ by, at: at(day, '17:00'), cause })
  const took = (task: Task) => acknowledge(task, stamp(line.givenOn, doer))
  const document = {
    number: line.reportNumber,
    day: line.reportNumber === null ? null : (line.reportDated ?? line.reportedOn)
  }
  const reported = line.reportedOn
  const steps: ((task: Task) => Step)[] = line.state === 'new' ? [] : [took]
  if (reported !== null && (line.state === 'waiting' || line.state === 'done')) {
    steps.push(task => report(task, line.result || line.content, document, stamp(reported, doer)))
  } else if (line.state === 'declined') {
    steps.push(task => decline(task, line.result, stamp(line.givenOn, doer)))
  } else if (line.result !== '') {
    steps.push(task => progress(task, line.result, stamp(line.givenOn, doer)))
  }
  if (line.state === 'suspended') steps.push(task => suspend(task, '', stamp(line.givenOn, line.assignerId)))
  const completed = line.completedOn ?? reported
  if (line.state === 'done' && completed !== null)
    steps.push(task => confirm(task, task.reportCount, stamp(completed, line.assignerId)))
  return steps
}

const unanswered = (lines: readonly Line[], roster: Roster): readonly string[] =>
  [...new Set(lines.filter(one => one.state !== 'done' && one.lead.personId === null).map(one => one.lead.unitId))]
    .filter(unitId => answerersOf(roster, unitId).length === 0)
    .map(
      unitId => `${roster.units.get(unitId)?.name ?? ''} chưa có cấp trưởng hoặc đầu mối: việc còn dở chưa đến được ai.`
    )
