import type { Said } from './said.ts'
import { fold } from './text.ts'
import type { Token } from './token.ts'

/** How many words from token `i` on are a phrase of the lexicon, the longest there; 0 when none begins there. */
export type Lexicon = (said: Said, tokens: readonly Token[], i: number) => number

/** A word with its accents, and the other way to write it. */
type Spelling = { readonly spelled: string; readonly other: string }
type Word = Spelling & { readonly letters: string; readonly comma: boolean }

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
    .map(part => {
      const spelled = part.replace(',', '')
      return { letters: fold(spelled), spelled, other: otherTone(spelled), comma: part[0] === ',' }
    })

/** Whether all words stand from token `i` on; of several words one may have lost or mistaken its accents. */
function stands(words: readonly Word[], said: Said, tokens: readonly Token[], i: number): boolean {
  let slips = 0
  for (let k = 0; k < words.length; k++) {
    const word = words[k]
    const token = tokens[i + k]
    if (!word || token?.word !== word.letters) return false
    const last = tokens[i + k - 1]
    if (k > 0 && last && !isJoined(said, last, token, word.comma)) return false
    if (!isTypedAs(said, token, word)) slips++
  }
  return slips === 0 || (slips === 1 && words.length > 1)
}

/** Whether a word goes on with the phrase of the one before it; most do, with a space between them. */
const isJoined = ({ folded }: Said, last: Token, token: Token, comma: boolean): boolean =>
  (token.start === last.end + 1 && folded[last.end] === ' ') ||
  (comma ? STOPPED : JOINED).test(folded.slice(last.end, token.start))

/** Whether a word is typed with the accents it has, wherever it puts the tone; in a line without accents its letters do. */
function isTypedAs(said: Said, { start, end, word }: Token, { spelled, other }: Spelling): boolean {
  const typed = said.lower.slice(start, end)
  return typed === spelled || (typed === word && !said.accented) || typed === other
}

/** `hoá` is `hóa`: the tone may stand on either of two vowels. The other way to write a word; itself when there is none. */
const otherTone = (word: string): string =>
  PAIRS.reduce((found, [a, b]) => (found.endsWith(a) ? found.slice(0, -a.length) + b : found), word)

const PAIRS: readonly (readonly [string, string])[] = ['oa', 'oe', 'uy'].flatMap(([x = '', y = '']) =>
  ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map(
    tone => [`${x}${tone}${y}`.normalize('NFC'), `${x}${y}${tone}`.normalize('NFC')] as const
  )
)
