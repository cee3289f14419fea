import { answerersOf } from '../core/authority.ts'
import { taskLines } from '../core/card.ts'
import type { Letter } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import type { Task } from '../core/task.ts'
import { type Ask, line } from './command.ts'
import { assignerCard, doerButtons } from './task-letters.ts'
import type { Meant } from './task-meant.ts'

/** Changes the cards that assigner and doers hold of a task to what it now is, where the channel can. */
export async function taskChanged(ask: Ask, task: Task, { number, participants }: Meant): Promise<readonly Letter[]> {
  const reached = await ask.read.reached(task.number)
  const doers = task.leadPersonId === null ? answerersOf(ask.roster, task.leadUnitId) : [task.leadPersonId]
  const lines = taskLines(task, ask.roster, participants)
  const heading = line('order-received', { number, assigner: personName(ask.roster, task.assignerId) })
  const state = line('card-state', { state: { line: line(`state-${task.state}`) } })
  const open = task.state === 'new' || task.state === 'acknowledged' || task.state === 'in_progress'
  return [
    assignerCard(task, number, ask.roster, participants, reached),
    ...doers.map(
      (person): Letter => ({
        to: { person },
        kind: 'reply',
        lines: [heading, ...lines, state],
        buttons: open ? doerButtons(number) : [],
        task: number,
        card: `doer:${number}`,
        quiet: true
      })
    )
  ]
}
