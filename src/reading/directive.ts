import { issuerIn } from '../core/directive.ts'
import type { OrderDirective } from '../core/order.ts'
import { type Document, readDocuments } from './documents.ts'
import type { Context } from './reading.ts'
import { blank, cut, listen, type Said } from './said.ts'
import { fold, matches } from './text.ts'
import { readMoments } from './when/moments.ts'
import { nearestDay } from './when/nearest.ts'

/** The subject of a letter stands behind `V/v`; a plain `về` says it only right behind number, day and body. */
const SUBJECT = /(?<![\w~])(?:v\/v|trich yeu|ve viec)(?: ?: ?| )(?=\S)/
const ABOUT = /^[ ,:–-]*ve (?:viec )?(?=\S)(?!(?:roi|chua|den|toi|tay|hom|luc|ngay|tu|nhe|a)(?![\w]))/
/** A body said after the document: `của UBND tỉnh`, up to what goes on with something else. */
const OF =
  /^ ?,? ?(?:do|cua) (?<body>(?:ubnd|hdnd|ub|so|bo|ban|chinh phu|thu tuong|quoc hoi|tinh uy|thanh uy|huyen uy|dang uy|van phong|vp\w*|phong|p\.|cong an|ca|cuc|chi cuc|tong cuc|hoi|doan|mttq|mat tran|trung tam|thanh tra|kho bac|bao hiem|benh vien|vien|toa|chu tich|bch|bcd|trung uong|tw)(?![\w]).{0,80}?)(?=[,;:.\n()"~]|$| (?:v\/v|ve|toi|den|roi|de|gui|giao|ban hanh|yeu cau|de nghi|hoi|truoc|han|cham|xong|hoan thanh|trong|ngay|khong|da|dang|vua|can)(?![\w]))/
/** The head of a letter: `Số: 45/UBND-VP`, and its day beside the place. */
const NUMBERED = /(?:^|\n) ?so ?:? ?$/
const LONG_DAY = /ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})/
/** Laws, decrees and circulars carry their year: they are what an order rests on, seldom what gives it. */
const LAW = /^\d+\/\d{4}\//
/** How what follows a subject begins when it is a deadline. */
const HELD = /^(?:truoc|trc|cham|muon|han|deadline|den|het|xong|trong|khong qua)(?![\w])/

/**
 * The document that a line, a caption or a forwarded letter names: its number, day, body and subject (R36); null when
 * it names none. Of several the first that is no law.
 */
export function readDirective(typed: string, context: Context): OrderDirective | null {
  const said = listen(typed)
  const documents = readDocuments(said)
  const found = documents.find(({ number }) => !LAW.test(number)) ?? documents[0]
  if (!found) return null
  const { number, span } = found
  const body = said.folded.slice(span.end).match(OF)
  const bodyEnd = span.end + (body?.[0].length ?? 0)
  const named = body?.groups?.body ?? ''
  const issuer = named === '' ? issuerIn(number) : cut(said, { start: bodyEnd - named.length, end: bodyEnd })
  return { number, day: dayOf(said, found, context), issuer, subject: subjectOf(said, documents, bodyEnd, context) }
}

/**
 * Whether a text only hands in a document: it begins with one, or is the letter itself, and says its subject as letters
 * do. What tells or asks something of a document is talk.
 */
export function handsInDocument(typed: string, context: Context): boolean {
  const said = listen(typed)
  const found = readDirective(typed, context)
  if (found === null || found.subject === '' || !SUBJECT.test(said.folded) || TALK.test(said.folded)) return false
  return beginsWithDocument(typed)
}

/** Whether a text begins with the number of a document, or is the letter that bears it. */
export function beginsWithDocument(typed: string): boolean {
  const said = listen(typed)
  const [first] = readDocuments(said)
  const before = first && said.folded.slice(0, first.span.start)
  return before !== undefined && (KIND.test(before) || NUMBERED.test(before))
}

/** What a document is called before its number. */
const KIND =
  /^(?:(?:so|cv|cong van|van ban|vb|ke hoach|kh|quyet dinh|qd|thong bao|tb|chi thi|ct|cong dien|cd|to trinh|ttr|ket luan|kl)[ :]*)*$/
const TALK = /\?\s*$|(?<![\w])(?:chua|roi|xong)(?: (?:a|nhe|nhi|vay|em|anh|chi))*[ .!]*$/

/** Whether words of time say a deadline and not only when something is: `trước 15/12`, not `ngày 15/12`. */
export const isBound = (words: string): boolean => HELD.test(fold(words))

function dayOf(said: Said, { span, dated }: Document, context: Context) {
  if (dated) return nearestDay(said, dated, context)
  if (!NUMBERED.test(said.folded.slice(0, span.start))) return null
  const place = said.folded.match(LONG_DAY)
  return place?.index === undefined
    ? null
    : nearestDay(said, { start: place.index, end: place.index + place[0].length }, context)
}

/** `V/v ...` up to the end of its line or sentence, without a deadline that follows it; empty when nothing says it. */
function subjectOf(said: Said, documents: readonly Document[], bodyEnd: number, context: Context): string {
  const about = said.folded.slice(bodyEnd).match(ABOUT)
  const place = about ? null : said.folded.match(SUBJECT)
  const start = about ? bodyEnd + about[0].length : (place?.index ?? -1) + (place?.[0].length ?? 0)
  if (!about && place?.index === undefined) return ''
  const line = /[\n;]|[.!?](?: |$)|$/.exec(said.folded.slice(start))?.index ?? 0
  const masked = blank(
    said,
    documents.map(({ span }) => span)
  )
  const ends = [
    start + line,
    ...readMoments(masked, context, false)
      .spans.filter(span => span.start > start && isApart(said, span.start))
      .map(span => span.start),
    ...matches(said.folded, PARTED)
      .filter(({ index }) => index > start)
      .map(({ index }) => index)
  ]
  const text = cut(said, { start, end: Math.min(...ends) }).replace(/[\s,;:."()–-]+$/, '')
  if (text === '') return ''
  return `V/v ${text}${/\([^()]*$/.test(text) ? ')' : ''}`
}

const STAMP = '(?:do khan: ?)?(?:khan|thuong khan|hoa toc|gap)'
/** On whose authority, or who gives it: `TL Chủ tịch`, `UBND xã giao`. */
const GIVER =
  't\\.? ?[lm]\\b|k\\.? ?t\\b|thua lenh|ky thay|thay mat|(?:(?:pho )?chu tich|lanh dao|thuong truc|ubnd|dang uy)[^,;.\\n]{0,30}? (?:giao|chuyen|yeu cau|de nghi|chi dao)'
/** What stands after a subject in brackets or as its own part: `(số 45/UBND-VP)`, `(hỏa tốc)`, `, giao P. VHXH`, `, TL Chủ tịch`. */
const PARTED = new RegExp(
  `[ ,]*\\((?:(?:so |cv |cong van |vb |van ban )?\\d|(?:${STAMP}|${GIVER})(?![\\w]))|(?:,| [-–]) (?:(?:giao|chuyen|phan cong|chi dao|de nghi|yeu cau|khong han|ko han|${STAMP}|${GIVER})(?![\\w])|p\\. )`,
  'g'
)

/** Whether a deadline stands apart from the words before it. */
const isApart = ({ folded }: Said, start: number): boolean =>
  /[,;.:–-] ?$/.test(folded.slice(0, start)) || HELD.test(folded.slice(start))
