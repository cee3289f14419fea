import { close } from './afterwards.ts'
import type { Day } from './calendar.ts'
import { handOver, inherit } from './other-hands.ts'
import { add, remove } from './outcome.ts'
import { isPractice } from './practice.ts'
import { callName, type Roster } from './roster.ts'
import { type Stamp, type Step, step } from './step.ts'
import type { Participant, Task } from './task.ts'
import type { Unit } from './unit.ts'

/* What happens to tasks when units end and people leave (DOMAIN 3.7). */

/** Tasks that change hands in one commit. */
export const AT_ONCE = 200

/** The unit that goes on with the work of one that has ended: the first in the line of successors that is open. */
export function successorOf(roster: Roster, unitId: number): Unit | null {
  const seen = new Set<number>()
  let unit = roster.units.get(unitId)
  while (unit && unit.validTo !== null && !seen.has(unit.id)) {
    seen.add(unit.id)
    unit = unit.successorId === null ? undefined : roster.units.get(unit.successorId)
  }
  return unit && unit.validTo === null && unit.id !== unitId ? unit : null
}

/** A unit that ends, the one that goes on with its work, and since when the office counts. */
export type Succession = { readonly from: Unit; readonly into: Unit; readonly goLive: Day | null }

/**
 * Whether a task was practice with the unit that ends and would count with its successor (R19). It is neither falsified
 * nor counted after all: practice ends with the unit that practised.
 */
export const endsAsPractice = (task: Task, { from, into, goLive }: Succession): boolean =>
  task.leadUnitId === from.id && isPractice(task, from, goLive) && !isPractice(task, into, goLive)

/**
 * The steps by which a successor takes over what a unit led or gave; what was only practice is closed. Where it stood
 * beside what it now leads, that place ends. `rows`: everybody beside these tasks.
 */
export function inherited(
  tasks: readonly Task[],
  rows: readonly Participant[],
  succession: Succession,
  stamp: Stamp
): readonly Step[] {
  const { from, into } = succession
  const why = `việc thử nghiệm, đóng khi ${callName(from)} gộp vào ${callName(into)}`
  return tasks.flatMap(task => {
    if (endsAsPractice(task, succession)) return close(task, why, stamp)
    const comesToLead = task.leadUnitId === from.id && task.leadPersonId === null
    const ended = comesToLead ? wholeBeside(rows, task, into.id) : []
    const said = ended.length > 0 ? { participants: ended.map(one => one.role) } : {}
    const kept = inherit(task, from.id, into.id, stamp, said)
    return kept ? { ...kept, save: [...kept.save, ...ended.map(one => remove('participant', keyOf(one)))] } : []
  })
}

/** A unit as a whole beside a task: where it stands there. */
const wholeBeside = (rows: readonly Participant[], task: Task, unitId: number): readonly Participant[] =>
  rows.filter(one => one.taskNumber === task.number && one.unitId === unitId && one.personId === null)

/**
 * The steps by which a successor goes on beside where a unit supported or watched. Where it leads the task already, or
 * stands beside it, it needs no second place. `rows`: everybody beside these tasks.
 */
export const inheritedBeside = (
  tasks: readonly Task[],
  rows: readonly Participant[],
  fromId: number,
  toId: number,
  stamp: Stamp
): readonly Step[] =>
  tasks.flatMap(task => {
    const ended = wholeBeside(rows, task, fromId)
    if (ended.length === 0) return []
    const leads = task.leadPersonId === null && [fromId, toId].includes(task.leadUnitId)
    const roles = leads || wholeBeside(rows, task, toId).length > 0 ? [] : ended.map(one => one.role)
    const [role] = roles.toSorted()
    const text = { participants: ended.map(one => one.role), fromUnitId: fromId, toUnitId: toId }
    const kept = step(task, stamp, 'inherited', {}, text)
    const gone = ended.map(one => remove('participant', keyOf(one)))
    const come =
      role === undefined ? [] : [add('participant', { taskNumber: task.number, role, unitId: toId, personId: null })]
    return [{ ...kept, save: [...kept.save, ...gone, ...come] }]
  })

/** A unit as a whole, and no person, beside a task. */
export const unitAsPart = ({ id }: Pick<Unit, 'id'>) => ({ personId: 0, unitIds: [id] })

const keyOf = ({ taskNumber, role, unitId, personId }: Participant) => ({ taskNumber, role, unitId, personId })

/** The steps by which one person takes over what another was, and the tasks that they cannot take over. */
export type HandedOver = { readonly steps: readonly Step[]; readonly kept: readonly Task[] }

/**
 * Nobody does what they gave themselves, nor confirms what they do: a task in which the two stood on both sides stays
 * as it is, to be given anew by whoever may.
 */
export function handedOver(tasks: readonly Task[], fromId: number, toId: number, stamp: Stamp): HandedOver {
  const found = tasks.map(task => ({ task, step: handOver(task, fromId, toId, stamp) }))
  const both = ({ leadPersonId, assignerId, confirmerId }: Task) =>
    leadPersonId === toId && (assignerId === toId || confirmerId === toId)
  return {
    steps: found.flatMap(({ step }) => (step && !both(step.task) ? [step] : [])),
    kept: found.flatMap(({ task, step }) => (step && both(step.task) ? [task] : []))
  }
}
