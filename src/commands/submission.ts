import { relationsTo } from '../core/authority.ts'
import { briefDue, orderLines } from '../core/card.ts'
import { fold } from '../core/fold.ts'
import { participantsOf, tasksOf } from '../core/giving.ts'
import { type Letter, type Line, newNumber } from '../core/letter.ts'
import { leadName, personName, short, targetName } from '../core/names.ts'
import type { Order } from '../core/order.ts'
import { add, change, type Outcome } from '../core/outcome.ts'
import { postsOf } from '../core/roster.ts'
import type { Draft } from '../core/rows.ts'
import type { Task } from '../core/task.ts'
import { type Ask, backTo, button, forget, line, reply } from './command.ts'
import { card, cardName, draftMeant, isSubmitted, keyOf, orderOf, restOn, submissions } from './draft.ts'

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
      toLeader(ask, theirs, row),
      ...theirs.files.map(
        (file): Letter => ({
          to: { person: leaderId },
          kind: 'order',
          lines: [line('submit-file', { number: String(number), name: file.name })],
          enclosure: { task: null, file }
        })
      )
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
export function withPreparer(ask: Ask, order: Order, giver: number): Order {
  const { preparedById } = order
  if (preparedById === null || order.submitTo !== null) return order
  const [post] = postsOf(ask.roster, preparedById)
  const sees = tasksOf(order, ask.roster, giver, ask.now).every(
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
  const first = await ask.read.draft(draft.personId, order.card)
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

/** The words behind a card's number that say before whom it was put, when that is not the reader: ` thay TL01`. */
export const inPlaceWords = ({ actor, roster }: Ask, { personId }: Draft): string =>
  personId === actor.id ? '' : ` thay ${roster.people.get(personId)?.code ?? ''}`

/**
 * The card that words behind a command mean: one's own; or, by its leader's code or when no open one of one's own has that
 * number, one that was put before somebody in whose place one acts.
 */
export async function submissionMeant(ask: Ask): Promise<Draft> {
  const [, number, code] = /^k(\d{1,9})(?:\s+thay\s+(\S+))?/i.exec(ask.words) ?? []
  if (number === undefined) return draftMeant(ask)
  const own = code === undefined ? await ask.read.draft(ask.actor.id, Number(number)) : null
  if (own && (own.state === 'open' || isSubmitted(own))) return draftMeant(ask)
  const lent = (await submissions(ask)).filter(draft => draft.personId !== ask.actor.id)
  const meant = lent.find(
    draft =>
      draft.number === Number(number) &&
      (code === undefined || fold(ask.roster.people.get(draft.personId)?.code ?? '') === fold(code))
  )
  return meant ?? draftMeant(ask)
}

/** The words behind a card's number and whose it is. */
export const afterSubmission = (words: string): string => words.replace(/^k\d+\s*(?:thay\s+\S+\s*)?/i, '')

/** A card as whoever may approve it reads it: one's own, or one put before somebody in whose place one acts. */
export function submissionCard(ask: Ask, draft: Draft): Letter {
  const leader = ask.roster.people.get(draft.personId) ?? ask.actor
  const shown = card({ ...ask, actor: leader }, orderOf(draft), draft.number)
  if (leader.id === ask.actor.id) return { ...shown, anew: true }
  const which = `k${draft.number}${inPlaceWords(ask, draft)}`
  const [heading, ...lines] = shown.lines
  return {
    ...shown,
    to: backTo(ask),
    lines: [...(heading ? [heading] : []), line('submitted-in-place', { name: leader.name }), ...lines],
    buttons: [[button('button-approve', `duyệt ${which}`), button('button-return', `trả phiếu ${which}`)]],
    anew: true
  }
}

/** Cards that wait as a list, each with a button that shows it: nobody decides on what a line has cut short. */
export function draftList(ask: Ask, title: Line, drafts: readonly Draft[]): Outcome {
  const shown = drafts.slice(0, SHOWN)
  const more = drafts.length > SHOWN ? [line('submissions-more', { count: drafts.length - SHOWN })] : []
  const rows = shown.map(draft => [
    button('button-see-card', `phiếu trình k${draft.number}${inPlaceWords(ask, draft)}`, {
      number: String(draft.number)
    })
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
