import { ZONE_OFFSET } from '../core/deadline.ts'
import type { Urgency } from '../core/task.ts'
import type { Assignment } from './reading.ts'

const URGENCIES: Readonly<Record<Urgency, string>> = {
  normal: 'thuong',
  urgent: 'khan',
  very_urgent: 'thuong_khan',
  express: 'hoa_toc'
}

/** A moment as machines read it: `2026-12-14T17:00:00+07:00`. */
const moment = (at: Date): string => `${new Date(at.getTime() + ZONE_OFFSET).toISOString().slice(0, 19)}+07:00`

/** An order as `dondoc read --json` prints it. */
export const toExample = (order: Assignment) => ({
  intent: order.intent,
  assignees: order.lead.map(({ words }) => words),
  coop: order.support.map(({ words }) => words),
  content: order.content,
  due: order.due && moment(order.due.due.at),
  start: order.start && moment(order.start),
  priority: URGENCIES[order.urgency],
  docs: order.documents,
  recur: order.recur,
  milestones: order.milestones.map(moment),
  warn: order.warnings
})
