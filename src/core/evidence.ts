import { type Day, dayOf } from './calendar.ts'
import { isDoneInTime, isOverdue } from './label.ts'
import { isPractice } from './practice.ts'
import type { Roster } from './roster.ts'
import { type Extension, isUnitLevel, type Quality, type Task } from './task.ts'

/*
 * Evidence for the yearly rating of units, their heads and everybody (R9, R29, DOMAIN 3.3): plain counts of what was
 * given in a period, and never a mark. Timeliness and quality stand side by side and are not mixed (R32).
 */

/** Whom the counts are of. A task inside a unit counts for the person alone (DECISIONS 12). */
export const subjects = ['person', 'head', 'unit'] as const
export type Subject = (typeof subjects)[number]

/** A delay that was not held against the doer, and by whose word. */
export type Excuse = Pick<Extension, 'taskNumber' | 'decidedById' | 'decidedAt'>

/** What somebody was given, and what became of it. Every count is of the tasks in `assigned`. */
export type Evidence = {
  readonly assigned: number
  /** Of these with a deadline: what can be on time at all (R48). */
  readonly dated: number
  readonly completed: number
  /** Dated, and the accepted report was in time (R31, R38). */
  readonly onTime: number
  readonly doneLate: number
  /** Not done, and late. */
  readonly overdue: number
  /** Reported, not yet confirmed. */
  readonly waiting: number
  /** Reports given back, all together. */
  readonly returned: number
  /** Tasks whose delay was excused, and who did so. */
  readonly excused: number
  readonly excusedBy: readonly number[]
  /** Of the completed ones by quality; the others are not rated yet. */
  readonly quality: Readonly<Record<Quality, number>>
}

/** The counts of these tasks, as they stood at `asOf`; what was withdrawn is given to nobody. */
export function evidenceOf(tasks: readonly Task[], excuses: readonly Excuse[], asOf: Date): Evidence {
  const given = tasks.filter(task => task.state !== 'withdrawn')
  const numbers = new Set(given.map(task => task.number))
  const excused = excuses.filter(one => numbers.has(one.taskNumber) && one.decidedAt !== null && one.decidedAt <= asOf)
  const count = (holds: (task: Task) => boolean) => given.filter(holds).length
  const rated = (quality: Quality) => count(task => task.state === 'done' && task.quality === quality)
  return {
    assigned: given.length,
    dated: count(task => task.lateFrom !== null),
    completed: count(task => task.state === 'done'),
    onTime: count(isDoneInTime),
    doneLate: count(task => task.state === 'done' && task.lateFrom !== null && !isDoneInTime(task)),
    overdue: count(task => isOverdue(task, asOf)),
    waiting: count(task => task.state === 'waiting'),
    returned: given.reduce((sum, task) => sum + task.returnCount, 0),
    excused: new Set(excused.map(one => one.taskNumber)).size,
    excusedBy: [...new Set(excused.flatMap(one => one.decidedById ?? []))],
    quality: { good: rated('good'), met: rated('met'), unmet: rated('unmet') }
  }
}

/** One subject's counts for one month, or for the whole of what was asked for. */
export type EvidenceRow = {
  /** `2026-10`, or empty: all together. */
  readonly month: string
  /** Null for a unit's own row. */
  readonly personId: number | null
  /** Null for a person's own row. */
  readonly unitId: number | null
  readonly evidence: Evidence
}

export type EvidenceAsked = {
  readonly by: Subject
  readonly asOf: Date
  readonly goLive: Day | null
  /** All posts ever held: who headed a unit when a task was given. */
  readonly roster: Roster
  /** A row a month, or one for all. */
  readonly monthly: boolean
}

/** The rows of these tasks: by month, then by unit in protocol order, then by person. */
export function evidenceRows(
  tasks: readonly Task[],
  excuses: readonly Excuse[],
  { by, asOf, goLive, roster, monthly }: EvidenceAsked
): readonly EvidenceRow[] {
  const found = new Map<string, { month: string; personId: number | null; unitId: number | null; tasks: Task[] }>()
  for (const task of tasks) {
    if (task.state === 'withdrawn' || isPractice(task, roster.units.get(task.leadUnitId), goLive)) continue
    const month = monthly ? dayOf(task.assignedAt).slice(0, 7) : ''
    for (const { personId, unitId } of subjectsOf(task, by, roster)) {
      const key = `${month} ${unitId} ${personId}`
      const row = found.get(key) ?? { month, personId, unitId, tasks: [] }
      row.tasks.push(task)
      found.set(key, row)
    }
  }
  const place = (unitId: number | null) => (unitId === null ? 0 : (roster.units.get(unitId)?.order ?? 0))
  return [...found.values()]
    .sort(
      (a, b) =>
        a.month.localeCompare(b.month) ||
        place(a.unitId) - place(b.unitId) ||
        (a.unitId ?? 0) - (b.unitId ?? 0) ||
        (a.personId ?? 0) - (b.personId ?? 0)
    )
    .map(({ tasks: theirs, ...row }) => ({ ...row, evidence: evidenceOf(theirs, excuses, asOf) }))
}

/** For whom a task counts: the person who leads it; the unit that does, if it came from outside; that unit's head (R60). */
function subjectsOf(task: Task, by: Subject, roster: Roster) {
  const { leadPersonId, leadUnitId } = task
  if (by === 'person') return leadPersonId === null ? [] : [{ personId: leadPersonId, unitId: null }]
  if (!isUnitLevel(task)) return []
  if (by === 'unit') return [{ personId: null, unitId: leadUnitId }]
  return headsOn(roster, leadUnitId, dayOf(task.assignedAt)).map(personId => ({ personId, unitId: leadUnitId }))
}

/** Who headed a unit on a day. */
const headsOn = (roster: Roster, unitId: number, day: Day): readonly number[] => [
  ...new Set(
    roster.posts
      .filter(post => post.unitId === unitId && post.role === 'head' && post.lentBy === undefined)
      .filter(post => (post.from ?? day) <= day && day <= (post.to ?? day))
      .map(post => post.personId)
  )
]
