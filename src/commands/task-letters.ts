import { taskLines } from '../core/card.ts'
import type { Due } from '../core/deadline.ts'
import { mayHandDown } from '../core/handing-down.ts'
import type { Button, Letter } from '../core/letter.ts'
import { namesOf, personName } from '../core/names.ts'
import type { OrderFile } from '../core/order.ts'
import type { Roster } from '../core/roster.ts'
import { type Participant, type Task, unreportedStates } from '../core/task.ts'
import { button, line } from './command.ts'

/**
 * The buttons under an order: what its doer can do with it now. Each is the sentence it would be typed as. `handsDown`:
 * the doer leads others who may do it.
 */
export const doerButtons = (
  number: string,
  { state, dueAt }: Pick<Task, 'state' | 'dueAt'>,
  handsDown = false
): readonly (readonly Button[])[] => [
  [
    ...(state === 'new' || state === 'declined' ? [button('button-acknowledge', `nhận ${number}`)] : []),
    button('button-report', `báo cáo ${number}`)
  ],
  state === 'declined'
    ? []
    : [
        button('button-decline', `từ chối ${number}`),
        ...(dueAt === null ? [] : [button('button-ask-extension', `gia hạn ${number}`)]),
        ...(handsDown ? [button('hand-down-button', `phân công ${number}`)] : [])
      ]
]

/** The card its assigner keeps of a task: what it is, how it stands, whom the order has reached, who acknowledged. */
export function assignerCard(
  task: Task,
  number: string,
  roster: Roster,
  participants: readonly Participant[],
  reached: readonly number[],
  first: Due | null = null
): Pick<Letter, 'lines' | 'buttons' | 'task' | 'card'> {
  const names = namesOf(roster, reached)
  const { acknowledgedAt, acknowledgedById, state } = task
  return {
    lines: [
      line('card-given', { number }),
      ...taskLines(task, roster, participants, first),
      ...enteredLine(task, roster),
      line('card-state', { state: { line: line(`state-${state}`) } }),
      ...(names ? [line('card-reached', { names })] : []),
      ...(acknowledgedAt === null
        ? []
        : [line('card-acknowledged', { name: personName(roster, acknowledgedById), at: { moment: acknowledgedAt } })])
    ],
    buttons: [[button('button-detail', `chi tiết ${number}`), button('button-withdraw', `thu hồi ${number}`)]],
    task: number,
    card: `task:${number}`
  }
}

/** The card a doer keeps of a task: the order, how it stands, and what can be done while it is open; `reader` is who. */
export function doerCard(
  task: Task,
  number: string,
  roster: Roster,
  participants: readonly Participant[],
  reader: number | null,
  first: Due | null = null
): Pick<Letter, 'lines' | 'buttons' | 'task' | 'card'> {
  return {
    lines: [
      line('order-received', { number, assigner: personName(roster, task.assignerId) }),
      ...taskLines(task, roster, participants, first),
      ...enteredLine(task, roster),
      ...(task.state === 'new' ? [] : [line('card-state', { state: { line: line(`state-${task.state}`) } })])
    ],
    buttons: unreportedStates.includes(task.state)
      ? doerButtons(number, task, reader !== null && mayHandDown(roster, reader, task))
      : [],
    task: number,
    card: `doer:${number}`
  }
}

/** Who wrote an order down, when it was not its assigner (R16). */
const enteredLine = ({ assignerId, enteredById }: Task, roster: Roster) =>
  enteredById === assignerId ? [] : [line('card-entered', { name: personName(roster, enteredById) })]

/** Letters that change the cards which assigner and doers hold, where a channel can: drawn when they are delivered. */
export function refreshed(task: Task, number: string, doers: readonly number[]): readonly Letter[] {
  const refresh = { kind: 'card', lines: [], task: number, quiet: true } as const
  return [
    { ...refresh, to: { person: task.assignerId }, card: `task:${number}`, refresh: 'assigner' },
    ...doers.map((person): Letter => ({ ...refresh, to: { person }, card: `doer:${number}`, refresh: 'doer' }))
  ]
}

/** One letter for each file that goes with a task, to one person. */
export const fileLetters = (person: number, number: string, files: readonly OrderFile[]): readonly Letter[] =>
  files.map(file => ({
    to: { person },
    kind: 'report',
    lines: [line('file-of-task', { number, name: file.name })],
    enclosure: { task: number, file },
    task: number
  }))
