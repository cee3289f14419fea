import { adminsOf, isAdmin } from '../core/authority.ts'
import { fold } from '../core/fold.ts'
import type { Letter } from '../core/letter.ts'
import { unitName } from '../core/names.ts'
import { add, change, type Outcome } from '../core/outcome.ts'
import type { Person } from '../core/person.ts'
import { Refusal } from '../core/refusal.ts'
import { postsOf, type Roster } from '../core/roster.ts'
import type { Account } from '../core/rows.ts'
import { endingIn, tailOf, toldOthers } from './accounts.ts'
import { type Ask, button, type Command, line, reply } from './command.ts'
import { guessed } from './link.ts'

/** What may follow: the person's code and the last characters of the account. */
const CLAIM = /^(?<code>\S+) (?<tail>[0-9a-z:_-]{4,})$/

/** An administrator says that an account is whose telephone number it gave. */
export const claimAcceptCommand: Command = {
  name: 'claim-accept',
  words: ['duyệt liên kết'],
  slashes: [],
  takes: rest => CLAIM.test(rest),
  audience: 'admin',
  chapter: 'administration',
  examples: [],

  async run(ask) {
    const { person, account } = await claimMeant(ask)
    const { address } = account
    const others = await ask.read.accountsOf(person.id)
    return {
      rests: [],
      save: [change('account', { address }, { personId: person.id, locale: person.locale, claimedId: null })],
      say: [
        reply(ask, [line('claim-accepted', { name: person.name, account: account.name })]),
        {
          to: { address, person: person.id, locale: person.locale },
          kind: 'report',
          lines: [line('link-done', { name: person.name }), line('link-next')],
          buttons: [[button('button-my-tasks', 'việc của tôi'), button('button-help', 'trợ giúp')]]
        },
        ...toldOthers(others, account)
      ]
    }
  }
}

/** An administrator says that it is somebody else. */
export const claimRefuseCommand: Command = {
  name: 'claim-refuse',
  words: ['từ chối liên kết'],
  slashes: [],
  takes: rest => CLAIM.test(rest),
  audience: 'admin',
  chapter: 'administration',
  examples: [],

  async run(ask) {
    const { person, account } = await claimMeant(ask)
    return {
      rests: [],
      save: [change('account', { address: account.address }, { claimedId: null })],
      say: [reply(ask, [line('claim-refused', { name: person.name, account: account.name })])]
    }
  }
}

async function claimMeant(ask: Ask): Promise<{ readonly person: Person; readonly account: Account }> {
  if (!isAdmin(ask.roster, ask.actor.id)) throw new Refusal('admin-only')
  const { code = '', tail = '' } = CLAIM.exec(fold(ask.words))?.groups ?? {}
  const person = [...ask.roster.people.values()].find(one => one.active && fold(one.code) === code)
  const claims = person ? await ask.read.claimsOf(person.id) : []
  const account = endingIn(claims, tail)
  if (!person || !account) throw new Refusal('claim-none')
  return { person, account }
}

type Giver = {
  readonly account: Account
  readonly isNew: boolean
  readonly phone: string
  readonly now: Date
  /** Wrong codes and numbers of all accounts within the hour. */
  readonly inAll: number
}

/**
 * Somebody not linked gave a telephone number. Whoever has it in the roster may be meant, but a number is easily said:
 * an administrator decides. The answer is the same whether anybody has it: strangers learn nothing. Numbers are counted
 * like wrong codes, so that nobody can flood the administrators.
 */
export function claimed({ account, isNew, phone, now, inAll }: Giver, roster: Roster): Outcome {
  const to = { address: account.address, person: account.personId, locale: account.locale }
  const answers = (key: string, values = {}): Letter => ({ to, kind: 'reply', lines: [line(key, values)] })
  if (account.personId !== null) return { rests: [], save: [], say: [answers('claim-needless')] }
  const guesses = guessed(account, now, inAll)
  if (guesses.minutes > 0)
    return { rests: [], save: [], say: [answers('link-too-often', { minutes: guesses.minutes })] }
  const [person, ...others] = withPhone(roster, phone)
  const claims = person && others.length === 0 ? person : null
  const { name, reachable, lastHeard } = account
  const set = { name, reachable, lastHeard, claimedId: claims?.id ?? null, ...guesses.wrong }
  const save = isNew ? add('account', { ...account, ...set }) : change('account', { address: account.address }, set)
  const asked = claims ? asking(account, claims, phone, roster) : []
  return { rests: [], save: [save], say: [answers('claim-heard'), ...asked] }
}

/** The letters that ask the administrators. */
function asking(account: Account, person: Person, phone: string, roster: Roster): readonly Letter[] {
  const [post] = postsOf(roster, person.id)
  const values = { account: account.name, phone, name: person.name, unit: post ? unitName(roster, post.unitId) : '' }
  const types = (verb: string) => `${verb} ${person.code} ${tailOf(account.address, [])}`
  const buttons = [
    [button('button-claim-accept', types('duyệt liên kết')), button('button-claim-refuse', types('từ chối liên kết'))]
  ]
  return adminsOf(roster).map(
    (admin): Letter => ({ to: { person: admin }, kind: 'report', lines: [line('claim-asked', values)], buttons })
  )
}

const withPhone = (roster: Roster, phone: string): readonly Person[] =>
  [...roster.people.values()].filter(one => one.active && one.phone !== null && plain(one.phone) === plain(phone))

/** `+84 901 234 567`, `84901234567` and `0901.234.567` are one number. */
const plain = (phone: string): string => phone.replace(/\D/g, '').replace(/^84/, '0')
