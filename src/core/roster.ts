import type { Person, Post } from './person.ts'
import type { Unit } from './unit.ts'

/** Everybody and every unit, as of one version. Small enough to be held whole: a province is some thousand rows. */
export type Roster = {
  /** Grows with every change of a unit, person or post. */
  readonly version: number
  readonly units: ReadonlyMap<number, Unit>
  readonly people: ReadonlyMap<number, Person>
  readonly posts: readonly Post[]
}

/** The posts of one person, in roster order. */
export const postsOf = (roster: Roster, personId: number): readonly Post[] =>
  roster.posts.filter(post => post.personId === personId)

/** The posts in one unit, in roster order. */
export const postsIn = (roster: Roster, unitId: number): readonly Post[] =>
  roster.posts.filter(post => post.unitId === unitId)

/** A unit and everything above it, the nearest first. */
export function lineOf(roster: Roster, unitId: number): readonly Unit[] {
  const line: Unit[] = []
  for (let unit = roster.units.get(unitId); unit && !line.includes(unit); unit = above(roster, unit)) line.push(unit)
  return line
}

/** Whether `unitId` is `ancestorId` or stands below it. */
export const isWithin = (roster: Roster, unitId: number, ancestorId: number): boolean =>
  lineOf(roster, unitId).some(unit => unit.id === ancestorId)

/** What people read: the short name when there is one. */
export const callName = (unit: Unit): string => unit.shortName || unit.name

const above = (roster: Roster, unit: Unit): Unit | undefined =>
  unit.parentId === null ? undefined : roster.units.get(unit.parentId)
