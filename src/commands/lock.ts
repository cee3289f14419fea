import { isAdmin } from '../core/authority.ts'
import { change, type Outcome, remove, type Save } from '../core/outcome.ts'
import type { Person } from '../core/person.ts'
import { Refusal } from '../core/refusal.ts'
import type { Reads } from '../ports/store.ts'
import { type Ask, type Command, line, reply } from './command.ts'
import { aPersonOrNothing } from './names-alone.ts'
import { personMeant, placeOf } from './person-meant.ts'

/** Shuts out somebody who has left, or whose phone is lost; their past stays. */
export const lockCommand: Command = {
  name: 'lock',
  words: ['khóa', 'khóa tài khoản'],
  slashes: ['khoa'],
  takes: aPersonOrNothing,
  audience: 'admin',
  examples: ['khóa TL06'],

  async run(ask) {
    const person = meant(ask, 'khóa')
    if (person.id === ask.actor.id) throw new Refusal('lock-yourself')
    if (!person.active) throw new Refusal('lock-already', { name: person.name })
    return done(ask, person, 'lock-done', await locked(ask.read, person.id))
  }
}

/** Lets them in again, with a new code. */
export const unlockCommand: Command = {
  name: 'unlock',
  words: ['mở khóa', 'mở khóa tài khoản'],
  slashes: ['mokhoa'],
  takes: aPersonOrNothing,
  audience: 'admin',
  examples: ['mở khóa TL06'],

  async run(ask) {
    const person = meant(ask, 'mở khóa')
    if (person.active) throw new Refusal('unlock-already', { name: person.name })
    return done(ask, person, 'unlock-done', unlocked(person.id))
  }
}

/** What shuts a person out: nothing is sent to them, none of their accounts is theirs, no code lets them in. */
export async function locked(read: Pick<Reads, 'accountsOf' | 'codesOf'>, personId: number): Promise<readonly Save[]> {
  const [accounts, codes] = [await read.accountsOf(personId), await read.codesOf(personId)]
  return [
    change('person', { id: personId }, { active: false }),
    ...accounts.map(({ address }) => change('account', { address }, { personId: null })),
    ...codes.filter(one => one.usedAt === null).map(({ hash }) => remove('code', { hash }))
  ]
}

/** What lets a person in again: they link with a new code. */
export const unlocked = (personId: number): readonly Save[] => [change('person', { id: personId }, { active: true })]

function meant(ask: Ask, verb: string): Person {
  if (!isAdmin(ask.roster, ask.actor.id)) throw new Refusal('admin-only')
  if (ask.words === '') throw new Refusal('lock-how')
  return personMeant(ask, [...ask.roster.people.values()], verb)
}

const done = (ask: Ask, person: Person, key: 'lock-done' | 'unlock-done', save: readonly Save[]): Outcome => ({
  rests: [{ row: 'roster', version: ask.roster.version }],
  save,
  say: [reply(ask, [line(key, { name: person.name, unit: placeOf(ask, person), code: person.code })])]
})
