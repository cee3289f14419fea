import { z } from 'zod'
import { answerersOf, isOwn } from '../core/authority.ts'
import { dayOf } from '../core/calendar.ts'
import { orderLines } from '../core/card.ts'
import { routed } from '../core/field.ts'
import { type Button, type Letter, type Line, newNumber } from '../core/letter.ts'
import { personName, targetName, unitName } from '../core/names.ts'
import { type Missing, missing, type Order, outOfReach, postsFor } from '../core/order.ts'
import { add, change, type Outcome } from '../core/outcome.ts'
import { movedFirst } from '../core/recurrence.ts'
import { InVain, Refusal } from '../core/refusal.ts'
import { absentFor } from '../core/roster.ts'
import type { Draft } from '../core/rows.ts'
import { type Ask, button, forget, line, remember, reply } from './command.ts'
import { partTakerButtons, underParent } from './handing-down.ts'
import { orderShape } from './order-shape.ts'
import { onceButtons, seriesLines } from './series.ts'

/* A draft is an order on its way to being given: every version of the card is one (`k7`), and only the newest counts. */

/** The order a draft holds. */
export const orderOf = (draft: Draft): Order => orderShape.parse(draft.data)

/** What a question about a draft remembers: which one, and what was asked. */
export const draftQuestion = z.object({
  draft: z.number(),
  asks: z.enum([
    ...['content', 'choice', 'lead', 'post', 'due', 'past', 'support', 'watchers', 'urgency'],
    ...['document', 'authority', 'kind', 'field', 'confirmer', 'citizens', 'milestones']
  ] as const)
})
export type Asks = z.infer<typeof draftQuestion>['asks']

/** A bare `đúng` means a card that was shown just now; an older one is shown again first. */
const FRESH_MS = 30 * 60 * 1000
/** How long a card waits for its yes. */
const DRAFT_LIFE_MS = 48 * 60 * 60 * 1000
/** Working days that an order put before a leader waits for their yes. */
const SUBMISSION_LIFE_DAYS = 10

/** Who gives the order of a draft: the leader it is to be put before, else whose draft it is. */
export const giverOf = (ask: Ask, { submitTo }: Order, draft?: Draft): number =>
  submitTo ?? draft?.personId ?? ask.actor.id

/** Whether a card may still be said yes to. */
export const isLive = ({ now, calendar }: Pick<Ask, 'now' | 'calendar'>, draft: Draft): boolean =>
  orderOf(draft).preparedById === null
    ? now.getTime() - draft.at.getTime() <= DRAFT_LIFE_MS
    : calendar.workingDaysBetween(dayOf(draft.at), dayOf(now)) <= SUBMISSION_LIFE_DAYS

/** What a draft holds once it was given: its order, and the numbers of the tasks made of it. */
export const keptAs = (draft: Draft, tasks: readonly unknown[]) => ({
  ...orderOf(draft),
  tasks: tasks.map((_, k) => newNumber(k))
})

/** The numbers of the tasks made of a draft; none before it is given. */
export const tasksMadeOf = ({ data }: Draft): readonly string[] =>
  z.object({ tasks: z.array(z.string()).default([]) }).parse(data).tasks

/** Whether a card was shown just now. */
export const isFresh = ({ now }: Pick<Ask, 'now'>, draft: Draft): boolean =>
  now.getTime() - draft.at.getTime() <= FRESH_MS

/** The number in `k7`, from the words after a command; null when there is none. */
export const draftNumber = (words: string): number | null => {
  const found = /^k(\d{1,9})\b/i.exec(words)?.[1]
  return found === undefined ? null : Number(found)
}

/** The words after `k7`. */
export const afterDraft = (words: string): string => words.replace(/^k\d+[\s:,.;-]*/i, '')

/**
 * The draft that these words mean: the one they name or whose card they answer, the newest open one in this chat, or the only
 * one put before the speaker. Refuses what is past use.
 */
export async function draftMeant(ask: Ask): Promise<Draft> {
  const number = draftNumber(ask.words)
  const draft = number === null ? await draftAtHand(ask) : await ask.read.draft(ask.actor.id, number)
  if (!draft) throw new InVain('draft-none')
  if (draft.state === 'kept') throw kept(ask, orderOf(draft))
  const submitted = draft.state !== 'replaced' && isSubmitted(draft)
  if (draft.state === 'dropped') throw new InVain(submitted ? 'draft-returned' : 'draft-dropped')
  if (draft.state === 'replaced') throw await replaced(ask, draft)
  if (!isLive(ask, draft)) throw new InVain(submitted ? 'draft-old-submitted' : 'draft-old')
  return draft
}

async function draftAtHand(ask: Ask): Promise<Draft | null> {
  const quoted = await draftQuoted(ask)
  if (quoted && quoted.personId === ask.actor.id) return quoted
  const open = await ask.read.openDraft(ask.actor.id, ask.address)
  if (open) return open
  const [only, ...others] = await submissions(ask)
  return only && others.length === 0 && only.personId === ask.actor.id ? only : null
}

