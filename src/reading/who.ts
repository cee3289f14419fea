import type { Roster } from '../core/roster.ts'
import type { Unit } from '../core/unit.ts'
import { type NamedPerson, type Names, namesOf } from './names.ts'
import { type Phrase, phraseAt, titleAt } from './phrase.ts'
import type { Addressee, Context, Target } from './reading.ts'
import { cut, listen, type Said, type Span } from './said.ts'
import { fold } from './text.ts'
import { keyOf, type Token, tokensOf } from './token.ts'

/** An addressee and where it stands. */
export type Placed = { readonly addressee: Addressee; readonly span: Span }

/** How freely a name may be written: in an order, after `giao`, or in an answer to "who?". */
export type Freedom = { readonly bare: boolean }

/** Names of a unit have at most so many words. */
const LONGEST = 12

/** The name that stands at token `i`; null when nobody is named there. */
export function nameAt(
  said: Said,
  tokens: readonly Token[],
  i: number,
  roster: Roster | null,
  freedom: Freedom
): Placed | null {
  const phrase = phraseAt(said, tokens, i)
  const verbatim = phrase && placed(said, phrase, [], phrase.kind === 'group')
  if (!roster) return verbatim
  const names = namesOf(roster)
  if (phrase?.kind === 'group') return placed(said, phrase, groupOf(said, phrase, roster), true)
  const person = personAt(said, tokens, i, names, freedom)
  const role = roleAt(said, tokens, i, names, roster)
  const unit = unitAt(said, tokens, i, names, freedom)
  const known = [unit, role, person].filter(one => one !== null).sort((a, b) => b.span.end - a.span.end)[0] ?? null
  return known ?? verbatim
}

/** The people and units that an answer names: `P. VHXH`, `chị Mai`, `Mai và Long`. */
export function readAddressees(typed: string, context: Context): Addressee[] {
  const said = listen(typed)
  const tokens = tokensOf(said)
  const found = listAt(said, tokens, 0, context.roster, { bare: true })
  return found.map(({ addressee }) => addressee)
}

const AND = /^ ?(?:,|;|\+|&|va|cung|voi|và) ?(?:(?:va|cung|voi) )?$|^ (?:va|cung|voi) $|^ ?[,;+&] ?$|^\n$/

/** The names from token `i` on that are joined by commas or `và`. */
export function listAt(
  said: Said,
  tokens: readonly Token[],
  i: number,
  roster: Roster | null,
  freedom: Freedom
): Placed[] {
  const found: Placed[] = []
  let at = i
  for (;;) {
    const one = nameAt(said, tokens, at, roster, freedom)
    if (!one) return found
    found.push(one)
    at = tokens.findIndex(token => token.start >= one.span.end)
    if (at < 0) return found
    // The word for "and" is itself a token.
    if (/^(?:va|cung|voi)$/.test(tokens[at]?.word ?? '')) at++
    const next = tokens[at]
    if (
      !next ||
      !AND.test(said.folded.slice(one.span.end, said.folded[next.start - 1] === '@' ? next.start - 1 : next.start))
    )
      return found
  }
}

const placed = (said: Said, span: Span, found: readonly Target[], group: boolean): Placed => ({
  addressee: { words: cut(said, span), found, group },
  span: { start: span.start, end: span.end }
})

/** The longest run of words from `i` that `look` knows. */
function longestRun<T>(tokens: readonly Token[], i: number, look: (key: string, span: Span) => T | null): T | null {
  const first = tokens[i]
  if (!first) return null
  const run = tokens.slice(i, i + LONGEST)
  const keys: string[] = []
  for (const { word } of run) keys.push((keys.at(-1) ?? '') + keyOf([word]))
  for (let n = run.length; n > 0; n--) {
    const last = run[n - 1]
    if (!last || last.word === 'va') continue
    const found = look(keys[n - 1] ?? '', { start: first.start, end: last.end })
    if (found) return found
  }
  return null
}

const unitTargets = (units: readonly Unit[]): Target[] =>
  units.filter(unit => unit.validTo === null).map(({ id }) => ({ unitId: id }))

function unitAt(said: Said, tokens: readonly Token[], i: number, names: Names, { bare }: Freedom): Placed | null {
  return longestRun(tokens, i, (key, span) => {
    const units = names.units.get(key) ?? (bare ? names.bareUnits.get(key) : undefined)
    const targets = unitTargets(units ?? [])
    return targets.length > 0 && isOneName(said, span) ? placed(said, span, targets, false) : null
  })
}

/** A name does not run over a stop. */
const isOneName = (said: Said, span: Span): boolean => !/[;:\n!?]/.test(said.folded.slice(span.start, span.end))

