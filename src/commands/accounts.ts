import { fold } from '../core/fold.ts'
import type { Button, Letter, Line } from '../core/letter.ts'
import type { Account } from '../core/rows.ts'
import { button, type Command, line, only, reply } from './command.ts'

/** As few characters of an address as can be typed and mistaken by nobody. */
const SHORTEST = 4

/** What an address ends with, as much as none of the others ends with; of channels that share an id, the whole address. */
export function tailOf(address: string, others: readonly string[]): string {
  const [id = ''] = address.split(':').slice(-1)
  const lengths = [SHORTEST, 6, 8, id.length, address.length].filter(length => length <= address.length)
  const tails = lengths.map(length => fold(address.slice(-length)))
  const alike = (tail: string) => others.some(other => other !== address && fold(other).endsWith(tail))
  return tails.find(tail => /^[0-9a-z]+$/.test(tail) && !alike(tail)) ?? fold(address)
}

/** The one account that ends so; null when none does, or several. */
export function endingIn(accounts: readonly Account[], tail: string): Account | null {
  const [found = null, ...more] = accounts.filter(({ address }) => fold(address).endsWith(tail))
  return more.length === 0 ? found : null
}

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
    const all = accounts.map(({ address }) => address)
    const lines = [
      line('accounts-title', { name: ask.actor.name, count: accounts.length }),
      ...accounts.map(one => accountLine(one, tailOf(one.address, all), ask.account.address)),
      line('accounts-lost')
    ]
    const others = all.filter(address => address !== ask.account.address)
    return only(reply(ask, lines, { buttons: others.map(one => [away(tailOf(one, all))]) }))
  }
}

const ways = (address: string): Line => line(`channel-${address.split(':', 1)[0]}`)

const accountLine = ({ address, name, lastHeard }: Account, tail: string, here: string): Line =>
  line(address === here ? 'accounts-this' : 'accounts-other', {
    channel: { line: ways(address) },
    account: name || '…',
    tail,
    at: { moment: lastHeard }
  })

const away = (tail: string): Button => button('button-account-away', `hủy liên kết ${tail}`, { tail })

/** What the other accounts of a person hear when one is linked: its code may have been found by somebody else. */
export function toldOthers(others: readonly Account[], fresh: Account): readonly Letter[] {
  const tail = tailOf(
    fresh.address,
    others.map(({ address }) => address)
  )
  return others.map(({ address, personId, locale }) => ({
    to: { address, person: personId, locale },
    kind: 'report',
    lines: [line('accounts-linked', { channel: { line: ways(fresh.address) }, account: fresh.name || '…' })],
    buttons: [[away(tail)]]
  }))
}
