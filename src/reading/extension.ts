import type { Context, DueReading } from './reading.ts'
import { blank, cut, listen } from './said.ts'
import { readMoments } from './when/moments.ts'
import { numberAt } from './when/number.ts'

/** A longer deadline, asked for or granted: until a moment, or by so much from the deadline that stands. */
export type Extension = {
  /** The task's number as typed; null when none was. */
  readonly task: string | null
  readonly until: DueReading | null
  /** `thêm 3 ngày làm việc`: counted from the old deadline, which only the task knows. */
  readonly more: { readonly count: number; readonly unit: 'day' | 'working_day' | 'week' | 'month' } | null
  /** Verbatim: what stands behind `vì`, `do`, `lý do`. */
  readonly because: string | null
}

const TASK =
  /^(?<lead>.{0,60}?)(?:gia han|gian han|noi han|lui|doi|keo dai|them han|han)(?: (?:thoi )?(?:han|dl|deadline))?(?: (?:cho )?(?:nhiem vu|viec))?(?: so)? ?#?(?<task>\d{1,9})(?![\d/.-]|:\d|[hg]| (?:ngay|tuan|thang|gio))/
const MORE =
  /(?<![\w~])them (?<n>\d{1,3}|mot|hai|ba|bon|nam|sau|bay|muoi) (?<unit>ngay lam viec|ngay|hom|tuan|thang)(?![\w])/
const BECAUSE = /(?<![\w~])(?:vi|do|ly do(?: la)?:?|boi) (?=\S)/
const UNITS = { 'ngay lam viec': 'working_day', ngay: 'day', hom: 'day', tuan: 'week', thang: 'month' } as const

/** Reads `gia hạn 12 đến thứ 6`, `cho em xin lùi việc 12 sang 8/12 vì chờ số liệu`, `gia hạn 12 thêm 3 ngày`. */
export function readExtension(typed: string, context: Context): Extension {
  const said = listen(typed)
  const task = said.folded.match(TASK)
  const number = task?.groups?.task ?? null
  const known = task ? [{ start: 0, end: task[0].length }] : []
  const reason = blank(said, known).folded.match(BECAUSE)
  const end = said.folded.length
  const open = blank(said, [...known, { start: reason?.index ?? end, end }])
  const more = open.folded.match(MORE)
  const count = more?.index === undefined ? null : numberAt(said, more.index + 'them '.length, more.groups?.n)
  const unit = more?.groups?.unit
  return {
    task: number,
    until: more ? null : readMoments(open, context, true).due,
    more: count !== null && isUnit(unit) ? { count, unit: UNITS[unit] } : null,
    because: reason?.index === undefined ? null : cut(said, { start: reason.index + reason[0].length, end })
  }
}

const isUnit = (word: string | undefined): word is keyof typeof UNITS => word !== undefined && word in UNITS
