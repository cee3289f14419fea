import { answerersOf } from '../core/authority.ts'
import { absentFor, postsOf } from '../core/roster.ts'
import type { Ask } from './command.ts'

/** A person as a doer: themselves, the units for which they answer, and those for whom they stand in (R16). */
export const doer = (ask: Ask) => ({
  personId: ask.actor.id,
  absentIds: absentFor(ask.roster, ask.actor.id),
  unitIds: postsOf(ask.roster, ask.actor.id)
    .map(post => post.unitId)
    .filter(unitId => answerersOf(ask.roster, unitId).includes(ask.actor.id))
})
