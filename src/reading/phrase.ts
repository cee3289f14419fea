import { cut, isWord, type Said, type Span } from './said.ts'
import type { Token } from './token.ts'
import { beginsWork, workWords } from './verbs.ts'

/** Words that name somebody, as they stand in a line. `group`: several at once (`các phòng`). */
export type Phrase = Span & { readonly kind: 'person' | 'unit' | 'group' | 'role' }

/** How people are addressed, folded, with the spelling that a line with accents must have. */
const TITLES: readonly (readonly [letters: string, spelled: string])[] = [
  ['dong chi', 'đồng chí'],
  ['d/c', 'đ/c'],
  ['đ/c', 'đ/c'],
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
  ['a', 'a'],
  ['c', 'c'],
  ['e', 'e']
]
const TITLE = /^(?:dong chi|d\/ ?c|dc|anh|chi|em|ong|ba|co|chu|bac|thay|a|c|e)(?:\. ?| )(?=[^\s])/

/** Words with which a form of address begins, for passing over all others fast. */
export const TITLE_WORDS: ReadonlySet<string> = new Set(TITLES.map(([letters]) => letters.replace(/[ /].*/, '')))

/** The end of a form of address that stands at `at` and is followed by something; null when there is none. */
export function titleAt(said: Said, at: number): number | null {
  if (said.folded[at] === '@') return /[\w]/.test(said.folded[at + 1] ?? '') ? at + 1 : null
  const match = said.folded.slice(at, at + 12).match(TITLE)
  if (!match) return null
  const words = match[0].replace(/[. ]+$/, '')
  const spelled = TITLES.find(([letters]) => letters === words.replace('/ ', '/'))?.[1]
  if (spelled === undefined) return null
  const span = { start: at, end: at + words.length }
  const ok =
    isWord(said, span, spelled) || cut(said, span).toLowerCase() === words || cut(said, span).toLowerCase() === 'đc'
  return ok && !(said.accented && /^(?:co|ba|chi|chu|ong|bac|thay)$/.test(cut(said, span).toLowerCase()))
    ? at + match[0].length
    : null
}

const GROUP =
  /^(?:(?:tat ca|toan the) (?:cac )?|(?:ubnd )?cac )(?:phong|don vi|so|ban|nganh|xa|phuong|thon|to dan pho|to|trung tam|co quan|truong|ban nganh|doan the|hoi|chi bo|dia phuong|can bo|cong chuc|dong chi)(?:,? (?:va )?(?:phong|don vi|so|ban|nganh|xa|phuong|dac khu|thi tran|thon|to dan pho|ban nganh|doan the|trung tam|dia phuong|co quan|truong hoc|vien chuc|cong chuc|chuyen mon|truc thuoc|lien quan|trong toan tinh|tren dia ban))*(?![\w])/
/** Units that need no further word. */
const COMPLETE =
  /^(?:(?:vp|van phong)(?: (?:ubnd(?: tinh| xa| phuong)?|hdnd(?: (?:va )?ubnd)?(?: tinh| xa| phuong)?|dang uy|tinh uy|cap uy))?|ttpvhcc|tyt|mttq(?: xa| phuong)?|ub mttq|ke toan|van thu|thu quy|cong an(?: xa| phuong| tinh)|ca(?: xa| phuong| tinh)|tram y te(?: xa| phuong)?|ban chqs(?: xa| phuong)?|bch quan su|bo phan (?:mot cua|1 cua)|mot cua|doan thanh nien|hoi phu nu|hoi nong dan|hoi ccb|hdnd(?: xa| phuong| tinh)|dang uy)(?![\w])/
/** Kinds of unit whose name follows. */
const HEAD =
  /^(?:p|phong|so|ban|trung tam|tt|chi cuc|ubnd(?: xa| phuong| huyen| thi tran| tinh| tp)?|xa|phuong|dac khu|thon|to|doi|hoi|chi bo|truong|cong ty|thanh tra)(?:\. ?| )(?=\w)/
