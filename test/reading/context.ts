import { at, clockOf, createCalendar, dayOf } from '../../src/core/calendar.ts'
import type { Roster } from '../../src/core/roster.ts'
import { type Assignment, type Context, type DueReading, readAssignment, readDue } from '../../src/reading/index.ts'

export const calendar = createCalendar()

/** The moment at which lines are said unless a test says otherwise: a Monday, the day before a holiday. */
export const monday = at('2026-11-23', '09:00')

export const context = (now: Date = monday, roster: Roster | null = null): Context => ({
  now,
  calendar,
  roster,
  beforeDate: 'strict'
})

/** `2026-11-27 17:00`, with `day` when the day as a whole is meant. */
export const shown = (reading: DueReading | null): string | null =>
  reading && `${dayOf(reading.due.at)} ${reading.due.kind === 'day' ? 'day' : clockOf(reading.due.at)}`

/** The deadline of an answer. */
export const due = (text: string, now?: Date): string | null => shown(readDue(text, context(now)))

/** The deadline of a whole line. */
export const dueOf = (text: string, now?: Date): string | null => shown(readAssignment(text, context(now)).due)

export const read = (text: string, now?: Date, roster?: Roster): Assignment =>
  readAssignment(text, context(now, roster))
