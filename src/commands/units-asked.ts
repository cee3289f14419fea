import { scopes } from '../core/authority.ts'
import { addDays, type Day } from '../core/calendar.ts'
import { fold } from '../core/fold.ts'
import { topOfGroup } from '../core/group.ts'
import type { Line } from '../core/letter.ts'
import { topOf } from '../core/ranking-lines.ts'
import { Refusal } from '../core/refusal.ts'
import { callName, isWithin, postsOf } from '../core/roster.ts'
import { typeLine, type Unit } from '../core/unit.ts'
import { readFilter } from '../reading/filter.ts'
import type { Addressee, Context } from '../reading/reading.ts'
import { type Ask, line, type Takes } from './command.ts'
import { isReversed, mustNotBeReversed } from './reversed.ts'
import { unknownName } from './unknown-name.ts'

/** What figures of units are narrowed to. `rest` is what was not understood; empty when all was. */
export type UnitsAsked = {
  readonly period: { readonly from: Day; readonly to: Day } | null
  /** Type of unit: `khối phòng`. */
  readonly type: string | null
  readonly names: readonly Addressee[]
  readonly rest: string
}

/** Where the words of a field or of a type of unit end: what else narrows begins. */
export const ENDS = String.raw`(?= (?:trong |tu |den )?(?:thang \d|thang nay|thang truoc|quy (?:\d|i)|quy nay|nam \d|nam nay|tuan |ngay \d|tu |hom nay|hom qua|\d{1,2}[/.-]\d)| tinh den| so lieu| khoi | loai don vi | nguoi giao| do | theo | van ban| linh vuc| chi | khong (?:tinh|ke|gom)| tru | bo (?:viec|nhiem vu)| (?:p\.|p|so|ubnd|xa|phuong|huyen) |[,;:]|$)`

/** A type of unit by its name, in folded words: `khối phòng`, `loại đơn vị sự nghiệp`. */
export const TYPE = new RegExp(
  String.raw`(?:khoi|loai don vi)(?: cac)? (?<type>[\p{L}_]+(?: [\p{L}_]+){0,4}?)${ENDS}`,
  'u'
)

const typeIn = new RegExp(`(?<![\\p{L}\\d])${TYPE.source}(?![\\p{L}\\d])`, 'du')

/** How a unit that is named begins, in folded words; `số 12` is no department (`sở`). */
export const UNIT_BEGINS =
  '(?:p\\.|(?:phong|so(?! ?(?:#|\\d|may|lieu))|ban|van phong|trung tam|tram|don vi|xa|phuong|huyen) )'

/** Some day of a year that has every day. */
const LEAP = new Date('2028-01-01T00:00:00Z')

/** Reads days, a type of unit and units by their names. */
export function readUnits(typed: string, context: Pick<Context, 'now' | 'roster'>): UnitsAsked {
  const words = typed.normalize('NFC').replace(/[,;]/g, ' ')
  const found = typeIn.exec(fold(words))
  const others = found ? `${words.slice(0, found.index)} ${words.slice(found.index + found[0].length)}` : words
  const { period, names, rest } = readFilter(others.replace(/\s+/g, ' ').trim(), context)
  const place = found?.indices?.groups?.type
  return { period, type: place ? words.slice(...place) : null, names, rest }
}

/** Days, a type of unit and units, and nothing more. */
export const aboutUnits: Takes = rest => {
  const asked = readUnits(rest, { now: LEAP, roster: null })
  return asked.rest === '' || isReversed(asked.rest)
}

/** The units of the type that words name: of that very type, where there is one, else of all that they fit. */
export function unitsOfType(units: readonly Unit[], typed: string): readonly Unit[] {
  const exact = units.filter(unit => fold(unit.type) === fold(typed).replaceAll(' ', '_'))
  return exact.length > 0 ? exact : units.filter(unit => isOfType(unit, typed))
}

