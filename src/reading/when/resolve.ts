import { addDays, at, clockOf, type Day, dayOf, weekdayOf } from '../../core/calendar.ts'
import { type Due, lateFrom } from '../../core/deadline.ts'
import type { Context, DueReading, Warning } from '../reading.ts'
import { cut, type Said } from '../said.ts'
import type { Candidate } from './candidate.ts'
import { onDial } from './clock.ts'
import { type ClockPiece, provisional } from './piece.ts'

/** A date without a time of day ends at 17:00 (P1). */
const CLOSE = '17:00'

const endOf = (day: Day): Due => ({ at: at(day, CLOSE), kind: 'day' })

/** The deadline that a candidate names, and what a person should know about it. Of work that comes again, the first ahead. */
export function resolve(said: Said, candidate: Candidate, context: Context): DueReading {
  const reading = resolved(said, candidate, context)
  const { day } = candidate
  if (!day?.again || !isPast(reading.due, context.now)) return reading
  return resolved(said, { ...candidate, day: { ...day, day: day.again, first: day.again } }, context)
}

function resolved(said: Said, candidate: Candidate, context: Context): DueReading {
  const words = cut(said, { start: candidate.bound?.start ?? candidate.start, end: candidate.end })
  const reading = (due: Due, rule: string, known: readonly Warning[], alternative: Due | null): DueReading => ({
    due,
    words,
    rule,
    alternative: alternative && { due: alternative },
    warnings: warningsOf(due, context, known)
  })
  const { calendar } = context
  const today = dayOf(context.now)
  const { day } = candidate
  if (candidate.moment) return reading({ at: candidate.moment, kind: 'instant' }, candidate.rule, [], null)

  const clock = clockMeant(candidate)
  const strict = candidate.bound?.kind === 'before'
  if (clock) {
    const on = day?.day ?? today
    const due: Due = clock.dayLike ? endOf(on) : { at: at(on, clock.clock), kind: 'instant' }
    return reading(due, strict ? 'P7c' : day ? candidate.rule : 'P4', day?.warnings ?? [], moved(due, context))
  }
  if (!day) return reading(endOf(today), candidate.rule, [], null)

  if (candidate.ahead > 0) {
    const eve = calendar.workingDayUpTo(addDays(day.day, -candidate.ahead))
    return reading(endOf(eve), 'P7d', [...day.warnings, ...provisional(calendar, eve, day.day)], null)
  }
  const whole = endOf(day.day)
  if (!strict) return reading(whole, candidate.rule, day.warnings, moved(whole, context))

  const eve = calendar.addWorkingDays(day.first, -1)
  const ahead = endOf(eve)
  if (context.beforeDate === 'inclusive')
    return reading(whole, 'P7', day.warnings, isPast(ahead, context.now) ? null : ahead)
  return reading(
    ahead,
    'P7',
    [...day.warnings, ...provisional(calendar, eve, day.first)],
    isPast(whole, context.now) ? null : whole
  )
}

/** The time of day meant: what the clock shows in the part of the day named beside it. */
function clockMeant({ clock, part }: Candidate): ClockPiece | null {
  if (!clock) return part
  if (!part?.part || clock.part || !clock.dial) return clock
  return { ...clock, clock: onDial(clock.dial, part.part) ?? clock.clock }
}

/** The same on the next working day, offered when a named day is off. */
function moved(due: Due, { calendar }: Context): Due | null {
  const day = dayOf(due.at)
  return calendar.isWorkingDay(day) ? null : { at: at(calendar.workingDayFrom(day), clockOf(due.at)), kind: due.kind }
}

const isPast = (due: Due, now: Date): boolean => lateFrom(due) <= now

function warningsOf(due: Due, { calendar, now }: Context, known: readonly Warning[]): readonly Warning[] {
  const day = dayOf(due.at)
  const clock = clockOf(due.at)
  const { morning, afternoon } = calendar.hours
  const found = new Set<Warning>(known)
  if (weekdayOf(day) > 5 && !calendar.isWorkingDay(day)) found.add('weekend')
  else if (calendar.holiday(day)) found.add('holiday')
  if (due.kind === 'instant' && (clock < morning[0] || clock > afternoon[1])) found.add('after_hours')
  if (isPast(due, now)) found.add('past')
  for (const warning of provisional(calendar, day, day)) found.add(warning)
  return [...found]
}
