import { assigningUnits, type Target } from '../core/authority.ts'
import type { Line } from '../core/letter.ts'
import type { Order } from '../core/order.ts'
import type { Outcome, Save } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { urgencies } from '../core/task.ts'
import { isBound } from '../reading/directive.ts'
import { readAssignment, readAuthority } from '../reading/index.ts'
import { readOrders } from '../reading/orders.ts'
import { orderSaid } from './assign.ts'
import { type Ask, forget, line } from './command.ts'
import { documented } from './directive-kept.ts'
import { present } from './draft.ts'
import { authoritySaid, contextOf, otherDue, unitFor } from './order-read.ts'

/** More cards at once are no help to anybody. */
const MOST = 12

/** The orders of a message that gives one a line, each with the document above them (R51); null when it gives one. */
export function ordersSaid(ask: Ask): readonly Order[] | null {
  const found = readOrders(ask.words, contextOf(ask))
  if (!found) return null
  const orders = found.orders.map(words => headed(ask, found.heading, words))
  // A letter to others, put here as it came, is no list of orders.
  const mine = orders.every(({ leads, unclear }) => unclear.length > 0 || leads.some(one => inReach(ask, one)))
  if (!mine) return null
  if (orders.length > MOST) throw new Refusal('orders-many', { count: orders.length, most: MOST })
  return orders
}

const inReach = ({ roster, actor }: Ask, lead: Target): boolean => assigningUnits(roster, actor.id, lead).length > 0

/** One order with what the heading says for all. */
function headed(ask: Ask, heading: string, words: string): Order {
  const order = orderSaid({ ...ask, words })
  if (heading === '') return order
  const above = readAssignment(heading, contextOf(ask), true)
  const { authority } = readAuthority(words)
  const due = order.due || order.noDeadline || !above.due || !isBound(above.due.words) ? null : above.due
  const dated = due && {
    due: { ...due.due, words: due.words },
    alternative: otherDue(ask, due),
    warnings: due.warnings
  }
  return {
    ...(order.directive ? order : documented(ask, order, heading)),
    ...dated,
    urgency: urgencies.indexOf(above.urgency) > urgencies.indexOf(order.urgency) ? above.urgency : order.urgency,
    authority:
      authority === null && above.authority !== null
        ? authoritySaid(ask, above.authority, unitFor(ask, order.leads[0]))
        : order.authority
  }
}

/** An order to be shown, below what there is to note of it. */
export type Noted = { readonly order: Order; readonly notes: readonly Line[] }

/** A card for each order, with a yes of its own. Of those that lack something the last asked is the one an answer completes. */
export async function presentAll(ask: Ask, orders: readonly Noted[]): Promise<Outcome> {
  const all: Outcome[] = []
  for (const [k, { order, notes }] of orders.entries()) {
    const part = line('orders-part', { n: String(k + 1), count: String(orders.length) })
    all.push(await present(ask, order, null, [part, ...notes], k))
  }
  const saves = all.flatMap(({ save }) => save)
  const asked = saves.findLast(save => isQuestion(save) && save.act === 'put')
  return {
    rests: [],
    save: [...saves.filter(save => !isQuestion(save)), asked ?? forget(ask)],
    say: all.flatMap(({ say }) => say)
  }
}

const isQuestion = (save: Save): boolean => save.table === 'question'
