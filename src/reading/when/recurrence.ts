import { addDays, type Day } from '../../core/calendar.ts'
import { places, type Said, type Span } from '../said.ts'
import { twoAhead } from './ahead.ts'
import { listed, onDate, weekdayName } from './listed.ts'
import type { ClockPiece, DayPiece, Frame } from './piece.ts'
import { onDay } from './piece.ts'

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
const FORTNIGHT =
  /(?<![\w~])(?:dinh ky )?(?:(?:moi )?(?:2|hai) tuan ?(?:\/ ?)?(?:1 ?|mot )?lan|moi (?:2|hai) tuan|cach (?:1 |mot )?tuan)(?![\w~])/g
/** A day of a quarter: `ngày 25 tháng cuối quý`. */
const OF_QUARTER =
  /(?:ngay )?(?<date>\d{1,2})(?: cua)? thang (?<which>dau|giua|cuoi|thu nhat|thu hai|thu ba)(?: cua| trong)?(?: hang| moi)? quy(?![\w])/
const MONTHS: Readonly<Record<string, number>> = { dau: 1, 'thu nhat': 1, giua: 2, 'thu hai': 2, cuoi: 3, 'thu ba': 3 }
const FIXED_BEFORE = /(?<![\w~])dinh ky (?:vao )?$/
const AGAIN_AFTER = /^,? ?(?:hang|moi) tuan(?![\w~])/
/** What may stand between the day and `hàng tuần`: a time of day among them. */
const BETWEEN =
  /^(?: |,|:|cu|vao|luc|ngay|tu|truoc|trc|cham nhat|den|buoi|dau gio|cuoi gio|sang|trua|chieu|toi|\d{1,2} ?(?:[hg]|gio)(?:\d{2}| ruoi)?|\d{1,2}:\d{2})*$/
/** A day that is kept every year, and no deadline: `lễ kỷ niệm 20/11 hàng năm`. */
const KEPT = /(?<![a-z])(?:le|ky niem|hoi nghi|ngay hoi|dai hoi|chao mung|to chuc)(?: [^,;:.\n]{0,24})? $/
const UNITS: Readonly<Record<string, string>> = {
  ngay: 'daily',
  tuan: 'weekly',
  thang: 'monthly',
  quy: 'quarterly',
  nam: 'yearly'
}
/** Says that work comes again, in no way that is understood. */
const UNREAD =
  /(?<![\w~])(?:(?:\d{1,2}|mot|hai|ba|bon|sau) (?:ngay|tuan|thang|quy|nam) ?(?:\/ ?)?(?:1 ?|mot )?lan|(?:moi )?(?:tuan|thang|quy|nam) (?:\d|mot|hai|ba) lan|(?:\d|mot|hai|ba) lan ?(?:\/|moi|mot) ?(?:tuan|thang|quy|nam)|(?:dinh ky (?:hang|moi)?|(?<!\d )hang) ?(?:ngay|tuan|thang|quy|nam)(?= ?(?:$|[,.;\n]))|(?:dinh ky |(?<=(?:^|[~,.;\n] ?)))hang (?:ngay|tuan|thang|quy|nam)(?= [a-z]))/

/** Whether a line says that its work comes again, though no recurrence was read. */
export const saysAgain = ({ folded }: Said): boolean =>
  /[ /]lan(?![a-z])| hang |dinh ky/.test(folded) && UNREAD.test(folded)

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
    const days = listed(said, piece, 'tuan')
    const stop = days.end + (said.folded.slice(days.end).match(AGAIN_AFTER)?.[0].length ?? 0)
    return onDays(
      { start, end: stop },
      { ...days, recur: ruleOf('tuan', days.on) },
      twoAhead('tuan', days.on, frame.today),
      said
    )
  }
  const fortnight = fortnightly(said, pieces, frame)
  if (fortnight) return fortnight
  for (const { start, end, groups } of places(said, EVERY, /(?<!t)hang |moi /)) {
    const { unit = '', fixed } = groups
    const every = { start, end }
    const days = daysBeside(said, pieces, unit, every)
    if (days)
      return onDays(
        around(every, days),
        { ...days, recur: ruleOf(unit, days.on) },
        twoAhead(unit, days.on, frame.today),
        said
      )
    const clock = clocks.find(one => isBeside(said, one, every))
    if (clock && unit === 'ngay') return daily(opened(every, said), frame)
    const closes = /^(?:$|[\n,;.!])/.test(said.folded.slice(end))
    const alone = fixed !== undefined || /(?:^|[\n,;] ?)$/.test(said.folded.slice(0, start))
    if (alone && closes) return { start, end, recur: UNITS[unit] ?? unit, piece: null, instead: null }
  }
  return null
}

