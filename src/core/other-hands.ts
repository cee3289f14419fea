import type { Target } from './authority.ts'
import { type Due, lateFrom } from './deadline.ts'
import { InVain } from './refusal.ts'
import { acknowledgement, notNow, type Stamp, type Step, step } from './step.ts'
import { openStates, type State, type Task, unreportedStates } from './task.ts'

/*
 * A task in other hands: given to somebody else, handed down inside its unit, passed up for instructions, handed over
 * with the person or the unit that left.
 */

/** Not over yet. */
export const livingStates: readonly State[] = [...unreportedStates, 'waiting', 'suspended']

/** Another deadline for other hands, or none at all; null leaves the one that stands. */
export type NewDue = Due | 'undated' | null

/**
 * Somebody else is given it, with another deadline if `due` says so; it begins anew. What is late needs a new
 * deadline or none, and a new deadline has not been extended yet. `confirmerId`: who confirms it from now on.
 */
export function reassign(
  task: Task,
  to: Target,
  due: NewDue,
  reason: string,
  stamp: Stamp,
  confirmerId = task.confirmerId
): Step {
  if (!unreportedStates.includes(task.state))
    throw notNow(task, task.state === 'waiting' ? 'task-waiting' : 'task-closed')
  mustBeUnsettled(task)
  if (due === null && task.lateFrom !== null && stamp.at >= task.lateFrom)
    throw new InVain('reassign-late', { number: String(task.number) })
  const dated = due && { ...(due === 'undated' ? undated : timesOf(due)), dueWords: '', extensionCount: 0 }
  const set = {
    leadUnitId: to.unitId,
    leadPersonId: to.personId,
    state: 'new',
    acknowledgedAt: null,
    acknowledgedById: null,
    ...(confirmerId === task.confirmerId ? {} : { confirmerId }),
    ...dated
  } as const
  return step(task, stamp, 'reassigned', set, { text: reason })
}

/** Refuses other hands for a task whose result was confirmed once: in time or late, that mark is of those who did it. */
export function mustBeUnsettled({ number, settledAt }: Task): void {
  if (settledAt !== null) throw new InVain('reassign-settled', { number: String(number) })
}

/** What a deadline is on a task; and what none is (R48): with it the milestones on its way are gone too. */
const timesOf = (due: Due) => ({ dueAt: due.at, dueKind: due.kind, lateFrom: lateFrom(due) })
const undated = { dueAt: null, dueKind: null, lateFrom: null, milestones: [] } as const

/** Part of it, or all, is given on inside the unit (R4): whoever does that has seen it. */
export function handDown(task: Task, child: string, stamp: Stamp): Step {
  if (!openStates.includes(task.state)) throw notNow(task, task.state === 'waiting' ? 'task-waiting' : 'task-closed')
  return step(task, stamp, 'handed_down', { state: 'in_progress', ...acknowledgement(task, stamp) }, { text: child })
}

/** It is beyond somebody's authority: whoever is above is asked for instructions (R61). */
export function escalate(task: Task, toId: number, question: string, stamp: Stamp): Step {
  if (!livingStates.includes(task.state)) throw notNow(task, 'task-closed')
  return step(task, stamp, 'escalated', { escalatedToId: toId }, { text: question })
}

/** The instructions asked for. */
export function instruct(task: Task, instructions: string, stamp: Stamp): Step {
  if (task.escalatedToId === null) throw new InVain('instruct-nothing', { number: String(task.number) })
  return step(task, stamp, 'instructed', { escalatedToId: null }, { text: instructions })
}

/** Whatever one person was to this task another is from now on; null when they were nothing to it. */
export function handOver(task: Task, fromId: number, toId: number, stamp: Stamp): Step | null {
  const set: Partial<Task> = {
    ...(task.leadPersonId === fromId ? { leadPersonId: toId } : {}),
    ...(task.assignerId === fromId ? { assignerId: toId } : {}),
    ...(task.confirmerId === fromId ? { confirmerId: toId } : {}),
    ...(task.escalatedToId === fromId ? { escalatedToId: toId } : {})
  }
  return Object.keys(set).length === 0 ? null : step(task, stamp, 'handed_over', set)
}

/** A unit's successor takes over what it led or gave; null when it did neither. `said` goes into the history. */
export function inherit(
  task: Task,
  fromId: number,
  toId: number,
  stamp: Stamp,
  said: Readonly<Record<string, unknown>> = {}
): Step | null {
  const set: Partial<Task> = {
    ...(task.leadUnitId === fromId ? { leadUnitId: toId } : {}),
    ...(task.assignerUnitId === fromId ? { assignerUnitId: toId } : {})
  }
  return Object.keys(set).length === 0 ? null : step(task, stamp, 'inherited', set, said)
}
