import { families } from './families.ts'
import { gapBefore, isCapital, isWord, type Said, type Span } from './said.ts'
import { spellings } from './spellings.ts'
import { type Title, titleAt } from './title.ts'
import type { Token } from './token.ts'
import { crowds, dependentPosts, fields, kinds, places, plainKinds, posts, wholes } from './unit-words.ts'
import { beginsWork, workWords } from './verbs.ts'

/** Words that name somebody, as they stand in a line. `group`: several at once (`các phòng`). */
export type Phrase = Span & { readonly kind: 'person' | 'unit' | 'group' | 'post' }

type Tokens = readonly Token[]

const GROUP =
  /^(?:(?:tat ca|toan the|toan bo)(?: cac| moi)?|(?:ubnd |uy ban nhan dan )?cac|moi|100%) (?:phong|don vi|so|ban|nganh|huyen|quan|thanh pho|xa|phuong|dac khu|thon|ap|to dan pho|khu pho|to truong chuyen mon|to truong|to|trung tam|co quan|truong|ban nganh|doan the|hoi|chi bo|dia phuong|can bo|cong chuc|vien chuc|(?:dong chi|d\/c)(?: (?:truong|pho) (?:thon|ap|ban|khu pho|phong|ban nganh)| lanh dao| chu tich| bi thu)?|chuyen vien|chu dau tu|truong (?:thon|ap|ban|khu pho|phong)|tram|doanh nghiep|ho kinh doanh|thanh vien|doi truong|thay co|giao vien|dang vien|doan vien|hoi vien|bac si|dieu duong|nhan vien|thu truong|khoa|khoi|nhom|bi thu)(?:,? (?:va )?(?:phong|don vi|so|ban|nganh|xa|phuong|dac khu|thi tran|thon|ap|to dan pho|khu pho|ban nganh|doan the|trung tam|dia phuong|co quan|truong hoc|tram y te|can bo|vien chuc|cong chuc|chuyen mon|truc thuoc|lien quan|trong toan tinh|toan tinh|tren dia ban|cap xa|su nghiep|thuoc xa|thuoc phuong|to chuc chinh tri - xa hoi|chuyen vien|nguoi lao dong|khoa|giao vien|nhan vien))*(?![\w])/

/** What stands at token `i` when read as a name without a roster; null when it is none. */
export function phraseAt(said: Said, tokens: Tokens, i: number): Phrase | null {
  const first = tokens[i]
  if (!first) return null
  const start = said.folded[first.start - 1] === '@' ? first.start - 1 : first.start
  const group = said.folded.slice(start).match(GROUP)
  if (
    group &&
    isWord(
      said,
      { start, end: start + 3 },
      first.word === 'cac' ? 'các' : said.text.slice(start, start + 3).toLowerCase()
    )
  )
    return namedInGroup(said, tokens, start, start + group[0].length)
  const titled = titleAt(said, start)
  if (titled) return titledAt(said, tokens, start, titled)
  const crowd = crowds(said, tokens, i)
  if (crowd > 0) return upTo(tokens, i, crowd, 'group')
  return postAt(said, tokens, i) ?? unitAt(said, tokens, i) ?? wholeNameAt(said, tokens, i)
}

/** `UBND các huyện Đắk Song, Krông Nô` names its units: the first with what stands before them. */
function namedInGroup(said: Said, tokens: Tokens, start: number, end: number): Phrase {
  const next = tokens.findIndex(token => token.start >= end)
  const group: Phrase = { start, end, kind: 'group' }
  if (next < 0 || !isJoined(said, tokens, next)) return group
  const words = said.folded.slice(start, end)
  const within = words.endsWith('vien') ? unitAt(said, tokens, next) : null
  if (within) return { ...group, end: within.end }
  if (workWords(said, tokens, next) > 0) return group
  const last = tokens[next + shownWords(said, tokens, next) - 1]
  return last && last.start >= end && /(?:xa|phuong|huyen|phong|so|thon)$/.test(words)
    ? { start, end: last.end, kind: 'unit' }
    : group
}

const upTo = (tokens: Tokens, i: number, words: number, kind: Phrase['kind']): Phrase | null => {
  const [first, last] = [tokens[i], tokens[i + words - 1]]
  return first && last ? { start: first.start, end: last.end, kind } : null
}

