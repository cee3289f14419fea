import { taskLines } from '../core/card.ts'
import type { Button, Letter } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import type { OrderFile } from '../core/order.ts'
import type { Roster } from '../core/roster.ts'
import type { Participant, Task } from '../core/task.ts'
import { button, line } from './command.ts'

/** The buttons under an order: what its doer can do with it. Each is the sentence it would be typed as. */
export const doerButtons = (number: string): readonly (readonly Button[])[] => [
  [button('button-acknowledge', `nhận ${number}`), button('button-report', `báo cáo ${number}`)],
  [button('button-decline', `từ chối ${number}`)]
]

/**
 * The card its assigner keeps of a task: what it is, whom the order has reached, who acknowledged. Sent anew only when
 * the order is given; later versions just change it where the channel can.
 */
export function assignerCard(
  task: Task,
  number: string,
  roster: Roster,
  participants: readonly Participant[],
  reached: readonly number[]
): Letter {
  const names = reached.map(id => personName(roster, id)).join(', ')
  const acknowledged =
    task.acknowledgedAt === null
      ? line('card-unacknowledged')
      : line('card-acknowledged', {
          name: personName(roster, task.acknowledgedById),
          at: { moment: task.acknowledgedAt }
        })
  return {
    to: { person: task.assignerId },
    kind: 'reply',
    lines: [
      line('card-given', { number }),
      ...taskLines(task, roster, participants),
      line('card-state', { state: stateOf(task) }),
      ...(names ? [line('card-reached', { names })] : []),
      ...(task.state === 'new' || task.acknowledgedAt !== null ? [acknowledged] : [])
    ],
    buttons: [[button('button-detail', `chi tiết ${number}`), button('button-withdraw', `thu hồi ${number}`)]],
    task: number,
    card: `task:${number}`,
    quiet: true
  }
}

const stateOf = (task: Task) => ({ line: { key: `state-${task.state}` } })

/** One letter for each file that goes with a task, to one person. */
export const fileLetters = (person: number, number: string, files: readonly OrderFile[]): readonly Letter[] =>
  files.map(file => ({
    to: { person },
    kind: 'report',
    lines: [line('file-of-task', { number, name: file.name })],
    enclosure: { task: number, file },
    task: number
  }))
