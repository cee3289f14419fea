import { dayOf } from '../core/calendar.ts'
import type { Button, Line } from '../core/letter.ts'
import type { Order } from '../core/order.ts'
import { ruleFrom, ruleLine, turnAfter } from '../core/recurrence.ts'
import type { Series } from '../core/rows.ts'
import type { Task } from '../core/task.ts'
import { type Ask, button, line } from './command.ts'

/** The series that an order begins (P16), under the card that began it; null when it comes once. */
export function seriesBegun(ask: Ask, order: Order): Series | null {
  if (order.recur === null || order.due === null) return null
  const first = dayOf(order.due.at)
  const rule = ruleFrom(order.recur, first, ask.calendar)
  const next = rule === null ? null : turnAfter(rule, first, ask.calendar)
  if (rule === null || next === null) return null
  const key = `${ask.actor.id}:${order.card}`
  return { key, assignerId: ask.actor.id, rule, data: order, next: next.day, active: true, version: 1 }
}

/** A task as one of a series. */
export const inSeries = (task: Task, series: Pick<Series, 'key'> | null): Task =>
  series ? { ...task, series: series.key } : task

/** How often an order comes again, as a line of its card. */
export function seriesLines(ask: Ask, order: Order): readonly Line[] {
  const series = seriesBegun(ask, order)
  return series ? [line('series-rule', { rule: { line: ruleLine(series.rule) } })] : []
}

/** The button that makes an order come once. */
export const onceButtons = (ask: Ask, order: Order, number: number): readonly (readonly Button[])[] =>
  seriesBegun(ask, order) ? [[button('series-once', `chỉ lần này k${number}`)]] : []
