import { isAdmin } from '../core/authority.ts'
import { addDays, dayOf } from '../core/calendar.ts'
import { personName } from '../core/names.ts'
import { add, change, type Outcome } from '../core/outcome.ts'
import type { Person, Post } from '../core/person.ts'
import { Refusal } from '../core/refusal.ts'
import { type RoleNamed, roleNamed } from '../core/role-words.ts'
import { callName, onDay, postsIn, type Roster } from '../core/roster.ts'
import type { Unit } from '../core/unit.ts'
import { type Ask, type Command, line, reply, type Takes } from './command.ts'
import { datedIn, firstDay } from './days-named.ts'
import { aPersonCalled } from './names-alone.ts'
import { noted } from './noted.ts'
import { personNamed } from './person-meant.ts'
import { unitMeant } from './unit-meant.ts'

/** A person, a role, a unit: `TL06 cấp phó P. Kinh tế từ 1/12`. */
const aPost: Takes = rest => {
  const found = roleNamed(datedIn(rest).before)
  return rest === '' || (found !== null && aPersonCalled(found.before))
}

/** Gives somebody a post from a day on. */
export const appointCommand: Command = {
  name: 'appoint',
  words: ['bổ nhiệm', 'giao chức vụ'],
  slashes: ['bonhiem'],
  takes: aPost,
  audience: 'admin',
  chapter: 'units',
  examples: ['bổ nhiệm TL06 cấp phó P. Kinh tế từ 1/12'],

  async run(ask) {
    const { person, unit, day, role, words, roster } = await meant(ask, 'bổ nhiệm', 'appoint-how')
    const post = { personId: person.id, unitId: unit.id, role, title: capital(words), fields: [], from: day, to: null }
    return appointed(ask, roster, post, person, unit)
  }
}

/** Ends a post; the row stays, with its last day. */
export const dismissCommand: Command = {
  name: 'dismiss',
  words: ['thôi chức', 'thôi giữ chức', 'miễn nhiệm'],
  slashes: ['thoichuc'],
  takes: aPost,
  audience: 'admin',
  chapter: 'units',
  examples: ['thôi chức TL05 cấp trưởng P. Kinh tế từ 1/12'],

  async run(ask) {
    const { person, unit, day, role, roster } = await meant(ask, 'thôi chức', 'dismiss-how')
    return dismissed(ask, { roster, person, unit, role, day })
  }
}

async function meant(ask: Ask, verb: string, how: string) {
  if (!isAdmin(ask.roster, ask.actor.id)) throw new Refusal('admin-only')
  const { before, days } = datedIn(ask.words)
  const named: RoleNamed | null = roleNamed(before)
  const day = firstDay(ask, days)
  if (!named || named.after === '' || day === null) throw new Refusal(how)
  const people = [...ask.roster.people.values()].filter(one => one.active || verb !== 'bổ nhiệm')
  const types = (code: string) => `${verb} ${code} ${named.words} ${named.after} ${days}`.trim()
  const person = personNamed(ask, named.before, people, types)
  return { ...named, day, person, unit: unitMeant(ask, named.after), roster: await ask.read.roster() }
}

/** Keeps a new post, and says who else holds the same one then. */
export function appointed(
  ask: Ask,
  roster: Roster,
  post: Omit<Post, 'id'> & { readonly from: string },
  person: Person,
  unit: Unit
): Outcome {
  if (unit.validTo !== null) throw new Refusal('appoint-closed', { unit: callName(unit) })
  if (post.from < dayOf(ask.now)) throw new Refusal('appoint-past')
  const held = postsIn(onDay(roster, post.from), unit.id).filter(one => one.role === post.role && !one.lentBy)
  const role = { line: line(`role-${post.role}`) }
  const values = { name: person.name, role, unit: callName(unit), day: { day: post.from } }
  if (held.some(one => one.personId === person.id)) throw new Refusal('appoint-already', values)
  const others = post.role === 'head' ? held : []
  return {
    rests: [{ row: 'roster', version: roster.version }],
    save: [add('post', post), noted(ask, { act: 'post', subject: person.code, after: { ...post, unit: unit.code } })],
    say: [
      reply(ask, [
        line('appoint-done', values),
        ...others.map(one =>
          line('appoint-other', {
            name: personName(roster, one.personId),
            code: roster.people.get(one.personId)?.code ?? '',
            unit: callName(unit)
          })
        )
      ]),
      ...(person.id === ask.actor.id
        ? []
        : [{ to: { person: person.id }, kind: 'report' as const, lines: [line('appoint-told', values)] }])
    ]
  }
}

type Ending = {
  readonly roster: Roster
  readonly person: Person
  readonly unit: Unit
  readonly role: Post['role']
  readonly day: string
}

/** Ends what somebody holds in a unit as of a day; the day before is the last. */
export function dismissed(ask: Ask, { roster, person, unit, role, day }: Ending): Outcome {
  const values = { name: person.name, role: { line: line(`role-${role}`) }, unit: callName(unit), day: { day } }
  if (day < dayOf(ask.now)) throw new Refusal('appoint-past')
  const theirs = roster.posts.filter(
    one =>
      one.personId === person.id && one.unitId === unit.id && one.role === role && (one.to === null || one.to >= day)
  )
  if (theirs.length === 0) throw new Refusal('dismiss-none', values)
  const others = onDay({ ...roster, posts: roster.posts.filter(one => !theirs.includes(one)) }, day).posts
  const keeps = others.some(one => one.role === 'admin' && !one.lentBy && roster.people.get(one.personId)?.active)
  if (role === 'admin' && !keeps) throw new Refusal('dismiss-last')
  const to = addDays(day, -1)
  return {
    rests: [{ row: 'roster', version: roster.version }],
    save: theirs.flatMap(post => [
      change('post', { id: post.id }, { to }),
      noted(ask, { act: 'post', subject: person.code, before: { ...post }, after: { to } })
    ]),
    say: [
      reply(ask, [line('dismiss-done', values)]),
      ...(person.id === ask.actor.id || !person.active
        ? []
        : [{ to: { person: person.id }, kind: 'report' as const, lines: [line('dismiss-told', values)] }])
    ]
  }
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