/** `đ/c Hùng`, `anh Trưởng phòng`, `đ/c Bí thư Đoàn phường`. */
function titledAt(said: Said, tokens: Tokens, start: number, title: Title): Phrase | null {
  const i = tokens.findIndex(token => token.start === title.end)
  if (i < 0) return null
  const post = title.marked ? null : postAt(said, tokens, i)
  if (post) return { ...post, start, kind: 'person' }
  const words = nameWords(said, tokens, i, title)
  const end = tokens[i + words - 1]?.end
  return words > 0 && end !== undefined ? { start, end, kind: 'person' } : null
}

/** Words that follow a form of address in talk, where a name in small letters could stand. */
const NO_NAME =
  /^(?:anh|chi|em|oi|a|nhe|nha|dang|da|se|van|rat|cung|cam|co|khong|ko|k|moi|biet|va|thi|la|nay|ay|do|kia|day|di|ve|o|ra|vao|len|vua|hay|cu|con|deu|nao|nghi|ban|met|om|\d.*)$/
/** Names that are also words of work when their accents are gone. */
const NAMES = /^(?:son|binh|ha|thi|thu|chi|dung|khai|tinh|hanh|lo|van|hoa|loc|thao|mua)$/

/** How many words from token `i` on are a person's name: capital words, or in small letters the word before the work. */
function nameWords(said: Said, tokens: Tokens, i: number, { sure, marked }: Title): number {
  const first = tokens[i]
  if (!first) return 0
  if (isCapital(said, first)) {
    let n = 1
    while (
      n < 5 &&
      isNameGap(said, tokens, i + n) &&
      isCapital(said, tokens[i + n]) &&
      workWords(said, tokens, i + n) < 2
    )
      n++
    return n
  }
  if (marked) return 1
  if (NO_NAME.test(first.word) || workWords(said, tokens, i) > 1) return 0
  const named = !beginsWork(said, tokens, i) || NAMES.test(first.word)
  if (!named) return 0
  if (!said.accented || !said.cased) return Math.max(1, wordsToWork(said, tokens, i + 1) + 1)
  // In a line with accents a small letter is a name only where the work follows, or after `đ/c`.
  return beginsWork(said, tokens, i + 1) || (sure && !isJoined(said, tokens, i + 1)) ? 1 : 0
}

/** Between the words of a person's name: a space, or the dot of an initial (`N.T.Mai`). */
const isNameGap = (said: Said, tokens: Tokens, i: number): boolean => {
  const gap = gapBefore(said, tokens, i)
  return gap === ' ' || (/^\. ?$/.test(gap) && tokens[i - 1]?.word.length === 1)
}

const isJoined = (said: Said, tokens: Tokens, i: number): boolean => gapBefore(said, tokens, i) === ' '

/** A later name of a list, without the kind of unit or the form of address that the first had; null when it is none. */
export function elidedPhrase(said: Said, tokens: Tokens, i: number, kind: Phrase['kind']): Phrase | null {
  const first = tokens[i]
  if (!first || (said.cased ? said.accented && !isCapital(said, first) : isOfTime(first))) return null
  if (kind === 'person') {
    const words =
      workWords(said, tokens, i) > 1 ? 0 : nameWords(said, tokens, i, { end: first.start, sure: true, marked: false })
    return words > 0 ? upTo(tokens, i, words, 'person') : null
  }
  const known = fields(said, tokens, i)
  const shown = workWords(said, tokens, i) > 1 ? 0 : shownWords(said, tokens, i)
  return kind === 'unit' && known + shown > 0 ? upTo(tokens, i, Math.max(known, shown), 'unit') : null
}

