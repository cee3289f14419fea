import { answerable } from '../core/answerable.ts'
import { labelAt } from '../core/label.ts'
import type { Line } from '../core/letter.ts'
import { milestonesAt } from '../core/milestones.ts'
import { personName } from '../core/names.ts'
import type { Task } from '../core/task.ts'
import { childrenLines } from './children.ts'
import { type Ask, line } from './command.ts'
import { againLines } from './series.ts'

/** What a task whole tells besides: whose a delay is, its milestones, how it comes again, what was given on. */
export async function furtherLines(ask: Ask, task: Task): Promise<readonly Line[]> {
  return [
    ...answerableLines(ask, task),
    ...(await milestoneLines(ask, task)),
    ...(await againLines(ask.read, task, task.assignerId === ask.actor.id ? 'assigner' : 'doer')),
    ...(await childrenLines(ask, task))
  ]
}

/** A delay is the head's as well as the person's (R60). Said in private only: in groups units are named. */
function answerableLines(ask: Ask, task: Task): readonly Line[] {
  const label = labelAt(task, ask.now, ask)
  if (label !== 'overdue' && label !== 'done_late') return []
  const { heads, person } = answerable(ask.roster, task)
  const names = [
    ...heads.map(id => line('answerable-head', { name: personName(ask.roster, id) })),
    ...(person === null ? [] : [line('answerable-person', { name: personName(ask.roster, person) })])
  ]
  return names.length > 0 ? [line('answerable', { names: { lines: names } })] : []
}

async function milestoneLines(ask: Ask, task: Task): Promise<readonly Line[]> {
  if (task.milestones.length === 0) return []
  const key = { noted: 'milestone-noted', missed: 'milestone-missed', ahead: 'milestone-ahead' } as const
  return milestonesAt(task, await ask.read.reports(task.number), ask.now).map(({ due, stands }) =>
    line(key[stands], { due: { due, brief: true } })
  )
}
