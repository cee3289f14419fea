import { actsFor, may, type Relation, relationsTo, type TaskAct } from '../core/authority.ts'
import { assignersOf } from '../core/deciders.ts'
import { leadName, namesOf } from '../core/names.ts'
import { Refusal } from '../core/refusal.ts'
import type { Stamp } from '../core/step.ts'
import type { Participant, Task } from '../core/task.ts'
import type { Ask } from './command.ts'
import { tasksFor } from './tasks-for.ts'

/** The task that words speak of, the words after its number, and how the speaker stands to it. */
export type Meant = {
  readonly task: Task
  readonly number: string
  readonly words: string
  readonly participants: readonly Participant[]
  readonly relations: ReadonlySet<Relation>
  /** In whose place the speaker acts; null in their own. */
  readonly forId: number | null
}

const NUMBER = /^((?:nhiệm vụ|nhiem vu|việc|viec|số|so|#)?\s*(?:số|so)?\s*#?)\s*(\d{1,9})(?=$|[\s:,.;-])([\s:,.;-]*)/iu

/**
 * The number words begin with and the words after it; the quoted message's task when they begin with none. In answer to
 * a message about a task, `10 thôn đã xong` begins with no task's number.
 */
export function numberMeant(ask: Ask): { readonly number: string; readonly words: string } | null {
  const [all = '', said = '', digits = '', marks = ''] = NUMBER.exec(ask.words) ?? []
  const number = String(Number(digits))
  const words = ask.words.slice(all.length)
  const counts = ask.aboutTask !== '' && ask.aboutTask !== number && !said.trim() && !marks.trim() && words !== ''
  if (digits !== '' && !counts) return { number, words }
  return ask.aboutTask === '' ? null : { number: ask.aboutTask, words: ask.words }
}

/** The one task that a message of ours names: a list with one line, or one too old to be known otherwise. Empty: several. */
export function taskNamedIn(text: string): string {
  const named = new Set([...text.matchAll(/(?:việc số|task|#) ?(\d{1,9})/giu)].map(([, number = '']) => number))
  const [only, ...more] = named
  return only !== undefined && more.length === 0 ? only : ''
}

/**
 * The task an ask is about, when its speaker may do this to it. `how` is the sentence that says what to type when no
 * number was given. A task that is none of their business is not there for them.
 */
export async function taskMeant(ask: Ask, act: TaskAct, how: string): Promise<Meant> {
  const meant = numberMeant(ask)
  if (meant === null) throw new Refusal(how, {}, await tasksFor(ask, act))
  return { ...(await taskAt(ask, meant.number, act)), words: meant.words }
}

/** The task of this number, when the speaker may do this to it. */
export async function taskAt(ask: Ask, number: string, act: TaskAct): Promise<Omit<Meant, 'words'>> {
  // Both are looked for in any case: what is hidden takes as long as what is not there.
  const reads = [ask.read.task(Number(number)), ask.read.participants([Number(number)])] as const
  const [task, participants] = await Promise.all(reads)
  if (!task) throw new Refusal('task-unknown', { number })
  const relations = relationsTo(ask.roster, ask.actor.id, task, participants)
  if (relations.size === 0) throw new Refusal('task-unknown', { number })
  if (!may(act, relations)) {
    const lead = leadName(ask.roster, task)
    const deciders = assignersOf(ask.roster, task)
    // Of an office that nobody leads any more only who gave it is known.
    const assigner = namesOf(ask.roster, deciders.length > 0 ? deciders : [task.assignerId])
    throw new Refusal(`${act}-not-yours`, { number, lead, assigner })
  }
  return { task, number, participants, relations, forId: actsFor(ask.roster, ask.actor.id, act, task, participants) }
}

/** Who acts, when and in whose place, for the course of the task. */
export const stampOf = (ask: Ask, meant: Pick<Meant, 'forId'> = { forId: null }): Stamp => ({
  by: ask.actor.id,
  at: ask.now,
  cause: ask.cause,
  forId: meant.forId
})
