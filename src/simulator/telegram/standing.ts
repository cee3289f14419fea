import type { Standing, User } from './protocol.ts'
import type { ChatState } from './state.ts'
import { enqueue } from './updates.ts'
import { unixTime, type World } from './world.ts'

/** Somebody blocks, unblocks, adds or removes the bot; it is told by my_chat_member. */
export function standingChanged(world: World, place: ChatState, by: User, next: Standing): void {
  const before: Standing = place.bot === 'absent' ? 'left' : place.bot
  if (before === next) return
  place.bot = next
  world.keeper.changed()
  enqueue(world, {
    my_chat_member: {
      chat: place.chat,
      from: by,
      date: unixTime(world),
      old_chat_member: { user: world.bot, status: before },
      new_chat_member: { user: world.bot, status: next }
    }
  })
  world.changes.ring({ kind: 'place' })
}
