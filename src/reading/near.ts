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
  if (phrase.kind !== 'person')
    for (const kind of [names.units, names.shortUnits])
      for (const [name, units] of kind)
        if (isNear(key, name))
          found.push(...units.filter(one => one.validTo === null).map(({ id }) => ({ unitId: id })))
  if (phrase.kind === 'person')
    for (const people of [names.wholePeople, names.givenPeople])
      for (const [name, list] of people) if (isNear(key, name)) found.push(...list.flatMap(one => one.targets))
  const once = new Map(found.map(one => [`${one.unitId}:${'personId' in one ? one.personId : ''}`, one]))
  return [...once.values()].slice(0, MOST)
}

/** Whether two words are the same but for one letter wrong, missing, doubled or out of place; digits must agree. */
export function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const [x, y] = [a.slice(i), b.slice(i)]
  const near =
    x === y ||
    x.slice(1) === y.slice(1) ||
    x.slice(1) === y ||
    x === y.slice(1) ||
    (x.length > 1 && x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2))
  return near && a.replace(/\D/g, '') === b.replace(/\D/g, '')
}
