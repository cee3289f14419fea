import { type Calendar, type Day, dayOf } from './calendar.ts'
import type { Corrections } from './corrections.ts'
import { daysLate, isDoneInTime, isOverdue } from './label.ts'
import { percent } from './percent.ts'
import { isPractice } from './practice.ts'
import { callName, postsOf, type Roster } from './roster.ts'
import type { Settings } from './settings.ts'
import { isUnitLevel, type Task } from './task.ts'
import type { Unit } from './unit.ts'

/** How one unit did in the period. */
export type Figures = {
  readonly unitId: number
  /** What people call it, as of publication. */
  readonly unit: string
  /** Completed in time: the n of n/N. */
  readonly inTime: number
  /** The N of n/N: tasks due in the period, and those overdue and still open. */
  readonly total: number
  /** `inTime` of `total` in percent, two decimals; said with a comma in Vietnamese. */
  readonly percent: number
  /** Open and overdue. */
  readonly overdue: number
  /** Working days late, all tasks together. */
  readonly daysLate: number
  /** Completed, in time or late. */
  readonly completed: number
}

/** Figures with a place. Equal figures share it and the next place is left out. */
export type Ranked = Figures & { readonly rank: number }

/** Units of one type, which are ranked together (R13). */
export type RankedType = {
  readonly type: string
  readonly ranked: readonly Ranked[]
  /** Too few tasks to be ranked, in protocol order. */
  readonly insufficient: readonly Figures[]
  /** How many units of the type had nothing due. */
  readonly idle: number
}

/** Reports that wait for one confirmer (R39). `unit` is what a group is told: groups never name persons (DECISIONS 15). */
export type Confirmer = {
  readonly personId: number
  readonly unitId: number
  readonly unit: string
  readonly waiting: number
  /** Of these, waiting longer than `confirmLimitWorkingDays`. */
  readonly beyondLimit: number
}

/** A ranking as plain JSON, frozen into a snapshot once published (DOMAIN 3.8). */
export type Ranking = {
  readonly from: Day
  readonly to: Day
  /** The moment whose state is told, ISO. */
  readonly asOf: string
  readonly minimum: number
  readonly types: readonly RankedType[]
  readonly confirmers: readonly Confirmer[]
  /** What became known since of the ranking published before this one; absent when nothing did. */
  readonly corrections?: Corrections
}

/** How a task stands, and with whom it is: from this all figures of units and people are worked out. */
export type Standing = Pick<
  Task,
  | 'number'
  | 'state'
  | 'leadUnitId'
  | 'leadPersonId'
  | 'assignerUnitId'
  | 'confirmerId'
  | 'assignedAt'
  | 'acknowledgedById'
  | 'lateFrom'
  | 'reportedAt'
  | 'waitingSince'
  | 'completedAt'
  | 'suspendedAt'
  | 'settledAt'
>

/** Days whose deadlines are judged, both included, at the state of one moment. */
export type RankingPeriod = { readonly from: Day; readonly to: Day; readonly asOf: Date }

export type RankingRules = {
  readonly roster: Roster
  readonly calendar: Calendar
  readonly settings: Pick<Settings, 'rankingMinimum' | 'confirmLimitWorkingDays' | 'goLive'>
}

/**
 * Ranks the units by what they completed in time (DOMAIN 3.8). A task counts for its lead unit alone. The tasks are as
 * they stood at `asOf`: what happened since changes no place (R26).
 */
