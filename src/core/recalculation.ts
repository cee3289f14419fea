import { type Due, lateFrom } from './deadline.ts'
import { isLate } from './extension.ts'
import { notNow, type Stamp, type Step, step } from './step.ts'
import type { Task } from './task.ts'

/**
 * Whether a deadline may still be counted anew when the calendar changes (DOMAIN 3.4): nobody has said yet that they took
 * the order, and it is not late. Whoever took it, took that deadline.
 */
export const isRecalculable = (task: Task, now: Date): boolean =>
  task.state === 'new' && task.acknowledgedAt === null && task.dueAt !== null && !isLate(task, now)

/** The deadline counted anew by a changed calendar; its words stay. `why` names the days that changed. */
export function recalculate(task: Task, to: Due, why: string, stamp: Stamp): Step {
  if (!isRecalculable(task, stamp.at)) throw notNow(task, 'task-closed')
  const set = { dueAt: to.at, dueKind: to.kind, lateFrom: lateFrom(to) }
  return step(task, stamp, 'recalculated', set, { text: why })
}
