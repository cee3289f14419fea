import { may, relationsTo } from '../core/authority.ts'
import { gave, gaveItself } from '../core/directive.ts'
import { seesDocument } from '../core/document-authority.ts'
import type { Directive } from '../core/rows.ts'
import type { Task } from '../core/task.ts'
import type { Ask } from './command.ts'

/**
 * A document with those of its tasks that the reader may see: how many of them it gave itself, and how many of all, null
 * where that is not theirs to know.
 */
export type Found = {
  readonly row: Directive
  readonly tasks: readonly Task[]
  readonly own: number
  readonly all: number | null
}

/** A document with its tasks, for this reader. */
export async function withTasks(
  { read, roster, actor }: Pick<Ask, 'read' | 'roster' | 'actor'>,
  row: Directive
): Promise<Found> {
  const keys = [...new Set([row.key, row.number])]
  const found = (await Promise.all(keys.map(directive => read.tasks({ directive, order: 'number' })))).flat()
  const tasks = found.filter(task => gave(row, task))
  const beside = await read.participants(tasks.map(task => task.number))
  const sees = (task: Task) => {
    const mine = beside.filter(one => one.taskNumber === task.number)
    return may('view', relationsTo(roster, actor.id, task, mine))
  }
  const all = seesDocument(roster, actor.id, row.enteredById) ? gaveItself(tasks).length : null
  const seen = tasks.filter(sees)
  return { row, tasks: seen, own: gaveItself(seen).length, all }
}
