import { leading, overlooked, reading, servedUnit, serving } from './authority.ts'
import type { Role } from './person.ts'
import { isWithin, postsOf, type Roster } from './roster.ts'
import type { Authority } from './task.ts'

/* Who may do what with documents, and for whom an order is given: the part of `authority.ts` that knows no task. */

/** Posts that keep the documents of the unit above their own. */
const keeping: readonly Role[] = ['chief', 'tracker', 'clerk']
/** Posts that are reminded of documents nobody was given. */
const reminded: readonly Role[] = ['chief', 'clerk']

/** The units for which this person keeps documents: one's own for its leaders, the one served for chief, tracker and clerk. */
export const registers = (roster: Roster, personId: number): readonly number[] => [
  ...new Set(
    postsOf(roster, personId).flatMap(({ unitId, role }) =>
      leading.includes(role) ? [unitId] : keeping.includes(role) ? [servedUnit(roster, unitId)] : []
    )
  )
]

/**
 * Whether this person may know of a document that somebody registered, whatever its tasks: their own, or one kept for a
 * unit whose documents they keep or whose work they look over.
 */
export function seesDocument(roster: Roster, personId: number, enteredById: number): boolean {
  if (personId === enteredById) return true
  const tops = [...overlooked(roster, personId), ...registers(roster, personId)]
  const kept = registers(roster, enteredById)
  // Who has left kept them for somebody: the top of the office may still see them.
  if (kept.length === 0) return tops.some(unitId => roster.units.get(unitId)?.parentId === null)
  return kept.some(unitId => tops.some(top => isWithin(roster, unitId, top)))
}

/** Who is reminded of documents that a person registered and nobody was given (R43): chiefs and clerks of that unit. */
export function documentKeepers(roster: Roster, enteredById: number): readonly number[] {
  const kept = registers(roster, enteredById)
  const found = roster.posts.filter(
    ({ role, unitId }) => reminded.includes(role) && kept.includes(servedUnit(roster, unitId))
  )
  return [...new Set(found.length > 0 ? found.map(post => post.personId) : [enteredById])]
}

/** The units whose entry discipline this person looks over (R14): leaders, the chief of office, readers of figures. */
export const disciplined = (roster: Roster, personId: number): readonly number[] => [
  ...new Set(
    postsOf(roster, personId).flatMap(({ unitId, role }) => {
      if (leading.includes(role)) return [unitId]
      return role === 'chief' || reading.includes(role) ? [servedUnit(roster, unitId)] : []
    })
  )
]

/**
 * On whose authority this person gives for a unit when the order does not say (R59): who serves its leaders gives by
 * their order, everybody else on their own. A post they hold for somebody absent counts where their own posts give them
 * nothing to say: what they may give themselves they give as ever (R16). Null: no unit is known yet.
 */
export function authorityFor(roster: Roster, personId: number, unitId: number | null): Authority {
  const posts = postsOf(roster, personId).filter(
    ({ role, unitId: of }) =>
      (leading.includes(role) && (unitId === null || of === unitId)) ||
      (serving.includes(role) && (unitId === null || servedUnit(roster, of) === unitId))
  )
  const own = posts.filter(post => post.lentBy === undefined)
  const counted = own.length > 0 ? own : posts
  return counted.length > 0 && !counted.some(post => leading.includes(post.role)) ? 'by_order' : 'own'
}

/** The same of an order that is said to be the head's: the head's own, a deputy's in the head's place, by order of others. */
export function authorityOfHead(roster: Roster, personId: number, unitId: number | null): Authority {
  const roles = postsOf(roster, personId).flatMap(post =>
    unitId === null || post.unitId === unitId ? [post.role] : []
  )
  return roles.includes('head') ? 'own' : roles.includes('deputy') ? 'for_head' : 'by_order'
}
