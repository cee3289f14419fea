import { journalLine, type Noted } from '../core/journal.ts'
import type { Save } from '../core/outcome.ts'
import { adminFor } from '../core/standing-in.ts'
import type { Ask } from './command.ts'

/** The line that tells what somebody did to the office itself, and in whose place; an administrator's unless it is said. */
export const noted = (ask: Ask, what: Noted, forId = adminFor(ask.roster, ask.actor.id)): Save =>
  journalLine(what, { actorId: ask.actor.id, forId, at: ask.now, cause: ask.cause })
