import { change } from '../core/outcome.ts'
import { button, type Command, line, only, reply } from './command.ts'

/** Takes this account from the person; their other accounts and all their tasks stay. */
export const unlinkCommand: Command = {
  name: 'unlink',
  words: ['hủy liên kết', 'gỡ liên kết'],
  slashes: ['huylienket'],
  takes: rest => rest === '' || rest === 'ngay',
  audience: 'everyone',
  chapter: 'account',
  examples: ['hủy liên kết'],

  async run(ask) {
    const { actor, account } = ask
    if (ask.words === '') {
      const others = (await ask.read.accountsOf(actor.id)).length - 1
      const lines = [line('unlink-sure', { name: actor.name }), line('unlink-others', { count: others })]
      return only(reply(ask, lines, { buttons: [[button('button-unlink', 'hủy liên kết ngay')]] }))
    }
    return {
      rests: [],
      save: [change('account', { address: account.address }, { personId: null, claimedId: null })],
      say: [reply(ask, [line('unlink-done')])]
    }
  }
}
