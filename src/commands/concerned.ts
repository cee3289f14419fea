import { answerersOf } from '../core/authority.ts'
import { withSubstitutes } from '../core/roster.ts'
import type { Participant, Task } from '../core/task.ts'
import type { Ask } from './command.ts'
import { hearersOf } from './report-times.ts'

/** Those who support or watch a task: the person named, or those who answer for the unit. */
export const besideOf = ({ roster }: Ask, participants: readonly Participant[]): readonly number[] =>
  participants.flatMap(({ unitId, personId }) =>
    personId === null ? answerersOf(roster, unitId ?? 0) : withSubstitutes(roster, [personId])
  )

/**
 * Everybody whom a change of a task concerns, each once: who does, supports, watches, confirms, gave it. Not the
 * speaker. `also`: whoever else had a part in it.
 */
export function concerned(
  ask: Ask,
  task: Task,
  participants: readonly Participant[],
  also: readonly number[] = []
): readonly number[] {
  const leaders = withSubstitutes(ask.roster, [task.confirmerId, task.assignerId])
  const all = [...hearersOf(ask, task), ...besideOf(ask, participants), ...leaders, ...also]
  return [...new Set(all)].filter(id => id !== ask.actor.id && ask.roster.people.get(id)?.active)
}
