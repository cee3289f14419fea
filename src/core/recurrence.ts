import { addDays, at, type Calendar, clockOf, type Day, dayOf, two, weekdayOf } from './calendar.ts'
import type { Due } from './deadline.ts'
import type { Line } from './letter.ts'

/*
 * Orders that come again (P16). A rule says on which days: `daily` (working days), `weekly:FRI` or `weekly:MON,THU`,
 * `fortnightly:2026-11-27` (that day, every second week), `monthly:5,20`, `quarterly:02-25` (that date, every third
 * month), `yearly:06-15,12-15`; `:before` after it means the last working day before such a day (P7). A deadline on a day
 * off moves to the next working day, as the Civil Code counts.
 */

const WEEKDAYS: readonly string[] = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN']
/** A 29th of February is at most so far off. */
const LONGEST = 366 * 8 + 1

const EVERY = ['daily', 'weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly'] as const
type Rule = { readonly every: (typeof EVERY)[number]; readonly on: readonly string[]; readonly before: boolean }

/** A rule in its parts; null for words that are none. `on` is empty where no day was said yet. */
function parsed(rule: string): Rule | null {
  const [, every = '', on, before] = /^([a-z]+)(?::(?!before)([A-Z\d,-]+))?(:before)?$/.exec(rule) ?? []
  const known = EVERY.find(one => one === every)
  return known ? { every: known, on: on?.split(',') ?? [], before: before !== undefined } : null
}

const monthOf = (day: Day): number => Number(day.slice(5, 7))
const dateOf = (day: Day): number => Number(day.slice(8, 10))
const FORTNIGHT_MS = 14 * 24 * 60 * 60 * 1000

/** Whether a rule falls on a day, before it is moved off a day off. */
const fallsOn = ({ every, on }: Rule, day: Day, calendar: Calendar): boolean =>
  every === 'daily' ? calendar.isWorkingDay(day) : on.some(one => isOn(every, one, day))

function isOn(every: Exclude<Rule['every'], 'daily'>, on: string, day: Day): boolean {
  const [month = 0, date = 0] = on.split('-').map(Number)
  switch (every) {
    case 'weekly':
      return WEEKDAYS[weekdayOf(day) - 1] === on
    case 'fortnightly':
      return (Date.parse(day) - Date.parse(on)) % FORTNIGHT_MS === 0
    case 'monthly':
      return dateOf(day) === Number(on)
    case 'quarterly':
      return dateOf(day) === date && (monthOf(day) - month) % 3 === 0
    case 'yearly':
      return dateOf(day) === date && monthOf(day) === month
  }
}

/** The first day of a rule after `day`, or before it with `step` -1; a month without the date is passed over. */
function beside(rule: Rule, day: Day, calendar: Calendar, step: 1 | -1): Day | null {
  let found = day
  for (let n = 0; n < LONGEST; n += 1) {
    found = addDays(found, step)
    if (fallsOn(rule, found, calendar)) return found
  }
  return null
}

/** The working day on which work is due that a rule calls for on `day`. */
const dueDay = ({ before }: Rule, day: Day, calendar: Calendar): Day =>
  before ? calendar.workingDayUpTo(addDays(day, -1)) : calendar.workingDayFrom(day)

/**
 * The rule that was read, made whole by the day the first is due: `weekly` due on a Friday is `weekly:FRI`. A first
 * deadline set otherwise than the words said takes the rule with it. Null: comes again by no rule we know.
 */
export function ruleFrom(recur: string, first: Day, calendar: Calendar): string | null {
  const read = parsed(recur)
  if (!read || read.every === 'daily') return read && 'daily'
  const whole = `${read.every}:${read.on.join(',')}`
  if (read.on.length > 0) {
    if (fallsOn(read, first, calendar)) return whole
    const next = beside(read, first, calendar, 1)
    if (next !== null && dueDay({ ...read, before: true }, next, calendar) === first) return `${whole}:before`
    const last = beside(read, first, calendar, -1)
    if (last !== null && dueDay({ ...read, before: false }, last, calendar) === first) return whole
    if (read.on.length > 1) return whole
  }
  if (read.every === 'fortnightly') return `fortnightly:${first}`
  const date = two(dateOf(first))
  if (read.every === 'weekly') return `weekly:${WEEKDAYS[weekdayOf(first) - 1]}`
  return read.every === 'monthly' ? `monthly:${dateOf(first)}` : `${read.every}:${two(monthOf(first))}-${date}`
}

