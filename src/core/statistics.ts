import { asOf } from './as-of.ts'
import { type Day, dayOf } from './calendar.ts'
import { isDoneInTime, isOverdue } from './label.ts'
import { percent } from './percent.ts'
import { isPractice } from './practice.ts'
import { isUnitLevel, type Task } from './task.ts'
import type { Unit } from './unit.ts'

/** How many tasks of one unit stand where: the counts from which all 17 columns follow (DOMAIN 2, R48). */
export type Counts = {
  /** (3) without deadline, not completed. */
  readonly undatedOpen: number
  /** (5) without deadline, completed. */
  readonly undatedDone: number
  /** (9) with deadline, not completed, not late; a report handed in in time and not yet confirmed is here (R38). */
  readonly openInTime: number
  /** (11) with deadline, not completed, overdue. */
  readonly openOverdue: number
  /** (14) completed in time. */
  readonly doneInTime: number
  /** (16) completed late. */
  readonly doneLate: number
  /** Of those not completed: handed in and waiting for confirmation, `trong đó chờ xác nhận`. In no column. */
  readonly waiting: number
}

export type StatisticsRow = { readonly unitId: number; readonly unit: string; readonly counts: Counts }

/** The 17-column report as plain JSON. */
export type Statistics = {
  readonly from: Day
  readonly to: Day
  /** The moment whose state is told, ISO. */
  readonly asOf: string
  readonly rows: readonly StatisticsRow[]
  /** The sums; percentages are worked out anew from them, never added up. */
  readonly total: Counts
}

/** Which tasks count: assigned on these days, both included, and no practice (R10, R19). */
export type Period = { readonly from: Day; readonly to: Day; readonly asOf: Date; readonly goLive: Day | null }

/** The report over these units in protocol order, one row each, even when nothing was given (R49, DECISIONS 12). */
export function statistics(tasks: readonly Task[], units: readonly Unit[], period: Period): Statistics {
  const counts = new Map(units.map(unit => [unit.id, { ...none }]))
  const known = new Map(units.map(unit => [unit.id, unit]))
  for (const task of tasks) {
    const row = counts.get(task.leadUnitId)
    const then = counted(task, known.get(task.leadUnitId), period)
    if (row && then) for (const place of placesOf(then, period.asOf)) row[place]++
  }
  const rows = [...units]
    .sort((a, b) => a.order - b.order || a.id - b.id)
    .map(unit => ({ unitId: unit.id, unit: unit.name, counts: counts.get(unit.id) ?? none }))
  const { from, to } = period
  return { from, to, asOf: period.asOf.toISOString(), rows, total: sum(rows.map(row => row.counts)) }
}

/** The 17 columns, (1) first. All six percentages are over column (1). */
export function columnsOf(counts: Counts): readonly number[] {
  const { undatedOpen, undatedDone, openInTime, openOverdue, doneInTime, doneLate } = counts
  const undated = undatedOpen + undatedDone
  const open = openInTime + openOverdue
  const done = doneInTime + doneLate
  const all = undated + open + done
  const share = (part: number): readonly number[] => [part, percent(part, all)]
  return [
    ...[all, undated, ...share(undatedOpen), ...share(undatedDone)],
    ...[open + done, open, ...share(openInTime), ...share(openOverdue)],
    ...[done, ...share(doneInTime), ...share(doneLate)]
  ]
}

/** The report as CSV: decimal point, no trailing zeros, no total row (DECISIONS 12). */
export function toCsv({ rows }: Statistics): string {
  const head = ['stt', 'unit', ...Array.from({ length: 17 }, (_, i) => `c${i + 1}`)]
  const lines = rows.map((row, i) => [i + 1, cell(row.unit), ...columnsOf(row.counts)])
  return [head, ...lines].map(line => `${line.join(',')}\n`).join('')
}

const none: Counts = {
  undatedOpen: 0,
  undatedDone: 0,
  openInTime: 0,
  openOverdue: 0,
  doneInTime: 0,
  doneLate: 0,
  waiting: 0
}

function counted(task: Task, lead: Unit | undefined, { from, to, asOf: moment, goLive }: Period): Task | null {
  const day = dayOf(task.assignedAt)
  if (!isUnitLevel(task)) return null
  if (day < from || day > to || isPractice(task, lead, goLive)) return null
  return asOf(task, moment)
}

function placesOf(task: Task, now: Date): readonly (keyof Counts)[] {
  if (task.state === 'done') {
    if (task.lateFrom === null) return ['undatedDone']
    return [isDoneInTime(task) ? 'doneInTime' : 'doneLate']
  }
  const waiting = task.state === 'waiting' ? (['waiting'] as const) : []
  if (task.lateFrom === null) return ['undatedOpen', ...waiting]
  return [isOverdue(task, now) ? 'openOverdue' : 'openInTime', ...waiting]
}

const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (a, b) => ({
      undatedOpen: a.undatedOpen + b.undatedOpen,
      undatedDone: a.undatedDone + b.undatedDone,
      openInTime: a.openInTime + b.openInTime,
      openOverdue: a.openOverdue + b.openOverdue,
      doneInTime: a.doneInTime + b.doneInTime,
      doneLate: a.doneLate + b.doneLate,
      waiting: a.waiting + b.waiting
    }),
    none
  )

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
