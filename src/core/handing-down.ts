import { assigningUnits, type Target } from './authority.ts'
import { postsIn, type Roster } from './roster.ts'
import { openStates, type Task } from './task.ts'

/** Whom this person may give a part of a unit's work (R4): the unit's people, then the units right below it. */
export function partTakers(roster: Roster, personId: number, unitId: number): readonly Target[] {
  const people = [...new Set(postsIn(roster, unitId).map(post => post.personId))]
    .filter(id => roster.people.get(id)?.active)
    .map(id => ({ unitId, personId: id }))
  const units = [...roster.units.values()]
    .filter(unit => unit.parentId === unitId)
    .map(unit => ({ unitId: unit.id, personId: null }))
  return [...people, ...units].filter(target => takesPart(roster, personId, unitId, target))
}

/** Whether this person may give a part of this unit's work to this target, on behalf of the unit itself. */
export const takesPart = (roster: Roster, personId: number, unitId: number, target: Target): boolean =>
  assigningUnits(roster, personId, target).includes(unitId)

/** Whether this person has somebody to hand this task down to while it is open; never one they gave themselves. */
export const mayHandDown = (roster: Roster, personId: number, task: Task): boolean =>
  openStates.includes(task.state) &&
  task.assignerId !== personId &&
  partTakers(roster, personId, task.leadUnitId).length > 0
