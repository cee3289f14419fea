import { may, relationsTo } from '../core/authority.ts'
import { askedOf, confirmersOf, unitsInheritedBy } from '../core/deciders.ts'
import { livingStates } from '../core/other-hands.ts'
import { absentFor, withSubstitutes } from '../core/roster.ts'
import type { Hands } from '../core/task.ts'
import type { TaskFilter } from '../ports/store.ts'
import type { Ask } from './command.ts'

/* What waits for a person's word: named to them, to those for whom they stand in, or to whose place they have come (R16). */

/** The reports that wait for this person's confirmation. */
export const toConfirm = (ask: Ask): Promise<readonly number[]> =>
  waiting(ask, { states: ['waiting'] }, ids => ({ confirmerIds: ids }), 'confirm')

/** The questions that wait for this person's instructions. */
export const toInstruct = (ask: Ask): Promise<readonly number[]> =>
  waiting(ask, { states: livingStates, escalated: true }, ids => ({ escalatedToIds: ids }), 'instruct')

const deciders = { confirm: confirmersOf, instruct: askedOf } as const

async function waiting(
  { read, roster, actor }: Ask,
  which: TaskFilter,
  named: (ids: readonly number[]) => TaskFilter,
  act: keyof typeof deciders
): Promise<readonly number[]> {
  const units = unitsInheritedBy(roster, actor.id)
  // Whose word has come to whom follows from the roster, and is looked for in few columns of all that waits below.
  const own = await read.taskHands({ ...which, ...named([actor.id, ...absentFor(roster, actor.id)]) })
  const others = units.length === 0 ? [] : await read.taskHands({ ...which, assignerUnitIds: units })
  // Who stands in and does the work themselves decides nothing on it.
  const isTheirs = (task: Hands) =>
    withSubstitutes(roster, deciders[act](roster, task)).includes(actor.id) &&
    may(act, relationsTo(roster, actor.id, task, []))
  const found = [...own, ...others].filter(isTheirs)
  return [...new Set(found.map(task => task.number))]
}
