import { overlooked, readsFields } from '../core/authority.ts'
import { isSameField } from '../core/field.ts'
import type { Line } from '../core/letter.ts'
import { targetName } from '../core/names.ts'
import type { Post } from '../core/person.ts'
import { Refusal } from '../core/refusal.ts'
import { callName, isWithin, type Roster } from '../core/roster.ts'
import { type Command, line, nothing, only, reply } from './command.ts'

/** Fields, and rooms, shown at once. */
const SHOWN = 60

/** Who answers for which field; fields without anybody and rooms without any are named (R42, R44). */
export const fieldsCommand: Command = {
  name: 'fields',
  shows: 'alone',
  words: ['lĩnh vực', 'phân công lĩnh vực', 'danh sách lĩnh vực'],
  slashes: ['linhvuc'],
  takes: nothing,
  audience: 'assigner',
  chapter: 'documents',
  examples: ['lĩnh vực'],

  async run(ask) {
    if (!readsFields(ask.roster, ask.actor.id)) throw new Refusal('fields-not-you')
    const { roster } = ask
    const tops = overlooked(roster, ask.actor.id)
    // Also posts that are over: what they answered for may have been left to nobody.
    const posts = (await ask.read.roster()).posts.filter(
      post => post.fields.length > 0 && tops.some(top => isWithin(roster, post.unitId, top))
    )
    const all = posts.flatMap(post => post.fields)
    const fields = all.filter((one, at) => all.findIndex(other => isSameField(one, other)) === at)
    const rows = fields.map(field => ({ field, holders: holdersOf(roster, posts, field) }))
    const held = rows.filter(row => row.holders !== '')
    const orphaned = rows.filter(row => row.holders === '').map(row => row.field)
    const bare = roomsWithout(roster, tops, posts)
    return only(
      reply(ask, [
        rows.length === 0 ? line('fields-none') : line('fields-title', { count: rows.length }),
        ...held.slice(0, SHOWN).map(({ field, holders }) => line('fields-item', { field, names: holders })),
        ...(held.length > SHOWN ? [line('fields-more', { count: held.length - SHOWN })] : []),
        ...named('fields-nobody', orphaned),
        ...named('fields-rooms', bare)
      ])
    )
  }
}

const named = (key: string, names: readonly string[]): readonly Line[] =>
  names.length === 0 ? [] : [{ key, values: { names: names.slice(0, SHOWN).join(', ') } }]

/** Who answers for a field today. */
function holdersOf(roster: Roster, posts: readonly Post[], field: string): string {
  const today = new Set(roster.posts.filter(post => roster.people.get(post.personId)?.active).map(post => post.id))
  return posts
    .filter(post => today.has(post.id) && post.fields.some(one => isSameField(one, field)))
    .map(({ unitId, personId }) => targetName(roster, { unitId, personId }))
    .join(', ')
}

/** The units directly below in which nobody has a field. */
const roomsWithout = (roster: Roster, tops: readonly number[], posts: readonly Post[]): readonly string[] =>
  [...roster.units.values()]
    .filter(unit => unit.validTo === null && unit.parentId !== null && tops.includes(unit.parentId))
    .filter(
      unit => !posts.some(post => post.unitId === unit.id && holdersOf(roster, [post], post.fields[0] ?? '') !== '')
    )
    .map(callName)
