import { type Due, lateFrom } from './deadline.ts'
import { exampleDue, isLate } from './extension.ts'
import { milestonesBefore } from './milestones.ts'
import { InVain, Refusal } from './refusal.ts'
import { notNow, type Stamp, type Step, step } from './step.ts'
import { type Task, unreportedStates } from './task.ts'

/* The deadline that whoever gave the work sets where there was none (R48), or brings forward. Later ones are extensions. */

/** Whether a deadline would be the task's first, or an earlier one than stands. */
export const isFirstOrEarlier = ({ dueAt, dueKind }: Pick<Task, 'dueAt' | 'dueKind'>, to: Due): boolean =>
  dueAt === null || dueKind === null || lateFrom(to) < lateFrom({ at: dueAt, kind: dueKind })

/** Refuses where no deadline can be set, before one is asked for in vain. */
export function mustBeDatable(task: Task): void {
  const number = String(task.number)
  if (task.state === 'suspended') throw new InVain('redate-rests', { number })
  if (!unreportedStates.includes(task.state))
    throw notNow(task, task.state === 'waiting' ? 'task-waiting' : 'task-closed')
  if (task.settledAt !== null) throw new InVain('redate-settled', { number })
}

/**
 * The deadline is set, never to a moment that is over: from now on the task counts as one with a deadline. What is late
 * stays late.
 */
export function redate(task: Task, to: Due, reason: string, stamp: Stamp): Step {
  mustBeDatable(task)
  if (to.at <= stamp.at) {
    const values = { number: String(task.number), wanted: { due: to }, example: exampleDue(task, stamp.at) }
    throw new Refusal('redate-past', values)
  }
  const set = {
    dueAt: to.at,
    dueKind: to.kind,
    dueWords: '',
    milestones: milestonesBefore(task.milestones, to),
    ...(isLate(task, stamp.at) ? {} : { lateFrom: lateFrom(to) })
  }
  return step(task, stamp, 'redated', set, { text: reason })
}
