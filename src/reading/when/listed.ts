import { two, weekdayOf } from '../../core/calendar.ts'
import type { Said, Span } from '../said.ts'
import { matches } from '../text.ts'
import type { DayPiece } from './piece.ts'

const SEPARATES = '(?: ?[,;&+] ?(?:va )?| va )'
const NAMES = '(?:hai|ba|tu|nam|sau|bay)'
const NO_MORE = '(?![\\w/]|[.:]\\d| ?[hg]\\b)'

/** How a day is written beside `hàng tuần` and the like: in full, and as a later one of a list. */
const DAYS: Readonly<Record<string, { readonly full: string; readonly later: string }>> = {
  tuan: {
    full: `(?:thu ?(?:[2-7]|${NAMES})|t[2-7]|chu nhat|cn)`,
    later: `(?:(?:thu ?|t)?[2-7]|thu ${NAMES}|chu nhat|cn)${NO_MORE}`
  },
  thang: { full: '(?:ngay|mung|mong) \\d{1,2}', later: `(?:(?:ngay|mung|mong) )?\\d{1,2}${NO_MORE}` },
  nam: {
    full: '(?:ngay )?\\d{1,2}(?:/| thang )\\d{1,2}',
    later: `(?:ngay )?\\d{1,2}(?:/| thang )\\d{1,2}${NO_MORE}`
  }
}
const patterns = new Map(
  Object.entries(DAYS).map(([unit, { full, later }]) => [
    unit,
    {
      before: new RegExp(`(?<![\\w~/.])${full}(?:${SEPARATES}${later})*${SEPARATES}$`),
      after: new RegExp(`^(?:${SEPARATES}${later})+`)
    }
  ])
)

/** The list of days of which a piece is one (`thứ 2, 4 và 6`; `15/6 và 15/12`), each as a rule that comes every `unit` writes it; none when the piece is no such day. */
export function listed(said: Said, piece: DayPiece, unit: string): Span & { readonly on: readonly string[] } {
  const pattern = patterns.get(unit)
  const own = onOf(unit, said.folded.slice(piece.start, piece.end), piece)
  if (!pattern || own.length === 0) return { start: piece.start, end: piece.end, on: [] }
  const before = said.folded.slice(0, piece.start).match(pattern.before)?.[0] ?? ''
  const after = said.folded.slice(piece.end).match(pattern.after)?.[0] ?? ''
  const on = new Set([...onOf(unit, before, null), ...own, ...onOf(unit, after, null)])
  return { start: piece.start - before.length, end: piece.end + after.length, on: sorted(unit, [...on]) }
}

/** The days of the week as a rule writes them. */
export const WEEK: readonly string[] = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN']
const NUMBERS: Readonly<Record<string, number>> = { hai: 2, ba: 3, tu: 4, nam: 5, sau: 6, bay: 7 }

/** A day of the week as a rule writes it: `FRI`. */
export const weekdayName = ({ day }: DayPiece): string => WEEK[weekdayOf(day) - 1] ?? 'MON'

/** A date of a year as a rule writes it: `06-15`; null when there is none. */
export const onDate = (date: number, month: number): string | null =>
  date >= 1 && date <= 31 && month >= 1 && month <= 12 ? `${two(month)}-${two(date)}` : null

/** The days that words name; of a piece read already its own day of the week. */
function onOf(unit: string, words: string, piece: DayPiece | null): readonly string[] {
  if (unit === 'tuan') {
    if (piece) return piece.rule === 'P6' ? [weekdayName(piece)] : []
    return matches(words, /(?<n>[2-7])|thu (?<name>hai|ba|tu|nam|sau|bay)|chu nhat|cn/g).map(
      ({ groups }) => WEEK[Number(groups?.n ?? NUMBERS[groups?.name ?? ''] ?? 8) - 2] ?? 'SUN'
    )
  }
  if (unit === 'thang') {
    const one = /^(?:ngay |mung |mong )?\d{1,2}$/.test(words) || piece === null
    return one
      ? matches(words, /\d{1,2}/g).flatMap(({ 0: date }) => (Number(date) > 0 ? [String(Number(date))] : []))
      : []
  }
  return matches(words, /(?<date>\d{1,2})(?:\/| thang )(?<month>\d{1,2})/g).flatMap(
    ({ groups }) => onDate(Number(groups?.date), Number(groups?.month)) ?? []
  )
}

const sorted = (unit: string, on: readonly string[]): readonly string[] =>
  unit === 'tuan'
    ? WEEK.filter(one => on.includes(one))
    : on.toSorted((a, b) => (unit === 'thang' ? Number(a) - Number(b) : a.localeCompare(b)))
