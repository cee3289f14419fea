import { addDays, type Calendar, dayOf, at as momentAt } from './calendar.ts'
import { type Due, lateFrom } from './deadline.ts'
import { add, change, type Save } from './outcome.ts'
import { InVain, Refusal } from './refusal.ts'
import { notNow, type Stamp, type Step, step } from './step.ts'
import { type Extension, type State, type Task, unreportedStates } from './task.ts'

/*
 * Longer deadlines (DOMAIN 3.8): asked for by who does the work, granted, refused or granted otherwise by who gave it, or
 * given without being asked. The deadlines that stood before are kept. One asked for after the deadline does not take the
 * lateness away unless the assigner says so.
 */

/** A longer deadline can be asked for and given in these. */
const movable: readonly State[] = [...unreportedStates, 'suspended']
/** One that was asked for is still decided when the report has come in, or was accepted: it is judged by what is decided. */
const decidable: readonly State[] = [...movable, 'waiting', 'done']

/** A longer deadline is asked for; the deadline itself does not move yet. `wanted` null: as the assigner sees fit. */
export function askExtension(task: Task, wanted: Due | null, reason: string, stamp: Stamp): Step {
  mustMove(task, movable)
  if (wanted) mustBeLater(task, wanted, stamp.at)
  const n = task.extensionsAsked + 1
  const kept = step(task, stamp, 'extension_asked', { extensionsAsked: n }, { n, text: reason, wanted })
  const row: Extension = {
    ...asked(task, n, stamp),
    wantedAt: wanted?.at ?? null,
    wantedKind: wanted?.kind ?? null,
    reason,
    decision: 'pending'
  }
  return { ...kept, save: [...kept.save, add('extension', row)] }
}

/** `excused`: what is late already is not held against it. By the calendar a rest is measured. */
type How = { readonly calendar: Calendar; readonly excused?: boolean }

/** A longer deadline is given: as it was asked for, or otherwise. `excused`: what is late already is not held against it. */
export function grantExtension(
  task: Task,
  request: Extension,
  to: Due,
  stamp: Stamp,
  { calendar, excused = false, reason = null }: How & { readonly reason?: string | null }
): Step {
  mustMove(task, decidable)
  mustPend(task, request)
  mustBeLater(task, to, movable.includes(task.state) ? stamp.at : null)
  const { n } = request
  const asAsked = request.wantedAt?.getTime() === to.at.getTime() && request.wantedKind === to.kind
  const wasLate = askedLate(task, request.askedAt)
  const set = moved(task, to, wasLate && !excused, { asked: request.askedAt, at: stamp.at, calendar })
  const kept = step(task, stamp, 'extended', set, { n, text: reason ?? '', excused: wasLate && excused })
  const decided = {
    decision: asAsked ? 'granted' : 'otherwise',
    decidedById: stamp.by,
    decidedAt: stamp.at,
    decidedReason: reason,
    newDueAt: to.at,
    newDueKind: to.kind,
    excused: wasLate && excused
  } as const
  return { ...kept, save: [...kept.save, change('extension', { taskNumber: task.number, n }, decided)] }
}

/** The deadline stays. The task is written too, so that of two who decide at one moment only one does. */
export function refuseExtension(task: Task, request: Extension, reason: string, stamp: Stamp): Step {
  mustPend(task, request)
  const { n } = request
  const kept = step(task, stamp, 'extension_refused', { extensionsAsked: task.extensionsAsked }, { n, text: reason })
  const decided = { decision: 'refused', decidedById: stamp.by, decidedAt: stamp.at, decidedReason: reason } as const
  return { ...kept, save: [...kept.save, change('extension', { taskNumber: task.number, n }, decided)] }
}

/** The assigner gives a longer deadline without being asked. */
export function extend(
  task: Task,
  to: Due,
  stamp: Stamp,
  { calendar, excused = false, reason = '' }: How & { readonly reason?: string }
): Step {
  mustMove(task, movable)
  mustBeLater(task, to, stamp.at)
  const n = task.extensionsAsked + 1
  const wasLate = askedLate(task, stamp.at)
  const set = {
    ...moved(task, to, wasLate && !excused, { asked: stamp.at, at: stamp.at, calendar }),
    extensionsAsked: n
  }
  const kept = step(task, stamp, 'extended', set, { n, text: reason, excused: wasLate && excused })
  const row: Extension = {
    ...asked(task, n, stamp),
    reason,
    decision: 'granted',
    decidedById: stamp.by,
    decidedAt: stamp.at,
    newDueAt: to.at,
    newDueKind: to.kind,
    excused: wasLate && excused
  }
  return { ...kept, save: [...kept.save, add('extension', row)] }
}

/** A request that nobody will decide any more, because the task went to other hands. */
export const lapsed = ({ taskNumber, n }: Extension, reason: string, { by, at }: Stamp): Save =>
  change('extension', { taskNumber, n }, { decision: 'refused', decidedById: by, decidedAt: at, decidedReason: reason })

/** Whether the work was late when a longer deadline was asked for at a moment. While it rests its clock stands still. */
export const askedLate = (task: Pick<Task, 'lateFrom' | 'suspendedAt' | 'settledAt'>, at: Date): boolean =>
  isLate(task, task.suspendedAt !== null && task.suspendedAt < at ? task.suspendedAt : at)

