import { type Calendar, dayOf, at as momentAt } from './calendar.ts'
import { lateFrom } from './deadline.ts'
import { isLate } from './extension.ts'
import { notNow, type Stamp, type Step, step } from './step.ts'
import { openStates, type Task } from './task.ts'

/** The work rests and its clock stands still (DOMAIN 3.8). */
export function suspend(task: Task, reason: string, stamp: Stamp): Step {
  if (!openStates.includes(task.state)) throw notNow(task, task.state === 'waiting' ? 'task-waiting' : 'task-closed')
  return step(task, stamp, 'suspended', { state: 'suspended', suspendedAt: stamp.at }, { text: reason })
}

/** The work goes on; the deadline moves by as long as it rested. What was late before the rest stays late. */
export function resume(task: Task, stamp: Stamp, calendar: Calendar): Step {
  if (task.state !== 'suspended') throw notNow(task, 'resume-not-suspended')
  const state = task.acknowledgedAt === null ? 'new' : 'in_progress'
  return step(task, stamp, 'resumed', { state, suspendedAt: null, ...rested(task, stamp.at, calendar) })
}

/** A deadline on a day moves by working days, one with a clock by working minutes; milestones still ahead move alike. */
function rested(task: Task, now: Date, calendar: Calendar): Partial<Task> {
  const since = task.suspendedAt ?? now
  const days = calendar.workingDaysBetween(dayOf(since), dayOf(now))
  const minutes = calendar.workingMinutes(since, now)
  const after = (at: Date, kind: 'day' | 'instant'): Date => {
    if (kind === 'instant') return minutes === 0 ? at : calendar.addWorkingMinutes(at, minutes)
    const day = dayOf(at)
    const clock = at.getTime() - momentAt(day, '00:00').getTime()
    return new Date(momentAt(calendar.addWorkingDays(day, days), '00:00').getTime() + clock)
  }
  const { dueAt, dueKind, milestones } = task
  const ahead = milestones.map(one => (one.at > since ? { at: after(one.at, one.kind), kind: one.kind } : one))
  const set: Partial<Task> = milestones.length > 0 ? { milestones: ahead } : {}
  if (dueAt === null || dueKind === null || isLate(task, since)) return set
  const to = after(dueAt, dueKind)
  // Days credited before keep their distance to the deadline.
  const credit = (task.lateFrom?.getTime() ?? 0) - lateFrom({ at: dueAt, kind: dueKind }).getTime()
  return { ...set, dueAt: to, lateFrom: new Date(lateFrom({ at: to, kind: dueKind }).getTime() + credit) }
}
