import type { Day } from '../core/calendar.ts'
import { fold } from '../core/fold.ts'
import { Refusal } from '../core/refusal.ts'
import type { Unit } from '../core/unit.ts'
import { readDay } from '../reading/due.ts'
import type { Ask, Takes } from './command.ts'
import { contextOf } from './order-read.ts'
import { unitNamed } from './unit-meant.ts'

/** What somebody wants of a session: to see it, to set its day (null: the words name none), to take it back. */
export type SessionWords = {
  readonly verb: 'look' | 'set' | 'remove'
  /** Of which unit; null when none is named. */
  readonly unit: Unit | null
  readonly day: Day | null
}

const DATE = String.raw`(?:ngay )?\d{1,2}(?:[/.-]\d{1,2}(?:[/.-]\d{4})?| thang \d{1,2}(?: nam \d{4})?)?|\d{4}-\d{2}-\d{2}`
const NAMED =
  '(?:ngay )?mai|hom nay|(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]|cn|chu nhat)(?: (?:nay|toi|sau|tuan (?:nay|toi|sau)))?|cuoi (?:thang|tuan)(?: (?:nay|toi|sau))?'
const CLOCK = String.raw`(?:luc )?\d{1,2}(?:h|g|:)\d{0,2}(?: gio)?`
const SET = `(?:(?:vao|sang|doi sang|chuyen sang|doi den|la) )?(?:${CLOCK},? )?(?:${DATE}|${NAMED})(?:,? ${CLOCK})?`
const REMOVE = `(?:bo|huy|thoi)(?: (?:${DATE}))?`
const WHOLE = new RegExp(`^(?:(?:${SET}|${REMOVE})|cua \\S.{0,80}? (?:${SET}|${REMOVE}))?$`)

/** A day, or that it is taken back, of a unit after `của`: and nothing else, so that talk of a session is no command. */
export const isSessionWords: Takes = rest => WHOLE.test(rest)

/** Reads `30/11`, `bỏ`, `bỏ 30/11`, each also after `của UBND xã Tân Lập`. */
export function readSessionWords(ask: Ask): SessionWords {
  const { unit, rest } = partedAtUnit(ask)
  const folded = fold(rest)
  if (folded === '') return { verb: 'look', unit, day: null }
  const [removal] = /^(?:bo|huy|thoi)(?=\s|$)/.exec(folded) ?? []
  if (removal === undefined) return { verb: 'set', unit, day: dayIn(ask, rest) }
  const named = rest.slice(removal.length).trim()
  const day = named === '' ? null : dayIn(ask, named)
  if (named !== '' && day === null) throw new Refusal('session-how')
  return { verb: 'remove', unit, day }
}

/** The unit that the words begin with, by the longest name that one has; and what comes after it. */
function partedAtUnit(ask: Ask): { readonly unit: Unit | null; readonly rest: string } {
  const words = ask.words.trim().replace(/^(?:của|cua)\s+/iu, '')
  const ends = [...words.matchAll(/\s+|$/g)].map(({ index }) => index).reverse()
  for (const end of ends) {
    const unit = end > 0 && /\p{L}/u.test(words.slice(0, end)) ? unitNamed(ask, words.slice(0, end)) : null
    if (unit) return { unit, rest: words.slice(end).trim() }
  }
  return { unit: null, rest: words }
}

/** The day that words name; the hour of a session is of no matter here. */
function dayIn(ask: Ask, words: string): Day | null {
  const bare = words
    .replace(/^(?:(?:đổi|doi|chuyển|chuyen) )?(?:vào|vao|sang|đến|den|là|la)\s+/iu, '')
    .replace(/(?:(?:lúc|luc)\s+)?\b\d{1,2}\s*(?:h|g|:)\s*\d{0,2}(?:\s*(?:giờ|gio))?,?/iu, '')
    .replace(/[\s,]+$/, '')
    .trim()
  return readDay(bare, contextOf(ask))
}
