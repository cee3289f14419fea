import type { Context, DueReading } from './reading.ts'
import { blank, cut, listen, type Said } from './said.ts'
import { readMoments } from './when/moments.ts'
import { NUMBER, numberAt } from './when/number.ts'

/** A longer deadline, asked for or granted: until a moment, or by so much from the deadline that stands. */
export type Extension = {
  /** The task's number as typed; null when none was. */
  readonly task: string | null
  readonly until: DueReading | null
  /** Says as well that the work comes again, which a deadline of one task cannot. */
  readonly again: boolean
  /** `thêm 3 ngày làm việc`: counted from the old deadline, which only the task knows. */
  readonly more: { readonly count: number; readonly unit: 'day' | 'working_day' | 'week' | 'month' } | null
  /** Verbatim: what stands behind `vì`, `do`, `lý do`. */
  readonly because: string | null
}

const TASK =
  /^.{0,60}?(?:gia han|gian han|noi han|lui|doi|keo dai|them han|han)(?: (?:thoi )?(?:han|dl|deadline))?(?: (?:cho )?(?:nhiem vu|viec))?(?: so)? ?#?(?<task>\d{1,9})(?![\d/-]|[.:]\d|[hg]| (?:ngay|hom|tuan|thang|quy|gio|tieng|phut))/
const MORE = new RegExp(`(?<![\\w~])them (?<n>${NUMBER}) (?<unit>ngay lam viec|ngay|hom|tuan|thang)(?![\\w])`)
const BECAUSE = /(?<![\p{L}~])(?:vì|do|lý do(?: là)?:?|bởi|vi|ly do(?: la)?:?|boi) (?=\S)/u
const UNITS = { 'ngay lam viec': 'working_day', ngay: 'day', hom: 'day', tuan: 'week', thang: 'month' } as const

/** Reads `gia hạn 12 đến thứ 6`, `cho em xin lùi việc 12 sang 8/12 vì chờ số liệu`, `gia hạn 12 thêm 3 ngày`. */
export function readExtension(typed: string, context: Context): Extension {
  const said = listen(typed)
  const task = said.folded.match(TASK)
  const number = task?.groups?.task ?? null
  const known = task ? [{ start: 0, end: task[0].length }] : []
  // Of words with accents only these are reasons: `tiến độ`, `đơn vị` are not.
  const reason = said.lower.match(BECAUSE)
  const end = said.folded.length
  const told = reason?.index === undefined ? end : reason.index
  const before = told < (known[0]?.end ?? 0)
  // A reason said first ends where the asking begins: `vì thiếu số liệu, xin lùi việc 12 ...`.
  const open = blank(said, before ? known : [...known, { start: told, end }])
  const more = open.folded.match(MORE)
  const count = more?.index === undefined ? null : numberAt(said, more.index + 'them '.length, more.groups?.n)
  const unit = more?.groups?.unit
  const moments = readMoments(open, context, true)
  return {
    task: number,
    until: more ? null : moments.due,
    again: moments.recur !== null || moments.unread,
    more: count && isUnit(unit) ? { count, unit: UNITS[unit] } : null,
    because:
      reason === null ? null : cut(said, { start: told + reason[0].length, end: before ? stopAfter(said, told) : end })
  }
}

/** Where the next comma or stop stands. */
const stopAfter = ({ folded }: Said, from: number): number => {
  const found = folded.slice(from).search(/[,;.\n]/)
  return found < 0 ? folded.length : from + found
}

const isUnit = (word: string | undefined): word is keyof typeof UNITS => word !== undefined && word in UNITS