/** Somebody by post: `Trưởng phòng TC-KH`, `Chuyên viên Hà`, `Chủ tịch UBND xã`, `CVP`. */
function postAt(said: Said, tokens: Tokens, i: number): Phrase | null {
  const words = posts(said, tokens, i)
  const first = tokens[i]
  if (words === 0 || !first) return null
  const spoken = tokens
    .slice(i, i + words)
    .map(({ word }) => word)
    .join(' ')
  const next = i + words
  const dotted = /^\.? $/.test(gapBefore(said, tokens, next))
  // `Trưởng phòng TC-KH`: the last word of the post begins the unit's name.
  const inner = spoken.endsWith('phong') ? unitAt(said, tokens, next - 1) : null
  const unit = dotted ? unitAt(said, tokens, next) : null
  const field = dotted ? fields(said, tokens, next) : 0
  const place = dotted ? places(said, tokens, next) : 0
  const end = Math.max(
    inner?.end ?? 0,
    unit?.end ?? 0,
    tokens[next + field - 1]?.end ?? 0,
    tokens[next + place - 1]?.end ?? 0
  )
  const stop = Math.max(end, tokens[next - 1]?.end ?? 0)
  const after = tokens.findIndex(token => token.start >= stop)
  const named = dotted && after >= 0 && isCapital(said, tokens[after]) && isJoined(said, tokens, after)
  const name =
    named && workWords(said, tokens, after) < 2
      ? nameWords(said, tokens, after, { end: stop, sure: true, marked: false })
      : 0
  const bare =
    dotted &&
    !said.accented &&
    end === 0 &&
    name === 0 &&
    beginsWork(said, tokens, next + 1) &&
    !beginsWork(said, tokens, next)
  if (name > 0) return { start: first.start, end: tokens[after + name - 1]?.end ?? stop, kind: 'post' }
  if (bare) return { start: first.start, end: tokens[next]?.end ?? stop, kind: 'post' }
  return end > 0 || !dependentPosts.has(tokens[next - 1]?.word ?? '')
    ? { start: first.start, end: stop, kind: 'post' }
    : null
}

/** A unit by its kind and name, or by a name that needs none. */
export function unitAt(said: Said, tokens: Tokens, i: number): Phrase | null {
  const first = tokens[i]
  if (!first) return null
  const spoken = wholes(said, tokens, i)
  // `ca` in small letters is rather `cả`.
  const whole = spoken === 1 && first.word === 'ca' && said.text.slice(first.start, first.end) !== 'CA' ? 0 : spoken
  const kind = kinds(said, tokens, i)
  const named = kind > 0 ? i + kind + Math.max(nameOf(said, tokens, i, kind), 0) : i
  const ends = [whole > 0 ? placed(said, tokens, i + whole) : 0, named > i + kind ? placed(said, tokens, named) : 0]
  const end = Math.max(...ends)
  if (end <= i) return null
  // `Ban Tổ chức Đảng ủy`: whose it is follows.
  const owner = isCapital(said, tokens[end]) && isJoined(said, tokens, end) ? unitAt(said, tokens, end) : null
  return { start: first.start, end: owner?.end ?? tokens[end - 1]?.end ?? first.end, kind: 'unit' }
}

/** `xã mình`, `phòng em`: spoken of, not named. */
const OURS = /^(?:minh|ta|toi|tui|em|anh|nay|do|kia|khac|ay|nao)$/

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
function fieldAt(said: Said, tokens: Tokens, at: number): number {
  const words = fields(said, tokens, at)
  return isNameNotWork(said, tokens, at, words) ? words : 0
}

/** Whether words that may be work are rather a name: written with a capital, or with the work or a stop behind them. */
export const isNameNotWork = (said: Said, tokens: Tokens, at: number, words: number): boolean =>
  workWords(said, tokens, at) === 0 ||
  isCapital(said, tokens[at]) ||
  gapBefore(said, tokens, at + words) !== ' ' ||
  beginsWork(said, tokens, at + words)

/** Capital words and numbers in a line that is not all capitals; a short form in capitals ends the name. */
function shownWords(said: Said, tokens: Tokens, at: number): number {
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
function wordsToWork(said: Said, tokens: Tokens, at: number): number {
  for (let n = 0; n <= 3 && isJoined(said, tokens, at + n); n++) {
    if (beginsWork(said, tokens, at + n)) return n
    if (isOfTime(tokens[at + n])) return 0
  }
  return 0
}

const isOfTime = (token: Token | undefined): boolean =>
  token !== undefined && (/^\d/.test(token.word) || spellings.has(token.word))

/** A whole name without a form of address: `Nguyễn Hoàng Phúc`, before work or a stop. */
function wholeNameAt(said: Said, tokens: Tokens, i: number): Phrase | null {
  if (!families.has(tokens[i]?.word ?? '') || !isCapital(said, tokens[i])) return null
  let n = 1
  while (n < 5 && isJoined(said, tokens, i + n) && isCapital(said, tokens[i + n])) n++
  const ends = !isJoined(said, tokens, i + n) || beginsWork(said, tokens, i + n)
  return n > 1 && ends && workWords(said, tokens, i) < 2 ? upTo(tokens, i, n, 'person') : null
}