/** Whether the deadline was over at a moment, or when a result was settled before: what is asked for then does not undo it. */
export const isLate = ({ lateFrom: from, settledAt }: Pick<Task, 'lateFrom' | 'settledAt'>, at: Date): boolean =>
  from !== null && (settledAt !== null && settledAt < at ? settledAt : at) >= from

/** So many days, weeks or months after a deadline, as its words said: `thêm 3 ngày làm việc`. Never on a day off. */
export function later(
  due: Due,
  { count, unit }: { readonly count: number; readonly unit: 'day' | 'working_day' | 'week' | 'month' },
  calendar: Calendar
): Due {
  const day = dayOf(due.at)
  const clock = due.at.getTime() - momentAt(day, '00:00').getTime()
  const far = unit === 'working_day' ? calendar.addWorkingDays(day, count) : plain(day, count, unit)
  return { at: new Date(momentAt(calendar.workingDayFrom(far), '00:00').getTime() + clock), kind: due.kind }
}

function plain(day: string, count: number, unit: 'day' | 'week' | 'month'): string {
  if (unit !== 'month') return addDays(day, count * (unit === 'week' ? 7 : 1))
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10)
}

/**
 * The deadline moved; `stays`: what is late stays late. Never earlier than what the confirmer's slowness gave before. A
 * deadline asked for and given during a rest knows of the rest so far: it moves by what is still to come.
 */
const moved = (task: Task, to: Due, stays: boolean, grant: Grant): Partial<Task> => ({
  dueAt: to.at,
  dueKind: to.kind,
  dueWords: '',
  extensionCount: task.extensionCount + 1,
  ...(stays ? {} : { lateFrom: new Date(Math.max(lateFrom(to).getTime(), task.lateFrom?.getTime() ?? 0)) }),
  ...(knowsOfRest(task, to, grant) ? { suspendedAt: grant.at } : {})
})

type Grant = { readonly asked: Date; readonly at: Date; readonly calendar: Calendar }

/**
 * Whether a new deadline has the rest so far in it. What was asked for before the rest has not, nor has one that lies before
 * where the rest has moved the standing one to by then: a grant would shorten it. These move by the whole rest.
 */
function knowsOfRest({ suspendedAt, dueAt, dueKind, lateFrom: late }: Task, to: Due, grant: Grant): boolean {
  const { asked, at, calendar } = grant
  if (suspendedAt === null || dueAt === null || dueKind === null || asked < suspendedAt) return false
  const last = new Date(Math.max(dueAt.getTime(), (late?.getTime() ?? 0) - 1))
  const rested =
    dueKind === 'instant'
      ? calendar.addWorkingMinutes(last, calendar.workingMinutes(suspendedAt, at))
      : momentAt(
          calendar.addWorkingDays(dayOf(last), calendar.workingDaysBetween(dayOf(suspendedAt), dayOf(at))),
          '17:00'
        )
  return lateFrom(to) >= lateFrom({ at: rested, kind: dueKind })
}

const asked = (task: Task, n: number, { by, at }: Stamp) =>
  ({
    taskNumber: task.number,
    n,
    askedById: by,
    askedAt: at,
    wantedAt: null,
    wantedKind: null,
    decidedById: null,
    decidedAt: null,
    decidedReason: null,
    oldDueAt: task.dueAt,
    oldDueKind: task.dueKind,
    newDueAt: null,
    newDueKind: null,
    excused: false
  }) as const

/** Refuses where no longer deadline can be given, before anything is asked for in vain; `asked`: one waits to be decided. */
export const mustBeExtendable = (task: Task, asked: boolean): void => mustMove(task, asked ? decidable : movable)

function mustMove(task: Task, states: readonly State[]): void {
  if (!states.includes(task.state)) throw notNow(task, task.state === 'waiting' ? 'task-waiting' : 'task-closed')
  if (task.dueAt === null) throw new InVain('extend-undated', { number: String(task.number) })
}

/** A longer deadline is later than the one that stands, and not over (after `now`; null: whatever the clock says). */
function mustBeLater(task: Task, to: Due, now: Date | null): void {
  const number = String(task.number)
  const { dueAt, dueKind } = task
  const example = exampleDue(task, now)
  if (dueAt !== null && dueKind !== null && lateFrom(to) <= lateFrom({ at: dueAt, kind: dueKind })) {
    const due = { due: { at: dueAt, kind: dueKind } }
    throw new Refusal('extend-not-later', { number, due, wanted: { due: to }, example })
  }
  if (now !== null && to.at <= now) throw new Refusal('extend-past', { number, wanted: { due: to }, example })
}

/** A deadline that could be typed: the day after the one that stands, and after today. */
export const exampleDue = ({ dueAt }: Pick<Task, 'dueAt'>, now: Date | null): { readonly day: string } => ({
  day: addDays(dayOf(new Date(Math.max(dueAt?.getTime() ?? 0, now?.getTime() ?? 0))), 1)
})

function mustPend(task: Task, { decision, n }: Extension): void {
  if (decision !== 'pending') throw new InVain('extend-decided', { number: String(task.number), n: String(n) })
}
