import type { Due } from './deadline.ts'
import { momentIn } from './replay.ts'
import type { Act, HistoryLine } from './task.ts'

/** One of the deadlines that a task has had: what set it, when and by whom. `due` is null for none. */
export type Rung = {
  readonly due: Due | null
  readonly act: Act
  readonly at: Date
  readonly byId: number | null
}

/** All deadlines of a task, the first first, as its history tells them: old ones stay visible (DOMAIN 3.8). */
export function ladder(history: readonly HistoryLine[]): readonly Rung[] {
  const rungs = history.filter(line => 'dueAt' in line.after)
  const [first] = rungs
  // Of tasks whose first line does not hold every field, the first deadline is what the first move replaced.
  const begun: readonly Rung[] =
    first && first.act !== 'assigned' && 'dueAt' in first.before ? [rung(first, first.before, 'assigned')] : []
  return [...begun, ...rungs.map(line => rung(line, line.after, line.act))]
}

/** The deadline that those who do it now were first given; null when there was none, or nobody knows. */
export const firstDue = (history: readonly HistoryLine[]): Due | null =>
  ladder(history).findLast(one => one.act === 'assigned' || one.act === 'reassigned')?.due ?? null

function rung({ at, actorId }: HistoryLine, { dueAt, dueKind }: HistoryLine['after'], act: Act): Rung {
  const due: Due | null =
    dueAt === null || dueAt === undefined
      ? null
      : { at: momentIn(dueAt), kind: dueKind === 'instant' ? 'instant' : 'day' }
  return { due, act, at, byId: actorId }
}
