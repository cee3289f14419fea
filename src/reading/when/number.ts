import type { Said } from '../said.ts'

/** Small numbers as people spell them. */
const spelled: readonly (readonly [word: string, n: number])[] = [
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
  ['mười một', 11],
  ['mười hai', 12],
  ['mười lăm', 15],
  ['hai mươi', 20],
  ['ba mươi', 30]
]
const letters = (word: string): string => word.normalize('NFD').replace(/\p{M}+/gu, '')
const numbers: ReadonlyMap<string, number> = new Map(spelled)
/** Without accents `sau` is rather "after" than six. */
const plain: ReadonlyMap<string, number> = new Map(
  spelled.filter(([word]) => word !== 'sáu').map(([word, n]) => [letters(word), n])
)

/** A pattern of a number in words, on folded text. */
export const NUMBER_WORD = '(?:muoi (?:mot|hai|lam)|hai muoi|ba muoi|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)'
/** A pattern of a number in digits or words, on folded text. */
export const NUMBER = `(?:\\d{1,3}|${NUMBER_WORD})`

/** The number that digits or words at a place say; null when they say none. */
export function numberAt(said: Said, start: number, words: string | undefined): number | null {
  if (words === undefined) return null
  if (/^\d+$/.test(words)) return Number(words)
  const typed = said.lower.slice(start, start + words.length)
  return numbers.get(typed) ?? (said.accented ? null : (plain.get(typed) ?? null))
}
