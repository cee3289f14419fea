import type { Day } from '../core/calendar.ts'
import type { Context, ReportDocument } from './reading.ts'
import { cut, listen, type Said, type Span } from './said.ts'
import { matches } from './text.ts'
import { nearestDay } from './when/nearest.ts'

/** Numbers of documents as offices and Party bodies write them (DOMAIN 3.2), on NFC text. */
const NUMBER =
  /(?<![\p{L}\d/.-])(?:\d{1,5}\/\d{4}\/QH\d{1,2}|\d{1,5}\/(?:\d{4}\/)?(?=[^\s]*\p{Lu})\p{L}{1,10}(?:[-.&]\p{L}{1,12}){1,3}|\d{1,5}-\p{L}{2,5}\/\p{Lu}{2,8})(?![\p{L}\d])/gu
/** The date of a document follows its number (P12). */
const DATED =
  /^ ?,? ?(?:ky )?(?:ngay )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|^ ?,? ?(?:ky )?ngay \d{1,2}(?:[/.-]\d{1,2}| thang \d{1,2}(?: nam \d{4})?)/
/** A number without a symbol, where one says that it is a number. */
const PLAIN =
  /(?<![\w~])(?:so|cv|cong van|bc|bao cao so|van ban(?: so)?) (?<number>\d{1,5}(?:[/-][\p{L}\d&.-]+)*)(?![\w/])/u
const NONE = /(?<![\w~])(?:khong|ko|k|hok) (?:co )?(?:van ban|vb|so van ban|cong van|cv|so hieu|so)(?![\w~])/

/** A document named in a line; `span` includes its date. */
export type Document = { readonly number: string; readonly span: Span; readonly dated: Span | null }

/** The documents a line names, in order. */
export function readDocuments(said: Said): Document[] {
  const found: Document[] = []
  if (!/\d[/-]/.test(said.text)) return found
  for (const { 0: number, index } of matches(said.text, NUMBER)) {
    const end = index + number.length
    const date = said.folded.slice(end).match(DATED)?.[0]
    const dated = date === undefined ? null : { start: end, end: end + date.length }
    found.push({ number, span: { start: index, end: dated?.end ?? end }, dated })
  }
  return found
}

/** A document named at the head of a line, capitals or not, and what is said behind it; null when none stands there. */
export function readDocumentName(typed: string, context: Context): DocumentName | null {
  const said = listen(typed)
  const [, lead = '', number] = said.folded.match(NAMED) ?? []
  if (number === undefined) return null
  const span = { start: lead.length, end: lead.length + number.length }
  const date = said.folded.slice(span.end).match(DATED)?.[0] ?? ''
  const end = span.end + date.length
  const day = date === '' ? null : nearestDay(said, { start: span.end, end }, context)
  const rest = said.text.slice(end).replace(/^[\s,;:.-]+/, '')
  return { number: cut(said, span), day, rest }
}

/** Its day, where one is said. */
export type DocumentName = { readonly number: string; readonly day: Day | null; readonly rest: string }
const NAMED = /^((?:so |cv |cong van |van ban )*)(\d{1,5}(?:[/-][\p{L}\d&.-]*[\p{L}\d])?)(?![\p{L}\d/])/u

/** What is said about the document of a report: its number and date, or that there is none; null when nothing is. */
export function readReportDocument(typed: string, context: Context): ReportDocument | null {
  const said = listen(typed)
  const [first] = readDocuments(said)
  const plain = first ? null : said.folded.match(PLAIN)
  const number = plain?.groups?.number
  if (first) {
    const lead = said.folded
      .slice(0, first.span.start)
      .match(/(?<![\w~])(?:(?:bao cao|cong van|van ban|cv|bc|vb|tai|theo|to trinh|ke hoach) )*(?:so )?$/)
    const start = lead?.index ?? first.span.start
    const day = first.dated ? nearestDay(said, first.dated, context) : null
    return { number: first.number, day, rest: without(said, { start, end: first.span.end }) }
  }
  if (plain?.index !== undefined && number !== undefined) {
    const end = plain.index + plain[0].length
    const date = said.folded.slice(end).match(DATED)?.[0]
    const stop = end + (date?.length ?? 0)
    const day = date === undefined ? null : nearestDay(said, { start: end, end: stop }, context)
    const typedNumber = cut(said, { start: end - number.length, end })
    return { number: typedNumber, day, rest: without(said, { start: plain.index, end: stop }) }
  }
  const none = said.folded.match(NONE)
  if (none?.index === undefined) return null
  return { none: true, rest: without(said, { start: none.index, end: none.index + none[0].length }) }
}

const without = (said: Said, { start, end }: Span): string =>
  `${said.text.slice(0, start).replace(/[\s,;:.-]+$/, '')} ${said.text.slice(end).replace(/^[\s,;:.-]+/, '')}`.trim()
