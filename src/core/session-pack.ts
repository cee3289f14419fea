import { type Day, dayOf } from './calendar.ts'
import { documentsIn } from './directive.ts'
import { unitName } from './names.ts'
import { percent } from './percent.ts'
import { callName, isWithin, postsOf, type Roster } from './roster.ts'
import type { Settings } from './settings.ts'
import { type Counts, columnsOf, type Figures, type Period, type Statistics, tableOf } from './statistics.ts'
import { existedIn, type Unit } from './unit.ts'

/** A unit with `part` of `total` tasks. */
export type UnitShare = { readonly unit: string; readonly part: number; readonly total: number }

/** The first of a list, with those that share the last place; `more`: how many share it and are not named. */
export type Foremost = { readonly units: readonly UnitShare[]; readonly more: number }

/** Units of one type, which are compared with each other alone (R13). */
export type TypeShares = {
  readonly type: string
  /** Done in time, of what was done or is overdue. */
  readonly best: Foremost
  /** Overdue and not done, of all. */
  readonly overdue: Foremost
}

/** What the leaders of a unit read before its session: units only, no persons. */
export type SessionPack = {
  /** The table per unit: given, done in time, done late, pending, overdue (R37). */
  readonly statistics: Statistics
  /** Documents that gave tasks, and the tasks that documents gave (R51). */
  readonly documents: number
  readonly byDocument: number
  readonly types: readonly TypeShares[]
  /** Reports that wait, by the unit of whoever is to confirm them (R39). */
  readonly waiting: readonly { readonly unit: string; readonly count: number }[]
}

export type PackRules = { readonly roster: Roster; readonly settings: Pick<Settings, 'rankingMinimum' | 'goLive'> }

type Days = { readonly from: Day; readonly to: Day; readonly asOf: Date }

/** Whose tasks are counted, and which of them. */
export type Scope = { readonly units: readonly Unit[]; readonly period: Period }

/**
 * What a session of this unit looks at: tasks that units right below it lead, and what it gave further down itself; what
 * it does itself is not its own to judge.
 */
export function sessionScopes(unitId: number, days: Days, { roster, settings }: PackRules): readonly Scope[] {
  const period = { ...days, goLive: settings.goLive }
  const below = [...roster.units.values()].filter(unit => isWithin(roster, unit.id, unitId) && unit.id !== unitId)
  const [next, further] = [true, false].map(direct => below.filter(unit => (unit.parentId === unitId) === direct))
  return [
    { units: next ?? [], period },
    { units: further ?? [], period: { ...period, assignerUnitId: unitId } }
  ]
}

/** The figures of a session of this unit, from what was counted in its scopes. */
export function sessionPack(
  { units: counts, documents, waiting }: Figures,
  unitId: number,
  days: Days,
  { roster, settings }: PackRules
): SessionPack {
  const units = [...roster.units.values()].filter(
    unit => counts.has(unit.id) || (unit.parentId === unitId && existedIn(unit, dayOf(days.asOf), days.to))
  )
  const table = tableOf(counts, units, { ...days, goLive: settings.goLive })
  return {
    statistics: table,
    documents: documentsIn(documents.keys()),
    byDocument: [...documents.values()].reduce((sum, count) => sum + count, 0),
    types: typesOf(table, units, settings.rankingMinimum),
    waiting: waitingBy(waiting, roster)
  }
}

function typesOf({ rows }: Statistics, units: readonly Unit[], minimum: number): readonly TypeShares[] {
  const byId = new Map(units.map(unit => [unit.id, unit]))
  const typeOf = (unitId: number) => byId.get(unitId)?.type ?? ''
  return [...new Set(rows.map(row => typeOf(row.unitId)))].map(type => {
    const theirs = rows.filter(row => typeOf(row.unitId) === type)
    const shares = (of: (counts: Counts) => Omit<UnitShare, 'unit'>) =>
      theirs.map(({ unitId, unit, counts }) => {
        const known = byId.get(unitId)
        return { unit: known ? callName(known) : unit, ...of(counts) }
      })
    const judged = shares(({ doneInTime, doneLate, openOverdue }) => ({
      part: doneInTime,
      total: doneInTime + doneLate + openOverdue
    }))
    const late = shares(counts => ({ part: counts.openOverdue, total: columnsOf(counts)[0] ?? 0 }))
    return {
      type,
      best: foremost(
        judged.filter(({ part, total }) => part > 0 && total >= minimum),
        (a, b) => percent(b.part, b.total) - percent(a.part, a.total) || b.part - a.part
      ),
      overdue: foremost(
        late.filter(({ part }) => part > 0),
        (a, b) => b.part - a.part
      )
    }
  })
}

/** Units named of each list, and the most that are named when several share the last place. */
const [NAMED, MOST] = [3, 6]

function foremost(shares: readonly UnitShare[], order: (a: UnitShare, b: UnitShare) => number): Foremost {
  const sorted = [...shares].sort(order)
  const last = sorted[NAMED - 1]
  const reaching = sorted.filter((one, i) => i < NAMED || (last !== undefined && order(last, one) === 0))
  if (reaching.length <= MOST) return { units: reaching, more: 0 }
  return { units: reaching.slice(0, NAMED), more: reaching.length - NAMED }
}

function waitingBy(waiting: Figures['waiting'], roster: Roster): SessionPack['waiting'] {
  const counts = new Map<number, number>()
  for (const { confirmerId, assignerUnitId, count } of waiting) {
    const unitId = postsOf(roster, confirmerId)[0]?.unitId ?? assignerUnitId
    counts.set(unitId, (counts.get(unitId) ?? 0) + count)
  }
  return [...counts]
    .map(([unitId, count]) => ({ unit: unitName(roster, unitId), count }))
    .sort((a, b) => b.count - a.count)
}
