import { isAdmin } from '../core/authority.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Person } from '../core/person.ts'
import { Refusal } from '../core/refusal.ts'
import { type Ask, type Command, line, only, reply } from './command.ts'
import { aPersonOrNothing } from './names-alone.ts'
import { invited } from './one-time-code.ts'
import { offered, personMeant, placeOf } from './person-meant.ts'

/** A one-time code for somebody, or the list of those who have not linked yet. */
export const inviteCommand: Command = {
  name: 'invite',
  words: ['mời'],
  slashes: ['moi'],
  takes: aPersonOrNothing,
  audience: 'admin',
  chapter: 'administration',
  examples: ['mời'],

  async run(ask) {
    if (!isAdmin(ask.roster, ask.actor.id)) throw new Refusal('admin-only')
    if (ask.words === '') return unlinked(ask)
    const people = [...ask.roster.people.values()].filter(one => one.active)
    return inviting(ask, personMeant(ask, people, 'mời'))
  }
}

async function unlinked(ask: Ask): Promise<Outcome> {
  const linked = await ask.read.linkedPeople()
  const people = [...ask.roster.people.values()].filter(one => one.active)
  const missing = people.filter(one => !linked.has(one.id))
  if (missing.length === 0) return only(reply(ask, [line('invite-none', { count: people.length })]))
  const values = { count: missing.length, all: people.length }
  return only(reply(ask, [line('invite-title', values), line('invite-how')], { buttons: offered(ask, missing, 'mời') }))
}

async function inviting(ask: Ask, person: Person): Promise<Outcome> {
  const code = ask.newCode()
  const link = ask.link(code)
  const how = link ? line('invite-link', { link, code }) : line('invite-typed', { code })
  return {
    rests: [],
    save: invited(person.id, code, await ask.read.codesOf(person.id), ask.now),
    say: [
      reply(ask, [line('invite-done', { name: person.name, unit: placeOf(ask, person) }), how, line('invite-life')], {
        once: true
      })
    ]
  }
}
