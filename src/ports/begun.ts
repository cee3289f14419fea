import type { Roster } from '../core/roster.ts'
import type { Account, Draft, PostedLetter, Question } from '../core/rows.ts'
import type { Settings } from '../core/settings.ts'

/* What is known when something begins: what the store hands out in one look, because all of it is needed. */

/** Who is who and what the office set, as they stand at one moment. */
export type Office = { readonly roster: Roster; readonly settings: Settings }

/** What every decision begins with. `known`: its cause was dealt with. */
export type Begun = Office & { readonly known: boolean }

/** The sentences behind the numbered choices that a message of ours printed, in order; and when. */
export type Offer = { readonly sentences: readonly string[]; readonly at: Date }

/** The same for what somebody said, with what is known of them and of the chat. */
export type Heard = Begun & {
  readonly account: Account | null
  /** What they were last asked in their private chat, however long ago. */
  readonly question: Question | null
  /** Their newest open card there. */
  readonly draft: Draft | null
  /** The highest number of any card of theirs, 0 when there is none. */
  readonly lastDraft: number
  /** What was last offered in the chat where it was said, however long ago. */
  readonly offer: Offer | null
}

/** Who spoke, and the roster of that day as it stood when they did: null where what they said changed it. */
export type Speaker = { readonly personId: number | null; readonly roster: Roster | null }

/** What is known of one address that a letter may go to. */
export type Reader = {
  /** Null: of a group, or of somebody nobody knows yet. */
  readonly account: Account | null
  /** The message that shows the letter's card there; null where there is none. */
  readonly shown: string | null
  /** An earlier letter with the same card still waits for the same reader, who may be written to here. */
  readonly early: boolean
}

/** A letter in hand, with its readers as they stood when it was taken. */
export type TakenLetter = PostedLetter & {
  /** That of the office: `Store.officeAs`. */
  readonly version: number
  /** By address: wherever its person has an account, or where it is addressed to. */
  readonly readers: ReadonlyMap<string, Reader>
  /** Others wait that were not taken with it, whether their time has come or not. */
  readonly more: boolean
  /** It only changes a card, and a later letter that waits for the same reader draws that card anew. */
  readonly outdated: boolean
}
