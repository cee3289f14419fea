import type { Authority } from '../core/task.ts'
import { fold, matches, tidy } from './text.ts'

/** Most lines hold none of these and need no closer look. */
const HINT = /t\.? ?[lm]\b|kt|th[uừ]a? ?l[eệ]nh|thay m[aặ]t|k[yý] thay/iu
const BODY =
  '(?:(?:pho )?chu tich|thu truong|giam doc|chanh van phong|truong phong|lanh dao|(?:ban )?thuong (?:truc|vu)|btv|bi thu|ct|ubnd|uy ban(?: nhan dan)?|hdnd|dang uy|tinh uy|tap the)'
const PLACE =
  '(?: (?:lanh dao|thuong truc|hdnd(?: va|,)?|va|ubnd|dang uy|tinh|thanh pho|tp|huyen|xa|phuong|thi tran|dac khu|van phong|vp|so))*'
/** What each is said by. `TM` and `KT` without a point are `tham mưu` and `kiểm tra`, `TL CV` is `trả lời`. */
const SAID: readonly (readonly [Authority, string])[] = [
  ['by_order', '(?:t\\.?l\\.|tl(?= (?:pho )?chu tich| lanh dao| ct))|thua lenh(?: cua)?'],
  ['for_head', '(?:k\\.?t\\.|kt(?= (?:pho )?chu tich))|ky thay(?: cho)?'],
  ['collective', 't\\.?m\\.|thay mat(?: cho)?']
]
/** How the line goes on behind it: the order itself. */
const ORDERS = '(?= ?[,;:)\\n–-]| ?\\.? ?$| (?:giao|de nghi|yeu cau|phan cong|chuyen|nho)(?![\\w]))'
/** Sets the words apart: the beginning of the line, a stop, a bracket. */
const APART = '(?:^|[,;.(\\n–-] ?)'

/** To whom the order goes, so that `UBND xã giao nộp hồ sơ` and `giao ban` are none. */
const DOER =
  '(?:phong|p\\.|p|so|ban (?:quan ly|chi huy|chi dao|chqs|to chuc|tuyen giao|dan van|xay dung|cong tac)|ubnd|van phong|vp|xa|phuong|huyen|tinh|thanh pho|trung tam|tt|tram|truong|to|doi|cac|tat ca|toan|cong an|ca|quan su|bch|anh|chi|ong|ba|co|chu|a|c|d/c|dc|dong chi|chuyen vien|can bo|hoi|doan|mttq|mat tran|thon|ap|khu pho|don vi|chanh|pho)(?![a-z])'
/** Said outright who gives it: `UBND xã giao P. VHXH ...`. */
const GIVER = new RegExp(`(?<before>${APART}(?:theo do |nay )?)(?<said>${BODY}${PLACE})`, 'gu')
const GIVES = new RegExp(
  `^ (?:da )?(?=(?:giao(?: nhiem vu| viec)?|phan cong|chuyen(?: tiep)?|yeu cau|de nghi|chi dao)(?: cho)? ${DOER})`,
  'u'
)
/** An order verb inside the line: a giver may stand before it. */
const GIVEN =
  / (?:[gG]iao|GIAO|[pP]h..?n c..?ng|[cC]huy..?.?n|CHUY..?.?N|[yY]..?.?u c..?.?u|[cC]h..?.? [dđĐ]..?.?o|[dđĐ]..?.? ngh..?.?) /
/** Bodies decide together; whoever else is named leads one. */
const TOGETHER = /^(?:lanh dao(?! van phong| vp)|(?:ban )?thuong|btv|ubnd|uy ban|hdnd|dang uy|tinh uy|tap the)/
/** Gives in no name but their own post's. */
const DEPUTY = /^(?:pho |lanh dao )/

