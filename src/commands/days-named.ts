import { type Day, dayOf } from '../core/calendar.ts'
import { readDay } from '../reading/due.ts'
import { readFilter } from '../reading/filter.ts'
import type { Ask } from './command.ts'
import { contextOf } from './order-read.ts'

/*
 * Days at the end of a sentence about people and units: `từ 25/11 đến 27/11`, `từ 1/12`, `đến hết 27/11`, `tuần sau`.
 */

/** The words before the days, and the words that say them. */
export type Dated = { readonly before: string; readonly days: string }

const FROM =
  /^(.*?\S)(?:[\s,]+)((?:từ|tu|kể từ|ke tu|đến|den|đến hết|den het|ngày|ngay|hôm nay|hom nay|tuần|tuan)(?:\s.*)?)$/iu

/** A sentence parted where its days begin; all of it is `before` when it names none. */
export function datedIn(words: string): Dated {
  const [, before = '', days = ''] = FROM.exec(words.trim()) ?? []
  return before === '' ? { before: words.trim(), days: '' } : { before, days }
}

/** The day from which on something is so; today when none is named, null when the words are no day. */
export function firstDay(ask: Ask, days: string): Day | null {
  if (days === '') return dayOf(ask.now)
  const bare = days.replace(/^(?:kể từ|ke tu|từ|tu)?\s*(?=\S)/iu, '').replace(/^(?:ngày|ngay)\s+/iu, '')
  return readDay(bare, contextOf(ask))
}

/** The first and the last day of a stretch; null when the words name none. Without a beginning it begins today. */
export function stretchOf(ask: Ask, days: string): { readonly from: Day; readonly to: Day } | null {
  const whole = readFilter(days, contextOf(ask))
  const today = dayOf(ask.now)
  const [, first, last = ''] = /^(?:(?:từ|tu)\s+(.+?)\s+)?(?:đến|den)(?:\s+(?:hết|het))?\s+(.+)$/iu.exec(days) ?? []
  if (whole.period && whole.rest === '' && whole.names.length === 0) {
    const { from, to } = whole.period
    // `đến 27/11` alone is read as that one day.
    return last !== '' && first === undefined ? { from: today, to } : { from, to }
  }
  const from = first === undefined ? today : readDay(first.replace(/^(?:ngày|ngay)\s+/iu, ''), contextOf(ask))
  const to = readDay(last.replace(/^(?:ngày|ngay)\s+/iu, ''), contextOf(ask))
  return last !== '' && from !== null && to !== null ? { from, to } : null
}
