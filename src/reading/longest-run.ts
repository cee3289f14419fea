import type { Span } from './said.ts'
import { partOfKey, type Token } from './token.ts'

/** Names of units and people have at most so many words. */
const LONGEST = 12

/** What `look` knows of the longest run of words from token `i` on; it is given the run's key and place. */
export function longestRun<T>(
  tokens: readonly Token[],
  i: number,
  look: (key: string, span: Span) => T | null
): T | null {
  const first = tokens[i]
  if (!first) return null
  const run = tokens.slice(i, i + LONGEST)
  const keys: string[] = []
  let key = ''
  for (const { word } of run) {
    key += partOfKey(word)
    keys.push(key)
  }
  for (let n = run.length; n > 0; n--) {
    const last = run[n - 1]
    if (!last || last.word === 'va') continue
    const found = look(keys[n - 1] ?? '', { start: first.start, end: last.end })
    if (found) return found
  }
  return null
}
