import { addDays, type Day, weekdayOf } from '../../core/calendar.ts'
import { places, type Said, type Span } from '../said.ts'
import type { ClockPiece, DayPiece, Frame } from './piece.ts'
import { onDay } from './piece.ts'
import { dayIn, monthAfter } from './year.ts'

/**
 * Work that comes again (P16): how often, in words of ours, and where that is said. `piece` is the first day it falls
 * on, when a day was said; `instead` of which piece of a day it stands.
 */
export type Recurrence = Span & {
  readonly recur: string
  readonly piece: DayPiece | null
  readonly instead: Span | null
}

const EVERY = /(?<![\w~])(?<fixed>dinh ky )?(?:hang|moi) (?<unit>ngay|tuan|thang|quy|nam)(?![\w~])/g
const EVERY_WEEKDAY = /(?<![\w~])moi (?:(?:sang|chieu|toi|trua) )?(?:tuan )?(?:vao )?(?=thu|t[2-7]|cn|chu)/g
const FIXED_BEFORE = /(?<![\w~])dinh ky (?:vao )?$/
const AGAIN_AFTER = /^,? ?(?:hang|moi) tuan(?![\w~])/
/** What may stand between the day and `hàng tuần`: a time of day among them. */
const BETWEEN =
  /^(?: |,|:|cu|vao|luc|truoc|trc|cham nhat|den|buoi|dau gio|cuoi gio|sang|trua|chieu|toi|\d{1,2} ?(?:[hg]|gio)(?:\d{2}| ruoi)?|\d{1,2}:\d{2})*$/
const DATE = /(?:^|ngay |mung |mong )(?<date>\d{1,2})$/
const DAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN']
const UNITS: Readonly<Record<string, string>> = {
  ngay: 'daily',
  tuan: 'weekly',
  thang: 'monthly',
  quy: 'quarterly',
  nam: 'yearly'
}

/** The recurrence of a line, found by `hàng tuần` and the like beside a day or a time of day already read. */
export function readRecurrence(
  said: Said,
  pieces: readonly DayPiece[],
  clocks: readonly ClockPiece[],
  frame: Frame
): Recurrence | null {
  for (const { start, end } of places(said, EVERY_WEEKDAY, /moi /)) {
    const piece = pieces.find(one => one.rule === 'P6' && one.start === end)
    if (!piece) continue
    const stop = piece.end + (said.folded.slice(piece.end).match(AGAIN_AFTER)?.[0].length ?? 0)
    return weekly({ start, end: stop }, piece, said, frame)
  }
  for (const { start, end, groups } of places(said, EVERY, /hang |moi /)) {
    const { unit = '', fixed } = groups
    const beside = pieces.find(one => isBeside(said, one, { start, end }))
    if (beside) {
      const span = { start: Math.min(start, beside.start), end: Math.max(end, beside.end) }
      if (unit === 'tuan' && beside.rule === 'P6') return weekly(span, beside, said, frame)
      const date = Number(said.folded.slice(beside.start, beside.end).match(DATE)?.groups?.date ?? 0)
      if (unit === 'thang' && date > 0) return monthly(span, beside, date, said, frame)
    }
    const clock = clocks.find(one => isBeside(said, one, { start, end }))
    if (clock && unit === 'ngay') return daily(opened({ start, end }, said), frame)
    const closes = /^(?:$|[\n,;.!])/.test(said.folded.slice(end))
    const alone = fixed !== undefined || /(?:^|[\n,;] ?)$/.test(said.folded.slice(0, start))
    if (alone && closes) return { start, end, recur: UNITS[unit] ?? unit, piece: null, instead: null }
  }
  return null
}

const isBeside = (said: Said, piece: Span, every: Span): boolean => {
  const [from, to] = piece.end <= every.start ? [piece.end, every.start] : [every.end, piece.start]
  return from <= to && BETWEEN.test(said.folded.slice(from, to))
}

/** The first such weekday from today on: nobody calls today by its name, but work that comes again may begin today. */
function weekly(span: Span, piece: DayPiece, said: Said, { today }: Frame): Recurrence {
  const weekday = weekdayOf(piece.day)
  const day = addDays(today, (weekday - weekdayOf(today) + 7) % 7)
  const first = {
    ...piece,
    ...joined(said, span, piece),
    day,
    first: day,
    rule: 'P16',
    sure: true,
    gone: false,
    again: addDays(day, 7)
  }
  return { ...opened(span, said), recur: `weekly:${DAYS[weekday - 1]}`, piece: first, instead: piece }
}

/** The first such date from today on; a month without it is passed over. */
function monthly(span: Span, piece: DayPiece, date: number, said: Said, { today }: Frame): Recurrence {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const days: Day[] = []
  for (let n = 0; n <= 12 && days.length < 2; n++) {
    const one = dayIn(...monthAfter(year, month, n), date)
    if (one !== null && one >= today) days.push(one)
  }
  const [day = today, again = null] = days
  const first = { ...piece, ...joined(said, span, piece), day, first: day, rule: 'P16', sure: true, gone: false, again }
  return { ...opened(span, said), recur: `monthly:${date}`, piece: first, instead: piece }
}

function daily(span: Span, { today }: Frame): Recurrence {
  const piece = { ...onDay(span, 'P16', today), again: addDays(today, 1) }
  return { ...span, recur: 'daily', piece, instead: span }
}

/** The day with `hàng tuần`, unless a time of day stands between them. */
const joined = (said: Said, span: Span, piece: Span): Span =>
  /\d|sang|chieu|toi|gio/.test(said.folded.slice(span.start, piece.start) + said.folded.slice(piece.end, span.end))
    ? { start: piece.start, end: piece.end }
    : { start: span.start, end: span.end }

/** With `định kỳ` before it. */
function opened(span: Span, said: Said): Span {
  const match = said.folded.slice(0, span.start).match(FIXED_BEFORE)
  return { start: match?.index ?? span.start, end: span.end }
}
