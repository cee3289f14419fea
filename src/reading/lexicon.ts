import type { Said } from './said.ts'
import { fold } from './text.ts'
import type { Token } from './token.ts'

/** How many words from token `i` on are a phrase of the lexicon, the longest there; 0 when none begins there. */
export type Lexicon = (said: Said, tokens: readonly Token[], i: number) => number

type Word = { readonly letters: string; readonly spelled: string; readonly comma: boolean }

/** What may stand between two words of one phrase, and where the phrase itself has a comma. */
const JOINED = /^(?: | ?[-–&] ?|\. ?)$/
const STOPPED = /^ ?,? ?$/

/** A lexicon of phrases written with their accents, in small letters or capitals; `,`, `-` and `&` part words. */
export function lexicon(phrases: readonly string[]): Lexicon {
  const byFirst = new Map<string, (readonly Word[])[]>()
  for (const phrase of phrases) {
    const words = wordsOf(phrase)
    const first = words[0]?.letters ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), words])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length)
  return (said, tokens, i) => {
    const list = byFirst.get(tokens[i]?.word ?? '')
    return list?.find(words => stands(words, said, tokens, i))?.length ?? 0
  }
}

const wordsOf = (phrase: string): Word[] =>
  phrase
    .toLowerCase()
    .replaceAll(', ', ' ,')
    .split(/ - | & |[ &-]/)
    .map(part => ({ letters: fold(part.replace(',', '')), spelled: part.replace(',', ''), comma: part[0] === ',' }))

/** Whether all words stand from token `i` on; of several words one may have lost or mistaken its accents. */
function stands(words: readonly Word[], said: Said, tokens: readonly Token[], i: number): boolean {
  let slips = 0
  for (const [k, { letters, spelled, comma }] of words.entries()) {
    const token = tokens[i + k]
    if (token?.word !== letters) return false
    const last = tokens[i + k - 1]
    if (k > 0 && last && !(comma ? STOPPED : JOINED).test(said.folded.slice(last.end, token.start))) return false
    if (!isSpelled(said, token, spelled)) slips++
  }
  return slips === 0 || (slips === 1 && words.length > 1)
}

/** Whether a word is typed with the accents it has, wherever it puts the tone; in a line without accents its letters do. */
export function isSpelled(said: Said, { start, end, word }: Token, spelled: string): boolean {
  const typed = said.text.slice(start, end).toLowerCase()
  return (
    typed === spelled ||
    (typed === word && !said.accented) ||
    (typed.length === spelled.length && strokes(typed) === strokes(spelled))
  )
}

const strokes = (word: string): string => [...word.normalize('NFD')].sort().join('')
