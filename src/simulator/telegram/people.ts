import type { User } from './protocol.ts'
import type { State } from './state.ts'

/** A person with a phone. */
export type Phone = {
  readonly id: number
  readonly name: string
  readonly username?: string
  /** A line under the name: 'Chủ tịch UBND xã'. */
  readonly role: string
  readonly languageCode: string
  /** The person wrote to the bot before, so it may write first. */
  readonly started?: boolean
}

/** A group that the bot is in from the start. `members` are phone ids, the first made the group. */
export type SimulatedGroup = { readonly id: number; readonly title: string; readonly members: readonly number[] }

/** The person as Telegram tells others. */
export const userOf = (phone: Phone): User => ({
  id: phone.id,
  is_bot: false,
  first_name: phone.name,
  ...(phone.username !== undefined && { username: phone.username }),
  language_code: phone.languageCode
})

/** Adds the chats that are missing and brings names and members up to date. */
export function settle(state: State, phones: readonly Phone[], groups: readonly SimulatedGroup[]): void {
  const fresh = { movedTo: null, nextMessageId: 1, messages: [] }
  for (const phone of phones) {
    const { id, first_name, username } = userOf(phone)
    const chat = { id, type: 'private' as const, first_name, ...(username !== undefined && { username }) }
    const known = state.chats.find(place => place.chat.id === id)
    if (known) known.chat = chat
    else state.chats.push({ ...fresh, chat, members: [id], bot: phone.started ? 'member' : 'absent', messages: [] })
  }
  for (const { id, title, members } of groups) {
    const chat = { id, type: 'group' as const, title, all_members_are_administrators: false }
    const known = state.chats.find(place => place.chat.id === id)
    if (known) Object.assign(known, { chat, members: [...members] })
    else state.chats.push({ ...fresh, chat, members: [...members], bot: 'member', messages: [] })
  }
}