export function rank(tasks: readonly Standing[], period: RankingPeriod, rules: RankingRules): Ranking {
  const { roster, settings } = rules
  const then = tasks.filter(
    task => isUnitLevel(task) && !isPractice(task, roster.units.get(task.leadUnitId), settings.goLive)
  )
  const universe = groups(
    then.filter(task => isJudged(task, period)),
    task => task.leadUnitId
  )
  const units = [...roster.units.values()].sort(byProtocol)
  const types = [...groups(units, unit => unit.type)].flatMap(([type, members]) => {
    const figures = members.map(unit => figuresOf(unit, universe.get(unit.id) ?? [], period.asOf, rules.calendar))
    const judged = figures.filter(unit => unit.total > 0)
    if (judged.length === 0) return []
    const enough = judged.filter(unit => unit.total >= settings.rankingMinimum)
    return {
      type,
      ranked: placed(enough),
      insufficient: judged.filter(unit => unit.total < settings.rankingMinimum),
      idle: members.filter(unit => !universe.has(unit.id) && (unit.validTo ?? period.to) >= period.to).length
    }
  })
  const { from, to } = period
  const confirmers = confirmersOf(then, period.asOf, rules)
  return { from, to, asOf: period.asOf.toISOString(), minimum: settings.rankingMinimum, types, confirmers }
}

/**
 * The universe: what was completed of the tasks due in the period, and what is overdue. A report handed in in time is
 * neither until it is decided, and then counts in the period of its confirmation, so that a slow confirmer takes nothing
 * away (R38). Work whose deadline is still to come, when a week is looked at half-way, is not judged yet.
 */
function isJudged(task: Standing, { from, to, asOf: now }: RankingPeriod): boolean {
  if (task.lateFrom === null) return false
  const due = dayOf(new Date(task.lateFrom.getTime() - 1))
  if (due > to) return false
  if (task.state !== 'done') return isOverdue(task, now)
  return from <= due || (isDoneInTime(task) && task.completedAt !== null && from <= dayOf(task.completedAt))
}

function figuresOf(unit: Unit, tasks: readonly Standing[], now: Date, calendar: Calendar): Figures {
  const inTime = tasks.filter(isDoneInTime).length
  return {
    unitId: unit.id,
    unit: callName(unit),
    inTime,
    total: tasks.length,
    percent: percent(inTime, tasks.length),
    overdue: tasks.filter(task => isOverdue(task, now)).length,
    daysLate: tasks.reduce((days, task) => days + daysLate(task, now, calendar), 0),
    completed: tasks.filter(task => task.state === 'done').length
  }
}

/** Best first. Ties: fewer open overdue; then fewer days late; then more completed; else the same place. */
const better = (a: Figures, b: Figures): number =>
  b.percent - a.percent || a.overdue - b.overdue || a.daysLate - b.daysLate || b.completed - a.completed

function placed(figures: readonly Figures[]): readonly Ranked[] {
  const ranked: Ranked[] = []
  for (const unit of [...figures].sort(better)) {
    const last = ranked.at(-1)
    ranked.push({ ...unit, rank: last && better(last, unit) === 0 ? last.rank : ranked.length + 1 })
  }
  return ranked
}

function confirmersOf(tasks: readonly Standing[], now: Date, { roster, calendar, settings }: RankingRules) {
  const waiting = groups(
    tasks.filter(task => task.state === 'waiting'),
    task => task.confirmerId
  )
  const found = [...waiting].flatMap(([personId, theirs]): Confirmer[] => {
    const own = postsOf(roster, personId)[0]?.unitId ?? theirs[0]?.assignerUnitId
    const unit = own === undefined ? undefined : roster.units.get(own)
    if (!unit) return []
    const age = (task: Standing) => calendar.workingDaysBetween(dayOf(task.waitingSince ?? now), dayOf(now))
    const beyondLimit = theirs.filter(task => age(task) > settings.confirmLimitWorkingDays).length
    return [{ personId, unitId: unit.id, unit: callName(unit), waiting: theirs.length, beyondLimit }]
  })
  return found.sort((a, b) => b.waiting - a.waiting || a.personId - b.personId)
}

const byProtocol = (a: Unit, b: Unit): number => a.order - b.order || a.id - b.id

function groups<K, V>(rows: readonly V[], key: (row: V) => K): ReadonlyMap<K, readonly V[]> {
  const found = new Map<K, V[]>()
  for (const row of rows) {
    const group = found.get(key(row))
    if (group) group.push(row)
    else found.set(key(row), [row])
  }
  return found
}
