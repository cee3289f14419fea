import type { Names } from './names.ts'
import type { Phrase } from './phrase.ts'
import type { Target } from './reading.ts'
import type { Said } from './said.ts'
import { titleAt } from './title.ts'
import { keyOf, type Token } from './token.ts'

/** So many are offered at most. */
const MOST = 5

/** Whom a name that the roster does not know may mean: those whose name is one letter away. Offered, never taken. */
export function nearNames(said: Said, tokens: readonly Token[], phrase: Phrase, names: Names): readonly Target[] {
  const from = titleAt(said, phrase.start)?.end ?? phrase.start
  const key = keyOf(tokens.filter(({ start, end }) => start >= from && end <= phrase.end).map(({ word }) => word))
  if (key.length < 3) return []
  const found: Target[] = []
  if (phrase.kind !== 'person')
    for (const [name, units] of [...names.units, ...names.shortUnits])
      if (isNear(key, name)) found.push(...units.filter(one => one.validTo === null).map(({ id }) => ({ unitId: id })))
  if (phrase.kind === 'person')
    for (const people of [names.wholePeople, names.givenPeople])
      for (const [name, list] of people) if (isNear(key, name)) found.push(...list.flatMap(one => one.targets))
  const once = new Map(found.map(one => [`${one.unitId}:${'personId' in one ? one.personId : ''}`, one]))
  return [...once.values()].slice(0, MOST)
}

/** Whether two words are the same but for one letter wrong, missing, doubled or out of place; digits must agree. */
export function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const [x, y] = [a.slice(i), b.slice(i)]
  return (
    x === y ||
    x.slice(1) === y.slice(1) ||
    x.slice(1) === y ||
    x === y.slice(1) ||
    (x.length > 1 && x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2))
  )
}
