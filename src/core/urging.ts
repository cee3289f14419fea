import { addDays, dayOf } from './calendar.ts'
import { InVain } from './refusal.ts'
import type { Reminder } from './rows.ts'
import type { Settings } from './settings.ts'
import { notNow, type Stamp, type Step, step } from './step.ts'
import { type Task, unreportedStates } from './task.ts'

/*
 * Urging is data (R21): whoever gave a task urges who does it, whoever reported urges who confirms (R40). Each leaves a line
 * of history and a reminder for everybody who heard, and only so many a day: a day is one of the organisation's calendar.
 */

type Earlier = readonly Pick<Reminder, 'at'>[]

/** How often a task was urged: one urging leaves a reminder of the same moment for each who heard. */
export const timesUrged = (earlier: Earlier): number => new Set(earlier.map(({ at }) => at.getTime())).size

/** Those that fell on the day of a moment. */
export const onDayOf = (at: Date, earlier: Earlier): Earlier => earlier.filter(one => dayOf(one.at) === dayOf(at))

/**
 * The doers are urged. The line keeps the state as it was, so that of two who urge at one moment the second one sees the
 * first. Refuses what has no work left to do, and beyond the number a day.
 */
export function urge(
  task: Task,
  words: string,
  earlier: Earlier,
  stamp: Stamp,
  { urgesPerDay }: Pick<Settings, 'urgesPerDay'>
): Step {
  if (!unreportedStates.includes(task.state))
    throw notNow(task, task.state === 'waiting' ? 'urge-waiting' : 'task-closed')
  const times = timesUrged(onDayOf(stamp.at, earlier))
  if (times >= urgesPerDay) throw new InVain('urge-enough', { ...again(task, stamp.at), times })
  return step(task, stamp, 'reminded', { state: task.state }, { text: words })
}

/** Whoever confirms is reminded of the report that waits, once a day at most. */
export function nudge(task: Task, earlier: Earlier, stamp: Stamp): Step {
  if (task.state !== 'waiting') throw notNow(task, task.state === 'done' ? 'confirm-already' : 'confirm-nothing')
  if (onDayOf(stamp.at, earlier).length > 0) throw new InVain('nudge-enough', again(task, stamp.at))
  return step(task, stamp, 'nudged', { state: task.state }, { n: task.reportCount })
}

/** The day from which it is possible again. */
const again = (task: Task, at: Date) => ({ number: String(task.number), day: { day: addDays(dayOf(at), 1) } })
