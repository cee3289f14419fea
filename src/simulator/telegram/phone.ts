import { asQuoted, findChat, findMessage, post, replace } from './chats.ts'
import { findEntities } from './entities.ts'
import { type FileKind, type GivenFile, keepFile } from './files.ts'
import { menuFor } from './methods/menus.ts'
import type { Command, Message, User } from './protocol.ts'
import { standingChanged } from './standing.ts'
import type { ChatState } from './state.ts'
import { enqueue } from './updates.ts'
import { unixTime, type World } from './world.ts'

/** A file from a phone; `document` unless said otherwise. */
export type PhoneFile = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly mime?: string
  readonly kind?: FileKind
}
export type SayOptions = {
  /** A group's id; the private chat with the bot unless said. */
  readonly chat?: number
  readonly replyTo?: number
  /** Several make an album, one message each; the text is the caption of the first. */
  readonly files?: readonly PhoneFile[]
  /** The person whose words are passed on. */
  readonly forwardedFrom?: number
}
/** What a phone did: the message (the first of an album) and the updates made of it, fewer when not asked for. */
export type Said = { readonly messageId: number; readonly updateIds: readonly number[] }

/** A person's phone, used from a program. Every act is at once; acts that the real app forbids throw. */
export type PhoneHandle = {
  readonly id: number
  says(text: string, options?: SayOptions): Said
  /** By the button's data or its label. Answers the press's own id. */
  presses(
    messageId: number,
    button: string,
    chat?: number
  ): { readonly callback: string; readonly updateId: number | null }
  edits(messageId: number, text: string, chat?: number): number | null
  blocks(): void
  unblocks(): void
  /** Messages of the chat, oldest first. */
  chat(id?: number): readonly Message[]
  /** The command menu shown in the chat. */
  menu(id?: number): readonly Command[]
}

const MIMES: Readonly<Record<FileKind, string>> = {
  photo: 'image/jpeg',
  document: 'application/octet-stream',
  voice: 'audio/ogg'
}

export function createPhone(world: World, person: User): PhoneHandle {
  function place(id: number = person.id): ChatState {
    const found = findChat(world, id)
    if (!found?.members.includes(person.id)) throw new Error(`${person.first_name} is not in chat ${id}`)
    return found
  }

  function writable(id?: number): ChatState {
    const found = place(id)
    if (found.movedTo !== null) throw new Error(`chat ${found.chat.id} moved to ${found.movedTo}`)
    if (found.chat.type !== 'private') return found
    if (found.bot === 'kicked') throw new Error(`${person.first_name} blocked the bot and must unblock it first`)
    found.bot = 'member'
    return found
  }

  function message(chat: ChatState, id: number): Message {
    const found = findMessage(chat, id)
    if (!found) throw new Error(`no message ${id} in chat ${chat.chat.id}`)
    return found
  }

  /** In a group without the bot people talk and the bot hears nothing. */
  const heard = (chat: ChatState, posted: Message): number | null =>
    chat.bot === 'member' ? enqueue(world, { message: posted }) : null

  const says = (text: string, options: SayOptions = {}): Said => {
    const chat = writable(options.chat)
    const files = options.files ?? []
    const forwarder = options.forwardedFrom === undefined ? undefined : world.people.get(options.forwardedFrom)
    const shared = {
      from: person,
      ...(options.replyTo !== undefined && { reply_to_message: asQuoted(message(chat, options.replyTo)) }),
      ...(forwarder && { forward_origin: { type: 'user' as const, sender_user: forwarder, date: unixTime(world) } }),
      ...(files.length > 1 && { media_group_id: `album-${world.state.nextId++}` })
    }
    const entities = findEntities(text)
    const contents =
      files.length === 0
        ? [{ text, ...(entities.length > 0 && { entities }) }]
        : files.map((file, index) => {
            const kind = file.kind ?? 'document'
            const given: GivenFile = { name: file.name, bytes: file.bytes, mime: file.mime ?? MIMES[kind] }
            const caption = index === 0 && text !== ''
            return {
              ...keepFile(world, kind, given),
              ...(caption && { caption: text }),
              ...(caption && entities.length > 0 && { caption_entities: entities })
            }
          })
    const posted = contents.map(content => post(world, chat, { ...shared, ...content }))
    const updateIds = posted.flatMap(one => heard(chat, one) ?? [])
    return { messageId: posted[0]?.message_id ?? 0, updateIds }
  }

  return {
    id: person.id,
    says,
    presses(messageId, wanted, chatId) {
      const chat = place(chatId)
      const pressed = message(chat, messageId)
      const buttons = (pressed.reply_markup?.inline_keyboard ?? []).flat()
      const button = buttons.find(one => one.callback_data === wanted) ?? buttons.find(one => one.text === wanted)
      if (button?.callback_data === undefined) throw new Error(`no button "${wanted}" under message ${messageId}`)
      const callback = `${person.id}${String(world.state.nextId++).padStart(9, '0')}`
      world.presses.set(callback, { user: person.id, chat: chat.chat.id, messageId })
      const updateId = enqueue(world, {
        callback_query: {
          id: callback,
          from: person,
          message: pressed,
          chat_instance: String(chat.chat.id * 7919),
          data: button.callback_data
        }
      })
      return { callback, updateId }
    },
    edits(messageId, text, chatId) {
      const chat = writable(chatId)
      const old = message(chat, messageId)
      if (old.from.id !== person.id) throw new Error(`message ${messageId} is not ${person.first_name}'s`)
      const { text: _text, entities: _entities, caption: _caption, caption_entities: _under, ...rest } = old
      const found = findEntities(text)
      const content =
        old.text === undefined
          ? { caption: text, ...(found.length > 0 && { caption_entities: found }) }
          : { text, ...(found.length > 0 && { entities: found }) }
      const edited: Message = { ...rest, ...content, edit_date: unixTime(world) }
      replace(world, chat, edited)
      return chat.bot === 'member' ? enqueue(world, { edited_message: edited }) : null
    },
    blocks: () => standingChanged(world, place(), person, 'kicked'),
    unblocks: () => standingChanged(world, place(), person, 'member'),
    chat: id => place(id).messages,
    menu: id => menuFor(world, place(id), person.id)
  }
}
