import type { Day } from './calendar.ts'
import type { Holiday } from './holidays.ts'
import type { Kind, Letter } from './letter.ts'
import type { Locale, Person, Post, Substitution } from './person.ts'
import type { Seal } from './seal.ts'
import type {
  Attachment,
  Authority,
  Extension,
  HistoryLine,
  Importance,
  Participant,
  Report,
  Task,
  Urgency
} from './task.ts'
import type { Unit } from './unit.ts'

/** A person or a stranger on a channel. */
export type Account = {
  /** `telegram:123`: the channel and its own id of the private chat. */
  readonly address: string
  /** Null until linked. */
  readonly personId: number | null
  readonly name: string
  readonly locale: Locale
  /** False after the channel said that it cannot reach them. */
  readonly reachable: boolean
  readonly lastHeard: Date
  /** Wrong codes typed since `wrongSince`; codes tried too often are refused (R53). */
  readonly wrongCodes: number
  readonly wrongSince: Date | null
  /** Whose telephone number they gave; an administrator says whether they are that person. Null: nobody's, or answered. */
  readonly claimedId: number | null
}

/** What a group chat can be bound to receive. `leaders` hears of all units below its own. */
export type Receives = 'alert' | 'ranking' | 'leaders'

/** A group chat, its unit, what it receives. */
export type Group = {
  /** `telegram:-100123`. */
  readonly address: string
  readonly title: string
  readonly unitId: number | null
  readonly receives: readonly Receives[]
  /** False after the bot was removed. */
  readonly active: boolean
}

/** A one-time code that links an account to a person. Only its SHA-256 is kept. */
export type Code = {
  readonly hash: string
  readonly personId: number
  readonly expiresAt: Date
  readonly usedAt: Date | null
  readonly version: number
}

/** An order read but not yet said to be right: what stands on the confirmation card. */
export type Draft = {
  readonly personId: number
  /** The `k7` of a card: grows with every version of every card of that person (DECISIONS 6). */
  readonly number: number
  readonly address: string
  /** What the card holds: `core/order.ts`. */
  readonly data: unknown
  readonly state: 'open' | 'replaced' | 'kept' | 'dropped'
  readonly at: Date
  readonly version: number
}

/** What the bot last asked a person in a chat; their next message that is not a command answers it. */
export type Question = {
  readonly personId: number
  readonly address: string
  /** The command that asked: its file's name. */
  readonly command: string
  readonly data: unknown
  readonly at: Date
  readonly version: number
}

/** The weekly ranking; the 17 columns; the evidence for ratings; a list of tasks: each frozen as it was shown. */
export const snapshotKinds = ['ranking', 'ranking_month', 'statistics', 'evidence', 'tasks', 'week'] as const

/** A figure once published never changes (DOMAIN 3.8). */
export type Snapshot = {
  readonly kind: (typeof snapshotKinds)[number]
  /** Of a ranking its first day: a Monday, `2026-11-23`, or a first of the month; of what somebody asked for the cause that asked. */
  readonly period: string
  readonly data: unknown
  readonly at: Date
}

/** What reminders are about; `urged` by the assigner, `nudged` by the doer, the others by the clock. */
export const reminderKinds = [
  'due_soon',
  'due_today',
  'milestone',
  'unacknowledged',
  'unacknowledged_assigner',
  'unconfirmed',
  'overdue_head',
  'overdue_deputy',
  'overdue_chairman',
  'urged',
  'nudged'
] as const

/** A reminder that was sent: itself data (R21). Append-only, and never bumps a task. */
export type Reminder = {
  readonly taskNumber: number
  readonly kind: (typeof reminderKinds)[number]
  readonly personId: number
  readonly at: Date
}

export type Setting = { readonly key: string; readonly value: unknown }

/** A numbered document that gives tasks (R36, R51, R63). Unique are number, symbol and day together (DOMAIN 3.2). */
export type Directive = {
  /** `45/UBND-VP 2026-11-20`, or the number alone when its day is not known: `core/directive.ts`. */
  readonly key: string
  /** As printed: `45/UBND-VP`. */
  readonly number: string
  /** Its date; null when nobody said. */
  readonly day: Day | null
  readonly issuer: string
  /** Trích yếu: `V/v rà soát hộ nghèo`. */
  readonly subject: string
  readonly urgency: Urgency
  readonly authority: Authority
  readonly importance: Importance
  readonly classifiedById: number | null
  readonly enteredById: number
  readonly enteredAt: Date
  /** Said to give nobody anything to do: not listed as a document without a task (R43). */
  readonly needsNoTask: boolean
}

