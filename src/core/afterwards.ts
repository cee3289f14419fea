import { type Calendar, dayOf } from './calendar.ts'
import { confirm, effectiveTime, type ReportDocument, withdraw } from './course.ts'
import { change } from './outcome.ts'
import { InVain } from './refusal.ts'
import type { Settings } from './settings.ts'
import { notNow, type Stamp, type Step, step } from './step.ts'
import { openStates, type Quality, type Task, type Urgency, unreportedStates } from './task.ts'

/* What is done to a task beside its course: corrected, opened again, rated, made more exact. */

/** The number or date of the report that waits is put right (DECISIONS 20); its text and time of entry stay. `was`: as it stood. */
export function correctReport(task: Task, was: ReportDocument, document: ReportDocument, stamp: Stamp): Step {
  if (task.state !== 'waiting') throw notNow(task, 'correct-nothing')
  const n = task.reportCount
  const reportedAt = effectiveTime(document.day, task.waitingSince ?? stamp.at)
  const kept = step(task, stamp, 'report_corrected', { reportedAt }, { n, document }, { document: was })
  const set = { documentNumber: document.number, documentDate: document.day }
  return { ...kept, save: [...kept.save, change('report', { taskNumber: task.number, kind: 'result', n }, set)] }
}

/** A confirmed task is opened again within some working days; the time of its report stands (DECISIONS 20). */
export function reopen(
  task: Task,
  reason: string,
  stamp: Stamp,
  { calendar, settings }: { readonly calendar: Calendar; readonly settings: Pick<Settings, 'reopenWorkingDays'> }
): Step {
  if (task.state !== 'done' || task.completedAt === null) throw notNow(task, 'reopen-not-done')
  const passed = calendar.workingDaysBetween(dayOf(task.completedAt), dayOf(stamp.at))
  if (passed > settings.reopenWorkingDays) {
    throw new InVain('reopen-late', { number: String(task.number), days: settings.reopenWorkingDays })
  }
  const settledAt = task.settledAt ?? task.reportedAt ?? task.completedAt
  const set = { state: 'in_progress', completedAt: null, reportedAt: null, settledAt, quality: null } as const
  return step(task, stamp, 'reopened', set, { text: reason })
}

/** Whether a task was opened again and no new report has come since. */
export const isReopened = ({ settledAt, state }: Task): boolean =>
  settledAt !== null && (unreportedStates.includes(state) || state === 'suspended')

/**
 * What was opened again is closed with the result it had: nothing more is wanted of it. `why`: what around it brought
 * that about; empty when somebody said so.
 */
export function confirmAgain(task: Task, why: string, stamp: Stamp): Step {
  const { settledAt, reportCount: n } = task
  if (!isReopened(task)) throw notNow(task, 'confirm-nothing')
  const set = { state: 'done', completedAt: stamp.at, reportedAt: settledAt, suspendedAt: null } as const
  return step(task, stamp, 'confirmed', set, { n, text: why })
}

/** Closed by what happened around it: withdrawn; one whose result was confirmed once keeps that result instead. */
export function close(task: Task, why: string, stamp: Stamp): Step {
  if (task.settledAt === null) return withdraw(task, why, stamp)
  return task.state === 'waiting' ? confirm(task, task.reportCount, stamp) : confirmAgain(task, why, stamp)
}

/** How well it was done: said apart from when, later, and never part of what is late (R32). */
export function rate(task: Task, quality: Quality, words: string, stamp: Stamp): Step {
  if (task.state !== 'done') throw notNow(task, 'rate-not-done')
  return step(task, stamp, 'rated', { quality }, { text: words })
}

/** What of an order can still be put otherwise when it has been given. Deadlines are moved elsewhere. */
export type Amendment = {
  readonly content?: string
  readonly urgency?: Urgency
  readonly field?: string | null
  readonly forCitizens?: boolean
  readonly confirmerId?: number
}

/** The order is made more exact while the work goes on. */
export function amend(task: Task, set: Amendment, stamp: Stamp): Step {
  const possible = openStates.includes(task.state) || task.state === 'suspended' || task.state === 'declined'
  if (!possible) throw notNow(task, task.state === 'waiting' ? 'task-waiting' : 'task-closed')
  return step(task, stamp, 'amended', set, { text: set.content ?? '' })
}
