import { leading, servedUnit } from './authority.ts'
import { addDays, at, type Calendar, type Day, dayOf } from './calendar.ts'
import { type Outcome, put } from './outcome.ts'
import type { Post } from './person.ts'
import { postsOf, type Roster } from './roster.ts'
import type { Unit } from './unit.ts'

/*
 * The regular session of a unit (phiên họp thường kỳ) and the figures its leaders get one working day before it (R28):
 * the day moves from month to month, and the figures with it.
 */

/** When a unit's leaders meet next. */
export type Session = {
  readonly unitId: number
  /** Null: taken back, and no other day is set yet. */
  readonly day: Day | null
  /** When that day was said. */
  readonly setAt: Date
  /** The day of the session held before; null when none is known. */
  readonly last: Day | null
}

/** A session whose day is set. */
export type DatedSession = Session & { readonly day: Day }

/** What the row of a session begins with, before the unit's id. */
export const SESSION_KEY = 'session:'

/** Keeps a session, in place of the one set before. */
export const keepSession = ({ unitId, day, setAt, last }: Session): Outcome['save'][number] =>
  put('setting', { key: `${SESSION_KEY}${unitId}`, value: { day, at: setAt.toISOString(), last } })

/** The cause that brings the figures of a session, and the name under which they are frozen, without `job:`. */
export const sessionPeriodKey = ({ unitId, day }: DatedSession): string => `${SESSION_KEY}${unitId}:${day}`

/** The session of this row that is still to come or is today; null when there is none. */
export const comingSession = (session: Session | null, today: Day): DatedSession | null =>
  session !== null && session.day !== null && session.day >= today ? { ...session, day: session.day } : null

/** A new day this many days after one that is today is the next session, not the same one moved. */
const ANOTHER = 7

/** The session of a unit with another day, or with none; one that was held before is remembered. */
export function sessionOn(
  known: Session | null,
  { unitId, day, now }: { readonly unitId: number; readonly day: Day | null; readonly now: Date }
): Session {
  const today = dayOf(now)
  const before = known?.day ?? null
  const isHeld =
    before !== null && (before < today || (before === today && day !== null && day > addDays(today, ANOTHER)))
  return { unitId, day, setAt: now, last: isHeld ? before : (known?.last ?? null) }
}

/** When the figures are made: the moment they tell of, and from when on they go out. */
export type PackTimes = { readonly asOf: Date; readonly sentFrom: Date }

/**
 * One working day before the session at the hour of alerts; of a session set later than that, as it was set, in the next
 * working minute. Null when no working time is left before its day is over.
 */
export function packTimes({ day, setAt }: DatedSession, calendar: Calendar, alertTime: string): PackTimes | null {
  const planned = at(packDay(day, calendar), alertTime)
  if (setAt <= planned) return { asOf: planned, sentFrom: planned }
  const sentFrom = calendar.addWorkingMinutes(setAt, 1)
  return dayOf(sentFrom) > day ? null : { asOf: setAt, sentFrom }
}

/** A session up to this day of a month is about the month before. */
const EARLY = 10

/**
 * The days whose tasks a session is told of, both included: whole days, so that anybody can count them again, and none
 * twice or never. From the figures of the session before; when none is known, from the first of the month that is over
 * or nearly so. To the last day before the figures are made.
 */
export function sessionPeriod(
  { day, last }: DatedSession,
  calendar: Calendar
): { readonly from: Day; readonly to: Day } {
  const to = addDays(packDay(day, calendar), -1)
  const from = last === null ? monthOf(day) : packDay(last, calendar)
  return from > to ? { from: to, to } : { from, to }
}

const packDay = (day: Day, calendar: Calendar): Day => calendar.addWorkingDays(day, -1)

function monthOf(day: Day): Day {
  const first = `${day.slice(0, 7)}-01`
  return Number(day.slice(8)) <= EARLY ? `${addDays(first, -1).slice(0, 7)}-01` : first
}

/** The unit whose session a post lets its holder set: their own for its leaders; the one above for its chief of office and administrators. */
function directedBy({ unitId, role }: Post, roster: Roster): number | null {
  if (leading.includes(role)) return unitId
  return role === 'chief' || role === 'admin' ? servedUnit(roster, unitId) : null
}

/** The units with units below whose session this person may set. */
export function sessionUnits(roster: Roster, personId: number): readonly Unit[] {
  const above = new Set([...roster.units.values()].flatMap(one => (one.validTo === null ? (one.parentId ?? []) : [])))
  const ids = postsOf(roster, personId).map(post => directedBy(post, roster))
  return [...new Set(ids)].flatMap(id => {
    const unit = id === null ? undefined : roster.units.get(id)
    return unit && unit.validTo === null && above.has(unit.id) ? [unit] : []
  })
}

/** In whose place a person sets the session of a unit, as a substitute (R16); null in their own. */
export function sessionFor(roster: Roster, personId: number, unitId: number): number | null {
  const posts = postsOf(roster, personId).filter(post => directedBy(post, roster) === unitId)
  return posts.some(({ lentBy }) => lentBy === undefined) ? null : (posts[0]?.lentBy ?? null)
}

/** Who gets the figures: the head and deputies of the unit, and the chief of office who serves it. */
export function sessionReaders(roster: Roster, unitId: number): readonly number[] {
  const readers = roster.posts.filter(
    post =>
      (leading.includes(post.role) && post.unitId === unitId) ||
      (post.role === 'chief' && servedUnit(roster, post.unitId) === unitId)
  )
  return [...new Set(readers.map(post => post.personId))].filter(id => roster.people.get(id)?.active)
}
