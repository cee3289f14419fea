import { gapBefore, isCapital, type Said, type Span } from './said.ts'
import { matches } from './text.ts'
import { TITLE_WORDS, titleAt } from './title.ts'
import type { Token } from './token.ts'

const TIME_NAMES = /^(?:mai|ba|tu|nam|sau|bay|tam|hai|chin|muoi|toi|sang|chieu|trua|quy|ngay|thang|cuoi|mot)$/

const QUOTED = /"[^"\n]* [^"\n]*"/g

/**
 * Places that are names and titles of events, never dates: people called by a form of address and a name that is also a
 * word of time (`chị Mai`, `bà Nguyễn Thị Ba`), and what stands in quotes (`"Chủ nhật xanh"`).
 */
export function mentions(said: Said, tokens: readonly Token[]): Span[] {
  const found: Span[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    const end = token && TITLE_WORDS.has(token.word) ? titleAt(said, token.start)?.end : undefined
    if (!token || end === undefined) continue
    const words = tokens
      .slice(i + 1, i + 6)
      .filter(one => one.start >= end)
      .slice(0, 4)
    let stop = 0
    for (const [n, word] of words.entries()) {
      const capital = isCapital(said, word)
      if (n > 0 && (!capital || gapBefore(said, words, n) !== ' ')) break
      if (!capital && !TIME_NAMES.test(word.word)) break
      stop = word.end
    }
    if (stop > 0) found.push({ start: token.start, end: stop })
  }
  if (!said.folded.includes('"')) return found
  for (const match of matches(said.folded, QUOTED))
    found.push({ start: match.index, end: match.index + match[0].length })
  return found
}
