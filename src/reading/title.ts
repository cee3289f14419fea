import { isWord, type Said } from './said.ts'

/** How people are addressed, folded, with the spelling that a line with accents must have. */
const TITLES: readonly (readonly [letters: string, spelled: string])[] = [
  ['dong chi', 'đồng chí'],
  ['d/c', 'đ/c'],
  ['dc', 'đc'],
  ['anh', 'anh'],
  ['chi', 'chị'],
  ['em', 'em'],
  ['ong', 'ông'],
  ['ba', 'bà'],
  ['co', 'cô'],
  ['chu', 'chú'],
  ['bac', 'bác'],
  ['thay', 'thầy'],
  ['ban', 'bạn'],
  ['cau', 'cậu'],
  ['chau', 'cháu'],
  ['be', 'bé'],
  ['di', 'dì'],
  ['a', 'a'],
  ['c', 'c'],
  ['e', 'e']
]
/** Sunday is nobody's uncle: `chủ nhật`. */
const notSunday = (letters: string): string => (letters === 'chu' ? 'chu(?! nhat(?![a-z]))' : letters)
const TITLE = new RegExp(
  `^(?<title>${TITLES.map(([letters]) => notSunday(letters).replace('/', '/ ?')).join('|')})(?:\\. ?|: ?| )(?=[^\\s])`
)
const SPELLED = new Map(TITLES)
/** The first letters of all forms of address. */
const LETTERS: ReadonlySet<string> = new Set(TITLES.map(([letters]) => letters[0] ?? ''))
/** In a line with accents these are other words when they have none. */
const OTHER = /^(?:co|ba|chi|chu|ong|bac|thay)$/
/** Without their accents these are rather units and acts (`ban`, `di`). */
const ACCENTED = /^(?:ban|cau|chau|be|di)$/

/** Words with which a form of address begins, for passing over all others fast. */
export const TITLE_WORDS: ReadonlySet<string> = new Set(TITLES.map(([letters]) => letters.replace(/[ /].*/, '')))

/** A form of address. `sure`: it is nothing else (`đ/c`). `marked`: an `@`. `end` is where the name begins. */
export type Title = { readonly end: number; readonly sure: boolean; readonly marked: boolean }

/** The form of address that stands at `at` and is followed by something; null when there is none. */
export function titleAt(said: Said, at: number): Title | null {
  if (said.folded[at] === '@')
    return /[\w]/.test(said.folded[at + 1] ?? '') ? { end: at + 1, sure: true, marked: true } : null
  if (!LETTERS.has(said.folded[at] ?? '')) return null
  const match = said.folded.slice(at, at + 12).match(TITLE)
  const words = match?.groups?.title
  if (!match || words === undefined) return null
  const spelled = SPELLED.get(words.replace('/ ', '/'))
  if (spelled === undefined) return null
  const typed = said.lower.slice(at, at + words.length)
  const sure = /^(?:dong chi|d\/ ?c|dc)$/.test(words)
  const near = typed.startsWith('đồng ') || typed.endsWith(' chí')
  const ok = sure
    ? near || typed[0] === 'đ' || typed === words
    : isWord(said, { start: at, end: at + typed.length }, spelled) || typed === words
  return ok && !ACCENTED.test(typed) && !(said.accented && OTHER.test(typed))
    ? { end: at + match[0].length, sure, marked: false }
    : null
}
