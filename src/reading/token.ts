import type { Said, Span } from './said.ts'

/** A word of a line: its letters folded, and where it stands. */
export type Token = Span & { readonly word: string }

/** The words of a line, in order. */
export type Tokens = readonly Token[]

/** What parts words, by its code. */
const PARTS: ReadonlySet<number> = new Set([...' \n\t\u00a0.,;:!?()[]{}"\'/\\@&+~–-'].map(char => char.charCodeAt(0)))

/** The words and numbers of a line, in order. */
export function tokensOf({ folded }: Pick<Said, 'folded'>): Token[] {
  const tokens: Token[] = []
  let start = -1
  for (let i = 0; i <= folded.length; i++) {
    const parts = i === folded.length || PARTS.has(folded.charCodeAt(i))
    if (!parts && start < 0) start = i
    if (parts && start >= 0) {
      tokens.push({ word: folded.slice(start, i), start, end: i })
      start = -1
    }
  }
  return tokens
}

/** Short words in names, by what they stand for: `P. VHXH` is `phòng vhxh`. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['p', 'phong'],
  ['vp', 'vanphong'],
  ['ca', 'congan'],
  ['cty', 'congty'],
  ['tt', 'trungtam'],
  ['xa', 'xa']
])

/** A name as one key, so that spelling with spaces, dots, hyphens and `và` makes no difference. */
export const keyOf = (words: readonly string[]): string =>
  words
    .filter(word => word !== 'va')
    .map(word => SHORT.get(word) ?? word)
    .join('')