/** The open draft whose card the quoted message shows, one's own or put before whom one stands in for; null when it shows none. */
export async function draftQuoted(ask: Ask): Promise<Draft | null> {
  const [, person, card] = /^order:(\d+):(\d+)$/.exec(ask.aboutCard) ?? []
  const personId = Number(person)
  if (card === undefined || ![ask.actor.id, ...absentFor(ask.roster, ask.actor.id)].includes(personId)) return null
  const open = await ask.read.openDrafts(personId)
  return open.find(draft => draft.data !== null && orderOf(draft).card === Number(card)) ?? null
}

/** The orders that wait for this person's approval, the newest first; then those that wait for whom they stand in for (R16). */
export async function submissions(ask: Ask): Promise<readonly Draft[]> {
  const people = [ask.actor.id, ...absentFor(ask.roster, ask.actor.id)]
  const open = (await Promise.all(people.map(id => ask.read.openDrafts(id)))).flat()
  return open.filter(draft => isSubmitted(draft) && isLive(ask, draft))
}

/** A card that was said yes to: given, or put before a leader. */
const kept = ({ roster }: Ask, { submitTo }: Order): Refusal =>
  submitTo === null ? new InVain('draft-kept') : new InVain('draft-submitted', { name: personName(roster, submitTo) })

/** Whether somebody else wrote it for the one whose draft it is (R56). What is erased says nothing. */
export const isSubmitted = ({ data }: Draft): boolean => data !== null && orderShape.parse(data).preparedById !== null

/** A press on a card that has changed since shows the card as it now stands (DECISIONS 6). */
async function replaced(ask: Ask, old: Draft): Promise<Refusal> {
  const { card: name } = orderOf(old)
  for (let number = await ask.read.lastDraft(ask.actor.id); number > old.number; number -= 1) {
    const draft = await ask.read.draft(ask.actor.id, number)
    if (draft?.state !== 'open' || orderOf(draft).card !== name) continue
    const lacks = missing(orderOf(draft), ask.roster, giverOf(ask, orderOf(draft)), ask.now)
    const { lines, buttons = [] } = lacks
      ? asking(ask, orderOf(draft), number, lacks)
      : card(ask, orderOf(draft), number, (await underParent(ask, orderOf(draft))).lines)
    return new Refusal('draft-replaced', {}, buttons, lines)
  }
  return new Refusal('draft-replaced-done')
}

/**
 * Keeps a new version of an order and asks for what it lacks, or shows its card, below what there is to note. `previous`
 * is the version it follows; `beside` how many others are kept by the same message.
 */
export async function present(
  ask: Ask,
  given: Order,
  previous: Draft | null,
  notes: readonly Line[] = [],
  beside = 0
): Promise<Outcome> {
  const { order, lines: above } = await underParent(ask, given)
  const giver = giverOf(ask, order)
  const [beyond] = outOfReach(order, ask.roster, giver)
  if (beyond) {
    const lead = targetName(ask.roster, beyond)
    if (isOwn(ask.roster, giver, beyond)) throw new Refusal('assign-own', { lead })
    if (order.submitTo === null) throw new Refusal('assign-not-yours', { lead })
    throw new Refusal('submit-not-theirs', { lead, name: personName(ask.roster, giver) })
  }
  const number = (await ask.read.lastDraft(ask.actor.id)) + 1 + beside
  const kept = routed({ ...offDaysOff(ask, order), card: previous ? order.card : number }, ask.roster, giver)
  const lacks = missing(kept, ask.roster, giver, ask.now)
  const row = {
    personId: ask.actor.id,
    number,
    address: ask.address,
    data: kept,
    state: 'open',
    at: ask.now,
    version: 1
  } as const
  return {
    rests: previous ? [restOn(previous)] : [],
    save: [
      ...(previous ? [change('draft', keyOf(previous), { state: 'replaced' })] : []),
      add('draft', row),
      lacks ? remember(ask, 'assign', { draft: number, asks: lacks }) : forget(ask)
    ],
    say: [below(notes, lacks ? asking(ask, kept, number, lacks) : card(ask, kept, number, above))]
  }
}

/** A recurring order whose first deadline is on a day off begins on the next working day, and its card says so. */
function offDaysOff({ calendar }: Ask, order: Order): Order {
  const { recur, due, warnings } = order
  const moved = recur !== null && due !== null ? movedFirst(recur, due, calendar) : null
  if (moved === null || due === null) return order
  const others = warnings.filter(warning => warning !== 'holiday' && warning !== 'weekend')
  return {
    ...order,
    recur: moved.recur,
    due: { ...due, ...moved.due },
    alternative: null,
    warnings: [...others, 'moved']
  }
}

