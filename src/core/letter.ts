import type { Due } from './deadline.ts'
import type { OrderFile } from './order.ts'
import type { Locale } from './person.ts'

/** A sentence in no language: a key of `locales/` and what goes into it. `gap`: an empty line before it. */
export type Line = { readonly key: string; readonly values?: Values; readonly gap?: true }

/**
 * What a sentence may carry. Numbers of tasks go as strings (1280 must not become 1.280). The tagged values become
 * words in the reader's language: a deadline with weekday and date (`brief`: the date, and the clock if it was named), a moment, a day (`YYYY-MM-DD`), another sentence,
 * several sentences joined by a comma.
 */
export type Value =
  | string
  | number
  | { readonly due: Due; readonly brief?: true }
  | { readonly moment: Date }
  | { readonly day: string }
  | { readonly line: Line }
  | { readonly lines: readonly Line[] }

export type Values = Readonly<Record<string, Value>>

/** A button is a sentence the person could have typed. `key` is its label. */
export type Button = { readonly key: string; readonly values?: Values; readonly types: string }

/** A file that goes with a letter: kept evidence of a task, or a recipe whose bytes `reports/` makes at delivery. */
export type Enclosure =
  /** `task` null: of an order that waits for approval. */
  | { readonly task: string | null; readonly file: OrderFile }
  /** The ranking published for a period, of the units within `top`; null: all. `type`: of the units of one type alone. */
  | {
      readonly report: 'ranking' | 'ranking_month'
      readonly period: string
      readonly top: number | null
      readonly type?: string
    }
  /** A table frozen under this period of its kind, as a file. */
  | {
      readonly report: 'statistics' | 'evidence' | 'tasks' | 'week'
      readonly period: string
      readonly as: 'xlsx' | 'docx' | 'png'
    }

/** Who a letter is for. A person is found wherever they can be reached; an address is exactly there. */
export type Recipient =
  | { readonly person: number }
  | { readonly address: string; readonly person: number | null; readonly locale: Locale }
  | { readonly group: string }

/** The kinds of letters, those that go first when several wait, first: an answer before a digest. */
export const kinds = ['reply', 'file', 'order', 'report', 'reminder', 'digest', 'ranking', 'card'] as const

/**
 * What kind of letter this is: it decides who goes first, what quiet hours hold back, and what is sent again when the
 * outcome of a send is unknown (DECISIONS 5, 14). A `file` is the answer to who asked for one: other answers do not wait
 * behind it while it is drawn. A `card` only changes what stands there already, and goes last.
 */
export type Kind = (typeof kinds)[number]

export type Letter = {
  readonly to: Recipient
  readonly kind: Kind
  /** The sentences, one below the other; the first is the heading when there are several. */
  readonly lines: readonly Line[]
  /** Rows of buttons. */
  readonly buttons?: readonly (readonly Button[])[]
  /** One file a letter, so that one letter is one call. */
  readonly enclosure?: Enclosure
  /** The task a plain reply to this letter speaks of. */
  readonly task?: string
  /** Letters of one card in one chat replace each other where the channel can edit. */
  readonly card?: string
  /** The card that this one takes the place of, when its name changes: an order's card becomes a task's. */
  readonly replaces?: string
  /** Sent as a new message, which then is the card, though there is one to change: the person typed, and looks below. */
  readonly anew?: boolean
  /** The message that this letter changes, by the channel's id: the list under a pressed button. */
  readonly edits?: string
  /** Drawn at delivery from the task as it then stands: the card of its assigner or of a doer. `lines` are empty. */
  readonly refresh?: 'assigner' | 'doer'
  /** Only worth saying as an edit: skipped when there is nothing to edit. */
  readonly quiet?: boolean
  /** Worth saying once: skipped where its card stands already, also on a channel that changes nothing. */
  readonly single?: true
  /** An express order is heard at any hour. */
  readonly express?: boolean
  /** The channel it speaks of: it goes there only when its reader has no other. */
  readonly avoids?: string
  /** Asks its reader for a telephone number, where the channel has a form for that. */
  readonly asksContact?: true
  /** Carries a secret, such as a one-time code: what goes into its sentences is not kept once it has ended. */
  readonly once?: true
}

/**
 * Stands in letters, history lines and buttons for the number of the `k`th task an outcome makes: numbers are drawn
 * inside the commit (DECISIONS 8). Made of private-use characters, which `tidy` takes out of everything people type.
 * A row that speaks of the `k`th new task carries `taskNumber: -(k + 1)` in the same way.
 */
export const newNumber = (k: number): string => `\uE000${k}\uE001`
