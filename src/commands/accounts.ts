import { fold } from '../core/fold.ts'
import type { Button, Letter, Line } from '../core/letter.ts'
import type { Account } from '../core/rows.ts'
import { button, type Command, line, only, reply } from './command.ts'

/** The last characters of an address: they tell the accounts of one person apart, or those that claim to be one. */
export const tailOf = (address: string): string => fold(address.slice(-4))

/** The accounts that speak as somebody, and how one is taken away: at once, whatever became of its phone (R53). */
export const accountsCommand: Command = {
  name: 'accounts',
  words: ['tài khoản của tôi', 'tài khoản', 'tài khoản liên kết'],
  slashes: ['taikhoan'],
  takes: rest => rest === '',
  audience: 'everyone',
  chapter: 'account',
  examples: ['tài khoản của tôi'],

  async run(ask) {
    const accounts = await ask.read.accountsOf(ask.actor.id)
    const lines = [
      line('accounts-title', { name: ask.actor.name, count: accounts.length }),
      ...accounts.map(one => accountLine(one, ask.account.address)),
      line('accounts-lost')
    ]
    const others = accounts.filter(({ address }) => address !== ask.account.address)
    return only(reply(ask, lines, { buttons: others.map(one => [away(one)]) }))
  }
}

const ways = (address: string): Line => line(`channel-${address.split(':', 1)[0]}`)

const accountLine = ({ address, name, lastHeard }: Account, here: string): Line =>
  line(address === here ? 'accounts-this' : 'accounts-other', {
    channel: { line: ways(address) },
    account: name || '…',
    tail: tailOf(address),
    at: { moment: lastHeard }
  })

const away = ({ address }: Account): Button =>
  button('button-account-away', `hủy liên kết ${tailOf(address)}`, { tail: tailOf(address) })

/** What the other accounts of a person hear when one is linked: its code may have been found by somebody else. */
export const toldOthers = (others: readonly Account[], fresh: Account): readonly Letter[] =>
  others.map(({ address, personId, locale }) => ({
    to: { address, person: personId, locale },
    kind: 'report',
    lines: [line('accounts-linked', { channel: { line: ways(fresh.address) }, account: fresh.name || '…' })],
    buttons: [[away(fresh)]]
  }))
