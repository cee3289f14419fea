import { type Day, dayOf } from './calendar.ts'
import { isSameField } from './field.ts'
import { isDoneInTime, isOverdue } from './label.ts'
import type { Line } from './letter.ts'
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

/** Which tasks count: assigned on these days, both included, and no practice (R10, R19); and which of those are wanted. */
export type Period = Wanted & {
  readonly from: Day
  readonly to: Day
  readonly asOf: Date
  readonly goLive: Day | null
}

/** What narrows a report; an absent field narrows nothing. */
export type Wanted = {
  /** Without those that have no deadline (R24). */
  readonly datedOnly?: true
  readonly assignerId?: number
  readonly field?: string
  /** The keys under which tasks name the document that gave them. */
  readonly directives?: readonly string[]
}

/** A task that counts, and the count it is in. */
export type Counted = { readonly task: Task; readonly place: Place }

/** Every task is in exactly one of these. */
export type Place = Exclude<keyof Counts, 'waiting'>

/**
 * The report over these units in protocol order, one row each, even when nothing was given (R49, DECISIONS 12). The tasks
 * are as they stood at `asOf`, by their history (`Reads.tasksAt`): what happened since changes no figure (R26).
 */
export function statistics(tasks: readonly Task[], units: readonly Unit[], period: Period): Statistics {
  const sums = new Map(units.map(unit => [unit.id, { ...none }]))
  for (const { task, place } of countedTasks(tasks, units, period)) {
    const row = sums.get(task.leadUnitId)
    if (!row) continue
    row[place]++
    if (task.state === 'waiting') row.waiting++
  }
  const rows = [...units]
    .sort((a, b) => a.order - b.order || a.id - b.id)
    .map(unit => ({ unitId: unit.id, unit: unit.name, counts: sums.get(unit.id) ?? none }))
  const { from, to } = period
  return { from, to, asOf: period.asOf.toISOString(), rows, total: sum(rows.map(row => row.counts)) }
}

/** The tasks behind the figures of these units, each with the one count it is in, so that every figure can be traced (R26). */
export function countedTasks(tasks: readonly Task[], units: readonly Unit[], period: Period): readonly Counted[] {
  const known = new Map(units.map(unit => [unit.id, unit]))
  return tasks.flatMap(task => {
    const lead = known.get(task.leadUnitId)
    return lead && counts(task, lead, period) ? { task, place: placeOf(task, period.asOf) } : []
  })
}

/** How many numbered documents these tasks were given by (R51). */
export const documentsOf = (counted: readonly Counted[]): number =>
  new Set(counted.flatMap(({ task }) => task.directive ?? [])).size

/** A report as it is frozen: with what it was narrowed to and the numbers of the tasks behind each figure (R26, R51). */
export type FrozenStatistics = Statistics & {
  readonly documents: number
  /** In sentences, as in a letter. */
  readonly narrowed: readonly Line[]
  readonly tasks: readonly { readonly unitId: number; readonly place: Place; readonly numbers: readonly number[] }[]
}

/** The tasks behind each figure, by unit and place. */
export function tracedOf(counted: readonly Counted[]): FrozenStatistics['tasks'] {
  const found = new Map<string, { unitId: number; place: Place; numbers: number[] }>()
  for (const { task, place } of counted) {
    const key = `${task.leadUnitId} ${place}`
    const one = found.get(key) ?? { unitId: task.leadUnitId, place, numbers: [] }
    one.numbers.push(task.number)
    found.set(key, one)
  }
  return [...found.values()]
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

function counts(task: Task, lead: Unit, { from, to, goLive, ...wanted }: Period): boolean {
  const day = dayOf(task.assignedAt)
  if (task.state === 'withdrawn' || !isUnitLevel(task)) return false
  return from <= day && day <= to && !isPractice(task, lead, goLive) && isWanted(task, wanted)
}

function isWanted(task: Task, { datedOnly, assignerId, field, directives }: Wanted): boolean {
  if (datedOnly && task.lateFrom === null) return false
  if (assignerId !== undefined && task.assignerId !== assignerId) return false
  if (field !== undefined && !(task.field !== null && isSameField(task.field, field))) return false
  return directives === undefined || (task.directive !== null && directives.includes(task.directive))
}

function placeOf(task: Task, now: Date): Place {
  if (task.state === 'done') {
    if (task.lateFrom === null) return 'undatedDone'
    return isDoneInTime(task) ? 'doneInTime' : 'doneLate'
  }
  if (task.lateFrom === null) return 'undatedOpen'
  return isOverdue(task, now) ? 'openOverdue' : 'openInTime'
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
