import { isAdmin } from '../core/authority.ts'
import { fold } from '../core/fold.ts'
import { unitName } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Person } from '../core/person.ts'
import { Refusal } from '../core/refusal.ts'
import { postsOf } from '../core/roster.ts'
import { type Ask, anything, button, type Command, line, only, reply } from './command.ts'
import { invited } from './one-time-code.ts'

/** People shown at once in the list of those not linked yet. */
const SHOWN = 12

/** A one-time code for somebody, or the list of those who have not linked yet. */
export const inviteCommand: Command = {
  name: 'invite',
  words: ['mời'],
  slashes: ['moi'],
  takes: anything,
  audience: 'admin',
  examples: ['mời'],

  async run(ask) {
    if (!isAdmin(ask.roster, ask.actor.id)) throw new Refusal('admin-only')
    return ask.words === '' ? unlinked(ask) : inviting(ask, await personMeant(ask))
  }
}

async function unlinked(ask: Ask): Promise<Outcome> {
  const linked = await ask.read.linkedPeople()
  const people = [...ask.roster.people.values()].filter(one => one.active)
  const missing = people.filter(one => !linked.has(one.id))
  if (missing.length === 0) return only(reply(ask, [line('invite-none', { count: people.length })]))
  const buttons = missing
    .slice(0, SHOWN)
    .map(one => [button('button-name', `mời ${one.code}`, { name: `${one.name} (${placeOf(ask, one)})` })])
  const values = { count: missing.length, all: people.length }
  return only(reply(ask, [line('invite-title', values), line('invite-how')], { buttons }))
}

async function inviting(ask: Ask, person: Person): Promise<Outcome> {
  const code = ask.newCode()
  const link = ask.link(code)
  const how = link ? line('invite-link', { link, code }) : line('invite-typed', { code })
  return {
    rests: [],
    save: invited(person.id, code, await ask.read.codesOf(person.id), ask.now),
    say: [
      reply(ask, [line('invite-done', { name: person.name, unit: placeOf(ask, person) }), how, line('invite-life')])
    ]
  }
}

/** By roster code, or by a name that only one person has. */
async function personMeant(ask: Ask): Promise<Person> {
  const wanted = fold(ask.words)
  const people = [...ask.roster.people.values()].filter(one => one.active)
  const coded = people.find(one => fold(one.code) === wanted)
  if (coded) return coded
  const named = people.filter(one => fold(one.name) === wanted || fold(one.name).endsWith(` ${wanted}`))
  const [only, ...more] = named
  if (!only) throw new Refusal('invite-unknown', { words: ask.words })
  if (more.length === 0) return only
  throw new Refusal(
    'invite-which',
    { words: ask.words },
    named
      .slice(0, SHOWN)
      .map(one => [button('button-name', `mời ${one.code}`, { name: `${one.name} (${placeOf(ask, one)})` })])
  )
}

function placeOf(ask: Ask, person: Person): string {
  const [post] = postsOf(ask.roster, person.id)
  return post ? unitName(ask.roster, post.unitId) : ''
}
