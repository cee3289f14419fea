import { addDays, type Day, dayOf } from '../core/calendar.ts'
import { readDocuments } from './documents.ts'
import type { Context, DueReading } from './reading.ts'
import { blank, listen } from './said.ts'
import { type Moments, readMoments } from './when/moments.ts'
import { nearestDay } from './when/nearest.ts'
import { dayIn } from './when/year.ts'

/** An answer that says when: `30/11`, `thứ 6`, `đến 17h thứ 6`, `trước 15/12`; null when it says no moment. */
export const readDue = (typed: string, context: Context): DueReading | null => readTurns(typed, context).due

/** The same with how often the work comes again, where it says that too (P16): `16h thứ 6 hàng tuần`. */
export function readTurns(typed: string, context: Context): Pick<Moments, 'due' | 'recur' | 'unread'> {
  const said = listen(typed)
  const numbers = readDocuments(said).map(({ span }) => span)
  return readMoments(blank(said, numbers), context, true)
}

const NONE =
  /(?<![\w~])(?:(?:khong|ko|k|hok|kg) (?:co |can |dat |de )?(?:thoi )?(?:han|deadline|dl)(?! (?:che|hep))|vo thoi han|khi nao xong (?:thi )?(?:bao|gui|nop|cung duoc)|khi nao xong$|bao gio xong (?:thi )?bao|luc nao xong)(?![\w~])/

/** Where a line says outright that there is no deadline (R48); null when it does not. */
export function noDeadlineAt(folded: string): { readonly start: number; readonly end: number } | null {
  const match = folded.match(NONE)
  return match?.index === undefined ? null : { start: match.index, end: match.index + match[0].length }
}

/** Whether somebody says outright that there is no deadline: `không hạn`, `khi nào xong báo anh` (R48). */
export const saysNoDeadline = (typed: string): boolean => noDeadlineAt(listen(typed).folded) !== null

/** A plain day, past or to come: `20/11`, `ngày 20/11/2026`, `hôm qua`. Without a year the nearest. */
export function readDay(typed: string, context: Context): Day | null {
  const said = listen(typed)
  const today = dayOf(context.now)
  const whole = { start: 0, end: said.text.length }
  if (/^(?:ngay )?hom nay$|^hn$/.test(said.folded)) return today
  if (/^(?:ngay )?hom qua$/.test(said.folded)) return addDays(today, -1)
  if (/^(?:ngay |hom )?mai$/.test(said.folded)) return addDays(today, 1)
  const iso = said.folded.match(/^(\d{4})-(\d{2})-(\d{2})$/)
  if (iso) return dayIn(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const due = readDue(typed, context)?.due
  return nearestDay(said, whole, context) ?? (due?.kind === 'day' ? dayOf(due.at) : null)
}
