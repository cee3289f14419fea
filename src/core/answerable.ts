import { postsIn, type Roster } from './roster.ts'
import type { Task } from './task.ts'

/** Whose a delay is (R60): the heads of the lead unit, and the person who was to do it where one was named. */
export function answerable(
  roster: Roster,
  { leadUnitId, leadPersonId }: Pick<Task, 'leadUnitId' | 'leadPersonId'>
): { readonly heads: readonly number[]; readonly person: number | null } {
  const posts = postsIn(roster, leadUnitId).filter(post => post.role === 'head' && post.lentBy === undefined)
  const heads = [...new Set(posts.map(post => post.personId))].filter(id => roster.people.get(id)?.active)
  return { heads, person: leadPersonId !== null && heads.includes(leadPersonId) ? null : leadPersonId }
}
