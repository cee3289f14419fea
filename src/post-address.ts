import type { Locale } from './core/person.ts'
import type { PostedLetter } from './core/rows.ts'
import type { Channel } from './ports/channel.ts'
import type { Reads } from './ports/store.ts'

/** Where a letter goes, by which channel, in which language. */
export type Place = {
  readonly address: string
  readonly channel: Channel
  readonly locale: Locale
  readonly group: boolean
}

/** Where a letter's reader can be reached now; null when nowhere. A person is found where they were last heard. */
export async function whereTo(
  read: Reads,
  channels: readonly Channel[],
  { letter }: PostedLetter
): Promise<Place | null> {
  const { to } = letter
  if ('group' in to) {
    const group = await read.group(to.group)
    const known = group === null || group.active
    return known ? placeAt(channels, to.group, 'vi', true) : null
  }
  if ('address' in to) {
    const place = placeAt(channels, to.address, to.locale, false)
    const account = await read.account(to.address)
    if (place && account?.reachable !== false) return place
    return to.person === null ? place : personPlace(read, channels, to.person)
  }
  return personPlace(read, channels, to.person)
}

async function personPlace(read: Reads, channels: readonly Channel[], personId: number): Promise<Place | null> {
  const accounts = [...(await read.accountsOf(personId))]
    .filter(account => account.reachable)
    .sort((a, b) => b.lastHeard.getTime() - a.lastHeard.getTime())
  for (const { address, locale } of accounts) {
    const place = placeAt(channels, address, locale, false)
    if (place) return place
  }
  return null
}

/** The channel that carries this address. */
export function placeAt(channels: readonly Channel[], address: string, locale: Locale, group: boolean): Place | null {
  const channel = channels.find(({ name }) => address.startsWith(`${name}:`))
  return channel ? { address, channel, locale, group } : null
}