const below = (notes: readonly Line[], letter: Letter): Letter => ({ ...letter, lines: [...notes, ...letter.lines] })

/** The question about one thing of a draft, asked because the assigner wants it otherwise. */
export function askAbout(
  ask: Ask,
  draft: Draft,
  asks: Asks,
  key: string,
  buttons: readonly (readonly Button[])[]
): Outcome {
  return {
    rests: [restOn(draft)],
    save: [
      // A card that was put before its reader without being asked for now stands where they answer it.
      ...(draft.address === ask.address ? [] : [change('draft', keyOf(draft), { address: ask.address })]),
      remember(ask, 'assign', { draft: draft.number, asks })
    ],
    say: [
      reply(ask, [line(key)], {
        buttons: [...buttons, [cancel(draft.number)]],
        card: cardName(ask, orderOf(draft))
      })
    ]
  }
}

/** That a decision rests on this version of a draft. */
export const restOn = (draft: Draft) => ({ row: 'draft', key: keyOf(draft), version: draft.version }) as const

/** What identifies a draft. */
export const keyOf = ({ personId, number }: Draft) => ({ personId, number })

const cancel = (number: number): Button => button('button-cancel', `hủy k${number}`)

/** The card of an order: to be given, to be put before a leader, or put before its reader for approval. */
export function card(ask: Ask, order: Order, number: number, above: readonly Line[] = []): Letter {
  const holidayName = (day: string) => ask.calendar.holiday(day)?.name ?? ''
  const other: readonly (readonly Button[])[] = order.alternative
    ? [[button('button-alternative', `hạn khác k${number}`, { due: { due: order.alternative } })]]
    : []
  const unanswered = order.leads
    .filter(({ unitId, personId }) => personId === null && answerersOf(ask.roster, unitId).length === 0)
    .map(lead => line('order-nobody', { unit: targetName(ask.roster, lead) }))
  const shown = orderLines(order, ask.roster, holidayName, giverOf(ask, order))
  const lines = [...above, ...shown, ...seriesLines(ask, order), ...unanswered]
  const submitted = order.preparedById !== null
  return reply(ask, [headingOf(ask, order), ...lines], {
    buttons: [
      [submitted ? button('button-approve', `duyệt k${number}`) : button('button-right', `đúng k${number}`)],
      ...other,
      ...onceButtons(ask, order, number),
      [
        button('button-amend', `sửa k${number}`),
        submitted ? button('button-return', `trả phiếu k${number}`) : cancel(number)
      ]
    ],
    card: cardName(ask, order)
  })
}

function headingOf({ roster }: Ask, { submitTo, preparedById }: Order): Line {
  if (submitTo !== null) return line('submit-card', { name: personName(roster, submitTo) })
  return preparedById === null
    ? line('assign-card')
    : line('submitted-card', { name: personName(roster, preparedById) })
}

/** The name of the card on which an order stands until it is given; what is asked of it is asked in its place. */
export const cardName = (ask: Ask, order: Order, draft?: Draft): string =>
  `order:${draft?.personId ?? ask.actor.id}:${order.card}`

function asking(ask: Ask, order: Order, number: number, lacks: Exclude<Missing, null>): Letter {
  const say = (lines: readonly Line[], rows: readonly (readonly Button[])[]) =>
    reply(ask, lines, { buttons: [...rows, [cancel(number)]], card: cardName(ask, order) })
  if (lacks === 'choice') {
    const [unclear] = order.unclear
    if (unclear?.found.length === 0) return say([line('assign-unknown', { words: unclear.words })], [])
    const rows = (unclear?.found ?? [])
      .slice(0, 8)
      .map((found, at) => [button('button-name', `chọn k${number} ${at + 1}`, { name: targetName(ask.roster, found) })])
    if (unclear?.ended !== undefined) {
      const [into] = unclear.found
      const names = { unit: unclear.words, successor: unitName(ask.roster, into?.unitId ?? 0) }
      return say([line('assign-ended', names)], rows)
    }
    return say([line('assign-which', { words: unclear?.words ?? '' })], rows)
  }
  if (lacks === 'post') {
    const rows = postsFor(order, ask.roster, giverOf(ask, order)).map((unitId, at) => [
      button('button-name', `chọn k${number} ${at + 1}`, { name: unitName(ask.roster, unitId) })
    ])
    return say([line('assign-which-post')], rows)
  }
  const noDeadline = [button('button-no-deadline', `sửa k${number} hạn không hạn`)]
  if (lacks === 'due') return say([line('assign-when', { content: order.content })], [noDeadline])
  if (lacks === 'past' && order.due) {
    return say([line('assign-past', { due: { due: { at: order.due.at, kind: order.due.kind } } })], [noDeadline])
  }
  if (lacks === 'lead') return say([line('assign-whom')], partTakerButtons(ask, order, number))
  return say([line('assign-what')], [])
}
