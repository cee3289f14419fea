import { badRequest, Failure, forbidden } from './failure.ts'
import type { Message } from './protocol.ts'
import type { ChatState } from './state.ts'
import { unixTime, type World } from './world.ts'

/** Messages that a chat keeps; older ones can no longer be answered or edited. */
const KEPT_MESSAGES = 1000

/** The chat of this id, if there is one. */
export const findChat = (world: World, id: number): ChatState | undefined =>
  world.state.chats.find(place => place.chat.id === id)

/** The chat as the bot may see it. */
export function knownChat(world: World, id: number): ChatState {
  const place = findChat(world, id)
  if (!place || (place.chat.type !== 'private' && place.bot === 'absent')) throw badRequest('chat not found')
  return place
}

/** The chat, if the bot may write there at this moment. */
export function writableChat(world: World, id: number): ChatState {
  const place = knownChat(world, id)
  if (place.movedTo !== null) {
    const parameters = { migrate_to_chat_id: place.movedTo }
    throw new Failure(400, 'Bad Request: group chat was upgraded to a supergroup chat', parameters)
  }
  if (place.bot === 'member') return place
  if (place.chat.type !== 'private') throw forbidden(`bot was kicked from the ${place.chat.type} chat`)
  if (place.bot === 'kicked') throw forbidden('bot was blocked by the user')
  throw forbidden("bot can't initiate conversation with a user")
}

/** Counts one send or edit against Telegram's limits. */
export function admit(world: World, chat: number): void {
  const wait = world.flood.admit(chat, world.monotonicMs())
  if (wait === 0) return
  const seconds = Math.ceil(wait / 1000)
  throw new Failure(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })
}

/** A message of the chat by its id, which is unique only there. */
export const findMessage = (place: ChatState, messageId: number): Message | undefined =>
  place.messages.find(message => message.message_id === messageId)

/** A message as others quote it: one level deep. */
export function asQuoted(message: Message): Omit<Message, 'reply_to_message'> {
  const { reply_to_message: _deeper, ...quoted } = message
  return quoted
}

/** Adds a message to the chat, with the next id and the present time. */
export function post(world: World, place: ChatState, message: Omit<Message, 'message_id' | 'date' | 'chat'>): Message {
  const posted: Message = {
    message_id: place.nextMessageId++,
    date: unixTime(world),
    chat: place.chat,
    ...message
  }
  place.messages.push(posted)
  if (place.messages.length > KEPT_MESSAGES) place.messages.shift()
  world.keeper.changed()
  world.changes.ring({ kind: 'message', chat: place.chat.id, message: posted })
  return posted
}

/** Puts a changed message in the place of the old one. */
export function replace(world: World, place: ChatState, message: Message): void {
  const at = place.messages.findIndex(old => old.message_id === message.message_id)
  if (at < 0) return
  place.messages[at] = message
  world.keeper.changed()
  world.changes.ring({ kind: 'message', chat: place.chat.id, message })
}

/** Takes a message away; false when it is not there. */
export function remove(world: World, place: ChatState, messageId: number): boolean {
  const at = place.messages.findIndex(old => old.message_id === messageId)
  if (at < 0) return false
  place.messages.splice(at, 1)
  world.keeper.changed()
  world.changes.ring({ kind: 'deleted', chat: place.chat.id, messageId })
  return true
}
