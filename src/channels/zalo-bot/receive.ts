import { GROUP, type Incoming, type IncomingFile } from '../../ports/channel.ts'
import type { Update, ZaloMessage } from './update.ts'

/** Who we are on Zalo. `displayName` is what people pick after an @; null when nobody told us. */
export type Bot = { readonly id: string; readonly accountName: string; readonly displayName: string | null }

const PREFIX = 'zalo-bot:'

/** A person or group as an address of ours. */
export const addressOf = (id: string, isGroup = false): string => `${PREFIX}${isGroup ? GROUP : ''}${id}`

/** Zalo's id of the chat in an address of ours. */
export function chatOf(address: string): string {
  const id = address.slice(PREFIX.length)
  return id.startsWith(GROUP) ? id.slice(GROUP.length) : id
}

/** Events with words or files. */
const full: ReadonlySet<string> = new Set(['text', 'image', 'voice'].map(what => `message.${what}.received`))
const STICKER = 'message.sticker.received'
/** Somebody said what the platform does not pass on: it is heard as an empty text, which the help answers. */
const UNSUPPORTED = 'message.unsupported.received'

/** Their words to ours. Null: not for us, or nobody to answer. */
export function receive({ event_name: event, message }: Update, bot: Bot): Incoming | null {
  if (!message || message.from.is_bot) return null
  const isGroup = message.chat.chat_type.toUpperCase() === 'GROUP'
  const isFull = full.has(event)
  if (!isFull && event !== UNSUPPORTED && (event !== STICKER || isGroup)) return null
  const { from, chat, message_id: messageId } = message
  const typed = isFull ? (message.text ?? message.caption ?? '') : ''
  return {
    kind: 'message',
    cause: `${PREFIX}${bot.id}:${event}:${messageId}`,
    address: addressOf(chat.id, isGroup),
    from: { address: addressOf(from.id), name: from.display_name || from.id, locale: 'vi' },
    // The platform names no groups, and brings from them only what mentions us or answers us.
    group: isGroup ? { title: '' } : null,
    text: isGroup ? withoutMention(typed, bot) : typed,
    pressed: false,
    addressed: true,
    files: isFull ? filesOf(message) : [],
    quoted: null,
    messageId
  }
}

/** The text without the mention of us that it begins with. Nothing marks it: it is found by our name, else by its @. */
function withoutMention(typed: string, { accountName, displayName }: Bot): string {
  const text = typed.normalize('NFC').trimStart()
  const ours = [displayName, accountName].find(name => name && begins(text, `@${name.normalize('NFC')}`))
  const length = ours ? ours.normalize('NFC').length + 1 : displayName ? 0 : (/^@\S+/.exec(text)?.[0].length ?? 0)
  return length > 0 ? text.slice(length).replace(/^[\s,:]+/, '') : typed
}

/** Whether a text begins with these words, whole, in any case. */
const begins = (text: string, words: string): boolean =>
  text.slice(0, words.length).toLowerCase() === words.toLowerCase() && !/^[\p{L}\p{N}]/u.test(text.slice(words.length))

function filesOf(message: ZaloMessage): readonly IncomingFile[] {
  const photo = message.photo_url || message.photo
  const voice = message.voice_url
  const name = `anh-${message.message_id}.jpg`
  return [
    ...(photo ? [{ ref: photo, name, kind: 'photo' as const, size: 0, mime: 'image/jpeg' }] : []),
    ...(voice ? [{ ref: voice, name: 'ghi-am.aac', kind: 'voice' as const, size: 0, mime: 'audio/aac' }] : [])
  ]
}
