import { leading } from './authority.ts'
import { lineOf, postsIn, type Roster, withSubstitutes } from './roster.ts'

/* Who stands above a piece of work, where posts are empty, people have left and substitutes stand in. */

/** Those of these people who are still here, with whoever stands in for any of them. */
export const presentOf = (roster: Roster, ids: readonly number[]): readonly number[] =>
  withSubstitutes(roster, ids).filter(id => roster.people.get(id)?.active)

/** Who leads a unit: its heads and whoever stands in for them; its deputies where it has no head. */
export function headsOf(roster: Roster, unitId: number): readonly number[] {
  for (const role of leading) {
    const found = presentOf(roster, holders(roster, unitId, role))
    if (found.length > 0) return found
  }
  return []
}

/**
 * The head of a unit, or of the nearest unit above that has one: somebody else than `personId`. When that person is the
 * head of the unit, the one above it; a substitute of theirs does not stand above them. Null: nobody does.
 */
export function headOver(roster: Roster, unitId: number, personId: number | null): number | null {
  for (const unit of lineOf(roster, unitId)) {
    const own = postsIn(roster, unit.id).filter(post => post.role === 'head' && post.lentBy === undefined)
    if (own.some(post => post.personId === personId)) continue
    const [head] = own.map(post => post.personId).filter(id => presentOf(roster, [id]).some(one => one !== personId))
    if (head !== undefined) return head
  }
  return null
}

const holders = (roster: Roster, unitId: number, role: string): readonly number[] =>
  postsIn(roster, unitId)
    .filter(post => post.role === role)
    .map(post => post.personId)
