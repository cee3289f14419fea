import { leading, may, relationsTo, type TaskAct } from './authority.ts'
import { lineOf, postsIn, postsOf, type Roster, withSubstitutes } from './roster.ts'
import type { Hands } from './task.ts'

/*
 * Who gives the word now on work that somebody gave who may have left their office since (R16, R42). Letters, lists and
 * reminders ask here, so that none goes to who decides nothing any more. Substitutes get their own copies at the commit
 * (`standing-in.ts`); who reaches people otherwise adds them with `withSubstitutes`.
 */

/** Whoever gives the assigner's word: the assigner, or once that one has left the place, the nearest leaders above. */
export const assignersOf = (roster: Roster, task: Hands): readonly number[] =>
  heldBy(roster, task, [task.assignerId], 'extend')

/** Whoever confirms: the one named for it, else the assigner, else the nearest leaders above who may. */
export const confirmersOf = (roster: Roster, task: Hands): readonly number[] =>
  heldBy(roster, task, [task.confirmerId, task.assignerId], 'confirm')

/** Whoever was asked for instructions, or who leads in their place; empty while nobody is asked. */
export const askedOf = (roster: Roster, task: Hands): readonly number[] =>
  task.escalatedToId === null ? [] : heldBy(roster, task, [task.escalatedToId], 'instruct')

/** Those who hear what becomes of work they gave or confirm, each once. */
export const leadersOf = (roster: Roster, task: Hands): readonly number[] => [
  ...new Set([...confirmersOf(roster, task), ...assignersOf(roster, task)])
]

/** Who is asked for a longer deadline, with whoever stands in for them; nobody where there is no leader. */
export const decidersOf = (roster: Roster, task: Hands): readonly number[] =>
  withSubstitutes(roster, assignersOf(roster, task)).filter(id => isActive(roster, id))

/**
 * The units whose leaders' word may have come to this person: those they lead, the units right below, and below them
 * those that no head stands between. More than they decide on: what `confirmersOf` and its like say of each task counts.
 */
export function unitsInheritedBy(roster: Roster, personId: number): readonly number[] {
  const led = postsOf(roster, personId).flatMap(({ unitId, role }) => (leading.includes(role) ? [unitId] : []))
  if (led.length === 0) return []
  return [...roster.units.values()].flatMap(({ id }) => {
    const line = lineOf(roster, id).map(unit => unit.id)
    const up = line.findIndex(unit => led.includes(unit))
    return up >= 0 && line.slice(1, up).every(unit => !hasHead(roster, unit)) ? [id] : []
  })
}

const hasHead = (roster: Roster, unitId: number): boolean =>
  postsIn(roster, unitId).some(({ role, personId }) => role === 'head' && isActive(roster, personId))

/** The first of those named who may still do this, or who stands in for them; else the nearest leaders above who may. */
function heldBy(roster: Roster, task: Hands, named: readonly number[], act: TaskAct): readonly number[] {
  const stands = (id: number) => isActive(roster, id) && may(act, relationsTo(roster, id, task, []))
  for (const id of named) {
    if (stands(id)) return [id]
    const instead = withSubstitutes(roster, [id]).filter(stands)
    if (instead.length > 0) return instead
  }
  for (const unit of lineOf(roster, task.assignerUnitId)) {
    const leaders = postsIn(roster, unit.id).filter(({ role }) => leading.includes(role))
    const found = [...new Set(leaders.map(({ personId }) => personId))].filter(stands)
    if (found.length > 0) return found
  }
  return []
}

const isActive = (roster: Roster, id: number): boolean => roster.people.get(id)?.active === true
