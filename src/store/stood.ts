import type { z } from 'zod'
import { replay } from '../core/replay.ts'
import type { Task } from '../core/task.ts'
import type { Driver } from './driver.ts'
import { rows } from './rows.ts'

/** So many tasks are told by their histories at once. */
export const AT_ONCE = 500

/** That something happened to a task `t` after a moment. */
export const LATER = 'EXISTS (SELECT 1 FROM "history" h WHERE h."taskNumber" = t."number" AND h."at" > ?)'

/** Whether anything at all happened after a moment. */
export const isChanged = async (all: Driver['all'], moment: Date): Promise<boolean> =>
  (await all('SELECT 1 FROM "history" WHERE "at" > ? LIMIT 1', moment)).length > 0

/** Of a line of history what a task is told from. */
const lineRow = rows.history.pick({ taskNumber: true, act: true, at: true, after: true })

/** These tasks as they stood at a moment, by their histories, without those that were not given yet. */
export async function stood(
  { all, dialect }: Pick<Driver, 'all' | 'dialect'>,
  numbers: readonly number[],
  moment: Date
): Promise<readonly Task[]> {
  const these = (column: string) => dialect.among(column, numbers)
  const [byNumber, byTask] = [these('"number"'), these('"taskNumber"')]
  const tasks = await all(`SELECT * FROM "task" WHERE ${byNumber.sql}`, ...byNumber.params)
  const lines = await all(
    `SELECT "taskNumber", "act", "at", "after" FROM "history" WHERE ${byTask.sql} ORDER BY "id"`,
    ...byTask.params
  )
  const histories = new Map<number, z.infer<typeof lineRow>[]>(numbers.map(number => [number, []]))
  for (const row of lines) {
    const line = lineRow.parse(row)
    histories.get(line.taskNumber)?.push(line)
  }
  return tasks.flatMap(row => {
    const task = rows.task.parse(row)
    return replay(task, histories.get(task.number) ?? [], moment) ?? []
  })
}
