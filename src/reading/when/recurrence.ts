import { addDays, weekdayOf } from '../../core/calendar.ts'
import { places, type Said, type Span } from '../said.ts'
import type { DayPiece, Frame } from './piece.ts'
import { dayIn, monthAfter } from './year.ts'

/** Work that comes again (P16): how often, in words of ours, and the words; `day` is its first day when one was said. */
export type Recurrence = Span & { readonly recur: string; readonly piece: DayPiece | null }

const EVERY = /(?<![\w~])(?<fixed>dinh ky )?(?:hang|moi) (?<unit>ngay|tuan|thang|quy|nam)(?![\w~])/g
const EVERY_WEEKDAY = /(?<![\w~])moi (?:tuan )?(?:vao )?(?=thu|t[2-7]|cn|chu)/g
const FIXED_BEFORE = /(?<![\w~])dinh ky (?:vao )?$/
const DATE = /(?:^|ngay |mung |mong )(?<date>\d{1,2})$/
const DAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN']
const UNITS: Readonly<Record<string, string>> = {
  ngay: 'daily',
  tuan: 'weekly',
  thang: 'monthly',
  quy: 'quarterly',
  nam: 'yearly'
}

/** The recurrence of a line, found by `hàng tuần` and the like beside a day already read. */
export function readRecurrence(said: Said, pieces: readonly DayPiece[], frame: Frame): Recurrence | null {
  for (const { start, end } of places(said, EVERY_WEEKDAY, /moi /)) {
    const piece = pieces.find(one => one.rule === 'P6' && one.start === end)
    if (piece) return weekly({ start, end: piece.end }, piece, said)
  }
  for (const { start, end, groups } of places(said, EVERY, /hang |moi /)) {
    const { unit = '', fixed } = groups
    const beside = pieces.find(one => isBeside(said, one, { start, end }))
    if (beside) {
      const span = { start: Math.min(start, beside.start), end: Math.max(end, beside.end) }
      if (unit === 'tuan' && beside.rule === 'P6') return weekly(span, beside, said)
      const date = Number(said.folded.slice(beside.start, beside.end).match(DATE)?.groups?.date ?? 0)
      if (unit === 'thang' && date > 0) return monthly(span, beside, date, said, frame)
    }
    const closes = /^(?:$|[\n,;.!])/.test(said.folded.slice(end))
    const alone = fixed !== undefined || /(?:^|[\n,;] ?)$/.test(said.folded.slice(0, start))
    if (alone && closes) return { start, end, recur: UNITS[unit] ?? unit, piece: null }
  }
  return null
}

const isBeside = (said: Said, piece: Span, every: Span): boolean => {
  const [from, to] = piece.end <= every.start ? [piece.end, every.start] : [every.end, piece.start]
  return from <= to && /^(?: |,|vao|truoc|trc|cham nhat|den|:)*$/.test(said.folded.slice(from, to))
}

const weekly = (span: Span, piece: DayPiece, said: Said): Recurrence => ({
  ...opened(span, said),
  recur: `weekly:${DAYS[weekdayOf(piece.day) - 1]}`,
  piece
})

/** The first such date from today on; a month without it is passed over. */
function monthly(span: Span, piece: DayPiece, date: number, said: Said, { today }: Frame): Recurrence {
  const months = Array.from({ length: 12 }, (_, n) =>
    monthAfter(Number(today.slice(0, 4)), Number(today.slice(5, 7)), n)
  )
  const day = months.map(month => dayIn(...month, date)).find(one => one !== null && one >= today) ?? addDays(today, 0)
  return { ...opened(span, said), recur: `monthly:${date}`, piece: { ...piece, day, first: day } }
}

/** With `định kỳ` before it. */
function opened(span: Span, said: Said): Span {
  const match = said.folded.slice(0, span.start).match(FIXED_BEFORE)
  return { start: match?.index ?? span.start, end: span.end }
}
