import { createHash } from 'node:crypto'
import { badRequest, Failure } from './failure.ts'
import type { Message } from './state.ts'
import type { World } from './world.ts'

/** Messages that a chat keeps. */
const KEPT_MESSAGES = 1000

/** A new id as the platform makes them: hex, twenty characters, in no order. */
export const nextId = (world: World): string =>
  createHash('sha256')
    .update(`${world.bot.id}:${world.state.nextId++}`)
    .digest('hex')
    .slice(0, 20)

/** The chat's messages, oldest first. */
export const messagesOf = (world: World, chat: string): readonly Message[] => world.state.chats[chat] ?? []

/** Refuses a chat to which the bot may not write. */
export function mustBeWritable(world: World, chat: string): void {
  if (world.groups.has(chat)) return
  if (!world.people.has(chat)) throw badRequest('chat not found')
  if (!world.state.wrote.includes(chat)) throw new Failure(403, 'Forbidden: the user has not started the conversation')
}

/** Adds a message to its chat, with a new id and the present time. */
export function post(world: World, message: Omit<Message, 'id' | 'at'>): Message {
  const posted: Message = { ...message, id: nextId(world), at: world.now().getTime() }
  const kept = [...messagesOf(world, message.chat), posted]
  world.state.chats[message.chat] = kept.slice(-KEPT_MESSAGES)
  world.keeper.changed()
  world.changes.ring({ kind: 'message', chat: message.chat, message: posted })
  return posted
}
