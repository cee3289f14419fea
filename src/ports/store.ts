import type { Uses } from '../core/adoption.ts'
import type { Letter } from '../core/letter.ts'
import type { Kept, Outcome } from '../core/outcome.ts'
import type { Roster } from '../core/roster.ts'
import type {
  Account,
  Code,
  Directive,
  Draft,
  Feedback,
  Group,
  JournalLine,
  Parked,
  PostedLetter,
  Question,
  Reminder,
  Series,
  Snapshot
} from '../core/rows.ts'
import type { Seal } from '../core/seal.ts'
import type { Session } from '../core/session.ts'
import type { Settings } from '../core/settings.ts'
import type {
  Attachment,
  Extension,
  Hands,
  HistoryLine,
  Participant,
  Participation,
  Report,
  State,
  Task
} from '../core/task.ts'
import type { Begun, Heard, Offer, Office, TakenLetter } from './begun.ts'
import type { Delivery } from './delivery.ts'
import type { Held } from './held.ts'
import type { Looks } from './looks.ts'
import type { Secret } from './vault.ts'

/** Which tasks, and in which order. Every field narrows; an empty filter is every task. */
export type TaskFilter = {
  readonly states?: readonly State[]
  readonly leadUnitIds?: readonly number[]
  readonly leadPersonId?: number
  /** Tasks this person leads in person, or which their unit leads and nobody in person: `my tasks`. */
  readonly doer?: {
    readonly personId: number
    readonly unitIds: readonly number[]
    /** Those in whose place they do it too (R16). */
    readonly absentIds?: readonly number[]
  }
  readonly assignerId?: number
  readonly confirmerId?: number
  /** One of these gave it, or confirms it: a person and those for whom they stand in (R16). */
  readonly assignerIds?: readonly number[]
  readonly confirmerIds?: readonly number[]
  /** One of these leads it in person, gave it, confirms it or is asked for instructions. */
  readonly involving?: readonly number[]
  /** One of these units leads it or gave it. */
  readonly ofUnits?: readonly number[]
  /** Deadline at or after / before. */
  readonly dueFrom?: Date
  readonly dueBefore?: Date
  /** The last moment in time, as it is judged, at or after / before: a longer deadline may leave it where it was (DECISIONS 3). */
  readonly judgedFrom?: Date
  readonly judgedBefore?: Date
  /** `late` tasks have `lateFrom` at or before this moment; those that rest, before the rest began. */
  readonly lateAt?: Date
  readonly assignedFrom?: Date
  readonly assignedBefore?: Date
  /** Completion confirmed at or after. */
  readonly completedFrom?: Date
  /** Tasks whose report was not handed in in time: without one, or `reportedAt` at or after `lateFrom`. */
  readonly withoutTimelyReport?: boolean
  readonly unacknowledged?: boolean
  /** With deadlines on the way to the last one. */
  readonly milestones?: true
  /** The key of a document that gave it. */
  readonly directive?: string
  /** Any document at all gave it. */
  readonly directed?: true
  readonly series?: string
  readonly enteredById?: number
  /** One of these units gave it. */
  readonly assignerUnitIds?: readonly number[]
  /** Somebody is asked for instructions about it (R61). */
  readonly escalated?: true
  /** Any of these people is. */
  readonly escalatedToIds?: readonly number[]
  /** Tasks that this person takes part in as this, or one of these units: nobody's lead. */
  readonly partOf?: {
    /** Absent: as either. */
    readonly role?: Participation
    readonly personId: number
    readonly unitIds: readonly number[]
  }
  readonly numbers?: readonly number[]
  /** Whatever a person may see: led by one of `units` (null: by any), or theirs in person, or that of which they or `own` units take part. */
  readonly inSight?: {
    readonly personId: number
    readonly units: readonly number[] | null
    readonly own: readonly number[]
  }
  /** Content, documents or the document that gave it contain each of these as typed: at least those, for who looks again. Small and capital letters count on one of the databases. */
  readonly words?: readonly string[]
  /** `due`: by deadline, undated last, then number. `waiting`: longest waiting first. `number`: newest first. `given`: longest given first. */
  readonly order?: 'due' | 'waiting' | 'number' | 'given'
  readonly limit?: number
  readonly offset?: number
}

/** The words of a task. */
export type TaskText = Pick<Task, 'number' | 'content' | 'documents' | 'directive'>

