import { reading, scopes, servedUnit } from './authority.ts'
import { isWithin, postsOf, type Roster } from './roster.ts'

/* Who may read whose evidence (R29): it is about persons, so nearer to a secret than the figures of units. */

/**
 * The units in which this reader may read somebody's evidence, null: everywhere, since it is their own. Leaders read that of
 * the people below them, not of the head beside or above them; readers of figures that of all whom they serve (R34).
 */
export function evidenceUnits(roster: Roster, readerId: number, personId: number): readonly number[] | null {
  if (readerId === personId) return null
  const heads = (unitId: number) =>
    postsOf(roster, personId).some(post => post.unitId === unitId && post.role === 'head' && post.lentBy === undefined)
  const read = postsOf(roster, readerId)
    .filter(({ role }) => reading.includes(role))
    .map(({ unitId }) => servedUnit(roster, unitId))
  const tops = [...read, ...scopes(roster, readerId).filter(top => !heads(top))]
  const units = [...roster.units.keys()].filter(id => tops.some(top => isWithin(roster, id, top)))
  return postsOf(roster, personId).some(({ unitId }) => units.includes(unitId)) ? units : []
}
