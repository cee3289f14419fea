import type { Said, Span } from './said.ts'

/** A word of a line: its letters folded, and where it stands. */
export type Token = Span & { readonly word: string }

/** The words of a line, in order. */
export type Tokens = readonly Token[]

/** What parts words: 1 at its code. Every letter of every line asks. */
const PARTS = new Uint8Array('–'.charCodeAt(0) + 1)
for (const char of ' \n\t\u00a0.,;:!?()[]{}"\'/\\@&+~–-') PARTS[char.charCodeAt(0)] = 1

/** The words and numbers of a line, in order. */
export function tokensOf({ folded }: Pick<Said, 'folded'>): Token[] {
  const tokens: Token[] = []
  let start = -1
  for (let i = 0; i <= folded.length; i++) {
    const parts = i === folded.length || PARTS[folded.charCodeAt(i)] === 1
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
export const keyOf = (words: readonly string[]): string => words.map(partOfKey).join('')

/** What a word adds to the key of a name. */
export const partOfKey = (word: string): string => (word === 'va' ? '' : (SHORT.get(word) ?? word))
