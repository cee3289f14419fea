import { fold } from '../core/fold.ts'
import { unitName } from '../core/names.ts'
import type { Person } from '../core/person.ts'
import { Refusal } from '../core/refusal.ts'
import { postsOf } from '../core/roster.ts'
import { type Ask, button } from './command.ts'

/** People offered at once. */
const SHOWN = 12

/** The one of these people that the words name: by roster code, or by a name that only one has. `verb` is typed before. */
export function personMeant(ask: Ask, people: readonly Person[], verb: string): Person {
  const wanted = fold(ask.words)
  const coded = people.find(one => fold(one.code) === wanted)
  if (coded) return coded
  const named = people.filter(one => fold(one.name) === wanted || fold(one.name).endsWith(` ${wanted}`))
  const [only, ...more] = named
  if (!only) throw new Refusal('person-unknown', { words: ask.words })
  if (more.length > 0) throw new Refusal('person-which', { words: ask.words }, offered(ask, named, verb))
  return only
}

/** People as buttons that say the verb with their code. */
export const offered = (ask: Ask, people: readonly Person[], verb: string) =>
  people
    .slice(0, SHOWN)
    .map(one => [button('button-name', `${verb} ${one.code}`, { name: `${one.name} (${placeOf(ask, one)})` })])

/** The unit of a person's first post. */
export function placeOf({ roster }: Ask, person: Person): string {
  const [post] = postsOf(roster, person.id)
  return post ? unitName(roster, post.unitId) : ''
}
