import { addDays, at, type Day } from '../core/calendar.ts'
import type { Excuse } from '../core/evidence.ts'
import type { Task } from '../core/task.ts'
import type { Reads } from '../ports/store.ts'

/** The tasks given on these days as they stood at a moment (R26), and the delays among them that were excused. */
export async function evidenceRead(
  read: Pick<Reads, 'tasksAt' | 'extensions'>,
  { from, to }: { readonly from: Day; readonly to: Day },
  asOf: Date,
  wanted: (task: Task) => boolean = () => true
): Promise<{ readonly tasks: readonly Task[]; readonly excuses: readonly Excuse[] }> {
  const given = await read.tasksAt({ from: at(from, '00:00'), before: at(addDays(to, 1), '00:00') }, asOf)
  const tasks = given.filter(wanted)
  const excuses: Excuse[] = []
  for (const { number, extensionCount } of tasks)
    if (extensionCount > 0) excuses.push(...(await read.extensions(number)).filter(one => one.excused))
  return { tasks, excuses }
}
