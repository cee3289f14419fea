import { add, type Save } from './outcome.ts'
import type { JournalLine } from './rows.ts'
import type { Stamp } from './step.ts'

/** A line of the journal: what was done to the office itself, by whom, what it was before and is now. */
export const noted = (
  act: JournalLine['act'],
  subject: string,
  { before, after }: Pick<JournalLine, 'before' | 'after'>,
  { by, at, cause, forId }: Stamp
): Save => add('journal', { act, actorId: by, forId: forId ?? null, at, subject, before, after, cause })
