import { fold } from '../core/fold.ts'
import { unitName } from '../core/names.ts'
import type { Person } from '../core/person.ts'
import { Refusal } from '../core/refusal.ts'
import { postsOf } from '../core/roster.ts'
import { readAddressees } from '../reading/list.ts'
import { type Ask, button } from './command.ts'
import { contextOf } from './order-read.ts'

/** People offered at once. */
const SHOWN = 12

/** The one of these people that the words name: by roster code, or by a name that only one has. `verb` is typed before. */
export const personMeant = (ask: Ask, people: readonly Person[], verb: string): Person =>
  personNamed(ask, ask.words, people, code => `${verb} ${code}`)

/**
 * The one of these people whom words inside a sentence name: `TL06`, `Hoàng Thị Mai`, `đ/c Mai`, `chị Mai VHXH`. `types`
 * is the sentence with a code in their place, for the buttons when several are called so.
 */
export function personNamed(
  ask: Ask,
  words: string,
  people: readonly Person[],
  types: (code: string) => string
): Person {
  const wanted = fold(words.replace(TITLE, ''))
  const coded = people.find(one => fold(one.code) === wanted)
  if (coded) return coded
  const called = people.filter(one => fold(one.name) === wanted || fold(one.name).endsWith(` ${wanted}`))
  const named = called.length > 0 ? called : read(ask, words, people)
  const [only, ...more] = named
  if (!only) throw new Refusal('person-unknown', { words })
  if (more.length > 0)
    throw new Refusal(
      'person-which',
      { words },
      named.slice(0, SHOWN).map(one => [nameButton(ask, one, types)])
    )
  return only
}

/** How people are addressed before their name. */
const TITLE = /^(?:cho\s+)?(?:đ\/c|d\/c|đc|đồng chí|dong chi|anh|chị|chi|ông|ong|bà|ba|cô|chú|chu)\s+(?=\S)/iu

/** Those whom the reader of orders finds: a name with its unit. */
function read(ask: Ask, words: string, people: readonly Person[]): readonly Person[] {
  const targets = readAddressees(words, contextOf(ask)).flatMap(one => (one.near ? [] : one.found))
  const ids = targets.flatMap(one => ('personId' in one ? [one.personId] : []))
  return people.filter(one => ids.includes(one.id))
}

/** People as buttons that say the verb with their code. */
export const offered = (ask: Ask, people: readonly Person[], verb: string) =>
  people.slice(0, SHOWN).map(one => [nameButton(ask, one, code => `${verb} ${code}`)])

/** A person as a button that says a sentence with their code. */
export const nameButton = (ask: Ask, one: Person, types: (code: string) => string) =>
  button('button-name', types(one.code), { name: `${one.name} (${placeOf(ask, one)})` })

/** The unit of a person's first post. */
export function placeOf({ roster }: Ask, person: Person): string {
  const [post] = postsOf(roster, person.id)
  return post ? unitName(roster, post.unitId) : ''
}
