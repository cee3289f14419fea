import { add, type Save } from './outcome.ts'
import type { Step } from './step.ts'
import type { HistoryLine, Report, Task } from './task.ts'

/**
 * The rows that remain of a task after these steps, as one addition each: the task as it stands at the end, its reports,
 * its history. For what happened before it was written down, so that nothing is kept that could not have happened.
 */
export function remaining(given: Task, first: HistoryLine, steps: readonly ((task: Task) => Step)[]): readonly Save[] {
  let task = given
  const reports: Report[] = []
  const history: HistoryLine[] = [first]
  for (const take of steps) {
    const step = take(task)
    task = step.task
    for (const save of step.save) {
      if (save.table === 'history' && save.act === 'add') history.push(save.row)
      if (save.table !== 'report') continue
      if (save.act === 'add') reports.push(save.row)
      const decided = reports.findIndex(row => row.kind === 'result' && row.decision === 'pending')
      const pending = reports[decided]
      if (save.act === 'change' && pending) reports[decided] = { ...pending, ...save.set }
    }
  }
  return [add('task', task), ...reports.map(row => add('report', row)), ...history.map(row => add('history', row))]
}

/** The line that begins a task's history: it holds all its fields, so that every later state can be told from the lines alone (`replay`). */
export function firstLine({ number, version: _, ...after }: Task, cause: string): HistoryLine {
  const { assignerId: actorId, assignedAt: at } = after
  return { taskNumber: number, act: 'assigned', actorId, forId: null, at, recordedAt: at, before: {}, after, cause }
}
