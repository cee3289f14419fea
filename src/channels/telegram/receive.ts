import type { Locale } from '../../core/person.ts'
import type { Incoming, IncomingFile, Quoted } from '../../ports/channel.ts'
import type { TelegramMessage, TelegramUser, Update } from './update.ts'

/** Who we are on Telegram. */
export type Bot = { readonly id: number; readonly username: string }

/** A chat or person as an address of ours. */
export const addressOf = (id: number): string => `telegram:${id}`

/** Their words to ours: what was said, the sentence behind a pressed button, what became of a chat. Null: not for us. */
export function receive(update: Update, bot: Bot): Incoming | null {
  const cause = `telegram:${bot.id}:${update.update_id}`
  const { message, edited_message: edited, callback_query: press, my_chat_member: member } = update
  if (message) return ofMessage(message, cause, bot)
  if (edited) {
    // A live position is edited every few seconds: only changed words are worth an answer.
    if (!edited.from || edited.from.is_bot || (edited.text ?? edited.caption) === undefined) return null
    return {
      kind: 'edited',
      messageId: String(edited.message_id),
      cause,
      address: addressOf(edited.chat.id),
      from: speaker(edited.from),
      group: groupOf(edited.chat)
    }
  }
  if (press?.data !== undefined && press.message) {
    return {
      kind: 'message',
      cause,
      address: addressOf(press.message.chat.id),
      from: speaker(press.from),
      group: groupOf(press.message.chat),
      text: press.data,
      pressed: true,
      addressed: true,
      files: [],
      quoted: null,
      messageId: String(press.message.message_id)
    }
  }
  if (!member) return null
  const { status, is_member: isMember } = member.new_chat_member
  const here = status === 'restricted' ? isMember === true : status !== 'left' && status !== 'kicked'
  const address = addressOf(member.chat.id)
  if (groupOf(member.chat)) return { kind: 'group', cause, address, title: member.chat.title ?? '', member: here }
  if (member.chat.type !== 'private') return null
  const { name, locale } = speaker(member.from)
  return { kind: 'reachable', cause, address, reachable: here, name, locale }
}

function ofMessage(message: TelegramMessage, cause: string, bot: Bot): Incoming | null {
  const address = addressOf(message.chat.id)
  if (message.migrate_to_chat_id !== undefined) {
    return { kind: 'moved', cause, address, to: addressOf(message.migrate_to_chat_id) }
  }
  const { from, reply_to_message: replied } = message
  const files = filesOf(message)
  const typed = message.text ?? message.caption ?? ''
  if (!from || from.is_bot || (typed === '' && files.length === 0)) return null
  const { text, mentioned } = withoutMention(message, typed, bot)
  const ours = replied?.from?.id === bot.id
  const quoted: Quoted | null = replied
    ? {
        messageId: String(replied.message_id),
        text: replied.text ?? replied.caption ?? '',
        files: filesOf(replied),
        ours
      }
    : null
  return {
    kind: 'message',
    cause,
    address,
    from: speaker(from),
    group: groupOf(message.chat),
    text,
    pressed: false,
    addressed: mentioned || ours || slashForUs(typed, bot),
    files,
    quoted,
    messageId: String(message.message_id)
  }
}

const slashForUs = (text: string, bot: Bot): boolean => {
  const named = /^\/[a-z0-9_]+(?:@(\w+))?/i.exec(text)
  return named !== null && (named[1] === undefined || named[1].toLowerCase() === bot.username.toLowerCase())
}

/** The text without the mention of us; the server has marked where mentions stand. */
function withoutMention(message: TelegramMessage, text: string, bot: Bot) {
  const name = `@${bot.username}`.toLowerCase()
  const found = (message.entities ?? message.caption_entities ?? []).find(
    ({ type, offset, length }) => type === 'mention' && text.slice(offset, offset + length).toLowerCase() === name
  )
  if (!found) return { text, mentioned: false }
  const rest = text.slice(0, found.offset) + text.slice(found.offset + found.length)
  return { text: rest.replace(/^[\s,:]+/, ''), mentioned: true }
}

function filesOf(message: TelegramMessage | NonNullable<TelegramMessage['reply_to_message']>): readonly IncomingFile[] {
  const photo = message.photo?.at(-1)
  const voice = message.voice ?? message.audio ?? message.video_note
  const document = message.document ?? message.video
  return [
    ...(photo ? [{ ...seen(photo, `anh-${message.message_id}.jpg`), kind: 'photo' as const }] : []),
    ...(document ? [{ ...seen(document, `tep-${message.message_id}`), kind: 'file' as const }] : []),
    ...(voice ? [{ ...seen(voice, 'ghi-am'), kind: 'voice' as const }] : [])
  ]
}

type Seen = NonNullable<TelegramMessage['document']>
const seen = (file: Seen, name: string) => ({
  ref: file.file_id,
  name: file.file_name ?? name,
  size: file.file_size ?? 0,
  mime: file.mime_type ?? ''
})

const groupOf = (chat: { type: string; title?: string | undefined }): { readonly title: string } | null =>
  chat.type === 'group' || chat.type === 'supergroup' ? { title: chat.title ?? '' } : null

function speaker(user: TelegramUser) {
  const name = [user.last_name, user.first_name].filter(Boolean).join(' ') || user.username || String(user.id)
  const locale: Locale = user.language_code?.startsWith('en') ? 'en' : 'vi'
  return { address: addressOf(user.id), name, locale }
}
