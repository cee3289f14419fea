import type { Line } from '../core/letter.ts'
import type { Share } from '../core/load.ts'
import { personName, unitName } from '../core/names.ts'
import { isPractice } from '../core/practice.ts'
import { postsOf } from '../core/roster.ts'
import type { Task } from '../core/task.ts'
import type { TaskFilter } from '../ports/store.ts'
import { type Ask, line } from './command.ts'

/** Read at once. */
const CHUNK = 10_000
/** Units, or people, named at once. */
const NAMED = 10

/** Whether units are asked about and no persons: `phòng nào ...`, as its question stands for. */
export const OF_UNITS = /^(?:đơn vị|don vi)(?![\p{L}\d])\s*/iu

/** The questions about people, and about units, of which something is true. */
export const askedOf = (what: string): readonly (readonly [RegExp, string])[] => [
  [new RegExp(`(?:ai|(?:dong chi|can bo|chuyen vien|nguoi) nao) (?:${what})`), ''],
  [new RegExp(`(?:don vi|co quan|(?<kind>phong|so|xa|huyen)) nao (?:${what})`), 'đơn vị']
]

/** Tasks of a filter that count at all (R10, R19), a piece at a time. */
export async function tasksThatCount({ read, roster, settings }: Ask, filter: TaskFilter): Promise<readonly Task[]> {
  const found: Task[] = []
  for (let offset = 0; ; offset += CHUNK) {
    const tasks = await read.tasks({ ...filter, order: 'number', limit: CHUNK, offset })
    for (const task of tasks)
      if (!isPractice(task, roster.units.get(task.leadUnitId), settings.goLive)) found.push(task)
    if (tasks.length < CHUNK) return found
  }
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
