import { addDays, type Day, dayOf } from './calendar.ts'
import { csvLine } from './csv.ts'
import { isSameField } from './field.ts'
import { tidy } from './fold.ts'
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
  /** The unit for which it was given. */
  readonly assignerUnitId?: number
}

/** A task that counts, and the count it is in. */
export type Counted = { readonly task: Task; readonly place: Place }

/** Every task is in exactly one of these. */
export const places = ['undatedOpen', 'undatedDone', 'openInTime', 'openOverdue', 'doneInTime', 'doneLate'] as const
export type Place = (typeof places)[number]

/** Of a task that counts what is needed to find it again behind its figure. */
export type Traced = {
  readonly number: number
  readonly unitId: number
  readonly place: Place
  readonly waiting: boolean
}

/** Reports that wait, of the tasks that one person confirms and one unit gave. */
export type WaitingFor = { readonly confirmerId: number; readonly assignerUnitId: number; readonly count: number }

/** What comes out when the tasks of some units are counted. */
export type Figures = {
  /** By unit; one without any task is absent. */
  readonly units: ReadonlyMap<number, Counts>
  /** How many tasks each document gave, by its key (R51). */
  readonly documents: ReadonlyMap<string, number>
  readonly waiting: readonly WaitingFor[]
}

/**
 * The report over these units in protocol order, one row each, even when nothing was given (R49, DECISIONS 12), of tasks
 * that are at hand. Nothing but tests counts so: the report that is shown comes from `Reads.countsAt` and `tableOf`.
 */
export const statistics = (tasks: readonly Task[], units: readonly Unit[], period: Period): Statistics =>
  tableOf(figuresOf(tasks, units, period).units, units, period)

/**
 * The report from what was counted where the tasks are, as they stood at `asOf` by their history (`Reads.countsAt`): what
 * happened since changes no figure (R26).
 */
export function tableOf(counts: Figures['units'], units: readonly Unit[], { from, to, asOf }: Period): Statistics {
  const rows = [...units]
    .sort((a, b) => a.order - b.order || a.id - b.id)
    .map(unit => ({ unitId: unit.id, unit: unit.name, counts: counts.get(unit.id) ?? noCounts }))
  return { from, to, asOf: asOf.toISOString(), rows, total: sum(rows.map(row => row.counts)) }
}

/** Counts tasks of these units that are at hand: for tests, the plain reading that `Reads.countsAt` must agree with. */
export function figuresOf(tasks: readonly Task[], units: readonly Unit[], period: Period): Figures {
  const counter = createCounter(units, period)
  counter.add(tasks)
  return counter.figures
}

/** Counts tasks that come in parts. */
export function createCounter(units: readonly Unit[], period: Period) {
  const known = new Map(units.map(unit => [unit.id, unit]))
  const sums = new Map<number, Record<keyof Counts, number>>()
  const documents = new Map<string, number>()
  const waiting = new Map<string, WaitingFor>()

  function count({ task, place }: Counted): void {
    const { leadUnitId, directive, confirmerId, assignerUnitId } = task
    const row = sums.get(leadUnitId) ?? { ...noCounts }
    sums.set(leadUnitId, row)
    row[place]++
    if (directive !== null) documents.set(directive, (documents.get(directive) ?? 0) + 1)
    if (task.state !== 'waiting') return
    row.waiting++
    const key = `${confirmerId} ${assignerUnitId}`
    waiting.set(key, { confirmerId, assignerUnitId, count: (waiting.get(key)?.count ?? 0) + 1 })
  }

  return {
    add: (tasks: readonly Task[]) => countedAmong(tasks, known, period).forEach(count),
    get figures(): Figures {
      return { units: sums, documents, waiting: [...waiting.values()] }
    }
  }
}

/** What was counted apart, together. */
export function together(all: readonly Figures[]): Figures {
  const units = new Map<number, Counts>()
  const documents = new Map<string, number>()
  const waiting = new Map<string, WaitingFor>()
  for (const one of all) {
    for (const [id, counts] of one.units) units.set(id, sum([units.get(id) ?? noCounts, counts]))
    for (const [key, count] of one.documents) documents.set(key, (documents.get(key) ?? 0) + count)
    for (const { count, ...of } of one.waiting) {
      const key = `${of.confirmerId} ${of.assignerUnitId}`
      waiting.set(key, { ...of, count: (waiting.get(key)?.count ?? 0) + count })
    }
  }
  return { units, documents, waiting: [...waiting.values()] }
}

/** The tasks behind the figures of these units, each with the one count it is in, so that every figure can be traced (R26). */
export const countedTasks = (tasks: readonly Task[], units: readonly Unit[], period: Period): readonly Counted[] =>
  countedAmong(tasks, new Map(units.map(unit => [unit.id, unit])), period)

const countedAmong = (tasks: readonly Task[], units: ReadonlyMap<number, Unit>, period: Period): readonly Counted[] =>
  tasks.flatMap(task => {
    const lead = units.get(task.leadUnitId)
    return lead && counts(task, lead, period) ? { task, place: placeOf(task, period.asOf) } : []
  })

/** A report as it is frozen: with what it was narrowed to and the numbers of the tasks behind each figure (R26, R51). */
export type FrozenStatistics = Statistics & {
  readonly documents: number
  /** In sentences, as in a letter. */
  readonly narrowed: readonly Line[]
  readonly tasks: readonly { readonly unitId: number; readonly place: Place; readonly numbers: readonly number[] }[]
}

/** The numbers of the tasks behind each figure, by unit and place. */
export function tracedBy(): { add(traced: readonly Traced[]): void; readonly tasks: FrozenStatistics['tasks'] } {
  const found = new Map<string, { unitId: number; place: Place; numbers: number[] }>()
  const tasks: FrozenStatistics['tasks'][number][] = []
  return {
    tasks,
    add(traced) {
      for (const { number, unitId, place } of traced) {
        const key = `${unitId} ${place}`
        const known = found.get(key)
        if (known) known.numbers.push(number)
        else {
          const one = { unitId, place, numbers: [number] }
          found.set(key, one)
          tasks.push(one)
        }
      }
    }
  }
}

const PART_DAYS = 28

/** A period in parts of four weeks, none beyond its moment, for what is read task by task. */
export function partsOf(period: Period): readonly Period[] {
  const last = earlier(period.to, dayOf(period.asOf))
  const parts: Period[] = []
  for (let from = period.from; from <= last; from = addDays(from, PART_DAYS))
    parts.push({ ...period, from, to: earlier(addDays(from, PART_DAYS - 1), last) })
  return parts
}

const earlier = (a: Day, b: Day): Day => [a, b].sort()[0] ?? a

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
  const lines = rows.map((row, i) => [i + 1, tidy(row.unit), ...columnsOf(row.counts)])
  return [head, ...lines].map(line => `${csvLine(line)}\n`).join('')
}

const noCounts: Counts = {
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

function isWanted(task: Task, { datedOnly, assignerId, field, directives, assignerUnitId }: Wanted): boolean {
  if (assignerUnitId !== undefined && task.assignerUnitId !== assignerUnitId) return false
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

/** Counts of several units together. */
export const sum = (all: readonly Counts[]): Counts =>
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
    noCounts
  )
