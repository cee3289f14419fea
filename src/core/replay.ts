import { begun, type HistoryLine, type Task } from './task.ts'

/** Fields of a task that are moments: in a history line they are text. */
const MOMENTS: ReadonlySet<string> = new Set([
  'dueAt',
  'lateFrom',
  'assignedAt',
  'acknowledgedAt',
  'reportedAt',
  'waitingSince',
  'completedAt',
  'enteredAt',
  'suspendedAt',
  'settledAt'
])

/**
 * A task as its history tells it up to a moment; null before it was given. Every line holds the fields it changed, the
 * first all of them, so the present state and any earlier one come from the same lines (R26).
 */
export function replay(
  like: Task,
  history: readonly Pick<HistoryLine, 'act' | 'at' | 'after'>[],
  until?: Date
): Task | null {
  const lines = until === undefined ? history : history.filter(line => line.at <= until)
  if (!lines.some(line => line.act === 'assigned')) return null
  const fields: ReadonlySet<string> = new Set(Object.keys(like))
  const told = lines.flatMap(({ after }) => Object.entries(after).filter(([field]) => fields.has(field)))
  const fresh = begun(like.enteredById, like.enteredAt)
  return {
    ...like,
    ...fresh,
    version: like.version,
    ...Object.fromEntries(told.map(([field, value]) => [field, revived(field, value)]))
  }
}

function revived(field: string, value: unknown): unknown {
  if (MOMENTS.has(field)) return value === null ? null : momentIn(value)
  if (field !== 'milestones' || !Array.isArray(value)) return value
  return value.map((one: { readonly at: unknown; readonly kind: unknown }) => ({ ...one, at: momentIn(one.at) }))
}

/** A moment as a history line holds it: text, once it was kept. */
export const momentIn = (value: unknown): Date => (value instanceof Date ? value : new Date(String(value)))
