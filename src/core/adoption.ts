import { answerersOf, assigningUnits, leading } from './authority.ts'
import { postsIn, type Roster } from './roster.ts'

/** What was done with the system since a day: by whom, for which unit, how often. */
export type Uses = {
  readonly given: readonly { readonly personId: number; readonly unitId: number; readonly count: number }[]
  /** Tasks given to each unit, or to somebody of it. */
  readonly received: readonly { readonly unitId: number; readonly count: number }[]
  /** Progress notes and results, by who sent them. */
  readonly reported: readonly { readonly personId: number; readonly count: number }[]
  readonly linked: ReadonlySet<number>
}

/** One person's use: orders given, reports sent (R5). */
export type PersonUse = {
  readonly personId: number
  /** Has somebody to give work to. */
  readonly leads: boolean
  /** Hears of the unit's orders. */
  readonly answers: boolean
  readonly given: number
  readonly reported: number
  readonly linked: boolean
}

/** How one unit uses the system (R7). */
export type UnitUse = {
  readonly unitId: number
  readonly people: readonly PersonUse[]
  /** Has leaders with somebody to give work to, and none of them gave any. */
  readonly gaveNothing: boolean
  /** Was given work, and nobody of it reported anything. */
  readonly reportedNothing: boolean
}

/** The use of these units since a day, in protocol order; units without anybody are left out. */
export function adoption(roster: Roster, unitIds: readonly number[], uses: Uses): readonly UnitUse[] {
  const wanted = new Set(unitIds)
  return [...roster.units.values()]
    .filter(unit => wanted.has(unit.id) && unit.validTo === null)
    .sort((a, b) => a.order - b.order || a.id - b.id)
    .flatMap(unit => useOf(roster, unit.id, uses) ?? [])
}

function useOf(roster: Roster, unitId: number, { given, received, reported, linked }: Uses): UnitUse | null {
  const posts = postsIn(roster, unitId).filter(post => roster.people.get(post.personId)?.active)
  const ids = [...new Set(posts.map(post => post.personId))]
  if (ids.length === 0) return null
  const answerers = answerersOf(roster, unitId)
  const people = ids.map(personId => ({
    personId,
    leads: posts.some(post => post.personId === personId && leading.includes(post.role)) && hasReach(roster, personId),
    answers: answerers.includes(personId),
    given: sum(given.filter(one => one.personId === personId && one.unitId === unitId)),
    reported: sum(reported.filter(one => one.personId === personId)),
    linked: linked.has(personId)
  }))
  const leaders = people.filter(one => one.leads)
  return {
    unitId,
    people,
    gaveNothing: leaders.length > 0 && leaders.every(one => one.given === 0),
    reportedNothing: sum(received.filter(one => one.unitId === unitId)) > 0 && people.every(one => one.reported === 0)
  }
}

/** Whether anybody or any unit is there to be given work by this person. */
const hasReach = (roster: Roster, personId: number): boolean =>
  [...roster.units.keys()].some(unitId => assigningUnits(roster, personId, { unitId, personId: null }).length > 0) ||
  roster.posts.some(
    post => assigningUnits(roster, personId, { unitId: post.unitId, personId: post.personId }).length > 0
  )

const sum = (all: readonly { readonly count: number }[]): number => all.reduce((total, one) => total + one.count, 0)
