import { orderLines } from '../core/card.ts'
import { askedOf, decidersOf } from '../core/deciders.ts'
import { given, participantsOf, tasksOf } from '../core/giving.ts'
import { presentOf } from '../core/heads.ts'
import { type Letter, newNumber } from '../core/letter.ts'
import { leadName } from '../core/names.ts'
import { missing, type Order } from '../core/order.ts'
import { add, change, type Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import type { Draft } from '../core/rows.ts'
import type { Task } from '../core/task.ts'
import { cardQuoted } from './card-quoted.ts'
import { type Ask, aDraft, button, type Command, forget, line, reply } from './command.ts'
import { confirmCommand } from './confirm.ts'
import { directiveSaves, keptApart } from './directive-kept.ts'
import {
  cardName,
  draftMeant,
  draftQuoted,
  giverOf,
  isFresh,
  keptAs,
  keyOf,
  orderOf,
  present,
  restOn,
  submissions
} from './draft.ts'
import { pendingOf } from './extension-requests.ts'
import { grantCommand } from './grant.ts'
import { isFilesOnly } from './handed-in.ts'
import { handedDown } from './handing-down.ts'
import { instructCommand } from './instruct.ts'
import { orderLetters } from './order-letters.ts'
import { inSeries, ownRule, seriesBegun, seriesLines } from './series.ts'
import { approvedLetters, draftList, inPlaceWords, submitted, withPreparer } from './submission.ts'
import { assignerCard } from './task-letters.ts'
import { stampOf } from './task-meant.ts'

/** The assigner says that the card is right: the order gets its number and goes out. */
export const rightCommand: Command = {
  name: 'right',
  words: ['đúng', 'đồng ý', 'nhất trí', 'chuẩn', 'đúng rồi'],
  slashes: ['dung'],
  takes: aDraft,
  audience: 'assigner',
  chapter: 'giving',
  examples: [],

  async run(ask): Promise<Outcome> {
    // As an answer to what was said of a task it accepts that, and never some card that waits elsewhere.
    if (ask.words === '' && ask.aboutTask !== '') return accepted(ask)
    const quoted = ask.words === '' ? await draftQuoted(ask) : null
    if (quoted) return settled(ask, quoted)
    const last = ask.words === '' ? await ask.read.openDraft(ask.actor.id, ask.address) : null
    const open = last && !isFilesOnly(orderOf(last)) ? last : null
    const waiting = ask.words === '' && !open ? await submissions(ask) : []
    const [only, ...others] = waiting
    if (only && others.length === 0 && isFresh(ask, only)) return settled(ask, only)
    if (waiting.length > 0) return draftList(ask, line('approve-which', { count: waiting.length }), waiting)
    const draft = await draftMeant(ask)
    return ask.words === '' && !isFresh(ask, draft) ? present(ask, orderOf(draft), draft) : settled(ask, draft)
  }
}

/** What is handed on as an instruction when no more than that was said. */
const YES = 'đồng ý'

/** What a yes to a card comes to: the order goes out, or before the leader it was written for; or the card asks for what it lacks. */
export async function settled(ask: Ask, draft: Draft): Promise<Outcome> {
  const written = orderOf(draft)
  const giver = giverOf(ask, written, draft)
  if (missing(written, ask.roster, giver, ask.now)) return lacking(ask, written, draft)
  const prepared = withPreparer(ask, written, giver)
  const { directive } = prepared
  const order = directive === null ? prepared : { ...prepared, directive: await keptApart(ask, directive) }
  const tasks = tasksOf(order, ask.roster, giver, ask.now)
  if (tasks.length < order.leads.length) return lacking(ask, written, draft)
  if (order.submitTo !== null) return submitted(ask, draft, order, order.submitTo)
  const above = await handedDown(ask, order, tasks)
  const [first] = tasks
  const series = seriesBegun(ask, order, { personId: draft.personId, assignerId: first?.assignerId ?? giver })
  return {
    rests: [restOn(draft), ...above.rests],
    save: [
      change('draft', keyOf(draft), { state: 'kept', data: keptAs(draft, tasks) }),
      forget(ask),
      ...tasks.flatMap((task, k) =>
        given(order, inSeries(task, series), k, stampOf(ask, { forId: inPlace(ask, task) }))
      ),
      ...(series ? [add('series', series)] : []),
      ...(await directiveSaves(ask, order)),
      ...above.save
    ],
    say: [
      assignerLetter(ask, draft, order, tasks),
      ...tasks.flatMap((task, k) =>
        orderLetters(ask.roster, order, task, { k, rule: series?.rule ?? null, by: ask.actor.id })
      ),
      ...(await approvedLetters(ask, draft, tasks)),
      ...above.say
    ]
  }
}

/**
 * The card that is answered says what is accepted. In answer to anything else a report that waits is, before a longer
 * deadline that was asked for, and else an instruction is given.
 */
async function accepted(ask: Ask): Promise<Outcome> {
  const { roster, actor } = ask
  const task = await ask.read.task(Number(ask.aboutTask))
  const card = cardQuoted(ask)
  const that = { ...ask, words: `${ask.aboutTask} lần ${card?.n}` }
  if (card?.kind === 'extension') return grantCommand.run(that)
  if (card?.kind === 'question') return instructCommand.run({ ...ask, words: YES })
  if (card?.kind === 'report') return confirmCommand.run(task?.state === 'waiting' ? that : ask)
  if (!task || task.state === 'waiting') return confirmCommand.run(ask)
  const isAsked = presentOf(roster, askedOf(roster, task)).includes(actor.id)
  const asksLonger = (await pendingOf(ask.read, task)) !== null
  if (asksLonger && (!isAsked || decidersOf(roster, task).includes(actor.id))) return grantCommand.run(ask)
  return isAsked ? instructCommand.run({ ...ask, words: YES }) : confirmCommand.run(ask)
}

/** A card that lacks something asks for it; one put before somebody else is theirs to complete, or goes back (R56). */
async function lacking(ask: Ask, order: Order, draft: Draft): Promise<Outcome> {
  if (draft.personId === ask.actor.id) return present(ask, order, draft)
  const which = `k${draft.number}${inPlaceWords(ask, draft)}`
  throw new Refusal('approve-lacks', { number: which.slice(1) }, [[button('button-return', `trả phiếu ${which}`)]])
}

/** For one task the confirmation card itself becomes the task's card; several are listed in its place. */
function assignerLetter(ask: Ask, draft: Draft, order: Order, tasks: readonly Task[]): Letter {
  const replaces = cardName(ask, order, draft)
  const [only, ...others] = tasks
  if (only && others.length === 0) {
    const series = seriesBegun(ask, order)
    const again = series ? [ownRule(series.rule, newNumber(0))] : []
    const card = assignerCard({ ...only, number: 0 }, newNumber(0), ask.roster, participantsOf(order, 0), [])
    return { ...reply(ask, card.lines), ...card, lines: [...card.lines, ...again], replaces }
  }
  const given = tasks.map((task, k) => line('right-one', { number: newNumber(k), lead: leadName(ask.roster, task) }))
  const holidayName = (day: string) => ask.calendar.holiday(day)?.name ?? ''
  const shown = orderLines({ ...order, warnings: [] }, ask.roster, holidayName, ask.actor.id)
  const lines = [...shown, ...seriesLines(ask, order)]
  return reply(ask, [line('right-several', { count: tasks.length }), ...lines, ...given], {
    card: `batch:${newNumber(0)}`,
    replaces
  })
}

/** In whose place the speaker gives a task; null in their own. */
const inPlace = (ask: Ask, task: Task): number | null => (task.assignerId === ask.actor.id ? null : task.assignerId)
