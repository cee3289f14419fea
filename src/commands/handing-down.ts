import { dueOf } from '../core/card.ts'
import { lateFrom } from '../core/deadline.ts'
import { partTakers, takesPart } from '../core/handing-down.ts'
import { type Button, type Letter, type Line, newNumber } from '../core/letter.ts'
import { targetName, unitName } from '../core/names.ts'
import type { Order } from '../core/order.ts'
import { handDown } from '../core/other-hands.ts'
import type { Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import type { Task } from '../core/task.ts'
import { type Ask, button, line } from './command.ts'
import { taskChanged } from './task-changed.ts'
import { stampOf, taskAt } from './task-meant.ts'

/** People offered at once. */
const OFFERED = 8

/** The part of a unit's task as an order: given for that unit, to people of it. Refuses others. Other orders stay as they are. */
export async function underParent(
  ask: Ask,
  order: Order
): Promise<{ readonly order: Order; readonly lines: readonly Line[] }> {
  const parent = order.parent === null ? null : await ask.read.task(order.parent)
  if (!parent) return { order, lines: [] }
  const outside = order.leads.find(lead => !takesPart(ask.roster, ask.actor.id, parent.leadUnitId, lead))
  const number = String(parent.number)
  if (outside) {
    const unit = unitName(ask.roster, parent.leadUnitId)
    throw new Refusal('hand-down-outside', { number, unit, lead: targetName(ask.roster, outside) })
  }
  return {
    order: { ...order, asUnitId: parent.leadUnitId },
    lines: [line('hand-down-of', { number, content: parent.content }), ...laterLines(order, parent)]
  }
}

/** Warns of a part that is due after the whole. */
function laterLines(order: Order, parent: Task): readonly Line[] {
  const due = dueOf(parent)
  if (!due || (order.due === null && !order.noDeadline)) return []
  if (order.due !== null && lateFrom(order.due) <= lateFrom(due)) return []
  return [line('hand-down-later', { number: String(parent.number), due: { due } })]
}

/** The people of the unit, to choose the one who is to do the part of card `k7`. */
export const partTakerButtons = (ask: Ask, order: Order, number: number): readonly (readonly Button[])[] =>
  order.parent === null || order.asUnitId === null
    ? []
    : partTakers(ask.roster, ask.actor.id, order.asUnitId)
        .slice(0, OFFERED)
        .map(({ unitId, personId }) => {
          const person = personId === null ? undefined : ask.roster.people.get(personId)
          const typed = person?.code ?? ask.roster.units.get(unitId)?.code ?? ''
          return [
            button('hand-down-to', `sửa k${number} chủ trì ${typed}`, {
              name: person?.name ?? unitName(ask.roster, unitId)
            })
          ]
        })

/** What becomes of the task above when its parts are given: the same commit says so in its history (R4). */
export async function handedDown(ask: Ask, order: Order, tasks: readonly Task[]): Promise<Outcome> {
  if (order.parent === null) return { rests: [], save: [], say: [] }
  // What the card showed may have changed since.
  await underParent(ask, order)
  const meant = await taskAt(ask, String(order.parent), 'hand-down')
  const children = tasks.map((_, k) => `#${newNumber(k)}`).join(', ')
  const step = handDown(meant.task, children, stampOf(ask, meant))
  const say: readonly Letter[] = taskChanged(ask, step.task)
  return { rests: step.rests, save: step.save, say }
}
