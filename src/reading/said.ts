import { withoutHeaders } from './forwarded.ts'
import { mend } from './slips.ts'
import { spellings } from './spellings.ts'
import { fold, tidy } from './text.ts'

/**
 * A line on its way to being understood. `text` is what was typed, tidied and with its slips mended; `folded` has the
 * same length and is what patterns match; what is known to be no date (numbers of documents, names of people) is blanked
 * there. `typed` is the line before it was mended, and `origin` where each letter of `text` stood in it, if one was.
 */
export type Said = {
  readonly text: string
  readonly folded: string
  readonly accented: boolean
  /** Written with capitals and small letters, so that a capital says something. */
  readonly cased: boolean
  readonly typed: string
  readonly origin: readonly number[] | null
}

/** A place in a line, from `start` up to, not including, `end`. */
export type Span = { readonly start: number; readonly end: number }

const WORD = /[a-z]{2,}/g

/** Every match of a pattern with flag `g`; `matchAll` would copy the pattern each time, which costs more than matching. */
export function matches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

/** The line as typed, ready for reading. */
export function listen(typed: string): Said {
  const bare = withoutHeaders(tidy(typed))
  const { text, origin } = mend(bare)
  const folded = fold(text)
  const cased = text !== text.toUpperCase() && text !== text.toLowerCase()
  return { text, folded, accented: isAccented(text, folded), cased, typed: bare, origin }
}

/** Whether more than a third of the words (of two letters and more) carry accents. */
function isAccented(text: string, folded: string): boolean {
  let words = 0
  let marked = 0
  let length = 0
  let hasMark = false
  for (let i = 0; i <= folded.length; i++) {
    const code = folded.charCodeAt(i)
    if (code >= 97 && code <= 122) {
      length++
      if (text.charCodeAt(i) > 127) hasMark = true
      continue
    }
    if (length > 1) words++
    if (length > 1 && hasMark) marked++
    length = 0
    hasMark = false
  }
  return marked * 3 > words
}

/** The same line with these places blanked. */
export function blank(said: Said, spans: readonly Span[]): Said {
  let { folded } = said
  for (const { start, end } of spans) folded = folded.slice(0, start) + '~'.repeat(end - start) + folded.slice(end)
  return { ...said, folded }
}

/** Whether a word begins with a capital letter that says something. */
export const isCapital = (said: Said, token: Span | undefined): boolean =>
  token !== undefined && said.cased && /^\p{Lu}/u.test(said.text.slice(token.start, token.start + 2))

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
function isOther(typed: string, letters: string, accented: boolean): boolean {
  const known = spellings.get(letters)
  return known !== undefined && !known.right.has(typed) && known.other.has(typed) && (accented || typed !== letters)
}

/** Whether the words of a place may be the words of time they look like when folded. */
export const isSpelled = ({ text, folded, accented }: Said, { start, end }: Span): boolean =>
  !matches(folded.slice(start, end), WORD).some(({ 0: word, index }) =>
    isOther(text.slice(start + index, start + index + word.length).toLowerCase(), word, accented)
  )

/** The line for those who look for time: other words that only look like words of time are blanked. */
export const forTime = (said: Said): Said =>
  blank(
    said,
    matches(said.folded, WORD)
      .map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
      .filter(({ start, end }) =>
        isOther(said.text.slice(start, end).toLowerCase(), said.folded.slice(start, end), said.accented)
      )
  )

/** Whether `word` (with its accents) stands at a place, or its letters alone in a line without accents. */
export function isWord(said: Said, span: Span, word: string): boolean {
  const typed = said.text.slice(span.start, span.end).toLowerCase()
  return typed === word || (!said.accented && typed === fold(word))
}

/**
 * Every place where a pattern (with flag `g`, on folded text) matches. `hint` is a small pattern that every match holds:
 * most lines do not, and are passed over fast.
 */
export function places(said: Said, pattern: RegExp, hint: RegExp): readonly Place[] {
  if (!hint.test(said.folded)) return []
  const found: Place[] = []
  for (const match of matches(said.folded, pattern)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (span.end > span.start) found.push({ ...span, groups: match.groups ?? {} })
  }
  return found
}

export type Place = Span & { readonly groups: Groups }
export type Groups = { readonly [name: string]: string | undefined }
