import { addDays, type Calendar, type Day } from '../../core/calendar.ts'
import type { Warning } from '../reading.ts'
import type { Said, Span } from '../said.ts'
import type { Dial, Part } from './clock.ts'

/** What every way of saying a date is given. `today` and `clock` (`HH:MM`) are the moment at which it was said. */
export type Frame = { readonly today: Day; readonly clock: string; readonly now: Date; readonly calendar: Calendar }

/** Words that name a day. */
export type DayPiece = Span & {
  readonly rule: string
  readonly day: Day
  /** The first day of what was named: `trước tháng 12` ends before it (P7). */
  readonly first: Day
  readonly warnings: readonly Warning[]
  /** False for words that are a deadline only where the sentence says so: `5 ngày`, `tháng 12`, `9-10`. */
  readonly sure: boolean
  /** Words that look back (`hôm qua`, `thứ 6 tuần trước`): never a deadline. */
  readonly gone: boolean
  /** Of work that comes again, the day after this one; null otherwise. */
  readonly again: Day | null
}

/** Words that name a time of day. Day-like words (`cuối ngày`) end the day at 17:00 without naming an instant. */
export type ClockPiece = Span & {
  readonly rule: string
  readonly clock: string
  readonly dayLike: boolean
  readonly part: Part | null
  /** What a clock showed; null when only a part of the day was named. */
  readonly dial: Dial | null
}

/** Words that name a moment outright: `2 tiếng nữa`. */
export type MomentPiece = Span & { readonly rule: string; readonly at: Date }

/** One way of saying a day: all places where a line says it so. */
export type DayReader = (said: Said, frame: Frame) => DayPiece[]

/** A day piece of an ordinary day. */
export const onDay = (
  span: Span,
  rule: string,
  day: Day,
  more: Partial<Pick<DayPiece, 'first' | 'warnings' | 'sure' | 'gone'>> = {}
): DayPiece => ({
  start: span.start,
  end: span.end,
  rule,
  day,
  first: more.first ?? day,
  warnings: more.warnings ?? [],
  sure: more.sure ?? true,
  gone: more.gone ?? false,
  again: null
})

/** `calendar_provisional` when a day off that is not yet announced lies between two days (both included). */
export function provisional(calendar: Calendar, a: Day, b: Day): readonly Warning[] {
  const [from, to] = a <= b ? [a, b] : [b, a]
  if (!calendar.covers(to)) return ['calendar_provisional']
  if (!calendar.isProvisional(from) && !calendar.isProvisional(to)) return []
  for (let day = from; day <= to; day = addDays(day, 1))
    if (calendar.holiday(day)?.status === 'provisional') return ['calendar_provisional']
  return []
}
