import { adminsOf } from '../core/authority.ts'
import type { Letter } from '../core/letter.ts'
import { unitName } from '../core/names.ts'
import { change, type Outcome, put } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { postsOf, type Roster } from '../core/roster.ts'
import type { Account } from '../core/rows.ts'
import type { Reads } from '../ports/store.ts'
import { toldOthers } from './accounts.ts'
import { button, type Command, line, only, reply } from './command.ts'
import { firstSteps } from './first-steps.ts'
import { hashOf, isCode, tidyCode } from './one-time-code.ts'

/** Wrong codes an account may type within an hour. */
const TRIES = 5
/**
 * So many wrong codes of all accounts together within an hour are somebody with many accounts: until it is quiet each may
 * be wrong once, so that who has a right code still comes in.
 */
export const MOST_WRONG = 300
const HOUR_MS = 60 * 60 * 1000

/** The moment since when wrong codes count. */
export const guessingSince = (now: Date): Date => new Date(now.getTime() - HOUR_MS)

/** For people who are linked already: says as whom. Strangers come in by `linked`. */
export const linkCommand: Command = {
  name: 'link',
  words: ['liên kết', 'đăng ký'],
  slashes: ['lienket', 'dangky', 'start'],
  takes: rest => rest === '' || isCode(rest),
  audience: 'everyone',
  chapter: 'account',
  examples: [],
  run: async ask =>
    only(
      reply(ask, [line('link-already', { name: ask.actor.name })], { buttons: [[button('button-help', 'trợ giúp')]] })
    )
}

/** What an administrator hears when many guess. */
const attacked = (person: number): Letter => ({
  to: { person },
  kind: 'report',
  lines: [line('link-attacked', { count: MOST_WRONG })]
})

type Stranger = {
  readonly account: Account
  readonly words: string
  readonly now: Date
  readonly read: Reads
  readonly roster: Roster
}

/**
 * How often an account guessed within the hour, in which all together were wrong `inAll` times. `minutes`: so long it may
 * not guess again, 0 when it may; `left`: so often it may be wrong after this; `wrong`: what its row becomes with one wrong
 * guess more (R53).
 */
export function guessed({ wrongCodes, wrongSince }: Account, now: Date, inAll: number) {
  const recent = wrongSince !== null && wrongSince > guessingSince(now) ? wrongSince : null
  const tries = inAll >= MOST_WRONG ? 1 : TRIES
  const over = recent && wrongCodes >= tries
  return {
    minutes: over ? Math.ceil((recent.getTime() + HOUR_MS - now.getTime()) / 60_000) : 0,
    left: Math.max(0, tries - 1 - (recent ? wrongCodes : 0)),
    wrong: { wrongCodes: recent ? wrongCodes + 1 : 1, wrongSince: recent ?? now }
  }
}

/** Links an account to the person whose one-time code was typed. Strangers learn nothing else. */
export async function linked({ account, words, now, read, roster }: Stranger): Promise<Outcome> {
  const heard = { address: account.address, person: account.personId, locale: account.locale }
  const say = (key: string, values = {}): Letter => ({ to: heard, kind: 'reply', lines: [line(key, values)] })
  const inAll = await read.wrongCodes(guessingSince(now))
  const { minutes, left, wrong } = guessed(account, now, inAll)
  if (minutes > 0) throw new Refusal('link-too-often', { minutes })
  if (tidyCode(words) === '') return only({ ...say('stranger'), asksContact: true })
  const code = await read.code(hashOf(words))
  const person = code ? roster.people.get(code.personId) : undefined
  if (!code || !person?.active || code.usedAt !== null || code.expiresAt <= now) {
    const row = { ...account, ...wrong, reachable: true, lastHeard: now }
    const told = inAll + 1 === MOST_WRONG ? adminsOf(roster).map(attacked) : []
    return { rests: [], save: [put('account', row)], say: [say('link-wrong', { left }), ...told] }
  }
  const row = {
    ...account,
    personId: person.id,
    locale: person.locale,
    reachable: true,
    wrongCodes: 0,
    wrongSince: null,
    claimedId: null,
    lastHeard: now
  }
  const others = await read.accountsOf(person.id)
  const [post] = postsOf(roster, person.id)
  const [heading = line('first-steps-title'), ...steps] = firstSteps(roster, person.id, await read.settings())
  return {
    rests: [{ row: 'code', key: { hash: code.hash }, version: code.version }],
    save: [put('account', row), change('code', { hash: code.hash }, { usedAt: now })],
    say: [
      {
        to: { ...heard, person: person.id, locale: person.locale },
        kind: 'reply',
        lines: [
          line('link-done', { name: person.name }),
          ...(post ? [line('link-post', { title: post.title, unit: unitName(roster, post.unitId) })] : []),
          line('link-next'),
          { ...heading, gap: true },
          ...steps
        ],
        buttons: [[button('button-my-tasks', 'việc của tôi'), button('button-help', 'trợ giúp')]]
      },
      ...toldOthers(others, row)
    ]
  }
}
