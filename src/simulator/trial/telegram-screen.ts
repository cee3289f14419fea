import { menuFor } from '../telegram/methods/menus.ts'
import type { Phone } from '../telegram/people.ts'
import type { PhoneFile, PhoneHandle } from '../telegram/phone.ts'
import { pictureMime, pictureSize } from '../telegram/picture.ts'
import type { Entity, FileFact, InlineKeyboard, Message, User } from '../telegram/protocol.ts'
import type { ChatState } from '../telegram/state.ts'
import type { Change, World } from '../telegram/world.ts'
import type { Screen, SentFile } from './screen.ts'
import type { ButtonView, FileView, Happening, Mark, MessageView, PhoneView, QuotedView, Writer } from './view.ts'

const writerOf = ({ id, first_name, is_bot }: User): Writer => ({ id: String(id), name: first_name, isBot: is_bot })

const markOf = ({ type, offset, length, url }: Entity): Mark => ({
  type,
  offset,
  length,
  ...(typeof url === 'string' && { url })
})

const buttonOf = (button: InlineKeyboard['inline_keyboard'][number][number]): ButtonView => ({
  label: button.text,
  press: button.callback_data ?? null,
  address: button.url ?? null,
  style: button.style ?? null
})

const fileOf = (
  kind: 'file' | 'voice',
  { file_id: id, file_name: name = '', file_size: bytes }: FileFact
): FileView => ({
  id,
  kind,
  name,
  bytes,
  size: null
})

function filesOf({ photo, document, voice }: Pick<Message, 'photo' | 'document' | 'voice'>): readonly FileView[] {
  const picture = photo?.at(-1)
  if (picture) {
    const { file_id: id, file_size: bytes, width, height } = picture
    return [{ id, kind: 'photo', name: '', bytes, size: { width, height } }]
  }
  return [...(document ? [fileOf('file', document)] : []), ...(voice ? [fileOf('voice', voice)] : [])]
}

const quotedOf = (message: Omit<Message, 'reply_to_message'>): QuotedView => ({
  from: writerOf(message.from),
  text: message.text ?? message.caption ?? '',
  files: filesOf(message)
})

const viewOf = (message: Message): MessageView => ({
  ...quotedOf(message),
  id: String(message.message_id),
  chat: String(message.chat.id),
  at: new Date(message.date * 1000).toISOString(),
  edited: message.edit_date !== undefined,
  marks: (message.entities ?? message.caption_entities ?? []).map(markOf),
  quote: message.reply_to_message ? quotedOf(message.reply_to_message) : null,
  buttons: message.reply_markup?.inline_keyboard.map(row => row.map(buttonOf)) ?? [],
  moved: message.migrate_to_chat_id !== undefined || message.migrate_from_chat_id !== undefined
})

function happeningOf(change: Change): Happening {
  switch (change.kind) {
    case 'message':
      return { kind: 'message', chat: String(change.chat), message: viewOf(change.message) }
    case 'deleted':
      return { kind: 'deleted', chat: String(change.chat), messageId: String(change.messageId) }
    case 'notice':
      return { ...change, user: String(change.user) }
    case 'typing':
      return { kind: 'typing', chat: String(change.chat) }
    case 'place':
      return change
  }
}

/** A picture goes as a picture, everything else as a document. */
const given = (file: SentFile): PhoneFile => ({ ...file, kind: pictureSize(file.bytes) ? 'photo' : 'document' })

/** Telegram's phones on the page. */
export function telegramScreen(world: World, phones: readonly Phone[], phone: (id: number) => PhoneHandle): Screen {
  function chatOf(place: ChatState, user: number) {
    const { chat } = place
    return {
      id: String(chat.id),
      kind: chat.type === 'private' ? ('private' as const) : ('group' as const),
      title: chat.type === 'private' ? world.bot.first_name : chat.title,
      menu: menuFor(world, place, user),
      started: place.bot !== 'absent'
    }
  }

  function phoneOf({ id, name, role }: Phone): PhoneView {
    const mine = world.state.chats.filter(place => place.members.includes(id) && place.movedTo === null)
    const [own, groups] = [mine.filter(({ chat }) => chat.id === id), mine.filter(({ chat }) => chat.id !== id)]
    const chats = [...own, ...groups].map(place => chatOf(place, id))
    return { id: String(id), platform: 'telegram', name, role, chats }
  }

  return {
    phones: () => phones.map(phoneOf),
    messages: () => Object.fromEntries(world.state.chats.map(({ chat, messages }) => [chat.id, messages.map(viewOf)])),
    listen: hear => world.changes.listen(change => hear(happeningOf(change))),
    says({ phone: id, chat, text, replyTo, files }) {
      const answers = replyTo !== null && { replyTo: Number(replyTo) }
      phone(Number(id)).says(text, { chat: Number(chat), files: files.map(given), ...answers })
    },
    presses: ({ phone: id, chat, messageId, press }) =>
      phone(Number(id)).presses(Number(messageId), press, Number(chat)).callback,
    file(id) {
      const kept = Object.hasOwn(world.state.files, id) ? world.state.files[id] : undefined
      const bytes = kept && world.bytes.get(id)
      return kept && bytes ? { name: kept.name, mime: kept.kind === 'photo' ? pictureMime(bytes) : null, bytes } : null
    },
    saved: () => world.keeper.saved()
  }
}
