import { groupAt } from './group-phrase.ts'
import { calledAt, nameWords, wholeNameAt } from './person-phrase.ts'
import { postAt } from './post-phrase.ts'
import { isCapital, type Said, type Span } from './said.ts'
import { type Title, titleAt } from './title.ts'
import type { Tokens } from './token.ts'
import { isOfTime, shownWords, unitAt } from './unit-phrase.ts'
import { fields, places } from './unit-words.ts'
import { workWords } from './verbs.ts'

/** Words that name somebody, as they stand in a line. `group`: several at once (`các phòng`). */
export type Phrase = Span & { readonly kind: 'person' | 'unit' | 'group' | 'post' }

/** What stands at token `i` when read as a name without a roster; null when it is none. */
export function phraseAt(said: Said, tokens: Tokens, i: number): Phrase | null {
  const first = tokens[i]
  if (!first) return null
  const start = said.folded[first.start - 1] === '@' ? first.start - 1 : first.start
  const group = groupAt(said, tokens, i)
  if (group) return group
  const titled = titleAt(said, start)
  if (titled) return titledAt(said, tokens, start, titled)
  return (
    postAt(said, tokens, i) ??
    unitAt(said, tokens, i) ??
    wholeNameAt(said, tokens, i) ??
    calledAt(said, tokens, i, true)
  )
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

/** A later name of a list, without the kind of unit or the form of address that the first had; null when it is none. */
export function elidedPhrase(said: Said, tokens: Tokens, i: number, kind: Phrase['kind']): Phrase | null {
  const first = tokens[i]
  const local = kind === 'unit' && places(said, tokens, i + fields(said, tokens, i)) > 0
  if (!first || (said.cased ? said.accented && !isCapital(said, first) && !local : isOfTime(first))) return null
  if (kind === 'person') {
    const words =
      workWords(said, tokens, i) > 1 ? 0 : nameWords(said, tokens, i, { end: first.start, sure: true, marked: false })
    return words > 0 ? upTo(tokens, i, words, 'person') : null
  }
  const named = fields(said, tokens, i)
  const known = local ? named + 1 : named
  const shown = workWords(said, tokens, i) > 1 ? 0 : shownWords(said, tokens, i)
  return kind === 'unit' && known + shown > 0 ? upTo(tokens, i, Math.max(known, shown), 'unit') : null
}

const upTo = (tokens: Tokens, i: number, words: number, kind: Phrase['kind']): Phrase | null => {
  const [first, last] = [tokens[i], tokens[i + words - 1]]
  return first && last ? { start: first.start, end: last.end, kind } : null
}
