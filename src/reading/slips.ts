import { isNear } from './near.ts'
import { fold } from './text.ts'

/** Words that hold a deadline, or a part of it, and that a slip of the finger would take from it. */
const HOLDING = 'trước ngày tháng tuần chiều sáng cuối giữa chậm muộn nhất việc'.split(' ')
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
/** What a syllable of Vietnamese can be, without its accents. */
const SYLLABLE =
  /^(?:ngh?|nh|th|tr|ch|gh|gi|kh|ph|qu|[bcdghklmnpqrstvx])?(?:oai|oay|uay|uoi|uou|uya|uye|uyu|ieu|yeu|ai|ao|au|ay|eo|eu|ia|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|[aeiouy]|(?:ie|ye|uo|uye|oa|oe|ua|ue|uy|oo|[aeiouy])(?:ch|ng|nh|[cmnpt]))$/
/** Words of other languages and names that are no slips. */
const FOREIGN = new Set(['thank', 'champ', 'charm'])

/** Every form one letter away from a word of `HOLDING` that is no syllable itself, and the word it was meant to be. */
const slips: ReadonlyMap<string, string> = new Map(
  HOLDING.flatMap(word => [...around(fold(word))].map(slip => [slip, word] as const)).filter(
    ([slip]) => slip.length > 3 && !SYLLABLE.test(slip) && !FOREIGN.has(slip)
  )
)

function around(word: string): Set<string> {
  const found = new Set<string>()
  for (let i = 0; i <= word.length; i++) {
    const [head, tail] = [word.slice(0, i), word.slice(i)]
    found.add(head + tail.slice(1)).add(head + (tail[1] ?? '') + (tail[0] ?? '') + tail.slice(2))
    for (const letter of LETTERS) found.add(head + letter + tail).add(head + letter + tail.slice(1))
  }
  return new Set([...found].filter(one => one !== word && isNear(one, word)))
}

/** A line with its slips mended. `origin[i]` is where letter `i` stood as typed; null when nothing was mended. */
export type Mended = { readonly text: string; readonly origin: readonly number[] | null }

const WORDS = /[a-z]{4,8}/g
const GLUED = /(?<![a-z\d/.-])(?:ngay|thang|truoc|trc|den|han|quy|nam|luc|tu|nhat|vao|mung|mong|het)(?=\d)/g
const PART = /(?<=(?:^|[,;.\n]) ?)[a-z]{4,6}(?= (?:mai|nay)(?![a-z]))/g
const WEEKDAY = /(?<=(?<![a-z])thu )[a-z]{3,5}(?![\w])/g
/** `thú 5 tuần sau`, `hạn thư 6`: nothing but a day of the week makes sense. */
const DAY =
  /(?<![a-z])thu(?= [2-7] (?:tuan (?:nay|sau|toi)|nay|toi)(?![a-z]))|(?<=(?:han|chot|cuoi|nhat|truoc|trc|den|sang|chieu|toi|trua|[hg]|\d) )thu(?= [2-7](?:$|[\n,.;!)]| (?:nhe|nha|nop|gui|trinh|xong)(?![a-z])))/g
/** A comma with no space behind it hides what follows. */
const COMMA = /(?<=[^\s\d],|[a-z],)(?=\w)|(?<=\d,)(?=[a-z])/g
/** `5/9nhe`: what follows a number has lost its space. */
const STUCK = /(?<=\d)(?=(?:nhe|nha|nghen|xong|nop|gui|trinh)(?![a-z]))/g
const LATER = /(?<=(?:tuan|thang|quy|nam) )sua(?=$|[\n,.;!)])/g

/**
 * Mends what a finger slipped on in words that hold a deadline, and only there: `trướcc ngày15/12` is `trước ngày
 * 15/12`. A word that could be another word of the language is never touched.
 */
export function mend(text: string): Mended {
  const folded = fold(text)
  const mends: Mend[] = []
  const put = (start: number, end: number, meant: string) =>
    mends.push({ start, end, by: likeTyped(text.slice(start, end), meant) })
  for (const { 0: word, index } of folded.matchAll(WORDS)) {
    const meant = slips.get(word)
    const end = index + word.length
    if (meant !== undefined && !/[\p{L}\d]/u.test((folded[index - 1] ?? '') + (folded[end] ?? '')))
      put(index, end, meant)
  }
  for (const { 0: word, index } of folded.matchAll(PART)) {
    const part = ['sáng', 'chiều'].find(one => fold(one) !== word && isNear(fold(one), word))
    if (part) put(index, index + word.length, part)
  }
  for (const { 0: word, index } of folded.matchAll(WEEKDAY)) {
    const day = ['hai', 'năm', 'sáu', 'bảy'].find(one => !SYLLABLE.test(word) && isNear(fold(one), word))
    if (day) put(index, index + word.length, day)
  }
  for (const { index } of folded.matchAll(LATER)) put(index, index + 3, 'sau')
  for (const { index } of folded.matchAll(DAY))
    if (!/^(?:thứ|thu)$/i.test(text.slice(index, index + 3))) put(index, index + 3, 'thứ')
  for (const { index } of folded.matchAll(STUCK)) mends.push({ start: index, end: index, by: ' ' })
  for (const { index } of folded.matchAll(COMMA)) mends.push({ start: index, end: index, by: ' ' })
  for (const { 0: word, index } of folded.matchAll(GLUED)) {
    const end = index + word.length
    mends.push({ start: end, end, by: ' ' })
  }
  if (mends.length === 0) return { text, origin: null }
  return applied(
    text,
    mends.sort((a, b) => a.start - b.start)
  )
}

type Mend = { readonly start: number; readonly end: number; readonly by: string }

/** The word meant, without accents and in capitals where it was typed so. */
function likeTyped(typed: string, meant: string): string {
  const word = fold(typed) === typed.toLowerCase() ? fold(meant) : meant
  return typed === typed.toUpperCase() ? word.toUpperCase() : word
}

function applied(typed: string, mends: readonly Mend[]): Mended {
  let text = ''
  const origin: number[] = []
  let at = 0
  const copy = (end: number) => {
    for (; at < end; at++) {
      text += typed[at]
      origin.push(at)
    }
  }
  for (const { start, end, by } of mends) {
    copy(start)
    for (const [k, letter] of [...by].entries()) {
      text += letter
      origin.push(Math.min(start + k, end))
    }
    at = Math.max(at, end)
  }
  copy(typed.length)
  return { text, origin: [...origin, typed.length] }
}
