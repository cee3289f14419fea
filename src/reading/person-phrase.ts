import { families } from './families.ts'
import { givenNames } from './given-names.ts'
import type { Phrase } from './phrase.ts'
import { gapBefore, isCapital, isJoined, type Said } from './said.ts'
import { timeLetters } from './spellings.ts'
import type { Title } from './title.ts'
import type { Tokens } from './token.ts'
import { wordsToWork } from './unit-phrase.ts'
import { kinds } from './unit-words.ts'
import { beginsWork, workWords } from './verbs.ts'

/** Words that follow a form of address in talk, where a name in small letters could stand. */
const NO_NAME =
  /^(?:anh|chi|em|oi|a|nhe|nha|dang|da|se|van|rat|cung|cam|co|khong|ko|k|moi|biet|va|thi|la|nay|ay|do|kia|day|di|ve|o|ra|vao|len|vua|hay|cu|con|deu|nao|nghi|ban|met|om|\d.*)$/
/** Names with the letters of such a word. */
const ITS_NAME = /^(?:đăng|đẳng|đặng|đỗ|vân|văn|vạn)$/
/** Names that are also words of work when their accents are gone. */
const NAMES = /^(?:son|binh|ha|thi|thu|chi|dung|khai|tinh|hanh|lo|van|hoa|loc|thao|mua|tuyen)$/

/** How many words from token `i` on are a person's name: capital words, or in small letters the word before the work. */
export function nameWords(said: Said, tokens: Tokens, i: number, { sure, marked }: Title): number {
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
  const typed = said.lower.slice(first.start, first.end)
  if ((NO_NAME.test(first.word) && !ITS_NAME.test(typed)) || workWords(said, tokens, i) > 1) return 0
  const named = !beginsWork(said, tokens, i) || NAMES.test(first.word)
  if (!named) return 0
  if (!said.accented || !said.cased)
    return Math.max(1, wordsToWork(said, tokens, i + 1) + 1, said.accented ? wordsToEnd(said, tokens, i) : 1)
  // In a line with accents a small letter is a name only where the work follows, or after `đ/c`.
  return beginsWork(said, tokens, i + 1) || (sure && !isJoined(said, tokens, i + 1)) ? 1 : 0
}

/** Up to three words that end the line, but for `nhé`; 0 when it goes on. */
function wordsToEnd(said: Said, tokens: Tokens, i: number): number {
  const rest = tokens.slice(i).filter(({ word }) => !/^(?:nhe|nha|nghen|a)$/.test(word))
  return rest.length <= 3 && rest.every((_, n) => n === 0 || isJoined(said, tokens, i + n)) ? rest.length : 0
}

/** Between the words of a person's name: a space, or the dot of an initial (`N.T.Mai`). */
const isNameGap = (said: Said, tokens: Tokens, i: number): boolean => {
  const gap = gapBefore(said, tokens, i)
  return gap === ' ' || (/^\. ?$/.test(gap) && tokens[i - 1]?.word.length === 1)
}

/** A whole name without a form of address: `Nguyễn Hoàng Phúc`, before work or a stop. */
export function wholeNameAt(said: Said, tokens: Tokens, i: number): Phrase | null {
  if (!families.has(tokens[i]?.word ?? '') || !isCapital(said, tokens[i])) return null
  let n = 1
  while (n < 5 && isJoined(said, tokens, i + n) && isCapital(said, tokens[i + n])) n++
  const ends = !isJoined(said, tokens, i + n) || beginsWork(said, tokens, i + n)
  return n > 1 && ends && workWords(said, tokens, i) < 2
    ? { start: tokens[i]?.start ?? 0, end: tokens[i + n - 1]?.end ?? 0, kind: 'person' }
    : null
}

/** Words with which a line begins and that are names only with other accents. */
const NO_CALL =
  /^(?:tại|vì|do|để|cho|về|với|và|là|thì|mà|hiện|vừa|trong|tạm|tự|toàn|hội|lên|liên|thành|đề|bảo|tối|mời|nhờ|cần|còn|hay|nếu|khi|sau|trước|các|mọi|việc)$/

/**
 * Somebody called by given name alone: `Long gửi anh số liệu`, `Khánh ơi`, `..., Bình nhé`. `listed`: only names that are
 * common; otherwise whoever looks it up knows.
 */
export function calledAt(said: Said, tokens: Tokens, i: number, listed: boolean): Phrase | null {
  const token = tokens[i]
  const work = workWords(said, tokens, i)
  if (!token || work > 1 || (said.cased && !isCapital(said, token))) return null
  const typed = said.text.slice(token.start, token.end)
  if (said.cased && typed === typed.toUpperCase()) return null
  if (NO_CALL.test(said.lower.slice(token.start, token.end)) || (listed && !givenNames.has(token.word))) return null
  const after = said.folded.slice(token.end)
  const before = said.folded.slice(0, token.start)
  const hailed =
    /^ oi(?![a-z])/.test(after) || (/(?:^|[,.;] ?)$/.test(before) && /^ (?:nhe|nha|nghen|oi)[ .!]*$/.test(after))
  const bidden = /(?:nhe|nha|nghen|nghe|giup|gium),? $/.test(before) && /^[ .!]*$/.test(after)
  const next = tokens[i + 1]
  const works =
    (said.cased || (work === 0 && !isJoined(said, tokens, i))) &&
    kinds(said, tokens, i) === 0 &&
    !timeLetters.has(token.word) &&
    next?.word !== 'thu' &&
    !isCapital(said, next) &&
    beginsWork(said, tokens, i + 1) &&
    /^,? $/.test(gapBefore(said, tokens, i + 1))
  return hailed || bidden || works ? { start: token.start, end: token.end, kind: 'person' } : null
}