/** `phòng`, `sở ban ngành` and `đơn vị sự nghiệp` name types; so does `sự nghiệp`, the end of one. Wards are with communes. */
function isOfType(unit: Unit, typed: string): boolean {
  const [type, wanted] = [fold(unit.type).replaceAll('_', ' '), fold(typed).replaceAll('_', ' ')]
  const isWard = type === 'xa' && /^phuong(?! \w)/.test(wanted)
  return isWard || type === wanted || type.endsWith(` ${wanted}`) || wanted.startsWith(`${type} `)
}

/** What to say, by key, of a name that is a person's, and of one that is out of reach. */
export type Closed = { readonly person: string; readonly closed: string }

/** The units that are named, among those within reach; null when none is. Refuses what is unknown, or out of reach. */
export function unitsNamed(
  ask: Ask,
  names: readonly Addressee[],
  reach: readonly number[],
  says: Closed
): readonly Unit[] | null {
  if (names.length === 0) return null
  return names.flatMap(name => {
    const { words, found, near, group } = name
    if (found.length === 0 || near) throw unknownName(ask, name, reach)
    if (found.some(one => 'personId' in one)) throw new Refusal(says.person, { words })
    const inReach = found.filter(({ unitId }) => reach.includes(unitId))
    if (inReach.length === 0) throw new Refusal(says.closed, { words })
    if (inReach.length > 1 && !group) throw new Refusal('narrowing-one', { words })
    return inReach.flatMap(({ unitId }) => ask.roster.units.get(unitId) ?? [])
  })
}

/** Null when these are all that are within reach: `các đơn vị` narrows nothing. */
export const someOf = (reach: readonly number[], named: readonly Unit[] | null): readonly Unit[] | null =>
  named !== null && reach.every(id => named.some(unit => unit.id === id)) ? null : named

/** What is looked at: units of one type, or these units; null: all. And what to say of it. */
export type Meant = {
  readonly type: string | null
  readonly units: readonly number[] | null
  readonly lines: readonly Line[]
}

/** What was asked for, among the units within reach. Refuses whatever it would have to leave out of account. */
export function unitsMeant(ask: Ask, { type: typed, names, rest }: UnitsAsked, reach: readonly Unit[]): Meant {
  mustNotBeReversed(rest)
  if (rest !== '') throw new Refusal('units-how', { words: rest })
  const ids = reach.map(unit => unit.id)
  const named = someOf(ids, unitsNamed(ask, names, ids, { person: 'units-person', closed: 'units-closed' }))
  const type = typed === null ? null : unitsOfType(reach, typed)[0]?.type
  if (type === undefined) throw new Refusal('units-no-type', { words: typed ?? '' })
  const ofType = type === null ? [] : [line('units-only-type', { type: { line: typeLine(type) } })]
  const ofUnits = named === null ? [] : [line('units-only', { units: named.map(callName).join(', ') })]
  return { type, units: named?.map(unit => unit.id) ?? null, lines: [...ofType, ...ofUnits] }
}

/** Of these units those that are meant. */
export const among = (reach: readonly Unit[], { type, units }: Meant): readonly Unit[] =>
  reach.filter(unit => (type === null || unit.type === type) && (units === null || units.includes(unit.id)))

/** Refuses, by this key, more than a year at once: all of it is judged anew each time it is asked for. */
export function mustBeAYear({ from, to }: { readonly from: Day; readonly to: Day }, says: string): void {
  if (to > addDays(from, 365)) throw new Refusal(says)
}

/** The units within `top`, itself among them; all for null. */
export const unitsBelow = ({ roster }: Ask, top: number | null): readonly Unit[] =>
  [...roster.units.values()].filter(unit => top === null || isWithin(roster, unit.id, top))

/**
 * Whose figures are everybody's to see: the units beside one's own, or those one directs; a leaders' group sees the units
 * below it. Null: all.
 */
export function topFor(ask: Ask): number | null {
  const { group, roster, actor } = ask
  if (group?.unitId === null) throw new Refusal('group-unbound')
  if (group) return topOfGroup(roster, group)
  const [directed] = scopes(roster, actor.id)
  const hasUnitsBelow = [...roster.units.values()].some(unit => unit.parentId === directed)
  if (directed !== undefined && hasUnitsBelow) return directed
  const [post] = postsOf(roster, actor.id)
  return post ? topOf(roster, post.unitId) : null
}
