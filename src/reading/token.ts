import { matches, type Said, type Span } from './said.ts'

/** A word of a line: its letters folded, and where it stands. */
export type Token = Span & { readonly word: string }

const WORD = /[^\s.,;:!?()[\]{}"'/\\@&+~–-]+/g

/** The words and numbers of a line, in order. */
export function tokensOf({ folded }: Pick<Said, 'folded'>): Token[] {
  const tokens: Token[] = []
  for (const { 0: word, index } of matches(folded, WORD)) tokens.push({ word, start: index, end: index + word.length })
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
