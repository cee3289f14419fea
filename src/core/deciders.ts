import { leading, may, relationsTo } from './authority.ts'
import { lineOf, postsIn, type Roster, withSubstitutes } from './roster.ts'
import type { Task } from './task.ts'

/**
 * Who is asked for a longer deadline: the assigner and whoever stands in for them. Once they have left or are locked
 * out, the nearest leaders above who may give one; nobody where there are none.
 */
export function decidersOf(roster: Roster, task: Task): readonly number[] {
  const isActive = (id: number) => roster.people.get(id)?.active === true
  const present = withSubstitutes(roster, [task.assignerId]).filter(isActive)
  if (present.length > 0) return present
  for (const unit of lineOf(roster, task.assignerUnitId)) {
    const leaders = postsIn(roster, unit.id).filter(({ role }) => leading.includes(role))
    const found = [...new Set(leaders.map(({ personId }) => personId))].filter(
      id => isActive(id) && may('extend', relationsTo(roster, id, task, []))
    )
    if (found.length > 0) return found
  }
  return []
}
