import type { Roster } from '../core/roster.ts'
import { knownPerson } from './known-person.ts'
import { knownPost } from './known-post.ts'
import { groupMeant, knownUnit, unitsBeginning } from './known-unit.ts'
import { type Names, namesOf } from './names.ts'
import { offered } from './near.ts'
import { type Phrase, phraseAt } from './phrase.ts'
import { type Placed, placed } from './placed.ts'
import { cut, type Said } from './said.ts'
import { keyOf, type Token } from './token.ts'

/** How freely a name may be written: `bare` in an order, after `giao`, or in an answer to "who?". */
export type Freedom = { readonly bare: boolean }

/**
 * The name that stands at token `i`; null when nobody is named there. Of what the roster knows the longest counts; what
 * it does not know is told by its shape, and found to be nobody.
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
  if (phrase?.kind === 'group') return placed(said, phrase, groupMeant(said, phrase, roster))
  const names = namesOf(roster)
  const several = phrase?.kind === 'unit' ? said.folded.slice(phrase.start, phrase.end).match(/^(?:ubnd )?cac /) : null
  if (phrase && several) {
    const first = knownUnit(
      said,
      tokens,
      tokens.findIndex(({ start }) => start >= phrase.start + several[0].length),
      names,
      false
    )
    if (first) return { ...first, span: { start: phrase.start, end: first.span.end } }
  }
  const known = [
    knownUnit(said, tokens, i, names, freedom.bare),
    knownPost(said, tokens, i, names, roster),
    knownPerson(said, tokens, i, names, freedom.bare)
  ]
    .filter(one => one !== null)
    .sort((a, b) => b.span.end - a.span.end)[0]
  if (!phrase || (known && known.span.end >= phrase.end)) return known ?? null
  return known && phrase.kind === 'unit'
    ? saidMore(said, tokens, phrase, known, names)
    : (known ?? placed(said, phrase, []))
}

/** The words name a unit with more than the roster's name: its place (`Phòng Kinh tế xã`), or another unit altogether. */
function saidMore(said: Said, tokens: readonly Token[], phrase: Phrase, known: Placed, names: Names): Placed {
  if (/^ (?:xa|phuong|tinh|huyen|thanh pho|tp)$/.test(said.folded.slice(known.span.end, phrase.end)))
    return { ...known, addressee: { ...known.addressee, words: cut(said, phrase) }, span: phrase }
  const key = keyOf(
    tokens.filter(({ start, end }) => start >= phrase.start && end <= phrase.end).map(({ word }) => word)
  )
  const longer = unitsBeginning(key, names)
  return longer.length > 0 ? placed(said, phrase, longer) : offered(placed(said, phrase, []), known.addressee.found)
}
