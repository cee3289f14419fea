import { add, type Save } from './outcome.ts'
import type { JournalLine } from './rows.ts'

/** What was done to the office itself, what it was before and is now. */
export type Noted = Pick<JournalLine, 'act' | 'subject'> & Partial<Pick<JournalLine, 'before' | 'after'>>

/** A line of the journal: what was done, by whom, when. */
export const journalLine = (
  { act, subject, before = {}, after = {} }: Noted,
  who: Pick<JournalLine, 'actorId' | 'forId' | 'at' | 'cause'>
): Save => add('journal', { act, ...who, subject, before, after })

/** The line of what was done at the terminal of the server, where nobody says who they are. */
export const atServer = (what: Noted, at: Date, cause: string): Save =>
  journalLine(what, { actorId: null, forId: null, at, cause })
