import { type Calendar, dayOf, at as momentAt } from './calendar.ts'
import { lateFrom } from './deadline.ts'
import { add, change } from './outcome.ts'
import { InVain } from './refusal.ts'
import { acknowledgement, notNow, type Rules, type Stamp, type Step, step } from './step.ts'
import { openStates, type Task, unreportedStates } from './task.ts'

export type { Stamp, Step } from './step.ts'

/*
 * The course of a task (DOMAIN 3.8): every step it can take, what it needs and what it leaves behind. A step that is
 * not possible from where the task stands is a refusal that says where it stands. The straight road is here; longer
 * deadlines, rests, other hands and what comes afterwards have files of their own.
 */

/** The doer says that the order has arrived (R58), also after declining it: that was a slip, or was talked over. */
export function acknowledge(task: Task, stamp: Stamp): Step {
  const possible = task.state === 'new' || task.state === 'declined'
  if (!possible) throw notNow(task, openStates.includes(task.state) ? 'acknowledge-already' : 'task-closed')
  return step(task, stamp, 'acknowledged', { state: 'acknowledged', ...acknowledgement(task, stamp) })
}

/** How far the work has come. Never completes a task (R17). Only a doer's note says that the order has arrived. */
export function progress(task: Task, text: string, stamp: Stamp, from: 'doer' | 'support' = 'doer'): Step {
  if (!openStates.includes(task.state)) throw notNow(task, task.state === 'waiting' ? 'task-waiting' : 'task-closed')
  const set = from === 'doer' ? ({ state: 'in_progress', ...acknowledgement(task, stamp) } as const) : {}
  const kept = step(task, stamp, 'progressed', set, { text })
  const note = { ...blankReport(task, stamp), kind: 'progress', n: 0, text, decision: null } as const
  return { ...kept, save: [...kept.save, add('report', note)] }
}

/** A report document: number and day, or said not to be needed (R31). */
export type ReportDocument = { readonly number: string | null; readonly day: string | null }

/** The result is handed in: the doer's clock stops at the later of document date and entry (R31, R38). */
export function report(task: Task, text: string, document: ReportDocument, stamp: Stamp): Step {
  if (!unreportedStates.includes(task.state))
    throw notNow(task, task.state === 'waiting' ? 'task-waiting' : 'task-closed')
  const n = task.reportCount + 1
  const effective = effectiveTime(document.day, stamp.at)
  const kept = step(
    task,
    stamp,
    'reported',
    {
      state: 'waiting',
      reportCount: n,
      reportedAt: effective,
      waitingSince: stamp.at,
      ...acknowledgement(task, stamp)
    },
    { text, document: document.number }
  )
  const row = {
    ...blankReport(task, stamp),
    kind: 'result',
    n,
    text,
    documentNumber: document.number,
    documentDate: document.day,
    decision: 'pending'
  } as const
  return { ...kept, save: [...kept.save, add('report', row)] }
}

/** Completion is confirmed. The report's time decides lateness, never this moment (R38). */
export function confirm(task: Task, n: number, stamp: Stamp): Step {
  mustWait(task, n)
  const kept = step(task, stamp, 'confirmed', { state: 'done', completedAt: stamp.at, waitingSince: null }, { n })
  return { ...kept, save: [...kept.save, decide(task, n, 'accepted', null, stamp)] }
}

/** The report goes back with a reason; days the confirmer took beyond the limit are credited to the doer (DECISIONS 3). */
export function giveBack(task: Task, n: number, reason: string, stamp: Stamp, rules: Rules): Step {
  mustWait(task, n)
  const { calendar } = rules
  const credit = creditOf(task, stamp.at, rules)
  const set = {
    state: 'in_progress',
    reportedAt: null,
    waitingSince: null,
    returnCount: task.returnCount + 1,
    ...credited(task, credit, calendar)
  } as const
  const kept = step(task, stamp, 'returned', set, { n, text: reason, credit })
  return { ...kept, save: [...kept.save, decide(task, n, 'returned', reason, stamp)] }
}

/** Working days that a report has waited at a moment; 0 when none waits. */
export const daysWaiting = ({ waitingSince }: Pick<Task, 'waitingSince'>, now: Date, calendar: Calendar): number =>
  waitingSince === null ? 0 : calendar.workingDaysBetween(dayOf(waitingSince), dayOf(now))

/**
 * Working days beyond the confirmer's limit that a report has waited: added to the deadline if it goes back now. Of a task
 * that was opened again the time is settled: nothing a confirmer does changes its mark.
 */
export const creditOf = (
  { waitingSince, settledAt }: Pick<Task, 'waitingSince' | 'settledAt'>,
  now: Date,
  { calendar, settings }: Rules
): number =>
  settledAt === null ? Math.max(0, daysWaiting({ waitingSince }, now, calendar) - settings.confirmLimitWorkingDays) : 0

/** The doer says why it is not theirs to do. */
export function decline(task: Task, reason: string, stamp: Stamp): Step {
  if (!openStates.includes(task.state)) throw notNow(task, task.state === 'waiting' ? 'task-waiting' : 'task-closed')
  return step(task, stamp, 'declined', { state: 'declined' }, { text: reason })
}

/** The order is taken back and leaves the statistics: never one whose result was confirmed once, which is somebody's mark. */
export function withdraw(task: Task, reason: string, stamp: Stamp): Step {
  if (task.state === 'done' || task.state === 'withdrawn') throw notNow(task, 'task-closed')
  if (task.settledAt !== null) throw new InVain('withdraw-settled', { number: String(task.number) })
  return step(task, stamp, 'withdrawn', { state: 'withdrawn', waitingSince: null }, { text: reason })
}

/** The later of the report document's day and the moment of entry (R31). A document cannot be dated later than today. */
export function effectiveTime(documentDay: string | null, entered: Date): Date {
  if (documentDay === null || documentDay <= dayOf(entered)) return entered
  return momentAt(documentDay, '00:00')
}

/** The deadline, and with it the moment of lateness, so many working days later: what is shown is what counts. */
function credited({ dueAt, dueKind, lateFrom: late }: Task, days: number, calendar: Calendar): Partial<Task> {
  if (late === null || dueAt === null || dueKind === null || days === 0) return {}
  const after = (moment: Date): Date => {
    const from = dayOf(moment)
    const shift = momentAt(calendar.addWorkingDays(from, days), '00:00').getTime() - momentAt(from, '00:00').getTime()
    return new Date(moment.getTime() + shift)
  }
  // What an extension did not excuse has its own last moment in time.
  const last = new Date(late.getTime() - 1)
  return { dueAt: after(dueAt), dueWords: '', lateFrom: lateFrom({ at: after(last), kind: dueKind }) }
}

function mustWait(task: Task, n: number): void {
  if (task.state !== 'waiting') throw notNow(task, task.state === 'done' ? 'confirm-already' : 'confirm-nothing')
  if (n !== task.reportCount) {
    throw new InVain('confirm-other', { number: String(task.number), n: String(n), present: String(task.reportCount) })
  }
}

const blankReport = (task: Task, { by, at }: Stamp) => ({
  taskNumber: task.number,
  documentNumber: null,
  documentDate: null,
  byId: by,
  at,
  decidedById: null,
  decidedAt: null,
  reason: null
})

const decide = (task: Task, n: number, decision: 'accepted' | 'returned', reason: string | null, stamp: Stamp) =>
  change(
    'report',
    { taskNumber: task.number, kind: 'result', n },
    { decision, reason, decidedById: stamp.by, decidedAt: stamp.at }
  )
