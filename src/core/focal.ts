import { answerersOf } from './authority.ts'
import { postsIn, type Roster } from './roster.ts'
import type { Unit } from './unit.ts'

/** What a unit lacks: a focal officer, a head, anybody who answers for its orders (R15, R42). */
export type Lacking = {
  readonly unit: Unit
  readonly focal: boolean
  readonly head: boolean
  readonly anybody: boolean
}

/** The open units that lack somebody, in protocol order. `roster` is that of the day. */
export function lacking(roster: Roster): readonly Lacking[] {
  return [...roster.units.values()]
    .filter(unit => unit.validTo === null)
    .sort((a, b) => a.order - b.order || a.id - b.id)
    .map(unit => {
      const held = postsIn(roster, unit.id).filter(post => roster.people.get(post.personId)?.active)
      return {
        unit,
        focal: !held.some(post => post.role === 'focal'),
        head: !held.some(post => post.role === 'head' || post.role === 'chief'),
        anybody: answerersOf(roster, unit.id).length === 0
      }
    })
    .filter(one => one.focal || one.head || one.anybody)
}
