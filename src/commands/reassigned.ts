import { doersOf, type Target } from '../core/authority.ts'
import { taskLines } from '../core/card.ts'
import { lapsed } from '../core/extension.ts'
import { takesPart } from '../core/field.ts'
import type { Letter, Line } from '../core/letter.ts'
import { leadName, personName } from '../core/names.ts'
import { mustBeUnsettled, type NewDue, reassign } from '../core/other-hands.ts'
import type { Outcome } from '../core/outcome.ts'
import { notNow } from '../core/step.ts'
import { type Task, unreportedStates } from '../core/task.ts'
import { knownBeside } from './beside.ts'
import { type Ask, forget, line, reply } from './command.ts'
import { concerned } from './concerned.ts'
import { pendingOf } from './extension-requests.ts'
import { headsBetween } from './order-letters.ts'
import { partsCount, partsWithdrawn } from './parts-along.ts'
import { hearersOf } from './report-times.ts'
import { taskChanged } from './task-changed.ts'
import { doerCard, fileLetters } from './task-letters.ts'
import { type Meant, stampOf } from './task-meant.ts'

/** Refuses before asking anything in vain. */
export function mustBeInCourse(task: Task): void {
  if (!unreportedStates.includes(task.state))
    throw notNow(task, task.state === 'waiting' ? 'task-waiting' : 'task-closed')
  mustBeUnsettled(task)
}

type To = {
  readonly to: Target
  readonly due: NewDue
  readonly reason: string
  readonly warned: readonly Line[]
}

/** The task in other hands: its new doers get the order, its old ones and everybody beside hear of it. */
export async function given(ask: Ask, meant: Omit<Meant, 'words'>, { to, due, reason, warned }: To): Promise<Outcome> {
  const { task: before, number, participants } = meant
  const stamp = stampOf(ask, meant)
  // Nobody confirms what is done in their own unit: the say goes back to who gave the work (R44).
  const partial = before.confirmerId !== before.assignerId && takesPart(ask.roster, before.confirmerId, [to])
  const step = reassign(before, to, due, reason, stamp, partial ? before.assignerId : before.confirmerId)
  const { task } = step
  const parts = await partsWithdrawn(ask, before, reason, 'children-reassigned')
  const pending = await pendingOf(ask.read, before)
  const files = (await ask.read.attachments(task.number)).filter(one => one.reportN === 0)
  const doers = doersOf(ask.roster, task).filter(id => id !== ask.actor.id)
  const old = hearersOf(ask, before).filter(id => !doers.includes(id))
  const told = new Set([...doers, ...old])
  const others = concerned(ask, task, [before.confirmerId]).filter(id => !told.has(id))
  const heads = headsBetween(ask.roster, task).filter(
    id => !told.has(id) && !others.includes(id) && id !== ask.actor.id
  )
  const names = {
    number,
    name: personName(ask.roster, ask.actor.id),
    assigner: personName(ask.roster, task.assignerId),
    lead: leadName(ask.roster, task)
  }
  const why = reason === '' ? [] : [line('reassign-reason', { reason })]
  const confirming = partial
    ? [line('reassign-confirmer', { name: personName(ask.roster, before.confirmerId), assigner: names.assigner })]
    : []
  const lines = [...taskLines(task, ask.roster, participants), ...warned, ...confirming, ...why]
  const news: readonly [Line, ...Line[]] = [line('reassign-told', names), ...lines]
  const letter = (person: number, key: string, shown: readonly Line[]): Letter => ({
    to: { person },
    kind: 'order',
    lines: [line(key, names), ...shown],
    task: number
  })
  const card = (person: number) => doerCard(task, number, ask.roster, participants, person)
  return {
    rests: [...step.rests, ...parts.rests],
    save: [...step.save, ...parts.save, ...(pending ? [lapsed(pending, reason, stamp)] : []), forget(ask)],
    say: [
      reply(ask, [line('reassign-done', names), ...lines, ...partsCount(parts, 'children-gone')], { task: number }),
      ...doers.map(
        (person): Letter => ({
          to: { person },
          kind: 'order',
          express: task.urgency === 'express',
          ...card(person),
          lines: [...card(person).lines, ...warned, ...why],
          anew: true
        })
      ),
      ...old.map(person => letter(person, 'reassign-gone', [line('card-content', { content: task.content }), ...why])),
      ...others.map(person => letter(person, 'reassign-told', lines)),
      ...heads.map(person => letter(person, 'order-copy', lines)),
      ...knownBeside(ask, meant, [...told, ...others, ...heads], news),
      ...doers.flatMap(id => fileLetters(id, number, files)),
      // The card the old doers hold offers nothing any more.
      ...old.map(
        (person): Letter => ({
          to: { person },
          kind: 'card',
          lines: [line('reassign-gone', names), line('card-content', { content: task.content })],
          task: number,
          card: `doer:${number}`,
          quiet: true
        })
      ),
      ...taskChanged(ask, task),
      ...parts.say
    ]
  }
}
