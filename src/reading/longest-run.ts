import type { Span } from './said.ts'
import { partOfKey, type Token } from './token.ts'

/** Names of units and people have at most so many words. */
const LONGEST = 12

/** What `look` knows of the longest run of words from token `i` on, of those with which a name `begins`, by key and place. */
export function longestRun<T>(
  tokens: readonly Token[],
  i: number,
  begins: (key: string) => boolean,
  look: (key: string, span: Span) => T | null
): T | null {
  const first = tokens[i]
  if (!first) return null
  const runs: { readonly key: string; readonly last: Token }[] = []
  let key = ''
  for (const last of tokens.slice(i, i + LONGEST)) {
    key += partOfKey(last.word)
    if (!begins(key)) break
    if (last.word !== 'va') runs.push({ key, last })
  }
  for (const { key, last } of runs.reverse()) {
    const found = look(key, { start: first.start, end: last.end })
    if (found) return found
  }
  return null
}