const ways = SAID.map(([authority, words]) => ({
  authority,
  pattern: new RegExp(`(?<before>${APART})(?<said>(?:${words}) ?${BODY}${PLACE})`, 'u')
}))
const follows = new RegExp(`^${ORDERS}`, 'u')
/** A place's own name behind `xã`: `UBND xã Tân Lập`. */
const NAME = /^(?: \p{Lu}[\p{L}]*(?![\p{L}.]))+/u

/** On whose authority a line is said (R18, R59), and the line without the words that say so. Null: nothing says it. */
export type AuthorityReading = { readonly authority: Giver | null; readonly rest: string }
/** An authority; `head`: the head gives it, in person or by whoever says so. */
export type Giver = Authority | 'head'

/**
 * Reads `TL. Chủ tịch`, `KT. Chủ tịch`, `TM. UBND` and their words, where they stand apart from the work itself, and
 * who gives it: `UBND xã giao ...`.
 */
export function readAuthority(typed: string): AuthorityReading {
  const none = { authority: null, rest: typed }
  const signed = HINT.test(typed)
  if (!signed && !GIVEN.test(typed)) return none
  const text = tidy(typed)
  const folded = fold(text)
  return (signed ? signedFor(text, folded) : null) ?? givenBy(text, folded) ?? none
}

/** `TL. Chủ tịch` and the like. */
function signedFor(text: string, folded: string): AuthorityReading | null {
  for (const { authority, pattern } of ways) {
    const found = folded.match(pattern)
    const { before = '', said = '' } = found?.groups ?? {}
    if (found?.index === undefined) continue
    const start = found.index + before.length
    const name = NAME.exec(text.slice(start + said.length))?.[0] ?? ''
    const end = [start + said.length + name.length, start + said.length].find(at => follows.test(folded.slice(at)))
    if (end === undefined || (before === '' && end === text.length)) continue
    return { authority, rest: without(text, found.index, before, end) }
  }
  return null
}

/** `UBND xã giao P. VHXH ...`: who gives it, before the order itself. */
function givenBy(text: string, folded: string): AuthorityReading | null {
  for (const found of matches(folded, GIVER)) {
    const { before = '', said = '' } = found.groups ?? {}
    const start = found.index + before.length
    const name = NAME.exec(text.slice(start + said.length))?.[0] ?? ''
    const end = [start + said.length + name.length, start + said.length].find(at => GIVES.test(folded.slice(at)))
    if (end === undefined) continue
    const authority = TOGETHER.test(said) ? 'collective' : DEPUTY.test(said) ? null : 'head'
    const verb = end + (folded.slice(end).match(GIVES)?.[0].length ?? 0)
    return { authority, rest: without(text, found.index, before, verb) }
  }
  return null
}

/** The authority that an answer names: `TL`, `thay mặt UBND`, `của mình`; null when it names none. */
export function readAuthorityAnswer(typed: string): Authority | null {
  const folded = fold(tidy(typed))
  if (/^(?:t\.?l\.?|thua lenh)(?![\w])/.test(folded)) return 'by_order'
  if (/^(?:k\.?t\.?|(?:ky )?thay(?! mat))(?![\w])/.test(folded)) return 'for_head'
  if (/^(?:t\.?m\.?|thay mat|tap the)(?![\w])/.test(folded)) return 'collective'
  return /^(?:cua minh|cua toi|ban than|minh|tu|khong|ko|theo tham quyen)(?![\w])/.test(folded) ? 'own' : null
}

/** The line around the words: the brackets or the stop that set them apart go with them. */
function without(text: string, at: number, before: string, end: number): string {
  const bracket = before.includes('(')
  const left = text.slice(0, at).trimEnd()
  const right = text.slice(end).replace(bracket ? /^ ?\)/ : left === '' ? /^[\s,;:.)–-]+/ : /^/, '')
  if (left === '' || !/^ ?[\p{L}\p{N}]/u.test(right)) return `${left}${right}`.trim()
  // The order that follows stays apart from what stood before.
  return `${left}${/[,;:.(]/.test(before) ? (before.includes(':') ? ': ' : ', ') : ' '}${right.trimStart()}`
}
