import type { Calendar } from './calendar.ts'
import type { Settings } from './settings.ts'
import type { HistoryLine, Task } from './task.ts'

/* How long an order waits until somebody says that it has arrived (R35, R58). */

/** Since when those who have it now could acknowledge it: when it was given, or given to somebody else. */
export const givenSince = (task: Pick<Task, 'assignedAt'>, history: readonly HistoryLine[]): Date =>
  history.findLast(line => line.act === 'reassigned')?.at ?? task.assignedAt

/** Working hours that an order may wait; half where it is express or citizens wait for it (R64). */
export function hoursFor(
  { urgency, forCitizens }: Pick<Task, 'urgency' | 'forCitizens'>,
  { ackWorkingHours, ackAssignerWorkingHours }: Pick<Settings, 'ackWorkingHours' | 'ackAssignerWorkingHours'>
): { readonly doers: number; readonly assigner: number } {
  const part = urgency === 'express' || forCitizens ? 2 : 1
  return { doers: ackWorkingHours / part, assigner: ackAssignerWorkingHours / part }
}

/** Working minutes until it was acknowledged; null while it is not. */
export const minutesUntilAcknowledged = (
  task: Pick<Task, 'assignedAt' | 'acknowledgedAt'>,
  history: readonly HistoryLine[],
  calendar: Calendar
): number | null =>
  task.acknowledgedAt === null ? null : calendar.workingMinutes(givenSince(task, history), task.acknowledgedAt)
