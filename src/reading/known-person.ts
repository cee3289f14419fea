import { knownUnit } from './known-unit.ts'
import { longestRun } from './longest-run.ts'
import type { NamedPerson, Names } from './names.ts'
import { calledAt } from './person-phrase.ts'
import { type Placed, placed } from './placed.ts'
import { cut, gapBefore, isCapital, type Said, type Span } from './said.ts'
import { fold } from './text.ts'
import { titleAt } from './title.ts'
import type { Token } from './token.ts'
import { workWords } from './verbs.ts'

/**
 * A person of the roster by whole name, or by given name after a form of address, `@`, or (`bare`) where somebody must
 * be named. The unit may stand right after: `chị Mai phòng VHXH`, `chị Mai (VHXH)`.
 */
export function knownPerson(
  said: Said,
  tokens: readonly Token[],
  i: number,
  names: Names,
  bare: boolean
): Placed | null {
  const first = tokens[i]
  if (!first) return null
  const start = said.folded[first.start - 1] === '@' ? first.start - 1 : first.start
  const title = titleAt(said, start)
  const from = title === null ? i : tokens.findIndex(token => token.start >= title.end)
  if (from < 0) return null
  const mayBeGiven = title !== null || bare || calledAt(said, tokens, i, false) !== null
  const found = longestRun(tokens, from, names.aPersonBegins, (key, span) => {
    const named = names.wholePeople.get(key) ?? (mayBeGiven ? names.givenPeople.get(key) : undefined)
    if (!named) return null
    const people = agreeing(said, span, named)
    if (people.length === 0 || /\n/.test(said.folded.slice(span.start, span.end))) return null
    // `mai` alone in small letters is tomorrow; `lan tỏa`, `sơn lại` are work.
    if (title === null && (cut(said, span) === 'mai' || (!isCapital(said, span) && workWords(said, tokens, from) > 1)))
      return null
    return { people, span: { start, end: span.end } }
  })
  if (!found) return null
  const targets = found.people.flatMap(one => one.targets)
  const inside = unitBeside(said, tokens, found.span.end, names)
  const there = inside ? targets.filter(({ unitId }) => inside.unitIds.includes(unitId)) : []
  return inside && there.length > 0
    ? placed(said, { start, end: inside.end, kind: 'person' }, there)
    : placed(said, { ...found.span, kind: 'person' }, targets)
}

/** Of people with the same letters those with the same accents; a name typed without accents may be any. */
function agreeing(said: Said, span: Span, people: readonly NamedPerson[]): readonly NamedPerson[] {
  const typed = cut(said, span).toLowerCase().split(/\s+/)
  return people.filter(person => {
    const words = person.typed.split(/\s+/)
    return words.length !== typed.length || words.every((word, n) => isSame(typed[n] ?? '', word, said.accented))
  })
}

const isSame = (typed: string, word: string, accented: boolean): boolean =>
  typed.normalize('NFC') === word ||
  (typed === fold(word) && !accented) ||
  (typed === fold(word) && typed !== word && /^[a-z]+$/.test(typed))

/** The unit named right after a person. */
function unitBeside(said: Said, tokens: readonly Token[], end: number, names: Names) {
  const i = tokens.findIndex(token => token.start >= end)
  const next = tokens[i]
  if (!next || !/^(?: | ?\(| ?- ?)$/.test(gapBefore(said, tokens, i))) return null
  const unit = knownUnit(said, tokens, i, names, said.folded[next.start - 1] === '(')
  if (!unit) return null
  const closed = said.folded[unit.span.end] === ')' ? unit.span.end + 1 : unit.span.end
  return { end: closed, unitIds: unit.addressee.found.map(({ unitId }) => unitId) }
}
