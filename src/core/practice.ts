import { at, type Day } from './calendar.ts'
import type { Task } from './task.ts'
import type { Unit } from './unit.ts'

/*
 * Tasks that are practice stay with everything that was done to them, and count nowhere (R10, R19).
 */

/** Whether a unit only tries the system out at this moment: said to, or from a day on that is still to come. */
export const isTrying = (unit: Pick<Unit, 'pilot' | 'officialFrom'> | undefined, moment: Date): boolean =>
  unit !== undefined && (unit.pilot || before(moment, unit.officialFrom))

/** Whether a task is practice: given before the office went live, or to a unit that only tries the system out. */
export const isPractice = (
  task: Pick<Task, 'assignedAt'>,
  lead: Pick<Unit, 'pilot' | 'officialFrom'> | undefined,
  goLive: Day | null
): boolean => before(task.assignedAt, goLive) || isTrying(lead, task.assignedAt)

const before = (moment: Date, day: Day | null): boolean => day !== null && moment < at(day, '00:00')
