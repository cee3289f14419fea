import { isWithin, postsOf, type Roster } from './roster.ts'
import type { Task } from './task.ts'

type Given = Pick<Task, 'assignerUnitId'>

/**
 * Whether somebody still holds the place from which a task was given: a post in the assigner's unit, in one above it, or
 * one that serves its leaders. Who has left or moved elsewhere decides nothing any more; the successor does.
 * `serves`: whether a post acts for the leaders of this unit.
 */
export const stillGives = (
  roster: Roster,
  personId: number,
  { assignerUnitId }: Given,
  serves: (unitId: number) => boolean
): boolean =>
  isActive(roster, personId) &&
  (serves(assignerUnitId) || postsOf(roster, personId).some(post => isWithin(roster, assignerUnitId, post.unitId)))

/** Whether whoever was named to confirm is still of that office: at, above or below the assigner's unit (R44). */
export const stillConfirms = (roster: Roster, personId: number, { assignerUnitId }: Given): boolean =>
  isActive(roster, personId) &&
  postsOf(roster, personId).some(
    ({ unitId }) => isWithin(roster, assignerUnitId, unitId) || isWithin(roster, unitId, assignerUnitId)
  )

const isActive = (roster: Roster, personId: number): boolean => roster.people.get(personId)?.active === true
