import type { Phrase } from './phrase.ts'
import { gapBefore, isCapital, isJoined, type Said } from './said.ts'
import { timeLetters } from './spellings.ts'
import type { Token, Tokens } from './token.ts'
import { fields, kinds, places, plainKinds, wholes } from './unit-words.ts'
import { beginsWork, workWords } from './verbs.ts'

/** A unit by its kind and name, or by a name that needs none. */
export function unitAt(said: Said, tokens: Tokens, i: number): Phrase | null {
  const first = tokens[i]
  if (!first) return null
  const spoken = wholes(said, tokens, i)
  // `ca` in small letters is rather `cả`.
  const whole =
    spoken === 1 &&
    first.word === 'ca' &&
    said.text.slice(first.start, first.end) !== 'CA' &&
    places(said, tokens, i + 1) === 0
      ? 0
      : spoken
  // `Tổ chức`, `Ban hành` are work, though `tổ` and `ban` are units.
  const kind = workWords(said, tokens, i) > kinds(said, tokens, i) ? 0 : kinds(said, tokens, i)
  const named = kind > 0 ? i + kind + Math.max(nameOf(said, tokens, i, kind), 0) : i
  const ends = [whole > 0 ? placed(said, tokens, i + whole) : 0, named > i + kind ? placed(said, tokens, named) : 0]
  const known = Math.max(...ends)
  if (known <= i) return null
  const end = isShortForm(said, tokens, known) ? known + 1 : known
  // `Ban Tổ chức Đảng ủy`, `Ban giám hiệu trường Lê Lợi`: whose it is follows.
  const next = isJoined(said, tokens, end) ? unitAt(said, tokens, end) : null
  const owner = next && said.cased && /\p{Lu}/u.test(said.text.slice(next.start, next.end)) ? next : null
  return { start: first.start, end: owner?.end ?? tokens[end - 1]?.end ?? first.end, kind: 'unit' }
}

/** Capitals that go on a name (`liên ngành ATTP`), in a line that is not all capitals. */
function isShortForm(said: Said, tokens: Tokens, i: number): boolean {
  const token = tokens[i]
  if (!token || !isJoined(said, tokens, i) || !isCapital(said, token)) return false
  const typed = said.text.slice(token.start, token.end)
  return typed.length > 1 && typed === typed.toUpperCase() && beginsWork(said, tokens, i + 1)
}

/** `xã mình`, `phòng em`: spoken of, not named. */
const OURS = /^(?:nghi|thao|nhe|nha|oi|minh|ta|toi|tui|em|anh|nay|do|kia|khac|ay|nao)$/

/** How many words after a kind are the unit's name: a known one, capitals and numbers, or what stands before the work. */
function nameOf(said: Said, tokens: Tokens, i: number, kind: number): number {
  const at = i + kind
  if (!tokens[at] || !/^(?:\. ?| ?-? ?)$/.test(gapBefore(said, tokens, at))) return 0
  if (OURS.test(tokens[at]?.word ?? '')) return 0
  const known = fieldAt(said, tokens, at)
  const shown = shownWords(said, tokens, at)
  if (known > 0 || shown > 0) return Math.max(known, shown)
  const place = places(said, tokens, at)
  if (place > 0 && (said.accented || plainKinds.has(tokens[at - 1]?.word ?? '') || tokens[at - 1]?.word === 'doan'))
    return placed(said, tokens, at) - at
  if (beginsWork(said, tokens, at)) return 0
  if (/^\d+$/.test(tokens[at]?.word ?? '')) return 1
  return plainKinds.has(tokens[at - 1]?.word ?? '') || plainKinds.has(tokens[i]?.word ?? '')
    ? plainWords(said, tokens, at)
    : said.accented && !said.cased
      ? wordsToWork(said, tokens, at)
      : 0
}

/** A known name of a field. `xây dựng` is one in `so xay dung bao cao`, but work in `Văn phòng xây dựng quy chế`. */
export function fieldAt(said: Said, tokens: Tokens, at: number): number {
  const words = fields(said, tokens, at)
  return isNameNotWork(said, tokens, at, words) ? words : 0
}

