import { findChat, post } from './chats.ts'
import type { Message, User } from './protocol.ts'
import { standingChanged } from './standing.ts'
import type { ChatState } from './state.ts'
import { enqueue } from './updates.ts'
import type { World } from './world.ts'

/** A group, used from a program. Acts are done by its first member. */
export type GroupHandle = {
  readonly id: number
  adds(): void
  removes(): void
  /** Makes it a supergroup with a new id, which is answered. */
  upgrades(): number
  messages(): readonly Message[]
}

export function createGroup(world: World, id: number): GroupHandle {
  function place(): ChatState {
    const found = findChat(world, id)
    if (!found || found.chat.type === 'private') throw new Error(`no group ${id}`)
    return found
  }

  function maker(chat: ChatState): User {
    const user = world.people.get(chat.members[0] ?? 0)
    if (!user) throw new Error(`group ${id} has no members`)
    return user
  }

  return {
    id,
    adds: () => standingChanged(world, place(), maker(place()), 'member'),
    removes: () => standingChanged(world, place(), maker(place()), 'kicked'),
    upgrades() {
      const old = place()
      if (old.chat.type !== 'group' || old.movedTo !== null) throw new Error(`group ${id} was upgraded before`)
      const newId = -1_000_000_000_000 + id
      const next: ChatState = {
        chat: { id: newId, type: 'supergroup', title: old.chat.title },
        members: old.members,
        bot: old.bot,
        movedTo: null,
        nextMessageId: 1,
        messages: []
      }
      world.state.chats.push(next)
      const from = maker(old)
      const farewell = post(world, old, { from, migrate_to_chat_id: newId })
      const welcome = post(world, next, { from, migrate_from_chat_id: id })
      old.movedTo = newId
      enqueue(world, { message: farewell })
      enqueue(world, { message: welcome })
      world.changes.ring({ kind: 'place' })
      return newId
    },
    messages: () => place().messages
  }
}
