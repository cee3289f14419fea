import { messagesOf, post } from './chats.ts'
import type { Intake } from './intake.ts'
import { addressOf, keepPicture, keepVoice } from './media.ts'
import { count } from './quota.ts'
import type { Message } from './state.ts'
import type { Phone, World } from './world.ts'

/** Where something is said; the private chat with the bot unless a group is named. */
export type Where = {
  readonly group?: string
  /** The bot's name is picked from the group's list; it goes before the text when it is not in it. */
  readonly mentions?: boolean
  /** The id of a message that is answered. */
  readonly replyTo?: string
}

/** A message as a phone shows it. */
export type Shown = {
  readonly id: string
  /** A person's id, or `bot`. */
  readonly from: string
  readonly text: string
  /** The address of the picture. */
  readonly photo: string | null
  readonly at: Date
}

/** A person's phone, used from a program. Every act is at once and answers the message's id. */
export type PhoneHandle = {
  readonly id: string
  says(text: string, where?: Where): string
  /** PNG or JPEG. */
  sendsPhoto(bytes: Uint8Array, caption?: string, where?: Where): string
  /** Raw AAC. */
  sendsVoice(bytes: Uint8Array): string
  sendsSticker(): string
  /** A file, a link, or anything from a protected person. `bare`: the event has not even a message. */
  sendsUnsupported(options?: { readonly bare?: boolean }): string
  /** Messages of the group, or of the private chat, oldest first. */
  chat(groupId?: string): readonly Shown[]
}

const STICKER = '0e078a2fb66a5f34067b'

export function createPhone(world: World, intake: Intake, person: Phone): PhoneHandle {
  function place(groupId?: string): string {
    if (groupId === undefined) return person.id
    const group = world.groups.get(groupId)
    if (!group?.members.includes(person.id)) throw new Error(`${person.name} is not in group ${groupId}`)
    return groupId
  }

  const mentionOf = (text: string): string => (text.includes(`@${world.bot.name}`) ? '' : `@${world.bot.name} `)

  function send(content: Pick<Message, 'kind' | 'text' | 'media'>, where: Where = {}): string {
    const chat = place(where.group)
    const text = where.mentions ? `${mentionOf(content.text)}${content.text}` : content.text
    const answered = messagesOf(world, chat).find(message => message.id === where.replyTo)
    if (where.replyTo !== undefined && !answered) throw new Error(`no message ${where.replyTo} in chat ${chat}`)
    if (chat === person.id && !world.state.wrote.includes(person.id)) world.state.wrote.push(person.id)
    const posted = post(world, { ...content, text, chat, from: person.id })
    if (chat === person.id || where.mentions || answered?.from === 'bot') {
      count(world)
      intake.bring(posted)
    }
    return posted.id
  }

  return {
    id: person.id,
    says: (text, where) => send({ kind: 'text', text, media: null }, where),
    sendsPhoto: (bytes, caption = '', where) =>
      send({ kind: 'image', text: caption, media: keepPicture(world, bytes) }, where),
    sendsVoice: bytes => send({ kind: 'voice', text: '', media: keepVoice(world, bytes) }),
    sendsSticker: () => send({ kind: 'sticker', text: '', media: STICKER }),
    sendsUnsupported: ({ bare = false } = {}) => send({ kind: bare ? 'bare' : 'unsupported', text: '', media: null }),
    chat: groupId =>
      messagesOf(world, place(groupId)).map(({ id, from, text, kind, media, at }) => ({
        id,
        from,
        text,
        photo: kind === 'image' && media !== null ? addressOf(world, media) : null,
        at: new Date(at)
      }))
  }
}
