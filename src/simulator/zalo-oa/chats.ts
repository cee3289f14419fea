import { newId } from './ids.ts'
import type { GroupState, Message, PersonState } from './state.ts'
import { nowMs, type World } from './world.ts'

/** Messages that a chat keeps. */
const KEPT_MESSAGES = 1000

export const findPerson = (world: World, id: string): PersonState | undefined =>
  world.state.people.find(person => person.id === id)

/** A group that still is one. */
export const findGroup = (world: World, id: string): GroupState | undefined =>
  world.state.groups.find(group => group.id === id && group.status !== 'dissolved')

/** What somebody puts into a chat. */
export type Content = Pick<Message, 'text'> &
  Partial<Pick<Message, 'buttons' | 'files' | 'quote' | 'asksInfo' | 'hidden'>>

/** Adds a message to the private chat of a person, or to a group. */
export function post(world: World, chat: PersonState | GroupState, from: string, content: Content): Message {
  const message: Message = {
    id: newId(world),
    from,
    buttons: [],
    files: [],
    quote: null,
    asksInfo: false,
    hidden: false,
    at: nowMs(world),
    ...content
  }
  chat.messages.push(message)
  if (chat.messages.length > KEPT_MESSAGES) chat.messages.shift()
  world.keeper.changed()
  world.changes.ring({ kind: 'message', chat: chat.id, message })
  return message
}

/** A message as a phone shows it. */
export type Shown = Omit<Message, 'files' | 'hidden'> & {
  readonly files: readonly { readonly name: string; readonly kind: string; readonly url: string }[]
}

/** The messages of a chat that are on screens, oldest first. */
export const shown = (world: World, chat: PersonState | GroupState): readonly Shown[] =>
  chat.messages.flatMap(({ hidden, files, ...message }) =>
    hidden
      ? []
      : [
          {
            ...message,
            files: files.map(({ name, kind, address }) => ({ name, kind, url: new URL(address, world.root).href }))
          }
        ]
  )
