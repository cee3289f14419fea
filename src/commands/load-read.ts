import type { Line } from '../core/letter.ts'
import type { Share } from '../core/load.ts'
import { personName, unitName } from '../core/names.ts'
import { isPractice } from '../core/practice.ts'
import type { Standing } from '../core/ranking.ts'
import { postsOf } from '../core/roster.ts'
import type { StandingFilter } from '../ports/looks.ts'
import { type Ask, line } from './command.ts'

/** Units, or people, named at once. */
const NAMED = 10

/** Whether units are asked about and no persons: `phòng nào ...`, as its question stands for. */
export const OF_UNITS = /^(?:đơn vị|don vi)(?![\p{L}\d])\s*/iu

/** Who is asked about, where it is people: `ai trong phòng`, `cán bộ nào`. */
export const PEOPLE =
  '(?:nhung |co |hien )?ai(?: trong (?:phong|don vi|co quan))?(?: la nguoi| la)?|(?:nhung )?(?:dong chi|can bo|cong chuc|vien chuc|chuyen vien|nhan vien|nguoi) nao'

/** The questions about people, and about units, of which something is true. */
export const askedOf = (what: string): readonly (readonly [RegExp, string])[] => [
  [new RegExp(`(?:${PEOPLE}) (?:${what})(?: khong)?`), ''],
  [new RegExp(`(?:don vi|co quan|(?<kind>phong|so|xa|huyen)) nao (?:${what})(?: khong)?`), 'đơn vị']
]

/** How the tasks of a filter stand that count at all (R10, R19). */
export async function tasksThatCount(
  { read, roster, settings }: Ask,
  which: StandingFilter
): Promise<readonly Standing[]> {
  const tasks = await read.standings(which)
  return tasks.filter(task => !isPractice(task, roster.units.get(task.leadUnitId), settings.goLive))
}

/** The first of them, each as `item` says it, and how many more there are. */
export function firstOf(shares: readonly Share[], item: (share: Share) => Line): readonly Line[] {
  const more = shares.length - NAMED
  return [...shares.slice(0, NAMED).map(item), ...(more > 0 ? [line('load-more', { count: more })] : [])]
}

/** Somebody with the unit they are of; where they have several, the one looked at. */
export function personWithUnit({ roster }: Ask, id: number, units: readonly number[]) {
  const posts = postsOf(roster, id)
  const post = posts.find(({ unitId }) => units.includes(unitId)) ?? posts[0]
  return { name: personName(roster, id), unit: post ? unitName(roster, post.unitId) : '' }
}
