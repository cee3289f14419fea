import type { Calendar } from './calendar.ts'
import type { Rest, Save } from './outcome.ts'
import { add, change } from './outcome.ts'
import { InVain, type Refusal } from './refusal.ts'
import type { Settings } from './settings.ts'
import type { Act, Task } from './task.ts'

/** Who does it, when, in whose place, and under which cause it is written down. */
export type Stamp = {
  readonly by: number
  readonly at: Date
  readonly cause: string
  /** The one in whose place a substitute acts; absent when in their own. */
  readonly forId?: number | null
}

/** A task after a step, and what must be kept of it. */
export type Step = { readonly task: Task; readonly rests: readonly Rest[]; readonly save: readonly Save[] }

/** What the arithmetic of deadlines asks of the office. */
export type Rules = { readonly calendar: Calendar; readonly settings: Settings }

/** A step of a task's course: what of it changes, with the line of history that tells of it. `said` and `was` go into that line alone. */
export function step(
  task: Task,
  stamp: Stamp,
  act: Act,
  set: Partial<Task>,
  said: Readonly<Record<string, unknown>> = {},
  was: Readonly<Record<string, unknown>> = {}
): Step {
  const before = Object.fromEntries(Object.entries(task).filter(([field]) => field in set))
  const line = {
    taskNumber: task.number,
    act,
    actorId: stamp.by,
    forId: stamp.forId ?? null,
    at: stamp.at,
    recordedAt: stamp.at,
    before: { ...before, ...was },
    after: { ...set, ...said },
    cause: stamp.cause
  }
  return {
    task: { ...task, ...set },
    rests: [{ row: 'task', key: { number: task.number }, version: task.version }],
    save: [...(Object.keys(set).length > 0 ? [change('task', { number: task.number }, set)] : []), add('history', line)]
  }
}

/** A refusal that says where the task stands. */
export const notNow = (task: Task, key: string): Refusal =>
  new InVain(key, { number: String(task.number), state: { line: { key: `state-${task.state}` } } })

/** What the first act of a doer says besides: that the order has arrived. */
export const acknowledgement = (task: Task, { by, at }: Stamp): Partial<Task> =>
  task.acknowledgedAt === null ? { acknowledgedAt: at, acknowledgedById: by } : {}