/** Whether words that may be work are rather a name: written with a capital, or with the work or a stop behind them. */
export const isNameNotWork = (said: Said, tokens: Tokens, at: number, words: number): boolean =>
  workWords(said, tokens, at) < words ||
  isCapital(said, tokens[at]) ||
  gapBefore(said, tokens, at + words) !== ' ' ||
  beginsWork(said, tokens, at + words)

/** Capital words and numbers in a line that is not all capitals; a short form in capitals ends the name. */
export function shownWords(said: Said, tokens: Tokens, at: number): number {
  if (!said.cased) return 0
  let n = 0
  for (;;) {
    const token = tokens[at + n]
    if (!token || (n > 0 && !/^(?: | ?[-–&] ?)$/.test(gapBefore(said, tokens, at + n)))) return n
    if (!isCapital(said, token) && !(n > 0 && /^\d+$/.test(token.word))) {
      const known = n > 0 ? fields(said, tokens, at + n - 1) - 1 : 0
      // `Nội vụ`, `Quản trị`: offices write only the first word of each part with a capital.
      return known > 0 ? n + known : n + restOfPart(said, tokens, at + n)
    }
    if (n > 0 && workWords(said, tokens, at + n) > 0 && !/^\p{Lu}\p{Ll}/u.test(said.text.slice(token.start, token.end)))
      return n
    n++
    const typed = said.text.slice(token.start, token.end)
    if (typed.length > 1 && typed === typed.toUpperCase() && !isCapital(said, tokens[at + n])) return n
  }
}

/** The small word that ends a part begun with a capital: `trị` of `Quản trị`; none where the work begins. */
function restOfPart(said: Said, tokens: Tokens, at: number): number {
  const last = tokens[at - 1]
  if (!last || !isCapital(said, last) || !isJoined(said, tokens, at) || beginsWork(said, tokens, at)) return 0
  const typed = said.text.slice(last.start, last.end)
  if (typed === typed.toUpperCase() || /^\d/.test(tokens[at]?.word ?? '') || places(said, tokens, at) > 0) return 0
  if (/^\d+$/.test(tokens[at + 1]?.word ?? '') && isJoined(said, tokens, at + 1)) return 2
  return beginsWork(said, tokens, at + 1) || !isJoined(said, tokens, at + 1) ? 1 : 0
}

/** Without capitals to go by: up to the work, which must come within a few words, else one. */
function plainWords(said: Said, tokens: Tokens, at: number): number {
  const own = Math.max(1, Math.min(2, workWords(said, tokens, at)))
  for (let n = own; n <= 6; n++) {
    if (!tokens[at + n] || !/^(?: |-| - | ?& ?)$/.test(gapBefore(said, tokens, at + n))) return n
    if (beginsWork(said, tokens, at + n)) return n
  }
  return own
}

/** The end of a unit's name with the place it names: `xã`, `xã Tân Lập`, `số 3`, `phường 5`. */
function placed(said: Said, tokens: Tokens, at: number): number {
  const place = isJoined(said, tokens, at) ? places(said, tokens, at) : 0
  if (place === 0) return at
  const next = at + place
  if (!isJoined(said, tokens, next)) return tokens[at]?.word === 'so' ? at : next
  const digits = /^\d+$/.test(tokens[next]?.word ?? '') ? 1 : 0
  if (tokens[at]?.word === 'so') return digits > 0 ? next + 1 : at
  return next + Math.max(digits, shownWords(said, tokens, next), !said.cased ? wordsToWork(said, tokens, next) : 0)
}

/** The words before the work, when it comes within three; 0 when it does not. */
export function wordsToWork(said: Said, tokens: Tokens, at: number): number {
  for (let n = 0; n <= 3 && isJoined(said, tokens, at + n); n++) {
    if (beginsWork(said, tokens, at + n)) return n
    if (isOfTime(tokens[at + n])) return 0
  }
  return 0
}

/** Whether a word is a number or may be of time: no part of a name that follows another. */
export const isOfTime = (token: Token | undefined): boolean =>
  token !== undefined && (/^\d/.test(token.word) || timeLetters.has(token.word))
