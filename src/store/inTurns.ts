import { setImmediate } from 'node:timers/promises'
import type { Task } from '../core/task.ts'
import type { Prisma } from '../generated/sqlite/client.ts'
import type { Models } from './models.ts'
import { rows } from './rows.ts'

/** Rows read at once. */
export const AT_ONCE = 500

/** So many numbers as one question can hold. */
export const chunks = (numbers: readonly number[]): readonly number[][] =>
  Array.from({ length: Math.ceil(numbers.length / AT_ONCE) }, (_, k) => numbers.slice(k * AT_ONCE, (k + 1) * AT_ONCE))

const numbered = rows.task.pick({ number: true })

type Which = { readonly where: Prisma.TaskWhereInput; readonly orderBy: Prisma.TaskOrderByWithRelationInput[] }

/**
 * A long list of tasks: their numbers, then their rows, so many at a time, and everybody else has their turn in between.
 * What fits no more by then is left out.
 */
export async function inTurns(models: Models, which: Which): Promise<readonly Task[]> {
  const numbers = await models.task.findMany({ ...which, select: { number: true } })
  const found: Task[] = []
  for (const some of chunks(numbers.map(row => numbered.parse(row).number))) {
    await setImmediate()
    const page = await models.task.findMany({ where: { AND: [which.where, { number: { in: some } }] } })
    const byNumber = new Map(page.map(row => rows.task.parse(row)).map(task => [task.number, task]))
    found.push(...some.flatMap(number => byNumber.get(number) ?? []))
  }
  return found
}