/** A person by whole name, or by given name after a form of address, `@`, or where somebody must be named. */
function personAt(said: Said, tokens: readonly Token[], i: number, names: Names, { bare }: Freedom): Placed | null {
  const first = tokens[i]
  if (!first) return null
  const start = said.folded[first.start - 1] === '@' ? first.start - 1 : first.start
  const titleEnd = titleAt(said, start)
  const from = titleEnd === null ? i : tokens.findIndex(token => token.start >= titleEnd)
  if (from < 0) return null
  const mayBeGiven = titleEnd !== null || bare
  const found = longestRun(tokens, from, (key, span) => {
    const people = agreeing(
      said,
      span,
      names.wholePeople.get(key) ?? (mayBeGiven ? names.givenPeople.get(key) : undefined) ?? []
    )
    if (people.length === 0) return null
    // `mai` alone in small letters is tomorrow.
    if (titleEnd === null && cut(said, span) === 'mai') return null
    return { people, span: { start, end: span.end } }
  })
  if (!found) return null
  const inside = unitBeside(said, tokens, found.span.end, names)
  const targets = found.people.flatMap(({ targets }) => targets)
  const there = inside ? targets.filter(({ unitId }) => inside.units.some(target => target.unitId === unitId)) : []
  if (inside && there.length > 0) return placed(said, { start, end: inside.end }, there, false)
  return placed(said, found.span, targets, false)
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

/** The unit named right after a person: `chị Mai phòng VHXH`, `chị Mai (VHXH)`. */
function unitBeside(said: Said, tokens: readonly Token[], end: number, names: Names) {
  const i = tokens.findIndex(token => token.start >= end)
  const next = tokens[i]
  if (!next || !/^(?: | ?\(| ?- ?)$/.test(said.folded.slice(end, next.start))) return null
  const bare = said.folded[next.start - 1] === '('
  const unit = unitAt(said, tokens, i, names, { bare })
  if (!unit) return null
  const closed = said.folded[unit.span.end] === ')' ? unit.span.end + 1 : unit.span.end
  return { end: closed, units: unit.addressee.found }
}

const ROLES: readonly (readonly [words: string, title: string])[] = [
  ['pho truong phong', 'photruongphong'],
  ['ptp', 'photruongphong'],
  ['truong phong', 'truongphong'],
  ['tp', 'truongphong'],
  ['pho chanh van phong', 'phochanhvanphong'],
  ['pcvp', 'phochanhvanphong'],
  ['chanh van phong', 'chanhvanphong'],
  ['cvp', 'chanhvanphong'],
  ['pho chu tich', 'phochutich'],
  ['pct', 'phochutich'],
  ['chu tich', 'chutich'],
  ['pho giam doc', 'phogiamdoc'],
  ['pgd', 'phogiamdoc'],
  ['giam doc', 'giamdoc'],
  ['gd', 'giamdoc'],
  ['chuyen vien', 'chuyenvien'],
  ['cv', 'chuyenvien'],
  ['van thu', 'vanthu'],
  ['ke toan', 'ketoan'],
  ['thu quy', 'thuquy'],
  ['truong ban', 'truongban'],
  ['bi thu', 'bithu']
]

/** Somebody by post: `Trưởng phòng TC-KH`, `Văn thư`, `Chuyên viên Hà`. */
function roleAt(said: Said, tokens: readonly Token[], i: number, names: Names, roster: Roster): Placed | null {
  const first = tokens[i]
  if (!first) return null
  const rest = said.folded.slice(first.start)
  const role = ROLES.find(([words]) => rest.startsWith(words) && !/^[a-z0-9]/.test(rest.slice(words.length)))
  if (!role) return null
  const [words, title] = role
  const end = first.start + words.length
  const holders = [...names.titles].filter(([key]) => key.startsWith(title)).flatMap(([, list]) => list)
  const next = tokens.findIndex(token => token.start >= end)
  if (next >= 0 && /^\.? $/.test(said.folded.slice(end, tokens[next]?.start ?? end))) {
    const person = personAt(said, tokens, next, names, { bare: true })
    if (person?.addressee.found.some(target => holders.some(one => same(one.target, target)))) {
      const found = person.addressee.found.filter(target => holders.some(one => same(one.target, target)))
      return placed(said, { start: first.start, end: person.span.end }, found, false)
    }
    // `Trưởng phòng TC-KH`: the last word of the post begins the unit's name.
    const inner = words.endsWith('phong') ? unitAt(said, tokens, next - 1, names, { bare: false }) : null
    const unit = inner ?? unitAt(said, tokens, next, names, { bare: true })
    if (unit) {
      const units = new Set(unit.addressee.found.map(({ unitId }) => unitId))
      const byTitle = holders.filter(one => units.has(one.unitId)).map(({ target }) => target)
      const found = byTitle.length > 0 || !title.startsWith('truong') ? byTitle : headsOf(roster, units)
      return placed(said, { start: first.start, end: unit.span.end }, found, false)
    }
  }
  if (holders.length === 0) return null
  return placed(
    said,
    { start: first.start, end },
    holders.map(({ target }) => target),
    false
  )
}

const headsOf = (roster: Roster, units: ReadonlySet<number>): Target[] =>
  roster.posts
    .filter(post => post.role === 'head' && units.has(post.unitId))
    .map(({ personId, unitId }) => ({ personId, unitId }))

const same = (a: Target, b: Target): boolean =>
  a.unitId === b.unitId && 'personId' in a && 'personId' in b && a.personId === b.personId

/** All units that a group phrase means, in protocol order. */
function groupOf(said: Said, phrase: Phrase, roster: Roster): Target[] {
  const words = said.folded.slice(phrase.start, phrase.end)
  const open = [...roster.units.values()].filter(unit => unit.parentId !== null && unit.validTo === null)
  const everyone = /don vi|co quan|nganh/.test(words)
  const kinds = (words.match(/phong|so|xa|phuong|dac khu|thon|to dan pho|trung tam|ban|truong|hoi/g) ?? []).map(
    keyOfKind
  )
  const units = everyone
    ? open
    : open.filter(unit => kinds.some(kind => new RegExp(`^(?:ubnd )?${kind}(?![a-z])`).test(fold(unit.name))))
  return unitTargets(units.sort((a, b) => a.order - b.order))
}

const keyOfKind = (word: string): string => word
