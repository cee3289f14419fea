import { at } from '../core/calendar.ts'
import { livingStates } from '../core/other-hands.ts'
import type { RankingPeriod } from '../core/ranking.ts'
import type { Task } from '../core/task.ts'
import type { Reads } from '../ports/store.ts'

/** The tasks that a ranking of this period looks at, as they stood at its moment; `now` may be later (R26). */
export async function rankingTasks(read: Reads, { from, asOf }: RankingPeriod, now: Date): Promise<readonly Task[]> {
  const start = at(from, '00:00')
  const found = await Promise.all([
    read.tasks({ states: livingStates, assignedBefore: asOf }),
    read.tasks({ states: ['done'], dueFrom: start }),
    read.tasks({ states: ['done'], completedFrom: start }),
    // What was withdrawn since was there to be judged.
    ...(asOf < now ? [read.tasks({ states: ['withdrawn'], assignedBefore: asOf })] : [])
  ])
  const tasks = new Map(found.flat().map(task => [task.number, task]))
  return asOf < now ? read.tasksAt({ numbers: [...tasks.keys()] }, asOf) : [...tasks.values()]
}