/** Days said beside `hàng tuần`, as a rule writes them; they stand in place of all pieces there. */
type Days = Span & { readonly on: readonly string[] }

const ruleOf = (unit: string, on: readonly string[]): string => `${UNITS[unit]}:${on.join(',')}`

function daysBeside(said: Said, pieces: readonly DayPiece[], unit: string, every: Span): Days | null {
  if (unit === 'quy') return dayOfQuarter(said, every)
  for (const piece of pieces) {
    const days = listed(said, piece, unit)
    if (days.on.length > 0 && isBeside(said, days, every) && !(unit === 'nam' && isKept(said, days))) return days
  }
  return null
}

const isKept = ({ folded }: Said, { start }: Span): boolean => KEPT.test(folded.slice(Math.max(0, start - 40), start))

function dayOfQuarter(said: Said, every: Span): Days | null {
  const found = OF_QUARTER.exec(said.folded)
  if (!found) return null
  const span = { start: found.index, end: found.index + found[0].length }
  const within = span.start <= every.start && every.end <= span.end
  if (!within && !isBeside(said, span, every)) return null
  const on = onDate(Number(found.groups?.date), MONTHS[found.groups?.which ?? ''] ?? 3)
  return on === null ? null : { ...span, on: [on] }
}

/** Every second week, on the day of the week or from the date said beside it. */
function fortnightly(said: Said, pieces: readonly DayPiece[], frame: Frame): Recurrence | null {
  if (!said.folded.includes(' tuan')) return null
  for (const { start, end } of places(said, FORTNIGHT, /(?:2|hai|cach|mot|1) tuan/)) {
    const piece = pieces.find(one => isBeside(said, one, { start, end }))
    if (!piece) continue
    const [anchor = piece.day] = piece.rule === 'P6' ? twoAhead('tuan', [weekdayName(piece)], frame.today) : []
    const days = { start: piece.start, end: piece.end, recur: `fortnightly:${anchor}` }
    return onDays(around({ start, end }, piece), days, [anchor, addDays(anchor, 14)], said)
  }
  return null
}

const isBeside = (said: Said, piece: Span, every: Span): boolean => {
  const [from, to] = piece.end <= every.start ? [piece.end, every.start] : [every.end, piece.start]
  return from <= to && BETWEEN.test(said.folded.slice(from, to))
}

const around = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })

/** The first such day from today on: nobody calls today by its name, but work that comes again may begin today. */
function onDays(
  span: Span,
  { start, end, recur }: Span & { readonly recur: string },
  [day, again]: readonly Day[],
  said: Said
): Recurrence | null {
  if (day === undefined) return null
  const piece = { ...onDay(joined(said, span, { start, end }), 'P16', day), again: again ?? null }
  return { ...opened(span, said), recur, piece, instead: { start, end } }
}

function daily(span: Span, { today }: Frame): Recurrence {
  const piece = { ...onDay(span, 'P16', today), again: addDays(today, 1) }
  return { ...span, recur: 'daily', piece, instead: span }
}

/** The day with `hàng tuần`, unless a time of day or `trước` stands between them. */
const joined = (said: Said, span: Span, piece: Span): Span =>
  /\d|sang|chieu|toi|gio|truoc|trc/.test(
    said.folded.slice(span.start, piece.start) + said.folded.slice(piece.end, span.end)
  )
    ? { start: piece.start, end: piece.end }
    : { start: span.start, end: span.end }

/** With `định kỳ` before it. */
function opened(span: Span, said: Said): Span {
  const match = said.folded.slice(0, span.start).match(FIXED_BEFORE)
  return { start: match?.index ?? span.start, end: span.end }
}