/** What commands and jobs may ask. Reads only; nothing here changes anything. */
export type Reads = Looks & {
  /** Held in memory like the roster, whose version they share. */
  settings(): Promise<Settings>
  /** The regular session of a unit as it was last set; null when it never was. */
  session(unitId: number): Promise<Session | null>
  sessions(): Promise<readonly Session[]>
  /** Held in memory; looked up again only when its version changed. */
  roster(): Promise<Roster>
  account(address: string): Promise<Account | null>
  accountsOf(personId: number): Promise<readonly Account[]>
  /** Accounts that gave this person's telephone number and wait for an administrator's word. */
  claimsOf(personId: number): Promise<readonly Account[]>
  /** Linked accounts of a channel that can be reached and were last heard after one moment and up to another. */
  heardBetween(channel: string, after: Date, until: Date): Promise<readonly Account[]>
  /** Accounts of a channel whose name is not known yet, beyond an address, in order. */
  nameless(channel: string, beyond: string, limit: number): Promise<readonly Account[]>
  /** Messages of a channel since a moment, heard and sent together. */
  spent(channel: string, since: Date): Promise<number>
  /** Everybody who has linked at least one account. */
  linkedPeople(): Promise<ReadonlySet<number>>
  group(address: string): Promise<Group | null>
  groups(): Promise<readonly Group[]>
  code(hash: string): Promise<Code | null>
  codesOf(personId: number): Promise<readonly Code[]>
  /** Wrong codes that all accounts together typed since a moment. */
  wrongCodes(since: Date): Promise<number>
  task(number: number): Promise<Task | null>
  tasks(filter: TaskFilter): Promise<readonly Task[]>
  /** Of the same tasks only what a search by words looks at: many are read for one answer. */
  taskTexts(filter: TaskFilter): Promise<readonly TaskText[]>
  /** Of the same tasks only between whom they are: many are read to find the few that are somebody's to decide. */
  taskHands(filter: TaskFilter): Promise<readonly (Hands & Pick<Task, 'number'>)[]>
  countTasks(filter: TaskFilter): Promise<number>
  /**
   * Tasks assigned from one moment and before another, or those with these numbers, as they stood at a third moment, by
   * their history: what happened since does not change them (R26). Those that were withdrawn by then are among them; those
   * not given yet are not.
   */
  tasksAt(
    which: { readonly from: Date; readonly before: Date } | { readonly numbers: readonly number[] },
    at: Date
  ): Promise<readonly Task[]>
  /** The tasks that were given on from this one, the earliest deadline first, undated last, then by number. */
  children(number: number): Promise<readonly Task[]>
  participants(numbers: readonly number[]): Promise<readonly Participant[]>
  /** The next seals on the chains of history, at a moment: the ends that have grown since the last, so many at a time. */
  seals(at: Date): Promise<readonly Seal[]>
  /** When the oldest line of history was kept that no seal is on yet; null when there is none. */
  unsealedSince(): Promise<Date | null>
  reports(taskNumber: number): Promise<readonly Report[]>
  /** `lost`: its bytes could not be had and are not asked for any more. */
  attachments(taskNumber: number): Promise<readonly (Attachment & { readonly id: number; readonly lost: boolean })[]>
  history(taskNumber: number): Promise<readonly HistoryLine[]>
  /** Tasks of which something that had happened by one moment was written down only after another, and those opened again since. */
  recordedLate(happenedBy: Date, recordedAfter: Date): Promise<readonly number[]>
  draft(personId: number, number: number): Promise<Draft | null>
  /** The newest cards of a person, the newest first, whatever became of them. */
  lastDrafts(personId: number, limit: number): Promise<readonly Draft[]>
  /** The highest draft number of a person, 0 when there is none. */
  lastDraft(personId: number): Promise<number>
  /** The newest open draft of a person in a chat. */
  openDraft(personId: number, address: string): Promise<Draft | null>
  /** All open drafts of a person, wherever their cards stand, the newest first. */
  openDrafts(personId: number): Promise<readonly Draft[]>
  question(personId: number, address: string): Promise<Question | null>
  reminders(taskNumbers: readonly number[], kind: Reminder['kind']): Promise<readonly Reminder[]>
  /** The documents kept under this number, symbol and all, whatever their day; or, without one, those dated in these days. */
  directives(
    which: { readonly number: string } | { readonly from: string; readonly to: string }
  ): Promise<readonly Directive[]>
  directive(key: string): Promise<Directive | null>
  /** What was asked and given beyond a deadline, the oldest first. */
  extensions(taskNumber: number): Promise<readonly Extension[]>
  series(key: string): Promise<Series | null>
  /** Orders that come again and have not been stopped: one person's, or everybody's. */
  activeSeries(assignerId?: number): Promise<readonly Series[]>
  /** Orders given and reports sent since a moment, by person (R5, R7). */
  uses(since: Date): Promise<Omit<Uses, 'linked'>>
  /** What was done to the office itself, the newest first. */
  journal(limit: number, act?: JournalLine['act']): Promise<readonly JournalLine[]>
  /** What people said of the system, the oldest first. */
  feedback(): Promise<readonly Feedback[]>
  snapshot(kind: Snapshot['kind'], period: string): Promise<(Snapshot & { readonly id: number }) | null>
  /** The data of a snapshot as the text that was kept: for who reads it in a thread, since it may be long. */
  snapshotText(kind: Snapshot['kind'], period: string): Promise<string | null>
  lastSnapshot(kind: Snapshot['kind']): Promise<(Snapshot & { readonly id: number }) | null>
  /** The people whom the order of a task has reached: a letter of kind `order` about it was sent to them. */
  reached(taskNumber: number): Promise<readonly number[]>
  /** What an earlier letter was about, by where it stands: the task of a reply to it, and the card it shows. */
  letterAt(
    address: string,
    messageId: string
  ): Promise<{ readonly task: string | null; readonly card: string | null } | null>
  /** What the letter of that message offered in a chat, or, without one, what was last offered there; null when nothing was. */
  offer(address: string, messageId?: string | undefined): Promise<Offer | null>
}

