import { isNear } from './near.ts'
import { eachWord, fold, matches } from './text.ts'

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

/**
 * A line with its slips mended, and its letters folded. `origin[i]` is where letter `i` stood as typed; null when nothing
 * was mended.
 */
export type Mended = { readonly text: string; readonly folded: string; readonly origin: readonly number[] | null }

/** What was meant at a place; null when what stands there is right. `typed` keeps its accents. */
type Meant = (word: string, typed: string) => string | null
type Mending = readonly [hint: RegExp, pattern: RegExp, meant: Meant]

const space: Meant = () => ' '

/** What is mended, each behind a hint that most lines do not hold. */
const mendings: readonly Mending[] = [
  // `sánh mai`: a part of the day.
  [
    / (?:mai|nay)(?![a-z])/,
    /(?<=(?:^|[,;.\n]) ?)[a-z]{4,6}(?= (?:mai|nay)(?![a-z]))/g,
    word => ['sáng', 'chiều'].find(one => fold(one) !== word && isNear(fold(one), word)) ?? null
  ],
  // `thứ haii`.
  [
    /(?<![a-z])thu [a-z]/,
    /(?<=(?<![a-z])thu )[a-z]{3,5}(?![\w])/g,
    word => (SYLLABLE.test(word) ? null : (['hai', 'năm', 'sáu', 'bảy'].find(one => isNear(fold(one), word)) ?? null))
  ],
  // `thú 5 tuần sau`, `hạn thư 6`: nothing but a day of the week makes sense.
  [
    /(?<![a-z])thu [2-7]/,
    /(?<![a-z])thu(?= [2-7] (?:tuan (?:nay|sau|toi)|nay|toi)(?![a-z]))|(?<=(?:han|chot|cuoi|nhat|truoc|trc|den|sang|chieu|toi|trua|[hg]|\d) )thu(?= [2-7](?:$|[\n,.;!)]| (?:nhe|nha|nop|gui|trinh|xong)(?![a-z])))/g,
    (_, typed) => (/^(?:thứ|thu)$/i.test(typed) ? null : 'thứ')
  ],
  [/ sua(?:$|[\n,.;!)])/, /(?<=(?:tuan|thang|quy|nam) )sua(?=$|[\n,.;!)])/g, () => 'sau'],
  // `5/9nhe`, `sửa,11h`, `ngày15/12`: a space was lost.
  [/\d[a-z]/, /(?<=\d)(?=(?:nhe|nha|nghen|xong|nop|gui|trinh)(?![a-z]))/g, space],
  // `16h26/11`.
  [
    /\d[hg]\d/,
    /(?<=(?<!\d)\d{1,2}[hg])(?=(?:[0-2]\d|3[01])\/(?:0?[1-9]|1[0-2])(?!\d|\/(?!(?:20)?\d\d(?!\d))\d))/g,
    space
  ],
  [/,\w/, /(?<=[^\s\d],|[a-z],)(?=\w)|(?<=\d,)(?=[a-z])/g, space],
  [
    /[a-z]\d/,
    /(?<=(?<![a-z\d/.-])(?:ngay|thang|truoc|trc|den|han|quy|nam|luc|tu|nhat|vao|mung|mong|het))(?=\d)/g,
    space
  ]
]

/** What any of the mendings' hints would find: most lines hold none of it. */
const ANY = / (?:mai|nay|sua)|thu [a-z2-7]|\d[a-z]|,\w|[a-z]\d/
/** Letters of the longest slip. */
const LONGEST = 6

/**
 * Mends what a finger slipped on in words that hold a deadline, and only there: `trướcc ngày15/12` is `trước ngày
 * 15/12`. A word that could be another word of the language is never touched.
 */
export function mend(text: string): Mended {
  const folded = fold(text)
  const mends: Mend[] = []
  const put = (start: number, end: number, meant: string | null | undefined) => {
    if (meant) mends.push({ start, end, by: likeTyped(text.slice(start, end), meant) })
  }
  eachWord(folded, 4, (start, end) => {
    const meant = end - start > LONGEST ? undefined : slips.get(folded.slice(start, end))
    if (meant && !/[\p{L}\d]/u.test((folded[start - 1] ?? '') + (folded[end] ?? ''))) put(start, end, meant)
  })
  const hinted = ANY.test(folded) ? mendings.filter(([hint]) => hint.test(folded)) : []
  for (const [, pattern, meant] of hinted) {
    for (const { 0: word, index } of matches(folded, pattern)) {
      const end = index + word.length
      put(index, end, meant(word, text.slice(index, end)))
    }
  }
  if (mends.length === 0) return { text, folded, origin: null }
  const mended = applied(
    text,
    mends.sort((a, b) => a.start - b.start)
  )
  return { ...mended, folded: fold(mended.text) }
}

type Mend = { readonly start: number; readonly end: number; readonly by: string }

/** The word meant, without accents and in capitals where it was typed so. */
function likeTyped(typed: string, meant: string): string {
  if (typed === '') return meant
  const word = fold(typed) === typed.toLowerCase() ? fold(meant) : meant
  return typed === typed.toUpperCase() ? word.toUpperCase() : word
}

function applied(typed: string, mends: readonly Mend[]): Omit<Mended, 'folded'> {
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
    // Two ways of mending may find the same slip.
    if (start < at) continue
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
