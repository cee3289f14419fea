import type { Roster } from '../core/roster.ts'
import { type Names, namesOf } from './names.ts'
import type { Phrase } from './phrase.ts'
import type { Placed } from './placed.ts'
import type { Target } from './reading.ts'
import type { Said } from './said.ts'
import { titleAt } from './title.ts'
import { keyOf, type Token, tokensOf } from './token.ts'

/** So many are offered at most. */
const MOST = 5

/** A name that nobody has, with those it may mean: asked about, never taken. */
export const offered = (one: Placed, found: readonly Target[]): Placed => ({
  ...one,
  addressee: { ...one.addressee, found, near: found.length > 0 }
})

/** The same names; to those that the roster does not know, whoever is called so but for one letter. */
export function withNear(said: Said, named: readonly Placed[], roster: Roster | null): readonly Placed[] {
  if (!roster || named.every(({ addressee }) => addressee.found.length > 0)) return named
  const tokens = tokensOf(said)
  const names = namesOf(roster)
  return named.map(one =>
    one.addressee.found.length > 0 ? one : offered(one, nearNames(said, tokens, { ...one.span, kind: one.kind }, names))
  )
}

function nearNames(said: Said, tokens: readonly Token[], phrase: Phrase, names: Names): readonly Target[] {
  const from = titleAt(said, phrase.start)?.end ?? phrase.start
  const key = keyOf(tokens.filter(({ start, end }) => start >= from && end <= phrase.end).map(({ word }) => word))
  if (key.length < 3) return []
  const found: Target[] = []
  if (phrase.kind === 'person') {
    for (const one of names.everyPerson)
      if (isNear(key, one[0])) found.push(...one[1].flatMap(({ targets }) => targets))
  } else
    for (const one of names.everyUnit)
      if (isNear(key, one[0]))
        found.push(...one[1].filter(({ validTo }) => validTo === null).map(({ id }) => ({ unitId: id })))
  const once = new Map(found.map(one => [`${one.unitId}:${'personId' in one ? one.personId : ''}`, one]))
  return [...once.values()].slice(0, MOST)
}

/** Whether two words are the same but for one letter wrong, missing, doubled or out of place; digits must agree. */
export function isNear(a: string, b: string): boolean {
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)]
  if (long - short > 1) return false
  // Every name of the roster is held against it: without a piece of text for each.
  let same = 0
  while (same < short && a[same] === b[same]) same++
  let behind = 0
  while (behind < short - same && a[a.length - 1 - behind] === b[b.length - 1 - behind]) behind++
  const apart = long - same - behind
  const swapped = apart === 2 && long === short && a[same] === b[same + 1] && a[same + 1] === b[same]
  return (apart < 2 || swapped) && a.replace(/\D/g, '') === b.replace(/\D/g, '')
}
