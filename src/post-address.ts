import { dayOf } from './core/calendar.ts'
import type { Locale } from './core/person.ts'
import type { Account } from './core/rows.ts'
import type { TakenLetter } from './ports/begun.ts'
import { type Channel, channelAt } from './ports/channel.ts'
import type { Reads } from './ports/store.ts'

/** Where a letter goes, by which channel, in which language. */
export type Place = {
  readonly address: string
  readonly channel: Channel
  readonly locale: Locale
  readonly group: boolean
}

/**
 * Where a letter's reader can be reached now; null when nowhere. A person is found where they were last heard, of the
 * channels that reach them at this moment.
 */
export async function whereTo(
  read: Reads,
  channels: readonly Channel[],
  { letter, readers }: TakenLetter,
  now: Date
): Promise<Place | null> {
  const { to, avoids = '' } = letter
  if ('group' in to) {
    const group = await read.group(to.group)
    const known = group === null || group.active
    return known ? placeAt(channels, to.group, 'vi', true) : null
  }
  if ('address' in to) {
    const place = placeAt(channels, to.address, to.locale, false)
    const account = readers.get(to.address)?.account ?? null
    if (place && (!account || isOpen(account, place.channel, now))) return place
    if (to.person === null) return account ? null : place
    return openPlace(channels, await read.accountsOf(to.person), avoids, now)
  }
  const accounts = [...readers.values()].flatMap(({ account }) => account ?? [])
  return openPlace(channels, accounts, avoids, now)
}

function openPlace(
  channels: readonly Channel[],
  accounts: readonly Account[],
  avoids: string,
  now: Date
): Place | null {
  const avoided = ({ address }: Account) => Number(avoids !== '' && address.startsWith(`${avoids}:`))
  const inTurn = accounts.toSorted((a, b) => avoided(a) - avoided(b) || b.lastHeard.getTime() - a.lastHeard.getTime())
  for (const account of inTurn) {
    const place = placeAt(channels, account.address, account.locale, false)
    if (place && isOpen(account, place.channel, now)) return place
  }
  return null
}

/**
 * Whether a letter has only the channel left that it speaks of, and its day is over: what it says may be mended since, and
 * if not another one says so.
 */
export const isStale = ({ letter, at }: TakenLetter, { channel }: Place, now: Date): boolean =>
  letter.avoids === channel.name && dayOf(at) !== dayOf(now)

/** Whether a channel lets us write to an account: it can be reached, and was heard not too long ago where that counts. */
export const isOpen = ({ reachable, lastHeard }: Account, { can }: Pick<Channel, 'can'>, now: Date): boolean =>
  reachable && (can.window === null || now.getTime() - lastHeard.getTime() < can.window)

/** The channel that carries this address. */
export function placeAt(channels: readonly Channel[], address: string, locale: Locale, group: boolean): Place | null {
  const channel = channelAt(channels, address)
  return channel ? { address, channel, locale, group } : null
}
