import { leadersOf } from '../core/deciders.ts'
import { withSubstitutes } from '../core/roster.ts'
import type { Task } from '../core/task.ts'
import type { Ask } from './command.ts'
import { hearersOf } from './report-times.ts'

/**
 * Everybody whom a change of a task concerns, each once: who does, confirms, gave it. Not the speaker, nor those beside
 * (`knownBeside`). `also`: whoever else had a part in it.
 */
export function concerned(ask: Ask, task: Task, also: readonly number[] = []): readonly number[] {
  const leaders = withSubstitutes(ask.roster, leadersOf(ask.roster, task))
  const all = [...hearersOf(ask, task), ...leaders, ...also]
  return [...new Set(all)].filter(id => id !== ask.actor.id && ask.roster.people.get(id)?.active)
}
