import { ZONE_OFFSET } from './deadline.ts'
import { type Holiday, holidays as officeHolidays } from './holidays.ts'

export type { Holiday } from './holidays.ts'

/** A day of the calendar, `YYYY-MM-DD`, in the organisation's time zone; days compare as strings. */
export type Day = string

/** The two half-days of a working day, `HH:MM` each. */
export type Hours = { readonly morning: readonly [string, string]; readonly afternoon: readonly [string, string] }

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** What the office works, which days and which hours (DOMAIN 3.4, 3.5, 3.6). */
export type Calendar = {
  isWorkingDay(day: Day): boolean
  /** The row that makes this day off; null for ordinary days and for Saturdays that are worked. */
  holiday(day: Day): Holiday | null
  /** Whether the year of this day rests on provisional rows or is beyond the table. */
  isProvisional(day: Day): boolean
  /** Whether the table reaches the year of this day. */
  covers(day: Day): boolean
  /** The `n`th working day after `day`, or before it when `n` is negative; `day` itself when `n` is 0. */
  addWorkingDays(day: Day, n: number): Day
  /** `day`, or the next working day. */
  workingDayFrom(day: Day): Day
  /** `day`, or the working day before. */
  workingDayUpTo(day: Day): Day
  /** How many working days `d` have `a < d <= b`; 0 when `b <= a`. */
  workingDaysBetween(a: Day, b: Day): number
  /** Minutes from `from` to `to` inside the half-days of working days; 0 when `to <= from`. */
  workingMinutes(from: Date, to: Date): number
  /** The moment at which `n` working minutes have passed since `from`. */
  addWorkingMinutes(from: Date, n: number): Date
  /** Whether nothing that a job says goes out now: days off, and the hours from `from` to `to` (DECISIONS 14). */
  isQuiet(at: Date, quiet: { readonly from: string; readonly to: string }): boolean
  readonly hours: Hours
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** The hours of most offices (DOMAIN 3.5). */
export const officeHours: Hours = { morning: ['07:30', '11:30'], afternoon: ['13:30', '17:00'] }

/** The day of a moment. */
export const dayOf = (at: Date): Day => toDay(Math.floor((at.getTime() + ZONE_OFFSET) / DAY))

/** The clock of a moment, `HH:MM`. */
export function clockOf(at: Date): string {
  const minutes = Math.floor((((at.getTime() + ZONE_OFFSET) % DAY) + DAY) / MINUTE) % (24 * 60)
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** `30/11/2026`. */
export const dayText = (day: Day): string => day.split('-').reverse().join('/')

/** The moment of a clock on a day; `24:00` is the first moment of the next. */
export const at = (day: Day, clock: string): Date =>
  new Date(serial(day) * DAY + minutesOf(clock) * MINUTE - ZONE_OFFSET)

/** The day `n` days later. */
export const addDays = (day: Day, n: number): Day => toDay(serial(day) + n)

/** The weekday of a day. */
export function weekdayOf(day: Day): Weekday {
  const sinceMonday = (((serial(day) + 3) % 7) + 7) % 7
  return weekdays[sinceMonday] ?? 1
}

/** The Monday of the week of a day: weeks start on Monday (P6). */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day))

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** Days since 1970-01-01, a Thursday. */
const serial = (day: Day): number =>
  Date.UTC(Number(day.slice(0, -6)), Number(day.slice(-5, -3)) - 1, Number(day.slice(-2))) / DAY

/** Days are named over and over, by few names: those of these years are worked out once. */
const named = new Map<number, Day>()
const [NAMED_FROM, NAMED_TO] = [Date.UTC(2000, 0) / DAY, Date.UTC(2100, 0) / DAY]

function toDay(n: number): Day {
  const known = named.get(n)
  if (known !== undefined) return known
  const day = nameOf(n)
  if (NAMED_FROM <= n && n < NAMED_TO) named.set(n, day)
  return day
}

