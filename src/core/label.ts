import { type Calendar, dayOf } from './calendar.ts'
import type { Settings } from './settings.ts'
import type { State, Task } from './task.ts'

/** What a task's times say at a moment, with the names that machines read (DOMAIN 3.8, DECISIONS 16). */
export const labels = {
  undated: 'khong_han',
  in_time: 'trong_han',
  due_soon: 'sap_den_han',
  overdue: 'qua_han',
  done_in_time: 'dung_han',
  done_late: 'hoan_thanh_qua_han'
} as const
export type Label = keyof typeof labels

type Times = Pick<Task, 'state' | 'lateFrom' | 'reportedAt' | 'completedAt' | 'settledAt' | 'suspendedAt'>

/** The doer's clock runs in these: a declined task is still to be done by somebody. */
const running: readonly State[] = ['new', 'acknowledged', 'in_progress', 'waiting', 'declined']

/**
 * The label of a task at `now`. One that is suspended keeps the label of the moment at which the rest began, since its clock
 * stands still: suspended tasks "count as in time" (DOMAIN 2) when they were in time then. One that is withdrawn is in time.
 */
export function labelAt(
  task: Times,
  now: Date,
  { calendar, settings }: { calendar: Calendar; settings: Pick<Settings, 'dueSoonWorkingDays'> }
): Label {
  if (task.lateFrom === null) return 'undated'
  if (task.state === 'done') return isDoneInTime(task) ? 'done_in_time' : 'done_late'
  if (isOverdue(task, now)) return 'overdue'
  if (task.state === 'waiting' || task.settledAt !== null || !running.includes(task.state)) return 'in_time'
  const left = calendar.workingDaysBetween(dayOf(now), dueDay(task.lateFrom))
  return left <= settings.dueSoonWorkingDays ? 'due_soon' : 'in_time'
}

/**
 * Late and not done. Never while a report waits that was handed in before `lateFrom` (R38). What rests is late when it was
 * late as the rest began, or a rest would take the lateness away.
 */
export function isOverdue(task: Times, now: Date): boolean {
  if (task.lateFrom === null || !isJudged(task)) return false
  return (stopped(task) ?? now) >= task.lateFrom
}

/** Done, dated, and the accepted report was effective in time (R31). Without a report the completion counts. */
export function isDoneInTime(task: Times): boolean {
  const stop = stopped(task)
  return task.state === 'done' && task.lateFrom !== null && stop !== null && stop < task.lateFrom
}

/**
 * Working days from the deadline to `now`, or to the report or the rest that stopped the doer's clock: `quá 1 ngày làm việc` on the
 * Monday after a Friday. 0 when not late, and on the very day whose hour has passed.
 */
export function daysLate(task: Times, now: Date, calendar: Calendar): number {
  if (task.lateFrom === null || !(task.state === 'done' || isJudged(task))) return 0
  const stop = stopped(task) ?? now
  return stop < task.lateFrom ? 0 : calendar.workingDaysBetween(dueDay(task.lateFrom), dayOf(stop))
}

/** Not done, and on the clock, or taken off it at a moment that is known. */
const isJudged = ({ state, suspendedAt }: Times): boolean =>
  running.includes(state) || (state === 'suspended' && suspendedAt !== null)

/** When the doer's clock stopped; null while it runs. Opened again, the time of the accepted report stands. */
function stopped(task: Times): Date | null {
  if (task.settledAt !== null) return task.settledAt
  if (task.state === 'waiting') return task.reportedAt
  if (task.state === 'suspended') return task.suspendedAt
  return task.state === 'done' ? (task.reportedAt ?? task.completedAt) : null
}

/** The last day on which the work is still in time. */
const dueDay = (lateFrom: Date) => dayOf(new Date(lateFrom.getTime() - 1))
