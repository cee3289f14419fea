import { doersOf } from '../core/authority.ts'
import { briefDue } from '../core/card.ts'
import { allDone, leadsUnitOf, mayReportWhole, openOf, shareDone } from '../core/children.ts'
import { fold } from '../core/fold.ts'
import { daysLate, labelAt } from '../core/label.ts'
import type { Letter, Line } from '../core/letter.ts'
import { leadName, short } from '../core/names.ts'
import { livingStates } from '../core/other-hands.ts'
import type { Outcome, Rest } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import type { Task } from '../core/task.ts'
import { type Ask, button, line } from './command.ts'
import { stands } from './listing.ts'
import type { Meant } from './task-meant.ts'

/* What was given on from a task inside the unit (R4): how it stands, and what it means for the task above. */

/** Characters shown of what is to be done. */
const LENGTH = 80

/** The parts of a task, the earliest deadline first. */
export const childrenOf = (ask: Ask, { number }: Pick<Task, 'number'>): Promise<readonly Task[]> =>
  ask.read.children(number)

const restOnTask = (task: Task): Rest => ({ row: 'task', key: { number: task.number }, version: task.version })

/** The parts of a task, one a line, below how many are done; nothing when none were given on. */
export async function childrenLines(ask: Ask, task: Task): Promise<readonly Line[]> {
  const children = await childrenOf(ask, task)
  const { count, done } = shareDone(children)
  return children.length === 0 ? [] : [line('children-title', { count, done }), ...children.map(one => item(ask, one))]
}

function item(ask: Ask, task: Task): Line {
  const how = stands(task, labelAt(task, ask.now, ask), daysLate(task, ask.now, ask.calendar))
  return line('children-item', {
    number: String(task.number),
    lead: leadName(ask.roster, task),
    content: short(task.content, LENGTH),
    due: briefDue(task),
    stands: { line: how }
  })
}

/** The words with which a leader reports though parts are open, taken off what they begin. */
export function despiteChildren(words: string): { readonly despite: boolean; readonly rest: string } {
  const said = /^du (?:van )?con viec con[\s:,.;-]*/.exec(fold(words))?.[0]
  return said === undefined ? { despite: false, rest: words } : { despite: true, rest: words.slice(said.length) }
}

/** Refuses the report of a task with open parts, and shows them. */
export async function mustBeWhole(ask: Ask, { task, number }: Meant, despite: boolean): Promise<void> {
  const children = await childrenOf(ask, task)
  const leads = leadsUnitOf(ask.roster, ask.actor.id, task)
  try {
    mayReportWhole(children, number, { leads, despite })
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    const anyway = leads ? [[button('children-report-anyway', `báo cáo ${number} dù còn việc con`)]] : []
    const open = openOf(children).map(one => item(ask, one))
    throw new Refusal(fault.line.key, fault.line.values, anyway, open)
  }
}

/** When the last part of a task has come to its end, those who do the whole hear that it can be reported. */
export async function partEnded(ask: Ask, child: Task): Promise<Pick<Outcome, 'rests' | 'say'>> {
  const parent = child.parentNumber === null ? null : await ask.read.task(child.parentNumber)
  if (!parent) return { rests: [], say: [] }
  const others = (await childrenOf(ask, parent)).filter(one => one.number !== child.number)
  // Two that end at one moment must not each take the other for open.
  const rests = others.map(restOnTask)
  if (!allDone(parent, [...others, child])) return { rests, say: [] }
  const number = String(parent.number)
  const say = doersOf(ask.roster, parent).map(
    (person): Letter => ({
      to: { person },
      kind: 'report',
      lines: [line('children-all-done', { number }), line('card-content', { content: parent.content })],
      buttons: [[button('button-report', `báo cáo ${number}`), button('button-detail', `chi tiết ${number}`)]],
      task: number
    })
  )
  return { rests, say }
}

/** Those who do the task above hear what became of one of its parts; not the speaker, nor whom it has `reached` already. */
export async function aboveKnows(
  ask: Ask,
  child: Task,
  reached: readonly number[],
  lines: readonly [Line, ...Line[]]
): Promise<readonly Letter[]> {
  const parent = child.parentNumber === null ? null : await ask.read.task(child.parentNumber)
  if (!parent || !livingStates.includes(parent.state)) return []
  const above = String(parent.number)
  return doersOf(ask.roster, parent)
    .filter(id => id !== ask.actor.id && !reached.includes(id))
    .map(person => ({
      to: { person },
      kind: 'report',
      lines: [...lines, line('card-part-of', { number: above })],
      buttons: [[button('button-detail', `chi tiết ${above}`)]],
      task: String(child.number)
    }))
}
