import { type Calendar, type Day, dayOf } from './calendar.ts'
import type { Due } from './deadline.ts'
import { directiveOf, partsOf, workOf } from './directive.ts'
import { fold } from './fold.ts'
import { kindLines } from './kind.ts'
import type { Line, Value } from './letter.ts'
import { headTitle, leadName, personName, targetName, unitName } from './names.ts'
import { givingUnit, type Order } from './order.ts'
import { isTrying } from './practice.ts'
import type { Roster } from './roster.ts'
import type { Participant, Task } from './task.ts'

/*
 * What a task looks like on the cards people get, in no language (DOMAIN 6.3). The first line of a letter is its heading.
 */

/**
 * The lines of an order that waits for its assigner's yes: who, what, until when, how urgent, on whose authority (the
 * "6 rõ").
 */
export function orderLines(
  order: Order,
  roster: Roster,
  holidayName: (day: Day) => string,
  assignerId: number | null = null
): readonly Line[] {
  const [first] = order.leads
  const unitId = assignerId !== null && first ? givingUnit(order, roster, assignerId, first) : undefined
  return [
    { key: 'card-content', values: { content: order.content } },
    { key: 'card-lead', values: { lead: order.leads.map(lead => targetName(roster, lead)).join(', ') } },
    ...besideLines(
      order.support.map(one => targetName(roster, one)),
      order.watchers.map(one => targetName(roster, one))
    ),
    ...milestonesLine(order.milestones),
    dueLine(order.due, order.due?.words ?? ''),
    ...urgencyLine(order.urgency),
    ...documentsLine(order.documents, directiveOf(order.directive)),
    ...subjectLine(order),
    ...authorityLine(order.authority, roster, unitId ?? null),
    ...filesLine(order.files.map(file => file.name)),
    ...practiceLine(order.leads.some(lead => roster.units.get(lead.unitId)?.pilot)),
    ...kindLines(order, order.confirmerId, roster),
    ...order.warnings.flatMap(warning => warningLine(order, warning, holidayName))
  ]
}

