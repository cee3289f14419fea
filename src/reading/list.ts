import type { Roster } from '../core/roster.ts'
import { withNear } from './near.ts'
import { elidedPhrase } from './phrase.ts'
import { type Placed, placed } from './placed.ts'
import type { Addressee, Context, Target } from './reading.ts'
import { gapBefore, isCapital, isWord, listen, type Said } from './said.ts'
import { fold } from './text.ts'
import { type Token, tokensOf } from './token.ts'
import { beginsWork } from './verbs.ts'
import { type Freedom, nameAt } from './who.ts'

/** What joins names: a comma, `và`, a new line with its bullet. */
const JOINT = /^(?: ?[,;+&] ?(?:(?:va|cung|voi) )?| (?<word>va|cung|voi) | ?\n(?:[-•*+] ?)?| (?=@))/
const SPELLED: Readonly<Record<string, string>> = { va: 'và', cung: 'cùng', voi: 'với' }
/** What follows a list of names, besides work. */
const ROLE =
  /^ ?[,(]? ?(?:la |lam )?(?:chu tri|dau moi|cung phoi hop|phoi hop|phu trach|thuc hien)(?![\w])|^ ?[:(–-]|^\s*$/

/** Nobody gives one order to more names than this. */
const MOST = 40

/**
 * The names from token `i` on, joined by commas or `và`. Later ones may leave out what the first said (`Sở Công Thương,
 * Xây dựng`; `đ/c Lâm, Hiếu`), where the list then comes to the work.
 */
export function listAt(
  said: Said,
  tokens: readonly Token[],
  i: number,
  roster: Roster | null,
  freedom: Freedom
): Placed[] {
  const found: Placed[] = []
  let elided: Placed[] = []
  let at = i
  for (let last: Placed | undefined; at >= 0 && found.length + elided.length < MOST; ) {
    const whole = nameAt(said, tokens, at, roster, freedom)
    const one: Placed | null = whole ?? (last ? elidedAt(said, tokens, at, roster, last) : null)
    if (!one) break
    if (whole) {
      found.push(...elided, whole)
      elided = []
    } else elided.push(one)
    last = one
    at = nextName(said, tokens, one.span.end)
  }
  const end = elided.at(-1)?.span.end
  return end !== undefined && endsList(said, tokens, end) ? [...found, ...elided] : found
}

/** The people and units that an answer names: `P. VHXH`, `chị Mai`, `Mai và Long`. */
export function readAddressees(typed: string, context: Context): Addressee[] {
  const said = listen(typed)
  const named = listAt(said, tokensOf(said), 0, context.roster, { bare: true })
  return withNear(said, named, context.roster).map(({ addressee }) => addressee)
}

/** The token where the next name of a list may stand; -1 when the list ends here. */
function nextName(said: Said, tokens: readonly Token[], end: number): number {
  const joint = said.folded.slice(end).match(JOINT)
  if (!joint) return -1
  const word = joint.groups?.word
  const from = end + joint[0].length
  if (word && !isWord(said, { start: end + 1, end: end + 1 + word.length }, SPELLED[word] ?? word)) return -1
  return tokens.findIndex(({ start }) => start === from || (start === from + 1 && said.folded[from] === '@'))
}

const isPerson = (target: Target | undefined): boolean => target !== undefined && 'personId' in target

/** A name that leaves out what the one before it said. */
function elidedAt(
  said: Said,
  tokens: readonly Token[],
  at: number,
  roster: Roster | null,
  last: Placed
): Placed | null {
  if (gapBefore(said, tokens, at).includes('\n')) return null
  const phrase = elidedPhrase(said, tokens, at, last.kind)
  if (!roster) return phrase && placed(said, phrase, [])
  if (said.accented && said.cased && !isCapital(said, tokens[at])) return null
  const named = nameAt(said, tokens, at, roster, { bare: true })
  const before = last.addressee.found[0]
  const found = named?.addressee.found.filter(one => isPerson(one) === isPerson(before)) ?? []
  if (!named || found.length === 0) return phrase && placed(said, phrase, [])
  const alike = isPerson(before) ? found : found.filter(one => kindOf(roster, one) === kindOf(roster, before))
  return placed(said, { ...named.span, kind: named.kind }, alike.length > 0 ? alike : found)
}

/** The first word of a unit's name. */
const kindOf = (roster: Roster, target: Target | undefined): string =>
  fold(roster.units.get(target?.unitId ?? 0)?.name ?? '').split(' ')[0] ?? ''

function endsList(said: Said, tokens: readonly Token[], end: number): boolean {
  if (ROLE.test(said.folded.slice(end))) return true
  const next = tokens.findIndex(({ start }) => start >= end)
  return gapBefore(said, tokens, next) === ' ' && beginsWork(said, tokens, next)
}
