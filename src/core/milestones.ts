import { type Due, lateFrom } from './deadline.ts'
import type { Report, Task } from './task.ts'

/** A milestone as it stands: told of in time, over without a word, or still to come (P14, R54). */
export type Milestone = { readonly due: Due; readonly stands: 'noted' | 'missed' | 'ahead' }

/** Each milestone of a task at a moment: a note or report since the one before it, up to its end, says how far it came. */
export function milestonesAt(
  { milestones, assignedAt }: Pick<Task, 'milestones' | 'assignedAt'>,
  reports: readonly Pick<Report, 'at'>[],
  now: Date
): readonly Milestone[] {
  return milestones.map((due, k) => {
    const before = milestones[k - 1]
    const from = before ? lateFrom(before) : assignedAt
    const noted = reports.some(({ at }) => at >= from && at < lateFrom(due))
    return { due, stands: noted ? 'noted' : lateFrom(due) <= now ? 'missed' : 'ahead' }
  })
}

/** The milestones that still lie before a deadline, when that is another one now; without a deadline there are none. */
export const milestonesBefore = (milestones: readonly Due[], due: Due | null): readonly Due[] =>
  due === null ? [] : milestones.filter(one => one.at < due.at)
