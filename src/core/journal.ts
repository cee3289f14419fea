import { add, type Save } from './outcome.ts'
import { postsOf, type Roster } from './roster.ts'
import type { JournalLine } from './rows.ts'
import type { Stamp } from './step.ts'

/** A line of the journal: what was done to the office itself, by whom, what it was before and is now. */
export const noted = (
  act: JournalLine['act'],
  subject: string,
  { before, after }: Pick<JournalLine, 'before' | 'after'>,
  { by, at, cause, forId }: Stamp
): Save => add('journal', { act, actorId: by, forId: forId ?? null, at, subject, before, after, cause })

/** In whose place somebody acts as an administrator, as a substitute (R16); null in their own. */
export function adminFor(roster: Roster, personId: number): number | null {
  const posts = postsOf(roster, personId).filter(({ role }) => role === 'admin')
  return posts.some(({ lentBy }) => lentBy === undefined) ? null : (posts[0]?.lentBy ?? null)
}
