import { type Day, dayOf } from './calendar.ts'
import { kindLines } from './kind.ts'
import type { Line, Value } from './letter.ts'
import { leadName, personName, targetName } from './names.ts'
import type { Order } from './order.ts'
import type { Roster } from './roster.ts'
import type { Participant, Task } from './task.ts'

/*
 * What a task looks like on the cards people get, in no language (DOMAIN 6.3). The first line of a letter is its heading.
 */

/** The lines of an order that waits for its assigner's yes: who, what, until when, how urgent (the "6 rõ"). */
export function orderLines(order: Order, roster: Roster, holidayName: (day: Day) => string): readonly Line[] {
  return [
    { key: 'card-content', values: { content: order.content } },
    { key: 'card-lead', values: { lead: order.leads.map(lead => targetName(roster, lead)).join(', ') } },
    ...besideLines(
      order.support.map(one => targetName(roster, one)),
      order.watchers.map(one => targetName(roster, one))
    ),
    dueLine(order.due, order.due?.words ?? ''),
    { key: 'card-urgency', values: { urgency: { line: { key: `urgency-${order.urgency}` } } } },
    ...documentsLine(order.documents),
    ...filesLine(order.files.map(file => file.name)),
    ...kindLines(order, order.confirmerId, roster),
    ...order.warnings.flatMap(warning => warningLine(order, warning, holidayName))
  ]
}

/** The lines of a task that both sides see. */
export function taskLines(task: Task, roster: Roster, participants: readonly Participant[]): readonly Line[] {
  return [
    { key: 'card-content', values: { content: task.content } },
    { key: 'card-lead', values: { lead: leadName(roster, task) } },
    ...besideLines(
      participants.filter(one => one.role === 'support').map(one => participantName(roster, one)),
      participants.filter(one => one.role === 'watcher').map(one => participantName(roster, one))
    ),
    dueLine(dueOf(task), task.dueWords),
    ...(task.urgency === 'normal'
      ? []
      : [{ key: 'card-urgency', values: { urgency: { line: { key: `urgency-${task.urgency}` } } } }]),
    ...documentsLine(task.documents),
    ...kindLines(task, task.confirmerId === task.assignerId ? null : task.confirmerId, roster)
  ]
}

/** A task's deadline; null without one. */
export const dueOf = ({ dueAt, dueKind }: Pick<Task, 'dueAt' | 'dueKind'>) =>
  dueAt === null || dueKind === null ? null : { at: dueAt, kind: dueKind }

/** A deadline as a value for a sentence: itself, or "không hạn". */
export function dueValue(task: Pick<Task, 'dueAt' | 'dueKind'>): Value {
  const due = dueOf(task)
  return due ? { due } : { line: { key: 'no-deadline' } }
}

/** The same in few words, for lists. */
export function briefDue(task: Pick<Task, 'dueAt' | 'dueKind'>): Value {
  const due = dueOf(task)
  return due ? { due, brief: true } : { line: { key: 'no-deadline' } }
}

function dueLine(due: { at: Date; kind: 'day' | 'instant' } | null, words: string): Line {
  if (due === null) return { key: 'card-undated' }
  const values = { due: { due: { at: due.at, kind: due.kind } } }
  return words ? { key: 'card-due-by', values: { ...values, words } } : { key: 'card-due', values }
}

const besideLines = (support: readonly string[], watchers: readonly string[]): readonly Line[] => [
  ...(support.length > 0 ? [{ key: 'card-support', values: { support: support.join(', ') } }] : []),
  ...(watchers.length > 0 ? [{ key: 'card-watchers', values: { watchers: watchers.join(', ') } }] : [])
]

const documentsLine = (documents: readonly string[]): readonly Line[] =>
  documents.length > 0 ? [{ key: 'card-documents', values: { documents: documents.join(', ') } }] : []

const filesLine = (names: readonly string[]): readonly Line[] =>
  names.length > 0 ? [{ key: 'card-files', values: { files: names.join(', ') } }] : []

function warningLine(order: Order, warning: string, holidayName: (day: Day) => string): readonly Line[] {
  if (order.due === null || !said.has(warning)) return []
  const day = dayOf(order.due.at)
  return [{ key: `card-warn-${warning.replace('_', '-')}`, values: { day: { day }, name: holidayName(day) } }]
}

/** Warnings worth a line on the card; the others ask for something instead. */
const said: ReadonlySet<string> = new Set([
  'holiday',
  'weekend',
  'after_hours',
  'rolled_year',
  'calendar_provisional',
  'recurring'
])

const participantName = (roster: Roster, { unitId, personId }: Participant): string =>
  unitId === null ? personName(roster, personId) : targetName(roster, { unitId, personId })
