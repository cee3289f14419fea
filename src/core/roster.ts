import type { Day } from './calendar.ts'
import { grouped } from './grouped.ts'
import type { Person, Post, Substitution } from './person.ts'
import type { SetDay } from './rows.ts'
import type { Unit } from './unit.ts'

/**
 * The office as of one version: everybody, every unit, who stands in for whom, the days that administrators set. Small
 * enough to be held whole: a province is some thousand rows.
 */
export type Roster = {
  /** Grows with every change of any of them. */
  readonly version: number
  readonly units: ReadonlyMap<number, Unit>
  readonly people: ReadonlyMap<number, Person>
  readonly posts: readonly Post[]
  readonly substitutions: readonly Substitution[]
  readonly days: readonly SetDay[]
}

const standing = new WeakMap<Roster, { readonly day: Day; readonly roster: Roster }>()

/**
 * The roster as it stands on a day: units that have not ended yet, posts that are held then, and substitutions that run. A substitute holds the posts
 * of whom they stand in for (R16), so every rule that asks for posts is right for them too.
 */
export function onDay(roster: Roster, day: Day): Roster {
  const known = standing.get(roster)
  if (known?.day === day) return known.roster
  const substitutions = roster.substitutions.filter(one => one.from <= day && day <= one.to)
  const held = roster.posts.filter(post => (post.from ?? day) <= day && day <= (post.to ?? day))
  const lent = substitutions.flatMap(({ absentId, substituteId }) =>
    held.filter(post => post.personId === absentId).map(post => ({ ...post, personId: substituteId, lentBy: absentId }))
  )
  const units = new Map(
    [...roster.units].map(([id, unit]) => [id, lasts(unit, day) ? { ...unit, validTo: null } : unit])
  )
  const then = { ...roster, units, substitutions, posts: [...held, ...lent] }
  standing.set(roster, { day, roster: then })
  return then
}

/** Whether a unit has its last day still to come, or today: it is open until then. */
const lasts = (unit: Unit, day: Day): boolean => unit.validTo !== null && day <= unit.validTo

/** Those for whom this person stands in. */
export const absentFor = (roster: Roster, personId: number): readonly number[] =>
  roster.substitutions.filter(one => one.substituteId === personId).map(one => one.absentId)

/** These people and whoever stands in for them, each once. */
export const withSubstitutes = (roster: Roster, ids: readonly number[]): readonly number[] => [
  ...new Set([...ids, ...roster.substitutions.filter(one => ids.includes(one.absentId)).map(one => one.substituteId)])
]

/** The posts of one person, in roster order. */
export const postsOf = (roster: Roster, personId: number): readonly Post[] =>
  shelved(roster.posts).byPerson.get(personId) ?? []

/** The posts in one unit, in roster order. */
export const postsIn = (roster: Roster, unitId: number): readonly Post[] =>
  shelved(roster.posts).byUnit.get(unitId) ?? []

type Shelves = Readonly<Record<'byPerson' | 'byUnit', ReadonlyMap<number, readonly Post[]>>>
const shelves = new WeakMap<readonly Post[], Shelves>()

/** Posts where they are looked for: on one morning that is done a hundred thousand times among thousands of them. */
function shelved(posts: readonly Post[]): Shelves {
  const known = shelves.get(posts)
  if (known) return known
  const made = { byPerson: grouped(posts, post => post.personId), byUnit: grouped(posts, post => post.unitId) }
  shelves.set(posts, made)
  return made
}

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
