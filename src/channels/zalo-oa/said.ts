import { fold } from '../../core/fold.ts'
import type { Incoming } from '../../ports/channel.ts'
import { addressOf, groupAddressOf, NAME } from './address.ts'
import { filesIn, linkIn } from './attached.ts'
import { type Head, type Said, said, type Us } from './event.ts'

/** A sentence behind a button begins with this: with it Zalo's own filters let it through. */
export const PRESSED = '#'

/** `#nhận 12` is pressed; `#12` is typed, by people who write numbers of tasks so. */
const pressing = /^#(?!\s*\d*\s*$)/

/** Something said to the account. */
export function inPrivate(raw: unknown, head: Head, { oaId }: Us): Incoming | null {
  const event = said.parse(raw)
  if (event.recipient.id !== oaId) return null
  const typed = textOf(event)
  const pressed = pressing.test(typed)
  return heard(event, head, {
    address: addressOf(event.sender.id),
    group: null,
    text: pressed ? typed.slice(PRESSED.length) : typed,
    pressed,
    addressed: true
  })
}

/** Something said in a group of the account's, to it or not. */
export function inGroup(raw: unknown, head: Head, { oaId, oaName }: Us): Incoming | null {
  const event = said.parse(raw)
  if (event.sender.id === oaId) return null
  const typed = textOf(event)
  const { text, mentioned } = withoutMention(typed, oaName ?? '')
  return heard(event, head, {
    address: groupAddressOf(event.recipient.id),
    group: { title: '' },
    text,
    pressed: false,
    addressed: mentioned || typed.startsWith('/')
  })
}

type Message = Extract<Incoming, { kind: 'message' }>
type Told = Pick<Message, 'address' | 'group' | 'text' | 'pressed' | 'addressed'>

/** A sticker or a place says nothing that we could use. */
function heard({ sender, message }: Said, { event_name: name }: Head, told: Told): Incoming | null {
  const files = filesIn(message.attachments ?? [], message.msg_id)
  if (told.text === '' && files.length === 0) return null
  const quoted = message.quote_msg_id
  return {
    kind: 'message',
    cause: `${NAME}:${name}:${message.msg_id}`,
    from: { address: addressOf(sender.id), name: '', locale: 'vi' },
    ...told,
    files,
    // Whose message it was is not said: our own records know.
    quoted: quoted ? { messageId: quoted, text: '', files: [], ours: true } : null,
    messageId: message.msg_id
  }
}

/** What was typed, or the address that was passed on without a word. */
const textOf = ({ message }: Said): string => message.text || linkIn(message.attachments ?? [])

/**
 * The text without the mention of us. How Zalo marks mentions in what comes in is not documented: the account's name is
 * looked for after an @, with or without accents.
 */
function withoutMention(text: string, oaName: string): { text: string; mentioned: boolean } {
  const name = `@${fold(oaName).trim()}`
  const whole = text.normalize('NFC')
  const at = name === '@' ? -1 : fold(whole).indexOf(name)
  const after = whole.slice(at + name.length)
  if (at < 0 || /^[\p{L}\p{N}]/u.test(after)) return { text, mentioned: false }
  return { text: `${whole.slice(0, at)}${after}`.replace(/^[\s,:]+/, ''), mentioned: true }
}
