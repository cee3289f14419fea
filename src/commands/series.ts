import { dayOf } from '../core/calendar.ts'
import type { Button, Line } from '../core/letter.ts'
import type { Order } from '../core/order.ts'
import { ruleFrom, ruleLine, turnAfter } from '../core/recurrence.ts'
import type { Series } from '../core/rows.ts'
import type { Task } from '../core/task.ts'
import type { Reads } from '../ports/store.ts'
import { type Ask, button, line } from './command.ts'

/** Whose card an order stood on, and who gives it: whoever stands in for somebody gives it for them (R16). */
type Whose = { readonly personId: number; readonly assignerId: number }

/** The series that an order begins (P16), under the card that began it; null when it comes once. */
export function seriesBegun(ask: Ask, order: Order, whose?: Whose): Series | null {
  if (order.recur === null || order.due === null) return null
  const first = dayOf(order.due.at)
  const rule = ruleFrom(order.recur, first, ask.calendar)
  const next = rule === null ? null : turnAfter(rule, first, ask.calendar)
  if (rule === null || next === null) return null
  const key = `${whose?.personId ?? ask.actor.id}:${order.card}`
  return {
    key,
    assignerId: whose?.assignerId ?? ask.actor.id,
    rule,
    data: order,
    next: next.day,
    active: true,
    version: 1
  }
}

/** A task as one of a series. */
export const inSeries = (task: Task, series: Pick<Series, 'key'> | null): Task =>
  series ? { ...task, series: series.key } : task

/** How often an order comes again, as a line of its card. */
export function seriesLines(ask: Ask, order: Order): readonly Line[] {
  const series = seriesBegun(ask, order)
  return series ? [doersRule(series.rule)] : []
}

/** How often a given task comes again, for its doer or, with what stops it, for its assigner; nothing when it does not. */
export async function againLines(
  read: Pick<Reads, 'series'>,
  task: Task,
  reader: 'assigner' | 'doer'
): Promise<readonly Line[]> {
  const series = task.series === null ? null : await read.series(task.series)
  if (!series?.active) return []
  return [reader === 'assigner' ? ownRule(series.rule, String(task.number)) : doersRule(series.rule)]
}

/** How often an order comes again, as its assigner is told. */
export const ownRule = (rule: string, number: string): Line =>
  line('series-own', { rule: { line: ruleLine(rule) }, number })

/** The same, as all others are told. */
export const doersRule = (rule: string): Line => line('series-rule', { rule: { line: ruleLine(rule) } })

/** The button that makes an order come once. */
export const onceButtons = (ask: Ask, order: Order, number: number): readonly (readonly Button[])[] =>
  seriesBegun(ask, order) ? [[button('series-once', `chỉ lần này k${number}`)]] : []
