import { isAdmin } from '../core/authority.ts'
import type { Line } from '../core/letter.ts'
import { livingStates } from '../core/other-hands.ts'
import { change, type Outcome, remove, type Save } from '../core/outcome.ts'
import type { Person } from '../core/person.ts'
import { Refusal } from '../core/refusal.ts'
import type { Reads } from '../ports/store.ts'
import { type Ask, button, type Command, line, reply, type Takes } from './command.ts'
import { aPersonCalled } from './names-alone.ts'
import { noted } from './noted.ts'
import { personMeant, placeOf } from './person-meant.ts'

/** `TL05 vì nghỉ hưu`: a person, and why. */
const WHY = /[\s,]+(?:vì|vi|do|lý do|ly do)[\s:]+(.+)$/iu
const aPersonAndWhy: Takes = rest => rest === '' || aPersonCalled(rest.replace(WHY, ''))

/** Shuts out somebody who has left, or whose phone is lost; their past stays. */
export const lockCommand: Command = {
  name: 'lock',
  words: ['khóa', 'khóa tài khoản'],
  slashes: ['khoa'],
  takes: aPersonAndWhy,
  audience: 'admin',
  chapter: 'administration',
  examples: ['khóa TL06'],

  async run(ask) {
    const person = meant(ask, 'khóa')
    if (person.id === ask.actor.id) throw new Refusal('lock-yourself')
    if (!person.active) throw new Refusal('lock-already', { name: person.name })
    const save = [
      ...(await locked(ask.read, person.id)),
      noted(ask, { act: 'locked', subject: person.code, ...whyOf(ask) })
    ]
    const outcome = done(ask, person, 'lock-done', save)
    const [first] = outcome.say
    const left = await lefts(ask, person)
    if (!first || left.length === 0) return outcome
    const buttons = [[button('button-hand-over', `bàn giao ${person.code}`, { name: person.name })]]
    return { ...outcome, say: [{ ...first, lines: [...first.lines, ...left], buttons }] }
  }
}

/** Lets them in again, with a new code. */
export const unlockCommand: Command = {
  name: 'unlock',
  words: ['mở khóa', 'mở khóa tài khoản'],
  slashes: ['mokhoa'],
  takes: aPersonAndWhy,
  audience: 'admin',
  chapter: 'administration',
  examples: ['mở khóa TL06'],

  async run(ask) {
    const person = meant(ask, 'mở khóa')
    if (person.active) throw new Refusal('unlock-already', { name: person.name })
    return done(ask, person, 'unlock-done', [
      ...unlocked(person.id),
      noted(ask, { act: 'unlocked', subject: person.code, ...whyOf(ask) })
    ])
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

/** How many open tasks somebody leads, gave or confirms, who can do nothing about them any more. */
async function lefts(ask: Ask, { id }: Person): Promise<readonly Line[]> {
  const states = livingStates
  const leads = await ask.read.countTasks({ leadPersonId: id, states })
  const gave = await ask.read.countTasks({ assignerId: id, states })
  const confirms = await ask.read.countTasks({ confirmerId: id, states })
  return leads + gave + confirms > 0 ? [line('lock-left', { leads, gave, confirms })] : []
}

function meant(ask: Ask, verb: string): Person {
  if (!isAdmin(ask.roster, ask.actor.id)) throw new Refusal('admin-only')
  if (ask.words === '') throw new Refusal('lock-how')
  return personMeant({ ...ask, words: ask.words.replace(WHY, '') }, [...ask.roster.people.values()], verb)
}

/** Why, for the journal. */
function whyOf({ words }: Ask) {
  const reason = WHY.exec(words)?.[1]
  return reason === undefined ? {} : { after: { reason } }
}

const done = (ask: Ask, person: Person, key: 'lock-done' | 'unlock-done', save: readonly Save[]): Outcome => ({
  rests: [{ row: 'roster', version: ask.roster.version }],
  save,
  say: [reply(ask, [line(key, { name: person.name, unit: placeOf(ask, person), code: person.code })])]
})
