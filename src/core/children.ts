import { leading } from './authority.ts'
import { livingStates } from './other-hands.ts'
import { Refusal } from './refusal.ts'
import { postsOf, type Roster } from './roster.ts'
import { type State, type Task, unreportedStates } from './task.ts'

/*
 * A task and what was given on from it inside the unit (R4). Whoever answers for the whole answers for its parts, so the
 * whole is reported when the parts are done, unless a leader of the unit says otherwise.
 */

type Part = Pick<Task, 'state'>

/** The parts that are not over: also one that waits for its confirmation. */
export const openOf = <T extends Part>(children: readonly T[]): readonly T[] =>
  children.filter(child => livingStates.includes(child.state))

/** How many parts count, and how many of them are done; what was withdrawn is no part. */
export function shareDone(children: readonly Part[]): { readonly count: number; readonly done: number } {
  const counted = children.filter(child => child.state !== 'withdrawn')
  return { count: counted.length, done: counted.filter(child => child.state === 'done').length }
}

/** Whether a person leads the unit that answers for the task. */
export const leadsUnitOf = (roster: Roster, personId: number, { leadUnitId }: Pick<Task, 'leadUnitId'>): boolean =>
  postsOf(roster, personId).some(post => post.unitId === leadUnitId && leading.includes(post.role))

/** Refuses a report on a task with open parts, unless a leader of its unit says outright that it goes in all the same. */
export function mayReportWhole(
  children: readonly Part[],
  number: string,
  { leads, despite }: { readonly leads: boolean; readonly despite: boolean }
): void {
  const count = openOf(children).length
  if (count === 0 || (leads && despite)) return
  throw new Refusal(despite ? 'children-despite-not-yours' : 'report-children-open', { number, count })
}

/** Whether the last part has come to its end just now, and the whole still waits for its report. */
export function allDone(parent: { readonly state: State }, children: readonly Part[]): boolean {
  return unreportedStates.includes(parent.state) && openOf(children).length === 0 && shareDone(children).done > 0
}
