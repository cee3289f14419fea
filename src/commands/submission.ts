import { relationsTo } from '../core/authority.ts'
import { briefDue, orderLines } from '../core/card.ts'
import { participantsOf, tasksOf } from '../core/giving.ts'
import { type Letter, type Line, newNumber } from '../core/letter.ts'
import { leadName, personName, short, targetName } from '../core/names.ts'
import type { Order } from '../core/order.ts'
import { add, change, type Outcome } from '../core/outcome.ts'
import { postsOf } from '../core/roster.ts'
import type { Draft } from '../core/rows.ts'
import type { Task } from '../core/task.ts'
import { type Ask, button, forget, line, reply } from './command.ts'
import { card, cardName, giverOf, isLive, isSubmitted, keyOf, orderOf, restOn } from './draft.ts'

/*
 * An order that a specialist wrote for a leader (R56): once its card is right it becomes a draft of the leader's own, who
 * approves it, amends it or gives it back. Nothing goes to the units before.
 */

/** Cards listed at once. */
const SHOWN = 8

/** The card is right: it goes before the leader, as the next draft of theirs. */
export async function submitted(ask: Ask, draft: Draft, order: Order, leaderId: number): Promise<Outcome> {
  const number = (await ask.read.lastDraft(leaderId)) + 1
  const theirs: Order = { ...order, card: number, preparedById: ask.actor.id, submitTo: null }
  const row = {
    personId: leaderId,
    number,
    // No chat's own until the leader acts, so that a bare word about another card never means it.
    address: '',
    data: theirs,
    state: 'open',
    at: ask.now,
    version: 1
  } as const
  const name = personName(ask.roster, leaderId)
  const reachable = (await ask.read.accountsOf(leaderId)).some(one => one.reachable)
  const unreached = reachable ? [] : [line('submit-unreached', { name })]
  const holidayName = (day: string) => ask.calendar.holiday(day)?.name ?? ''
  return {
    rests: [restOn(draft)],
    save: [change('draft', keyOf(draft), { state: 'kept' }), forget(ask), add('draft', row)],
    say: [
      reply(
        ask,
        [
          line('submit-done', { name }),
          ...orderLines({ ...order, warnings: [] }, ask.roster, holidayName),
          ...unreached
        ],
        { card: cardName(ask, order) }
      ),
      toLeader(ask, theirs, row)
    ]
  }
}

function toLeader(ask: Ask, order: Order, { personId, number }: Pick<Draft, 'personId' | 'number'>): Letter {
  const leader = ask.roster.people.get(personId) ?? ask.actor
  const { lines, buttons = [], card: name } = card({ ...ask, actor: leader }, order, number)
  return {
    to: { person: personId },
    kind: 'order',
    lines,
    buttons,
    ...(name === undefined ? {} : { card: name }),
    express: order.urgency === 'express'
  }
}

/** An order with the one who wrote it among those who watch, where they would not see the task otherwise. */
export function withPreparer(ask: Ask, order: Order): Order {
  const { preparedById } = order
  if (preparedById === null || order.submitTo !== null) return order
  const [post] = postsOf(ask.roster, preparedById)
  const sees = tasksOf(order, ask.roster, giverOf(ask, order), ask.now).every(
    task => relationsTo(ask.roster, preparedById, task, participantsOf(order, 0)).size > 0
  )
  if (sees || !post) return order
  return { ...order, watchers: [...order.watchers, { unitId: post.unitId, personId: preparedById }] }
}

/** Who wrote it hears that it was approved, with the numbers, and whether the leader changed it. */
export async function approvedLetters(ask: Ask, draft: Draft, tasks: readonly Task[]): Promise<readonly Letter[]> {
  const order = orderOf(draft)
  const { preparedById } = order
  if (preparedById === null || preparedById === ask.actor.id) return []
  const first = await ask.read.draft(ask.actor.id, order.card)
  const isAmended = first !== null && JSON.stringify(orderOf(first)) !== JSON.stringify(order)
  const name = personName(ask.roster, ask.actor.id)
  return tasks.map((task, k) => ({
    to: { person: preparedById },
    kind: 'report',
    lines: [
      line(isAmended ? 'approve-amended' : 'approve-told', { name, number: newNumber(k) }),
      line('card-content', { content: task.content }),
      line('card-lead', { lead: leadName(ask.roster, task) }),
      line('card-due', { due: briefDue(task) })
    ],
    task: newNumber(k)
  }))
}

/** The orders that wait for this person's approval, the newest first. */
export async function submissions(ask: Ask): Promise<readonly Draft[]> {
  const open = await ask.read.openDrafts(ask.actor.id)
  return open.filter(draft => isSubmitted(draft) && isLive(ask, draft))
}

/** Cards that wait as a list, each with a button that shows it: nobody decides on what a line has cut short. */
export function draftList(ask: Ask, title: Line, drafts: readonly Draft[]): Outcome {
  const shown = drafts.slice(0, SHOWN)
  const more = drafts.length > SHOWN ? [line('submissions-more', { count: drafts.length - SHOWN })] : []
  const rows = shown.map(({ number }) => [
    button('button-see-card', `phiếu trình k${number}`, { number: String(number) })
  ])
  return {
    rests: [],
    save: [],
    say: [reply(ask, [title, ...shown.map(one => item(ask, one)), ...more], { buttons: rows })]
  }
}

function item({ roster }: Ask, draft: Draft): Line {
  const { content, leads, due, preparedById } = orderOf(draft)
  const values = {
    number: String(draft.number),
    lead: leads.map(lead => targetName(roster, lead)).join(', '),
    content: short(content, 120),
    due: briefDue({ dueAt: due?.at ?? null, dueKind: due?.kind ?? null }),
    name: personName(roster, preparedById)
  }
  return { ...line(preparedById === null ? 'submissions-own' : 'submissions-item', values), gap: true }
}