/** The lines of a task that both sides see. `first`: the deadline it had before it was extended, where it is known. */
export function taskLines(
  task: Task,
  roster: Roster,
  participants: readonly Participant[],
  first: Due | null = null
): readonly Line[] {
  return [
    { key: 'card-content', values: { content: task.content } },
    { key: 'card-lead', values: { lead: leadName(roster, task) } },
    ...besideLines(
      participants.filter(one => one.role === 'support').map(one => participantName(roster, one)),
      participants.filter(one => one.role === 'watcher').map(one => participantName(roster, one))
    ),
    ...milestonesLine(task.milestones),
    taskDueLine(task, first),
    ...urgencyLine(task.urgency),
    ...documentsLine(task.documents, task.directive),
    ...authorityLine(task.authority, roster, task.assignerUnitId),
    ...(task.parentNumber === null ? [] : [{ key: 'card-part-of', values: { number: String(task.parentNumber) } }]),
    ...kindLines(task, task.confirmerId === task.assignerId ? null : task.confirmerId, roster),
    ...practiceLine(isTrying(roster.units.get(task.leadUnitId), task.assignedAt))
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

/** The deadline of a task, and that it was extended (DOMAIN 3.8: the old one stays visible). */
export function taskDueLine(task: Task, first: Due | null): Line {
  const due = dueOf(task)
  if (due === null || task.extensionCount === 0) return dueLine(due, task.dueWords)
  const values = { due: { due }, count: task.extensionCount }
  return first
    ? { key: 'card-due-extended', values: { ...values, first: { due: first, brief: true } } }
    : { key: 'card-due-extended-times', values }
}

/** What is to be noted of a deadline that was not read from an order: a day off is kept, and said (DOMAIN 5.1). */
export function dayOffLines(due: Due, calendar: Calendar): readonly Line[] {
  const day = dayOf(due.at)
  const holiday = calendar.holiday(day)
  const provisional = calendar.isProvisional(day) ? [{ key: 'card-warn-calendar-provisional' }] : []
  if (calendar.isWorkingDay(day)) return provisional
  return holiday
    ? [{ key: 'card-warn-holiday', values: { day: { day }, name: holiday.name } }, ...provisional]
    : [{ key: 'card-warn-weekend', values: { day: { day } } }, ...provisional]
}

function dueLine(due: { at: Date; kind: 'day' | 'instant' } | null, words: string): Line {
  if (due === null) return { key: 'card-undated' }
  const values = { due: { due: { at: due.at, kind: due.kind } } }
  return words ? { key: 'card-due-by', values: { ...values, words } } : { key: 'card-due', values }
}

const milestonesLine = (milestones: readonly Due[]): readonly Line[] =>
  milestones.length === 0
    ? []
    : [
        {
          key: 'card-milestones',
          values: {
            milestones: {
              lines: milestones.map(due => ({ key: 'card-milestone', values: { due: { due, brief: true } } }))
            }
          }
        }
      ]

/** How urgent it is, where it is more than usual. */
const urgencyLine = (urgency: Task['urgency']): readonly Line[] =>
  urgency === 'normal' ? [] : [{ key: 'card-urgency', values: { urgency: { line: { key: `urgency-${urgency}` } } } }]

/** Said of work for a unit that only tries the system out (R19). */
const practiceLine = (practice: boolean | undefined): readonly Line[] => (practice ? [{ key: 'card-practice' }] : [])

const besideLines = (support: readonly string[], watchers: readonly string[]): readonly Line[] => [
  ...(support.length > 0 ? [{ key: 'card-support', values: { support: support.join(', ') } }] : []),
  ...(watchers.length > 0 ? [{ key: 'card-watchers', values: { watchers: watchers.join(', ') } }] : [])
]

/** The documents of a task; the one that gave it with its day (R36, R63). */
function documentsLine(documents: readonly string[], directive: string | null): readonly Line[] {
  const gave = directive === null ? null : partsOf(directive)
  const others = documents.filter(one => one !== gave?.number)
  if (gave?.day)
    return [
      { key: 'card-document', values: { document: gave.number, day: { day: gave.day } } },
      ...(others.length > 0 ? [{ key: 'card-documents-beside', values: { documents: others.join(', ') } }] : [])
    ]
  const all = gave === null ? others : [gave.number, ...others]
  return all.length > 0 ? [{ key: 'card-documents', values: { documents: all.join(', ') } }] : []
}

/** The subject of the document where the work does not say it already. */
function subjectLine({ directive, content }: Order): readonly Line[] {
  const subject = directive?.subject ?? ''
  const isSaid = fold(content).includes(fold(workOf(subject)))
  return isSaid ? [] : [{ key: 'card-subject', values: { subject } }]
}

/** On whose authority it is given, where that is not the giver's own (R18, R59). */
function authorityLine(authority: Task['authority'], roster: Roster, unitId: number | null): readonly Line[] {
  if (authority === 'own') return []
  const head = unitId === null ? '' : headTitle(roster, unitId)
  const unit = unitId === null ? '' : unitName(roster, unitId)
  const [named, plain] = authorityKeys[authority]
  const key = (authority === 'collective' ? unit : head) === '' ? plain : named
  return [{ key: 'card-authority', values: { authority: { line: { key, values: { head, unit } } } } }]
}

/** What is said of each authority, with the name of whose it is and without. */
const authorityKeys = {
  collective: ['authority-collective', 'authority-collective-plain'],
  for_head: ['authority-for_head', 'authority-for_head-plain'],
  by_order: ['authority-by_order', 'authority-by_order-plain']
} as const

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
  'moved',
  'after_hours',
  'rolled_year',
  'calendar_provisional',
  'recur_unread'
])

const participantName = (roster: Roster, { unitId, personId }: Participant): string =>
  unitId === null ? personName(roster, personId) : targetName(roster, { unitId, personId })
