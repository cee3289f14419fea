import { clockOf, type Day, dayOf } from '../core/calendar.ts'
import { tidy } from '../core/fold.ts'

/** What no XML may hold: control characters, and halves of characters. Line breaks stay. */
const FORBIDDEN = /[^\P{Cc}\n]|\p{Cs}|[\ufffe\uffff]/gu
/** What a spreadsheet takes for a formula. */
const FORMULA = /^[=+\-@\t\r]/

/** Text for a paper, one line or several: nothing unseen, nothing that a file cannot hold. */
export const paperText = (text: string): string => tidy(tidy(text).replace(FORBIDDEN, ' '))

/** Text for a cell of a spreadsheet: one that would be taken for a formula begins with an apostrophe. */
export function cellText(text: string): string {
  const clean = paperText(text)
  const safe = FORMULA.test(clean) ? `'${clean}` : clean
  return safe.length <= LONGEST ? safe : `${safe.slice(0, LONGEST - 1)}…`
}

/** No cell of an xlsx holds more letters. */
const LONGEST = 32_767

/** `30/11/2026`. */
export const paperDay = (day: Day): string => day.split('-').reverse().join('/')

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

/** `hết ngày 30/11/2026` for the last minute of a day, otherwise `10:30 ngày 30/11/2026`. */
export function paperMoment(iso: string): string {
  const moment = new Date(iso)
  const [clock, day] = [clockOf(moment), paperDay(dayOf(moment))]
  return clock === '23:59' ? `hết ngày ${day}` : `${clock} ngày ${day}`
}

/** `1.247`, `66,67`: as Vietnamese papers write numbers, trailing zeros dropped. */
export const paperNumber = (value: number): string => vietnamese.format(value)

const vietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })
