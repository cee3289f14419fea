import { type Calendar, dayOf, at as momentAt } from './calendar.ts'
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

/** The calendar by which a deadline was counted, and the one that has taken its place. */
export type Calendars = { readonly was: Calendar; readonly is: Calendar }

/**
 * The deadline counted anew by a changed calendar; its words stay, and so do the working days that a slow confirmer gave.
 * `why` names the days that changed.
 */
export function recalculate(task: Task, to: Due, why: string, stamp: Stamp, calendars: Calendars): Step {
  if (!isRecalculable(task, stamp.at)) throw notNow(task, 'task-closed')
  const set = { dueAt: to.at, dueKind: to.kind, lateFrom: lateFrom(credited(task, to, calendars)) }
  return step(task, stamp, 'recalculated', set, { text: why })
}

/** The last moment in time: as many working days behind the new deadline as it was behind the old one (DECISIONS 3). */
export function credited({ dueAt, lateFrom: late }: Task, to: Due, { was, is }: Calendars): Due {
  const days = dueAt && late ? was.workingDaysBetween(dayOf(dueAt), dayOf(new Date(late.getTime() - 1))) : 0
  if (days <= 0) return to
  const day = dayOf(to.at)
  const clock = to.at.getTime() - momentAt(day, '00:00').getTime()
  return { at: new Date(momentAt(is.addWorkingDays(day, days), '00:00').getTime() + clock), kind: to.kind }
}
