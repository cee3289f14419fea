import { fold } from '../core/fold.ts'
import { change } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { endingIn } from './accounts.ts'
import { type Ask, button, type Command, line, only, reply } from './command.ts'

/** What an address ends with, or a word that means this one. */
const WHICH = /^(?:ngay|[0-9a-z:_-]{4,})$/

/** Takes an account from its person, this one or another of theirs; the rest and all their tasks stay (R53). */
export const unlinkCommand: Command = {
  name: 'unlink',
  words: ['hủy liên kết', 'gỡ liên kết', 'gỡ tài khoản'],
  slashes: ['huylienket'],
  takes: rest => rest === '' || WHICH.test(rest),
  audience: 'everyone',
  chapter: 'account',
  examples: ['hủy liên kết'],

  async run(ask) {
    const { actor, account } = ask
    const which = fold(ask.words)
    if (which === '') {
      const others = (await ask.read.accountsOf(actor.id)).length - 1
      const lines = [line('unlink-sure', { name: actor.name }), line('unlink-others', { count: others })]
      return only(reply(ask, lines, { buttons: [[button('button-unlink', 'hủy liên kết ngay')]] }))
    }
    const meant = which === 'ngay' ? account : await another(ask, which)
    const mine = meant.address === account.address
    return {
      rests: [],
      save: [change('account', { address: meant.address }, { personId: null, claimedId: null })],
      say: [reply(ask, [mine ? line('unlink-done') : line('unlink-other-done', { tail: which })])]
    }
  }
}

/** The one of the speaker's own accounts that ends so. */
async function another(ask: Ask, tail: string) {
  const found = endingIn(await ask.read.accountsOf(ask.actor.id), tail)
  if (!found) throw new Refusal('unlink-none', { tail })
  return found
}
