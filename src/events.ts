import { claimed } from './commands/claim.ts'
import { line } from './commands/command.ts'
import { orderOf, tasksMadeOf } from './commands/draft.ts'
import { guessingSince } from './commands/link.ts'
import type { Letter, Line } from './core/letter.ts'
import { add, change, type Outcome } from './core/outcome.ts'
import type { Locale } from './core/person.ts'
import type { Account, Draft, Group } from './core/rows.ts'
import type { Incoming } from './ports/channel.ts'
import type { Store } from './ports/store.ts'

type Event = Exclude<Incoming, { kind: 'message' }>

/** Cards among which the one is looked for that a changed message began. */
const DRAFTS = 50

export const nothingToSay: Outcome = { rests: [], save: [], say: [] }

/**
 * What comes of what happened in a chat without being said to us. Of a row that is there only what happened is changed:
 * somebody else may write the rest of it meanwhile.
 */
export async function answerEvent(incoming: Event, store: Store, now: Date): Promise<Outcome> {
  switch (incoming.kind) {
    case 'edited':
      return answerEdit(incoming, store)
    case 'reachable': {
      const { address, name, locale, reachable, greet } = incoming
      const known = await store.account(address)
      // Who comes back was there: where letters reach only those heard not long ago, that counts.
      const seen = reachable ? { reachable, lastHeard: now } : { reachable }
      const save = known
        ? change('account', { address }, seen)
        : add('account', { ...newAccount(address, name, locale, now), reachable })
      const stranger: Letter = { to: { address, person: null, locale }, kind: 'reply', lines: [line('stranger')] }
      return {
        rests: [],
        save: [save],
        say: greet && known?.personId == null ? [{ ...stranger, asksContact: true }] : []
      }
    }
    case 'contact': {
      const { address, name, phone } = incoming
      const known = await store.account(address)
      const account = { ...(known ?? newAccount(address, name, 'vi', now)), reachable: true, lastHeard: now }
      const inAll = await store.wrongCodes(guessingSince(now))
      const giver = { account: { ...account, name: account.name || name }, isNew: known === null, phone, now, inAll }
      return claimed(giver, await store.roster())
    }
    case 'withdrawn':
      await store.erase(incoming.address)
      return nothingToSay
    case 'group': {
      const { address, title, member } = incoming
      const known = await store.group(address)
      const save = known
        ? change('group', { address }, { ...(title ? { title } : {}), active: member })
        : add('group', { ...newGroup(address, title), active: member })
      const hello: readonly Letter[] =
        member && !known?.active ? [{ to: { group: address }, kind: 'reply', lines: [line('groups-hello')] }] : []
      return { rests: [], save: [save], say: hello }
    }
    case 'moved':
      await store.moveGroup(incoming.address, incoming.to)
      return nothingToSay
  }
}

/** An order changed in the chat after it was said stays as it was given; its sender is told (DECISIONS 20). */
async function answerEdit(event: Extract<Event, { kind: 'edited' }>, store: Store): Promise<Outcome> {
  const { from, group, messageId } = event
  const account = await store.account(from.address)
  if (group || account?.personId == null) return nothingToSay
  const to = { address: from.address, person: account.personId, locale: account.locale }
  const drafts = await store.lastDrafts(account.personId, DRAFTS)
  const began = drafts.find(draft => draft.data !== null && orderOf(draft).said === messageId)
  return { rests: [], save: [], say: [{ to, kind: 'reply', lines: [stays(began)] }] }
}

/** That what was said in a message still holds, and what to type to change it. */
function stays(draft: Draft | undefined): Line {
  const [number, ...others] = draft ? tasksMadeOf(draft) : []
  if (number !== undefined) return line('edited-task', { number, numbers: [number, ...others].join(', ') })
  return draft?.state === 'open' ? line('edited-card', { number: String(draft.number) }) : line('edited')
}

/** Somebody nobody knows yet. */
export const newAccount = (address: string, name: string, locale: Locale, now: Date): Account => ({
  address,
  personId: null,
  name,
  locale,
  reachable: true,
  lastHeard: now,
  wrongCodes: 0,
  wrongSince: null,
  claimedId: null
})

/** A group that receives nothing yet. */
export const newGroup = (address: string, title: string): Group => ({
  address,
  title,
  unitId: null,
  receives: [],
  active: false
})