/** An attachment whose bytes are still to be fetched (DECISIONS 9). */
export type Errand = Attachment & { readonly id: number; readonly tries: number }

/**
 * The database cannot be reached, is full or locked, or a newer program has changed its tables: nothing was kept. The one
 * failure that leaves a cause open, to be heard again (DECISIONS 10).
 */
export class StoreAway extends Error {
  override readonly name = 'StoreAway'
}

export type Store = Reads &
  Held & {
    /** Keeps all of an outcome with its cause in one transaction, or nothing. `at` is written as the cause's moment. */
    commit(cause: string, outcome: Outcome, at: Date): Promise<Kept>
    /** The office as of a version that was looked at with something else: held in memory, and read when it is another. */
    officeAs(version: number): Promise<Office>
    /** Was this cause dealt with? For intake that wants to know before deciding. */
    known(cause: string): Promise<boolean>
    /** The same, with the office as it stands then: all that every decision begins with, in one look. */
    begun(cause: string): Promise<Begun>
    /** The same for what somebody said: by the address of their private chat, and that of the chat where they said it. */
    heard(cause: string, where: { readonly from: string; readonly chat: string }): Promise<Heard>
    /**
     * Takes up to `limit` letters whose time has come, marks them as in hand and counts a try, those of a kind that goes
     * first, first: reply, file, order, report, reminder, digest, ranking, card; within a kind the oldest. At most one in hand per recipient key, and
     * never one while an older letter to the same recipient of the same kind waits.
     */
    claim(at: Date, limit: number): Promise<readonly TakenLetter[]>
    /**
     * Says how a claimed letter ended, with whatever else must be kept with it, in one transaction. Nothing happens when it
     * is no longer in this hand: another process took it, or it ended. That it was sent counts from any hand, once.
     */
    delivered(posted: Pick<PostedLetter, 'id' | 'tries'>, delivery: Delivery, outcome?: Outcome): Promise<void>
    /** At start: letters that were in hand when the process died become `unsure` (DECISIONS 5). Answers how many. */
    recover(at: Date): Promise<number>
    /** Looks again at letters and files put off by hours: a clock that was ahead may have done it, or the quiet hours. */
    bringForward(at: Date): Promise<void>
    /** When the next letter's time comes, of those whose time comes after a moment; null when none waits. */
    nextLetterAt(after?: Date): Promise<Date | null>
    /** The message id of the letter of this card that was last sent to this address. */
    cardAt(address: string, card: string): Promise<string | null>
    /** Takes out what is known of somebody by this address: the account, what they asked and were asked, what was said there. */
    erase(address: string): Promise<void>
    /** A sealed secret by its name. */
    secret(name: string): Promise<Secret | null>
    /** Keeps a sealed secret where the one there still has this version (0: none is there); `false` when somebody was first. */
    keepSecret(name: string, value: string, version: number, at: Date): Promise<boolean>
    /** Every letter to or about a group follows it to its new address, with the group's row. */
    moveGroup(from: string, to: string): Promise<void>
    errands(at: Date, limit: number): Promise<readonly Errand[]>
    /** Says how an errand went. One that is put off counts as a try unless `counts` is false: that it failed says nothing of it. */
    errandDone(
      id: number,
      result:
        | { readonly sha256: string; readonly kind: Attachment['kind'] }
        | { readonly notBefore: Date; readonly counts: boolean }
        | { readonly failed: string }
    ): Promise<void>
    /** Letters about a task that were sent with this file, or without it where it had not come in yet; and where to. */
    lettersWith(
      taskNumber: number,
      fileRef: string
    ): Promise<readonly { readonly letter: Letter; readonly address: string }[]>
    /** For the doctor and the metrics. */
    letterCounts(): Promise<Readonly<Record<'waiting' | 'in_hand' | 'sent' | 'unsure' | 'failed' | 'skipped', number>>>
    /** Letters that have ended and did not arrive, or may not have, the newest first: for the doctor. */
    parked(limit: number): Promise<readonly Parked[]>
    /** Removes the causes these channels made and dead rows older than this (DECISIONS 10); all other causes stay for ever. */
    forget(before: Date, channels: readonly string[]): Promise<void>
    /**
     * Takes or renews what only one process may have (the sending of a channel) until `ms` after `at`; `false` when
     * another holder has it. With `ms` 0 the holder gives it back.
     */
    lease(name: string, holder: string, at: Date, ms: number): Promise<boolean>
    /** Tells the process that sends, where it is another, that a letter is kept. It may be lost: that one looks every second. */
    ring(): Promise<void>
    /** Calls back when any process rang; answers what ends it. */
    onRing(rung: () => void): Promise<() => Promise<void>>
    /** Keeps a trifle, for `/readyz`: rejects while nothing can be kept. */
    ping(): Promise<void>
    /** When the office began: the oldest that was ever kept; null before that. */
    began(): Promise<Date | null>
    close(): Promise<void>
  }
