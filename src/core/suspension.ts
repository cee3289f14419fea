import { type Calendar, dayOf, at as momentAt } from './calendar.ts'
import { type Due, type DueKind, lateFrom } from './deadline.ts'
import { isLate } from './extension.ts'
import { notNow, type Stamp, type Step, step } from './step.ts'
import { type HistoryLine, openStates, type State, states, type Task } from './task.ts'

/** The work rests and its clock stands still (DOMAIN 3.8). */
export function suspend(task: Task, reason: string, stamp: Stamp): Step {
  if (!openStates.includes(task.state)) throw notNow(task, task.state === 'waiting' ? 'task-waiting' : 'task-closed')
  return resting(task, stamp, { text: reason })
}

/** A part rests with the task above it, which its history says. */
export const suspendWith = (above: Task, part: Task, reason: string, stamp: Stamp): Step =>
  resting(part, stamp, { text: reason, above: above.number })

const resting = (task: Task, stamp: Stamp, said: Readonly<Record<string, unknown>>): Step =>
  step(task, stamp, 'suspended', { state: 'suspended', suspendedAt: stamp.at }, said)

/** How a part stood before it was made to rest with the task above; null when it runs, or rests on its own account. */
export function restedWith(above: Task, part: Task, history: readonly HistoryLine[]): State | null {
  const last = history.findLast(one => one.act === 'suspended')
  if (part.state !== 'suspended' || last?.after.above !== above.number) return null
  return states.find(one => one === last.before.state) ?? null
}

/**
 * The work goes on; the deadline moves by as long as it rested. What was late before the rest stays late; what had been
 * declined, `before`, still is.
 */
export function resume(task: Task, stamp: Stamp, calendar: Calendar, before: State = 'new'): Step {
  if (task.state !== 'suspended') throw notNow(task, 'resume-not-suspended')
  const state = before === 'declined' ? before : task.acknowledgedAt === null ? 'new' : 'in_progress'
  return step(task, stamp, 'resumed', { state, suspendedAt: null, ...rested(task, stamp.at, calendar) })
}

/**
 * A deadline on a day moves by working days, one with a clock by working minutes; milestones still ahead move alike. What
 * was in time when the rest began is in time when it ends, also where no working time has passed.
 */
function rested(task: Task, now: Date, calendar: Calendar): Partial<Task> {
  const since = task.suspendedAt ?? now
  const days = calendar.workingDaysBetween(dayOf(since), dayOf(now))
  const minutes = calendar.workingMinutes(since, now)
  const after = (at: Date, kind: DueKind): Date => {
    if (kind === 'instant') {
      const to = minutes === 0 ? at : calendar.addWorkingMinutes(at, minutes)
      return to > now ? to : new Date(now.getTime() + (at.getTime() - since.getTime()))
    }
    const day = dayOf(at)
    const clock = at.getTime() - momentAt(day, '00:00').getTime()
    const to = calendar.addWorkingDays(day, days)
    return new Date(momentAt(to < dayOf(now) ? calendar.workingDayFrom(dayOf(now)) : to, '00:00').getTime() + clock)
  }
  const { dueAt, dueKind, milestones, lateFrom: late } = task
  const ahead = milestones.map(one => (isOver(one, since) ? one : { at: after(one.at, one.kind), kind: one.kind }))
  const set: Partial<Task> = milestones.length > 0 ? { milestones: ahead } : {}
  if (dueAt === null || dueKind === null || late === null) return set
  // What is late stays late, whatever later deadline it was given since.
  if (isLate(task, since)) return dueAt > since ? { ...set, dueAt: after(dueAt, dueKind) } : set
  // The last moment in time moves like the deadline: days that a slow confirmer gave stay given.
  const last = after(new Date(late.getTime() - 1), dueKind)
  return { ...set, dueAt: after(dueAt, dueKind), lateFrom: lateFrom({ at: last, kind: dueKind }) }
}

const isOver = (due: Due, at: Date): boolean => at >= lateFrom(due)
