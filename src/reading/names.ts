import type { Person } from '../core/person.ts'
import { postsOf, type Roster } from '../core/roster.ts'
import type { Unit } from '../core/unit.ts'
import type { Target } from './reading.ts'
import { fold } from './text.ts'
import { keyOf, tokensOf } from './token.ts'

/** A person under one way of writing the name: whole, or only its last words. `typed` keeps the accents. */
export type NamedPerson = { readonly person: Person; readonly typed: string; readonly targets: readonly Target[] }

/** The roster by the names people write, each as one key (`keyOf`). */
export type Names = {
  readonly units: ReadonlyMap<string, readonly Unit[]>
  /** What a unit's words shorten to, where no unit is called just so: `phòng vhxh`, `văn phòng`. */
  readonly shortUnits: ReadonlyMap<string, readonly Unit[]>
  /** Names without their first word (`Nội vụ`): only where somebody must be named. */
  readonly bareUnits: ReadonlyMap<string, readonly Unit[]>
  /** `units` and `shortUnits` in their order, to be gone through. */
  readonly everyUnit: readonly (readonly [string, readonly Unit[]])[]
  /** Whether a name of a unit, of whatever kind, begins with these letters. */
  readonly aUnitBegins: (key: string) => boolean
  readonly wholePeople: ReadonlyMap<string, readonly NamedPerson[]>
  readonly givenPeople: ReadonlyMap<string, readonly NamedPerson[]>
  readonly everyPerson: readonly (readonly [string, readonly NamedPerson[]])[]
  readonly aPersonBegins: (key: string) => boolean
  /** People by the words of their post: `vanthu`, `truongphong`. */
  readonly titles: ReadonlyMap<
    string,
    readonly { readonly title: string; readonly target: Target; readonly unitId: number }[]
  >
}

// A roster never changes, so what is gathered from it is kept as long as it is.
const gathered = new WeakMap<Roster, Names>()

/** The names of a roster, gathered once. */
export function namesOf(roster: Roster): Names {
  const known = gathered.get(roster)
  if (known) return known
  const names = gather(roster)
  gathered.set(roster, names)
  return names
}

function gather(roster: Roster): Names {
  const units = new Map<string, Unit[]>()
  const shortUnits = new Map<string, Unit[]>()
  const bareUnits = new Map<string, Unit[]>()
  for (const unit of roster.units.values()) {
    for (const name of [unit.name, unit.shortName, ...unit.aliases]) {
      const words = wordsOf(name)
      push(units, keyOf(words), unit)
      for (const key of shortKeys(words)) push(shortUnits, key, unit)
      for (const key of bareKeys(words)) push(bareUnits, key, unit)
    }
    push(units, keyOf(wordsOf(unit.code)), unit)
  }
  const wholePeople = new Map<string, NamedPerson[]>()
  const givenPeople = new Map<string, NamedPerson[]>()
  const titles = new Map<string, { title: string; target: Target; unitId: number }[]>()
  for (const person of roster.people.values()) {
    if (!person.active) continue
    const posts = postsOf(roster, person.id)
    const targets = posts.map(({ unitId }) => ({ personId: person.id, unitId }))
    if (targets.length === 0) continue
    const typed = person.name.normalize('NFC').toLowerCase().split(/\s+/)
    const words = wordsOf(person.name)
    for (let n = 1; n <= words.length; n++) {
      push(
        n === words.length && n > 1 ? wholePeople : givenPeople,
        keyOf(words.slice(-n)),
        named(person, typed, targets, n)
      )
    }
    const initials = words.slice(0, -1).map(word => word[0] ?? '')
    if (initials.length > 0)
      push(wholePeople, keyOf([...initials, words.at(-1) ?? '']), named(person, typed, targets, typed.length))
    push(givenPeople, keyOf(wordsOf(person.code)), { person, typed: person.code.toLowerCase(), targets })
    for (const post of posts) {
      const title = wordsOf(post.title).join('')
      const entry = { title, target: { personId: person.id, unitId: post.unitId }, unitId: post.unitId }
      if (title) push(titles, title, entry)
    }
  }
  return {
    ...{ units, shortUnits, bareUnits, everyUnit: [...units, ...shortUnits] },
    ...{ wholePeople, givenPeople, everyPerson: [...wholePeople, ...givenPeople], titles },
    ...{ aUnitBegins: beginning(units, shortUnits, bareUnits), aPersonBegins: beginning(wholePeople, givenPeople) }
  }
}

/** Whether a key of these begins so, found by halves: most words of a line begin no name. */
function beginning(...named: readonly ReadonlyMap<string, unknown>[]): (key: string) => boolean {
  const keys = named.flatMap(one => [...one.keys()]).sort()
  return key => {
    let low = 0
    for (let high = keys.length; low < high; ) {
      const middle = (low + high) >> 1
      if ((keys[middle] ?? '') < key) low = middle + 1
      else high = middle
    }
    return keys[low]?.startsWith(key) === true
  }
}

const named = (person: Person, typed: readonly string[], targets: readonly Target[], n: number): NamedPerson => ({
  person,
  typed: typed.slice(-n).join(' '),
  targets
})

const wordsOf = (name: string): string[] => tokensOf({ folded: fold(name) }).map(({ word }) => word)

/** What a unit's words shorten to: `phòng vhxh`, `ttpvhcc`. */
function shortKeys(words: readonly string[]): string[] {
  const [head = '', ...rest] = words
  const keys: string[] = []
  if (head === 'van' && rest[0] === 'phong' && rest.length > 1) keys.push('vanphong')
  if (head === 'ubnd' && rest.length > 1) keys.push(keyOf(rest))
  if (words.length < 2) return keys
  const two = ['trung', 'van', 'chi', 'cong', 'thanh'].includes(head) && rest.length > 1 ? 2 : 1
  const tail = words.slice(two).filter(word => word !== 'va')
  const initials = (list: readonly string[]) => list.map(word => word[0]).join('')
  if (tail.length > 1) keys.push(keyOf(words.slice(0, two)) + initials(tail))
  if (tail.length > 2) keys.push(initials(words.filter(word => word !== 'va')))
  return keys
}

/** A unit's name without what kind of unit it is. */
function bareKeys(words: readonly string[]): string[] {
  const skip = words[0] === 'trung' || words[0] === 'cong' || words[0] === 'chi' ? 2 : words[0] === 'ubnd' ? 2 : 1
  const rest = words.slice(skip).filter(word => word !== 'va')
  if (words.length <= skip || (words[0] === 'van' && words[1] === 'phong')) return []
  return rest.length > 1 ? [keyOf(rest), rest.map(word => word[0]).join('')] : [keyOf(rest)]
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  if (!key) return
  const list = map.get(key)
  if (!list) map.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}
