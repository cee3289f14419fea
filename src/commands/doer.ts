import { answerersOf } from '../core/authority.ts'
import { postsOf } from '../core/roster.ts'
import type { Ask } from './command.ts'

/** A person as a doer: themselves and the units for which they answer. */
export const doer = (ask: Ask) => ({
  personId: ask.actor.id,
  unitIds: postsOf(ask.roster, ask.actor.id)
    .map(post => post.unitId)
    .filter(unitId => answerersOf(ask.roster, unitId).includes(ask.actor.id))
})