const ROLE =
  /^(?:pho truong phong|truong phong|pho chanh van phong|chanh van phong|pho chu tich|chu tich|pho giam doc|giam doc|chuyen vien|pho truong ban|truong ban|bi thu|ptp|tp|pcvp|cvp|pct|gd|pgd|cv)(?:\. ?| )(?=\w)/

/** What stands at `at` when read as a name without a roster; null when it is none. `i` is the token there. */
export function phraseAt(said: Said, tokens: readonly Token[], i: number): Phrase | null {
  const first = tokens[i]
  if (!first) return null
  const start = said.folded[first.start - 1] === '@' ? first.start - 1 : first.start
  const rest = said.folded.slice(start)
  const group = rest.match(GROUP)
  if (group) return { start, end: start + group[0].length, kind: 'group' }
  const named = titleAt(said, start)
  if (named !== null) {
    const end = nameEnd(said, tokens, named)
    return end === null ? null : { start, end, kind: 'person' }
  }
  const complete = rest.match(COMPLETE)
  if (complete) return { start, end: start + complete[0].length, kind: 'unit' }
  const role = rest.match(ROLE)
  if (role) {
    const end = unitEnd(said, tokens, start + role[0].length)
    return end === null ? null : { start, end, kind: 'role' }
  }
  const head = rest.match(HEAD)
  if (!head) return null
  const end = unitEnd(said, tokens, start + head[0].length)
  return end === null ? null : { start, end, kind: 'unit' }
}

const isCapital = (said: Said, token: Token): boolean => /^\p{Lu}/u.test(said.text.slice(token.start, token.start + 2))

/** Words that follow a form of address in talk, where a name in small letters could stand. */
const NO_NAME =
  /^(?:anh|chi|em|oi|a|nhe|dang|da|se|van|rat|cung|cam|co|khong|ko|k|moi|biet|va|thi|la|nay|ay|do|kia|day|\d.*)$/

/** Where a person's name ends: capital words, or in a line of small letters the words before the work begins. */
function nameEnd(said: Said, tokens: readonly Token[], from: number): number | null {
  const i = tokens.findIndex(token => token.start === from)
  const first = tokens[i]
  if (!first) return null
  const words = tokens.map(({ word }) => word)
  const capital = isCapital(said, first)
  const marked = said.folded[from - 1] === '@'
  if (!capital && !marked && (said.accented || NO_NAME.test(first.word) || beginsWork(words, i))) return null
  let last = first
  for (let n = i + 1; n < Math.min(tokens.length, i + 4); n++) {
    const token = tokens[n]
    if (!token || token.start !== last.end + 1 || said.folded[last.end] !== ' ' || !capital || !isCapital(said, token))
      break
    last = token
  }
  return last.end
}

/** Where a unit's name ends: before the work begins, but after its first word (`Sở Xây dựng`). */
function unitEnd(said: Said, tokens: readonly Token[], from: number): number | null {
  const words = tokens.map(({ word }) => word)
  const i = tokens.findIndex(token => token.start === from)
  const first = tokens[i]
  if (!first) return null
  const own = Math.max(1, workWords(words, i))
  const mixed = said.text !== said.text.toUpperCase()
  const ends: number[] = []
  for (let n = i; n < tokens.length; n++) {
    const token = tokens[n]
    if (!token || !/^(?: |-| - | ?& ?)?$/.test(said.folded.slice(ends.at(-1) ?? token.start, token.start))) break
    const work = workWords(words, n)
    if (n - i >= own && work > 0 && !(work === 1 && mixed && /^\p{Lu}\p{Ll}/u.test(said.text.slice(token.start)))) break
    ends.push(token.end)
  }
  // Without a word of work to stop at, a long run is not all name.
  return (ends.length > 6 ? ends[1] : ends.at(-1)) ?? first.end
}
