import { headsOf } from './heads.ts'
import { postsOf, type Roster } from './roster.ts'
import type { Task } from './task.ts'

/** So many of the tasks that are with a unit or a person: the n and the N of n/N. */
export type Share = { readonly id: number; readonly n: number; readonly total: number }

/**
 * With whom a task is: the person it was given to; of a unit's work whoever of the unit acknowledged it, else those who
 * lead the unit. Work of a unit would otherwise be with nobody.
 */
export function holdersOf(roster: Roster, task: Pick<Task, 'leadPersonId' | 'leadUnitId' | 'acknowledgedById'>) {
  const { leadPersonId, leadUnitId, acknowledgedById: by } = task
  if (leadPersonId !== null) return [leadPersonId]
  if (by !== null && postsOf(roster, by).some(({ unitId }) => unitId === leadUnitId)) return [by]
  return headsOf(roster, leadUnitId)
}

/** How many tasks are with each, and how many of them count; those with the most that count first, then the larger share. */
export function sharesOf<T>(
  tasks: readonly T[],
  withWhom: (task: T) => readonly number[],
  counts: (task: T) => boolean
): readonly Share[] {
  const found = new Map<number, { n: number; total: number }>()
  for (const task of tasks) {
    const hit = counts(task) ? 1 : 0
    for (const id of withWhom(task)) {
      const one = found.get(id) ?? { n: 0, total: 0 }
      found.set(id, { n: one.n + hit, total: one.total + 1 })
    }
  }
  return [...found]
    .map(([id, one]) => ({ id, ...one }))
    .sort((a, b) => b.n - a.n || b.n * a.total - a.n * b.total || a.id - b.id)
}
