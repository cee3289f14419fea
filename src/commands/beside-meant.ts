import type { Target } from '../core/authority.ts'
import { fold } from '../core/fold.ts'
import type { Button } from '../core/letter.ts'
import { targetName } from '../core/names.ts'
import { Refusal } from '../core/refusal.ts'
import { postsOf } from '../core/roster.ts'
import { readFilter } from '../reading/filter.ts'
import { type Ask, button, type Takes } from './command.ts'
import { aPerson } from './names-alone.ts'
import { addressees, contextOf } from './order-read.ts'

/* Units and people named after a task's number: `phối hợp 12 P. Kinh tế`, `theo dõi 12 đ/c Hà`. */

const NUMBER = /^(?:(?:nhiem vu|viec) ?)?(?:so ?)?#?\s*\d{1,9}(?:[\s:,.;-]+|$)/
/** Some day of a year that has every day. */
const LEAP = new Date('2028-01-01T00:00:00Z')

/** A task's number alone, or with names and nothing else; in answer to a message about a task the names are enough. */
export const aNumberAndNames: Takes = (rest, about) => {
  const number = NUMBER.exec(rest)?.[0]
  if (number === undefined) return rest === '' || (about && namesAlone(rest))
  const names = rest.slice(number.length)
  return names === '' || namesAlone(names)
}

/** Whether folded words name units or people and say nothing else. */
export function namesAlone(words: string): boolean {
  if (aPerson(words)) return true
  const { period, names, rest } = readFilter(words, { now: LEAP, roster: null })
  return period === null && names.length > 0 && rest === ''
}

/** The units and people that words name. `types` is the sentence before a name, where one must be chosen. */
export function besideMeant(ask: Ask, words: string, types: string): readonly Target[] {
  const coded = [...ask.roster.people.values()].find(one => one.active && fold(one.code) === fold(words))
  const [post] = coded ? postsOf(ask.roster, coded.id) : []
  if (post) return [{ unitId: post.unitId, personId: post.personId }]
  const { period, names, rest } = readFilter(words, contextOf(ask))
  if (period !== null || names.length === 0 || rest !== '') throw new Refusal('beside-unknown', { words })
  const { sure, unclear } = addressees(ask, names, 'support')
  const [first] = unclear
  if (!first) return sure
  if (first.found.length === 0) throw new Refusal('beside-unknown', { words: first.words })
  throw new Refusal('beside-which', { words: first.words }, offered(ask, first.found, types))
}

/** Each as a button that names it so that nobody else can be meant. */
export const offered = (ask: Ask, targets: readonly Target[], types: string): readonly (readonly Button[])[] =>
  targets
    .slice(0, 8)
    .map(one => [button('button-name', `${types} ${exactly(ask, one)}`, { name: targetName(ask.roster, one) })])

const exactly = ({ roster }: Ask, { unitId, personId }: Target): string =>
  (personId === null ? roster.units.get(unitId)?.name : roster.people.get(personId)?.code) ?? ''