/**
 * What a recurring order is whose first deadline falls on a day off: the rule of the day that was said, and the working day
 * to which the first turn moves like every later one (P16). Null: there is nothing to move.
 */
export function movedFirst(
  recur: string,
  first: Due,
  calendar: Calendar
): { readonly recur: string; readonly due: Due } | null {
  const day = dayOf(first.at)
  const rule = calendar.isWorkingDay(day) ? null : ruleFrom(recur, day, calendar)
  if (rule === null) return null
  return { recur: rule, due: { at: at(calendar.workingDayFrom(day), clockOf(first.at)), kind: first.kind } }
}

/** One time that work comes again: the day of the rule, and the working day on which it is due. */
export type Turn = { readonly day: Day; readonly due: Day }

/** The first turn due after a day; null when there is none. Two that fall on one working day are one. */
export function turnAfter(rule: string, due: Day, calendar: Calendar): Turn | null {
  const read = parsed(rule)
  // A rule's day may be due before it or, over days off, long after.
  for (let day = read && beside(read, addDays(due, -LONG_BREAK), calendar, 1); read && day !== null; ) {
    const moved = dueDay(read, day, calendar)
    if (moved > due) return { day, due: moved }
    day = beside(read, day, calendar, 1)
  }
  return null
}

/** No days off in a row are more. */
const LONG_BREAK = 31

/** The turn of a rule's day. */
export function turnOf(rule: string, day: Day, calendar: Calendar): Turn | null {
  const read = parsed(rule)
  return read && { day, due: dueDay(read, day, calendar) }
}

/** The deadline of a turn: at the clock of the first one, and as strict. */
export const dueOf = ({ due }: Turn, first: Due): Due => ({ at: at(due, clockOf(first.at)), kind: first.kind })

/**
 * Whether a turn is to be given on this working day: so many working days ahead, and not while the one before it is
 * still to come, or daily work would lie about by the week.
 */
export function isTime(rule: string, turn: Turn, today: Day, ahead: number, calendar: Calendar): boolean {
  if (calendar.workingDaysBetween(today, turn.due) > ahead) return false
  const read = parsed(rule)
  let last = read && beside(read, turn.day, calendar, -1)
  while (read && last !== null && dueDay(read, last, calendar) >= turn.due) last = beside(read, last, calendar, -1)
  return !read || last === null || dueDay(read, last, calendar) <= today
}

/** How often, in words: `Thứ Sáu hàng tuần`. */
export function ruleLine(rule: string): Line {
  const read = parsed(rule)
  const when = read ? everyLine(read) : { key: 'recur-daily' }
  return read?.before ? { key: 'recur-before', values: { when: { line: when } } } : when
}

function everyLine({ every, on }: Rule): Line {
  const [first = ''] = on
  switch (every) {
    case 'daily':
      return { key: 'recur-daily' }
    case 'weekly':
      return { key: 'recur-weekly', values: { weekday: { lines: on.map(one => weekday(WEEKDAYS.indexOf(one) + 1)) } } }
    case 'fortnightly':
      return { key: 'recur-fortnightly', values: { weekday: { line: weekday(weekdayOf(first)) } } }
    case 'monthly':
      return { key: 'recur-monthly', values: { date: on.map(Number).join(', ') } }
    case 'quarterly':
      return { key: 'recur-quarterly', values: { date: String(Number(first.slice(3))) } }
    case 'yearly':
      return { key: 'recur-yearly', values: { days: on.map(dayMonth).join(', ') } }
  }
}

const weekday = (n: number): Line => ({ key: `weekday-${n}` })
/** `12-05` as `5/12`. */
const dayMonth = (on: string): string => on.split('-').map(Number).reverse().join('/')
