import { type Day, two } from '../core/calendar.ts'
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
  /** The day from which it is moved; null when none is named. */
  readonly from: Day | null
}

const DATE = String.raw`(?:ngay )?\d{1,2}(?:[/.-]\d{1,2}(?:[/.-]\d{4})?| thang \d{1,2}(?: nam \d{4})?)?|\d{4}-\d{2}-\d{2}`
const NAMED =
  '(?:ngay )?mai|hom nay|(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]|cn|chu nhat)(?: (?:nay|toi|sau|tuan (?:nay|toi|sau)))?|cuoi (?:thang|tuan)(?: (?:nay|toi|sau))?'
const CLOCK = String.raw`(?:luc )?\d{1,2}(?:h|g|:)\d{0,2}(?: gio)?`
const MOVED = '(?:(?:doi|chuyen|hoan|lui|dich)(?: lai)? )?(?:sang|den|toi|ve)|(?:lui|doi|hoan)(?: lai)?'
const SET = `(?:(?:vao|la|(?:(?:${DATE}) )?(?:${MOVED})) )?(?:${CLOCK},? )?(?:${DATE}|${NAMED})(?:,? ${CLOCK})?`
const REMOVE = `(?:bo|huy|thoi)(?: (?:${DATE}))?`
/** What stands before the day itself: from which day, and that it is moved. */
const LED = new RegExp(`^(?:vao|la|(?:(?:${DATE}) )?(?:${MOVED})) `)
const FROM = new RegExp(`^(?<from>${DATE}) (?:${MOVED}) `)
const A_DAY = new RegExp(`^${SET}$`)
const WHOLE = new RegExp(`^(?:(?:${SET}|${REMOVE})|cua \\S.{0,80}? (?:${SET}|${REMOVE}))?$`)

/** A day, or that it is taken back, of a unit after `của`: and nothing else, so that talk of a session is no command. */
export const isSessionWords: Takes = rest => WHOLE.test(rest)

/** Reads `30/11`, `bỏ`, `bỏ 30/11`, each also after `của UBND xã Tân Lập`. `units`: those whose session the person may set. */
export function readSessionWords(ask: Ask, units: readonly Unit[]): SessionWords {
  const { unit, rest } = partedAtUnit(ask, units)
  const folded = fold(rest)
  if (folded === '') return { verb: 'look', unit, day: null, from: null }
  const [removal] = /^(?:bo|huy|thoi)(?=\s|$)/.exec(folded) ?? []
  if (removal === undefined) {
    const named = FROM.exec(folded)?.groups?.from
    const from = named === undefined ? null : dayIn(ask, rest.slice(0, named.length))
    return { verb: 'set', unit, day: dayIn(ask, rest), from }
  }
  const named = rest.slice(removal.length).trim()
  const day = named === '' ? null : dayIn(ask, named)
  if (named !== '' && day === null) throw new Refusal('session-how')
  return { verb: 'remove', unit, day, from: null }
}

type Parted = { readonly unit: Unit | null; readonly rest: string }

/** The unit that the words begin with, by the longest name: one of these, else any; and what comes after it. */
function partedAtUnit(ask: Ask, units: readonly Unit[]): Parted {
  const words = ask.words.trim().replace(/^(?:của|cua)\s+/iu, '')
  const folded = fold(words)
  const [own] = units
    .flatMap(unit => [unit.name, unit.shortName, ...unit.aliases].map(name => ({ unit, name: fold(name) })))
    .filter(({ name }) => name !== '' && folded.startsWith(name) && !/^[\p{L}\d]/u.test(folded.slice(name.length)))
    .sort((a, b) => b.name.length - a.name.length)
  if (own) return { unit: own.unit, rest: words.slice(own.name.length).trim() }
  const ends = [...words.matchAll(/\s+|$/g)].map(({ index }) => index).reverse()
  for (const end of ends) {
    const unit = /\p{L}/u.test(words.slice(0, end)) ? unitNamed(ask, words.slice(0, end)) : null
    if (unit) return { unit, rest: words.slice(end).trim() }
  }
  return { unit: null, rest: words }
}

/** The day that words name; the hour of a session is of no matter here. */
function dayIn(ask: Ask, words: string): Day | null {
  const folded = fold(words)
  if (!A_DAY.test(folded)) return null
  const bare = words
    .slice(LED.exec(folded)?.[0].length ?? 0)
    .replace(/(?:(?:lúc|luc)\s+)?\b\d{1,2}\s*(?:h|g|:)\s*\d{0,2}(?:\s*(?:giờ|gio))?,?/iu, '')
    .replace(/[\s,]+$/, '')
    .trim()
  const day = readDay(bare, contextOf(ask))
  // Of `31/2` the reader would make the 31st of another month.
  const [, date, month] = /(\d{1,2})[/.-](\d{1,2})(?:[/.-]\d{4})?$/.exec(bare) ?? []
  const isOther = date !== undefined && day?.slice(5) !== `${two(Number(month))}-${two(Number(date))}`
  return isOther && !/^\d{4}-/.test(bare) ? null : day
}
