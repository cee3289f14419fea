import type { Target } from './authority.ts'
import { livingStates } from './other-hands.ts'
import { put, remove, type Save } from './outcome.ts'
import { InVain } from './refusal.ts'
import { notNow, type Stamp, type Step, step } from './step.ts'
import type { Participant, Participation, Task } from './task.ts'

/* Who works on a task beside its lead, and who only watches it (R4). Neither is reminded of its deadline nor scored. */

/** A person is one whatever their unit; a unit is meant as a whole. */
const isSame = (one: Target | Participant, other: Target): boolean =>
  other.personId === null ? one.personId === null && one.unitId === other.unitId : one.personId === other.personId

/** Somebody supports the task or watches it from now on. Who watched it and now supports it is not named twice. */
export function join(task: Task, role: Participation, who: Target, beside: readonly Participant[], stamp: Stamp): Step {
  const number = String(task.number)
  if (!livingStates.includes(task.state)) throw notNow(task, 'task-closed')
  if (isSame({ unitId: task.leadUnitId, personId: task.leadPersonId }, who)) throw new InVain('join-leads', { number })
  const known = beside.filter(one => isSame(one, who))
  if (known.some(one => one.role === role || one.role === 'support')) throw new InVain('join-already', { number })
  const row = { taskNumber: task.number, role, ...who }
  const kept = step(task, stamp, 'joined', {}, { role, ...who })
  return { ...kept, save: [...kept.save, ...known.map(without), put('participant', row)] }
}

/** Somebody no longer supports or watches it. */
export function leave(
  task: Task,
  role: Participation,
  who: Target,
  beside: readonly Participant[],
  stamp: Stamp
): Step {
  const known = beside.filter(one => one.role === role && isSame(one, who))
  if (known.length === 0) throw new InVain('leave-not-there', { number: String(task.number) })
  const kept = step(task, stamp, 'left', {}, { role, ...who })
  return { ...kept, save: [...kept.save, ...known.map(without)] }
}

const without = ({ taskNumber, role, unitId, personId }: Participant): Save =>
  remove('participant', { taskNumber, role, unitId, personId })
