import { add, type Save } from '../core/outcome.ts'
import type { JournalLine } from '../core/rows.ts'
import { adminFor } from '../core/standing-in.ts'
import type { Ask } from './command.ts'

type Noted = Pick<JournalLine, 'act' | 'subject'> & Partial<Pick<JournalLine, 'before' | 'after'>>

/** The line that tells what an administrator did to the office itself, and in whose place. */
export const noted = (ask: Ask, { act, subject, before = {}, after = {} }: Noted): Save =>
  add('journal', {
    act,
    actorId: ask.actor.id,
    forId: adminFor(ask.roster, ask.actor.id),
    at: ask.now,
    subject,
    before,
    after,
    cause: ask.cause
  })
