import type { Roster } from '../core/roster.ts'
import { knownPerson } from './known-person.ts'
import { knownPost } from './known-post.ts'
import { knownUnit, unitsOfKinds } from './known-unit.ts'
import { namesOf } from './names.ts'
import { nearNames } from './near.ts'
import { type Phrase, phraseAt } from './phrase.ts'
import { type Placed, placed } from './placed.ts'
import type { Said } from './said.ts'
import type { Token } from './token.ts'

/** How freely a name may be written: `bare` in an order, after `giao`, or in an answer to "who?". */
export type Freedom = { readonly bare: boolean }

/**
 * The name that stands at token `i`; null when nobody is named there. Of what the roster knows the longest counts; what
 * it does not know is told by its shape, with the names one letter away as candidates.
 */
export function nameAt(
  said: Said,
  tokens: readonly Token[],
  i: number,
  roster: Roster | null,
  freedom: Freedom
): Placed | null {
  const phrase = phraseAt(said, tokens, i)
  if (!roster) return phrase && placed(said, phrase, [])
  if (phrase?.kind === 'group') return placed(said, phrase, unitsOfKinds(said, phrase, roster))
  const names = namesOf(roster)
  const known = [
    knownUnit(said, tokens, i, names, freedom.bare),
    knownPost(said, tokens, i, names, roster),
    knownPerson(said, tokens, i, names, freedom.bare)
  ]
    .filter(one => one !== null)
    .sort((a, b) => b.span.end - a.span.end)[0]
  return known ?? (phrase && unknown(said, tokens, phrase, names))
}

function unknown(said: Said, tokens: readonly Token[], phrase: Phrase, names: ReturnType<typeof namesOf>): Placed {
  const found = nearNames(said, tokens, phrase, names)
  return {
    ...placed(said, phrase, found),
    addressee: { ...placed(said, phrase, found).addressee, near: found.length > 0 }
  }
}