function nameOf(n: number): Day {
  const date = new Date(n * DAY)
  return `${String(date.getUTCFullYear()).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
}

/** A whole number of at least two digits, as in dates and clocks: `07`. */
export const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** The calendar of an office that keeps these days off and these hours. */
export function createCalendar(holidays: readonly Holiday[] = officeHolidays, hours: Hours = officeHours): Calendar {
  const rows = new Map(holidays.map(row => [row.day, row]))
  const years = holidays.map(row => row.day.slice(0, 4)).sort()
  const lastYear = years.at(-1) ?? ''
  const provisional = new Set(holidays.filter(row => row.status === 'provisional').map(row => row.day.slice(0, 4)))
  const halves = [hours.morning, hours.afternoon].map(([from, to]) => [minutesOf(from), minutesOf(to)] as const)

  const covers = (day: Day) => day.slice(0, 4) <= lastYear
  const isWorkingDay = (day: Day): boolean => {
    const row = rows.get(day)
    return row ? row.kind === 'swap_work' : weekdayOf(day) <= 5
  }

  function addWorkingDays(day: Day, n: number): Day {
    const step = Math.sign(n)
    let found = day
    for (let left = Math.abs(n); left > 0; ) {
      found = addDays(found, step)
      if (isWorkingDay(found)) left--
    }
    return found
  }

  // Weekdays are counted by arithmetic, then the rows that change them are put right: tables count many tasks.
  const turned = holidays
    .map(row => ({ day: row.day, by: Number(row.kind === 'swap_work') - Number(weekdayOf(row.day) <= 5) }))
    .filter(({ by }) => by !== 0)
  const weekdaysUpTo = (n: number): number => Math.floor((n + 3) / 7) * 5 + Math.min((((n + 3) % 7) + 7) % 7, 4) + 1

  function workingDaysBetween(a: Day, b: Day): number {
    if (b <= a) return 0
    let count = weekdaysUpTo(serial(b)) - weekdaysUpTo(serial(a))
    for (const { day, by } of turned) if (a < day && day <= b) count += by
    return count
  }

  /** The half-days of a working day as moments; none on a day off. */
  const shifts = (day: Day): readonly (readonly [number, number])[] => {
    if (!isWorkingDay(day)) return []
    const midnight = at(day, '00:00').getTime()
    return halves.map(([from, to]) => [midnight + from * MINUTE, midnight + to * MINUTE] as const)
  }

  function workingMinutes(from: Date, to: Date): number {
    let sum = 0
    for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1))
      for (const [start, end] of shifts(day))
        sum += Math.max(0, Math.min(end, to.getTime()) - Math.max(start, from.getTime()))
    return Math.floor(sum / MINUTE)
  }

  function addWorkingMinutes(from: Date, n: number): Date {
    let left = n * MINUTE
    let moment = from.getTime()
    for (let day = dayOf(from); left > 0; day = addDays(day, 1))
      for (const [start, end] of shifts(day)) {
        const begin = Math.max(start, moment)
        if (left <= 0 || begin >= end) continue
        const used = Math.min(left, end - begin)
        left -= used
        moment = begin + used
      }
    return new Date(moment)
  }

  return {
    hours,
    covers,
    isWorkingDay,
    addWorkingDays,
    workingDaysBetween,
    workingMinutes,
    addWorkingMinutes,
    holiday(day) {
      const row = rows.get(day)
      return row && row.kind !== 'swap_work' ? row : null
    },
    isProvisional: day => provisional.has(day.slice(0, 4)) || !covers(day),
    workingDayFrom: day => (isWorkingDay(day) ? day : addWorkingDays(day, 1)),
    workingDayUpTo: day => (isWorkingDay(day) ? day : addWorkingDays(day, -1)),
    isQuiet(moment, quiet) {
      const clock = clockOf(moment)
      const overnight = quiet.from > quiet.to
      const inside = overnight ? clock >= quiet.from || clock < quiet.to : clock >= quiet.from && clock < quiet.to
      return inside || !isWorkingDay(dayOf(moment))
    }
  }
}
