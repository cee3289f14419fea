import type { Target } from './authority.ts'
import type { Value } from './letter.ts'
import { callName, type Roster } from './roster.ts'
import type { Task } from './task.ts'

/** A person's name; empty for an id the roster does not know. */
export const personName = (roster: Roster, id: number | null): string =>
  id === null ? '' : (roster.people.get(id)?.name ?? '')

/** The names of several people, as a sentence lists them. */
export const namesOf = (roster: Roster, ids: readonly number[]): string =>
  ids.map(id => personName(roster, id)).join(', ')

/** Who did something, and in whose place a substitute did it: both are named (R16). */
export const doneBy = (roster: Roster, actorId: number | null, forId: number | null): Value =>
  forId === null
    ? personName(roster, actorId)
    : { line: { key: 'in-place-of', values: { name: personName(roster, actorId), absent: personName(roster, forId) } } }

/** A text cut to at most so many characters, whole ones: never half of an emoji. */
export function short(text: string, most: number): string {
  const letters = [...text]
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text
}

/** A unit's name as people call it. */
export function unitName(roster: Roster, id: number): string {
  const unit = roster.units.get(id)
  return unit ? callName(unit) : ''
}

/** Who leads: the unit, or the person with their unit. */
export function targetName(roster: Roster, { unitId, personId }: Target): string {
  const unit = unitName(roster, unitId)
  return personId === null ? unit : `${personName(roster, personId)} (${unit})`
}

/** Who leads a task. */
export const leadName = (roster: Roster, task: Pick<Task, 'leadUnitId' | 'leadPersonId'>): string =>
  targetName(roster, { unitId: task.leadUnitId, personId: task.leadPersonId })

/** Whether who sends is the lead itself, so that it is named once. */
export const senderOf = ({ leadPersonId }: Pick<Task, 'leadPersonId'>, personId: number): 'lead' | 'other' =>
  leadPersonId === personId ? 'lead' : 'other'

/** What the head of a unit is called on the door: `Chủ tịch UBND xã`; empty when it has none. */
export const headTitle = (roster: Roster, unitId: number): string =>
  roster.posts.find(post => post.unitId === unitId && post.role === 'head')?.title ?? ''