/** An order that comes again (P16). Each time is a task of its own, made ahead. */
export type Series = {
  /** `<assigner>:<draft>`: the card that began it. */
  readonly key: string
  readonly assignerId: number
  /** `daily`, `weekly:FRI`, `monthly:25`. */
  readonly rule: string
  /** The order, as a draft holds it: `core/order.ts`. */
  readonly data: unknown
  /** The day that comes next, before it is moved off a day off. */
  readonly next: Day
  readonly active: boolean
  readonly version: number
}

/** A day of the calendar that an administrator set. `ordinary` takes a day off out of the table that comes with us. */
export type SetDay = Omit<Holiday, 'kind'> & { readonly kind: Holiday['kind'] | 'ordinary' }

/** What was done to the office itself and not to a task: settings, calendar, people, units. Append-only. */
export type JournalLine = {
  readonly act: (typeof journalActs)[number]
  /** Null: whoever sat at the terminal of the server. */
  readonly actorId: number | null
  /** In whose place; null in their own. */
  readonly forId: number | null
  readonly at: Date
  /** What it was done to, in words: a setting's name, a day, a unit, a person. */
  readonly subject: string
  readonly before: Readonly<Record<string, unknown>>
  readonly after: Readonly<Record<string, unknown>>
  readonly cause: string
}

export const journalActs = [
  'setting',
  'calendar',
  'unit',
  'post',
  'substitution',
  'hand_over',
  'locked',
  'unlocked',
  'document',
  'urged_use',
  'erased'
] as const

/** What somebody says of the system itself (R47). */
export type Feedback = {
  readonly personId: number
  readonly unitId: number | null
  /** A difficulty, something missing, or how useful it is. */
  readonly kind: (typeof feedbackKinds)[number]
  readonly text: string
  readonly at: Date
}

export const feedbackKinds = ['difficulty', 'missing', 'useful', 'general'] as const

/** A letter on its way, as the store keeps it. */
export type PostedLetter = {
  readonly id: number
  readonly cause: string
  readonly step: number
  readonly kind: Kind
  readonly letter: Letter
  /** Where it goes or went; null until the post office chose. */
  readonly address: string | null
  readonly tries: number
  /** A send was begun and its outcome is not known (DECISIONS 5). */
  readonly unsure: boolean
  /** When it was written. */
  readonly at: Date
}

/** Every kind of row an outcome may write, by the name of its table. Ids that the database draws are left out. */
export type Rows = {
  unit: Omit<Unit, 'id'> & { readonly id?: number }
  person: Omit<Person, 'id'> & { readonly id?: number }
  post: Omit<Post, 'id'> & { readonly id?: number }
  account: Account
  group: Group
  code: Code
  task: Task
  participant: Participant
  report: Report
  attachment: Attachment
  history: HistoryLine
  draft: Draft
  question: Question
  snapshot: Snapshot
  reminder: Reminder
  setting: Setting
  directive: Directive
  extension: Extension
  series: Series
  substitution: Omit<Substitution, 'id'> & { readonly id?: number }
  holiday: SetDay
  journal: JournalLine
  feedback: Feedback
  seal: Seal
}

export type Table = keyof Rows

/**
 * Tables the roster is made of: a change of any of them gives it a new version. Settings count their changes with it, so
 * that of two at one moment the second is decided again.
 */
export const rosterTables: ReadonlySet<Table> = new Set([
  'unit',
  'person',
  'post',
  'substitution',
  'holiday',
  'setting'
])

/** What identifies a row of each table. */
export type Keys = {
  unit: { id: number }
  person: { id: number }
  post: { id: number }
  account: { address: string }
  group: { address: string }
  code: { hash: string }
  task: { number: number }
  participant: { taskNumber: number; role: Participant['role']; unitId: number | null; personId: number | null }
  report: { taskNumber: number; kind: 'result'; n: number }
  attachment: { id: number }
  history: { id: number }
  draft: { personId: number; number: number }
  question: { personId: number; address: string }
  snapshot: { kind: Snapshot['kind']; period: string }
  reminder: { id: number }
  setting: { key: string }
  directive: { key: string }
  extension: { taskNumber: number; n: number }
  series: { key: string }
  substitution: { id: number }
  holiday: { day: string }
  journal: { id: number }
  feedback: { id: number }
  seal: { number: number }
}

/** A letter that was given up (`failed`), or of which nobody knows whether it arrived and which is not sent again. */
export type Parked = {
  readonly state: 'failed' | 'unsure'
  readonly kind: Kind
  readonly task: string | null
  readonly error: string
  readonly at: Date
}
