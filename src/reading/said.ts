import { withoutHeaders } from './forwarded.ts'
import { mend } from './slips.ts'
import { otherWords } from './spellings.ts'
import { eachWord, fold, lower, matches, tidy } from './text.ts'

/**
 * A line on its way to being understood. `text` is what was typed, tidied and with its slips mended; `folded` has the
 * same length and is what patterns match; what is known to be no date (numbers of documents, names of people) is blanked
 * there. `typed` is the line before it was mended, and `origin` where each letter of `text` stood in it, if one was.
 */
export type Said = {
  readonly text: string
  readonly folded: string
  /** `text` in small letters. */
  readonly lower: string
  readonly accented: boolean
  /** Written with capitals and small letters, so that a capital says something. */
  readonly cased: boolean
  readonly typed: string
  readonly origin: readonly number[] | null
}

/** A place in a line, from `start` up to, not including, `end`. */
export type Span = { readonly start: number; readonly end: number }

/** The line as typed, ready for reading. */
export function listen(typed: string): Said {
  const bare = withoutHeaders(tidy(typed))
  const { text, folded, origin } = mend(bare)
  return heard(text, folded, bare, origin)
}

/** A part of a line, tidied and mended when the line was heard. */
export const heardAgain = (text: string): Said => heard(text, fold(text), text, null)

function heard(text: string, folded: string, typed: string, origin: Said['origin']): Said {
  const small = lower(text)
  const accented = isAccented(text, folded)
  return { text, folded, lower: small, accented, cased: isCased(text, small, folded), typed, origin }
}

/** Whether some letters are capitals and some are not. */
function isCased(text: string, small: string, folded: string): boolean {
  if (text === small) return false
  for (let i = 0; i < text.length; i++) {
    const code = folded.charCodeAt(i)
    if (code >= 97 && code <= 122 && text.charCodeAt(i) === small.charCodeAt(i)) return true
  }
  return false
}

/** Whether more than a third of the words (of two letters and more) carry accents. */
function isAccented(text: string, folded: string): boolean {
  let words = 0
  let marked = 0
  eachWord(folded, 2, (start, end) => {
    words++
    for (let i = start; i < end; i++)
      if (text.charCodeAt(i) > 127) {
        marked++
        break
      }
  })
  return marked * 3 > words
}

/** The same line with these places blanked. */
export function blank(said: Said, spans: readonly Span[]): Said {
  if (spans.length === 0) return said
  let { folded } = said
  for (const { start, end } of spans) folded = folded.slice(0, start) + '~'.repeat(end - start) + folded.slice(end)
  const { text, lower: small, accented, cased, typed, origin } = said
  return { text, folded, lower: small, accented, cased, typed, origin }
}

/** Whether a word begins with a capital letter that says something. */
export const isCapital = (said: Said, token: Span | undefined): boolean =>
  token !== undefined && said.cased && said.text[token.start] !== said.lower[token.start]

/** What stands between a word and the one before it; nothing at the ends of a line. */
export function gapBefore(said: Said, tokens: readonly Span[], i: number): string {
  const [last, token] = [tokens[i - 1], tokens[i]]
  return last && token ? said.folded.slice(last.end, token.start) : ''
}

/** Whether only a space stands before a word. */
export const isJoined = (said: Said, tokens: readonly Span[], i: number): boolean => gapBefore(said, tokens, i) === ' '

/** What stands at a place, as typed. */
export const cut = ({ text, typed, origin }: Said, { start, end }: Span): string =>
  origin ? typed.slice(origin[start], origin[end]) : text.slice(start, end)

/** Whether a word is another than the word of time it looks like when folded: `thư`, `tuấn` and `tôi`, but not the slip `trươc`. */
function isOther({ lower: small, folded, accented }: Said, start: number, end: number): boolean {
  const typed = small.slice(start, end)
  return otherWords.has(typed) && (accented || typed !== folded.slice(start, end))
}

/** Whether the words of a place may be the words of time they look like when folded. */
export function isSpelled(said: Said, { start, end }: Span): boolean {
  let other = false
  eachWord(said.folded.slice(start, end), 2, (from, to) => {
    other ||= isOther(said, start + from, start + to)
  })
  return !other
}

/** The line for those who look for time: other words that only look like words of time are blanked. */
export function forTime(said: Said): Said {
  const others: Span[] = []
  eachWord(said.folded, 2, (start, end) => {
    if (end - start > LONGEST_OF_TIME || !isMarked(said, start, end)) return
    if (isOther(said, start, end)) others.push({ start, end })
  })
  return others.length === 0 ? said : blank(said, others)
}

/** Whether a word could be another one: it carries accents, or stands without them in a line that has them. */
const isMarked = ({ text, accented }: Said, start: number, end: number): boolean => {
  if (accented) return true
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 127) return true
  return false
}

/** Letters of the longest word of time. */
const LONGEST_OF_TIME = 5

/** Whether `word` (with its accents) stands at a place, or its letters alone in a line without accents. */
export function isWord(said: Said, span: Span, word: string): boolean {
  const typed = said.lower.slice(span.start, span.end)
  return typed === word || (!said.accented && typed === fold(word))
}

/**
 * Every place where a pattern (with flag `g`, on folded text) matches. `hint` is a small pattern that every match holds:
 * most lines do not, and are passed over fast.
 */
export function places(said: Said, pattern: RegExp, hint?: RegExp): readonly Place[] {
  if (hint && !hint.test(said.folded)) return []
  const found: Place[] = []
  for (const match of matches(said.folded, pattern)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (span.end > span.start) found.push({ start: span.start, end: span.end, groups: match.groups ?? NO_GROUPS })
  }
  return found
}

/** Where a pattern matched, and what its parts held. */
export type Place = Span & { readonly groups: Groups }
/** The named parts of a match. */
export type Groups = { readonly [name: string]: string | undefined }

const NO_GROUPS: Groups = {}
