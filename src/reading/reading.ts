import type { Calendar, Day } from '../core/calendar.ts'
import type { Due } from '../core/deadline.ts'
import type { Roster } from '../core/roster.ts'
import type { Urgency } from '../core/task.ts'
import type { Giver } from './authority.ts'

/** What the words are read against. `beforeDate` is the office's setting for `trước ngày ...` (P7). */
export type Context = {
  readonly now: Date
  readonly calendar: Calendar
  /** Null when names are only to be found, not looked up. */
  readonly roster: Roster | null
  readonly beforeDate: 'strict' | 'inclusive'
}

/** What a person should know before saying that the reading is right. */
export type Warning =
  | 'holiday'
  | 'weekend'
  /** An instant outside the office's hours. */
  | 'after_hours'
  | 'no_due'
  | 'no_assignee'
  /** The moment named is over: ask. */
  | 'past'
  /** A date long past was taken as next year's (P5). */
  | 'rolled_year'
  /** Days off that are not yet announced had a part in it. */
  | 'calendar_provisional'
  /** It is said to come again (P16), in no way that is understood: given once. */
  | 'recur_unread'
  | 'secret'

/** A deadline found in words. */
export type DueReading = {
  readonly due: Due
  /** Verbatim: `trước ngày 15/12`. */
  readonly words: string
  /** The rule of DOMAIN 5.1 that decided: `P7`. */
  readonly rule: string
  /** The other reading people may have meant, for one tap: the end of 15/12. */
  readonly alternative: { readonly due: Due } | null
  readonly warnings: readonly Warning[]
}

/** Somebody of the roster: a unit, or a person in a unit. */
export type Target = { readonly unitId: number } | { readonly personId: number; readonly unitId: number }

/** One name in an order. */
export type Addressee = {
  /** Verbatim. */
  readonly words: string
  /** None: unknown. One: sure. Several: ambiguous, the likeliest first, unless `group`. */
  readonly found: readonly Target[]
  /** `các phòng`: all found together, not a choice. */
  readonly group: boolean
  /** Nobody is called so; those found are one letter away. To be asked about, even when there is only one. */
  readonly near: boolean
}

/** A whole line of chat, read. */
export type Assignment = {
  readonly intent: 'assign' | 'extend' | 'none' | 'blocked_secret'
  readonly lead: readonly Addressee[]
  readonly support: readonly Addressee[]
  /** Who is only to know how it goes. */
  readonly watchers: readonly Addressee[]
  /** Others who are given work of their own in the same line: to be sent as a line of its own. */
  readonly others: readonly Addressee[]
  /** What is to be done, verbatim; null when nothing is left of the line. */
  readonly content: string | null
  readonly due: DueReading | null
  /** Said outright that there is no deadline (R48). */
  readonly noDeadline: boolean
  /** Where a range begins (P13). */
  readonly start: Date | null
  /** The deadlines before the last one (P14). */
  readonly milestones: readonly Date[]
  /** `weekly:FRI`, `weekly:MON,THU`, `monthly:25`, `daily` (P16). */
  readonly recur: string | null
  readonly urgency: Urgency
  /** Numbers of documents: `1234/UBND-VP`. */
  readonly documents: readonly string[]
  /** On whose authority it is said to be given (R18); null when nothing says so. */
  readonly authority: Giver | null
  readonly warnings: readonly Warning[]
}

/** What somebody says about the document of a report. `rest` is what else was said. */
export type ReportDocument =
  | { readonly number: string; readonly day: Day | null; readonly rest: string }
  | { readonly none: true; readonly rest: string }
