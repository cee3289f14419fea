import { type Api, GrammyError, InputFile } from 'grammy'
import { type Message, type Outgoing, Unsure } from '../../ports/channel.ts'
import { split } from '../../ports/parts.ts'
import { ours } from './faults.ts'

/** Telegram's longest message and caption, in UTF-16 units. */
export const TEXT_LIMIT = 4096
const CAPTION_LIMIT = 1024
/** The longest sentence that a button can carry, in bytes. */
const BUTTON_LIMIT = 64

/** Sends one message of ours: its file with the text as caption, or its text in as many parts as it needs. */
export async function send(api: Api, address: string, said: Message): Promise<readonly string[]> {
  const chat = chatOf(address)
  const message = pressable(said)
  const [file] = message.files
  const ids: string[] = []
  try {
    if (file) {
      const fits = message.text.length <= CAPTION_LIMIT
      const sent = await sendFile(api, chat, file, message, fits ? message.text : '')
      ids.push(String(sent.message_id))
      if (fits) return ids
    }
    const parts = split(message.text, TEXT_LIMIT)
    for (const [at, text] of parts.entries()) {
      const last = at === parts.length - 1
      const sent = await api.sendMessage(chat, text, {
        ...sound(message),
        link_preview_options: { is_disabled: true },
        entities: at === 0 ? heading(message) : [],
        ...(last ? markup(message) : {})
      })
      ids.push(String(sent.message_id))
    }
    return ids
  } catch (fault) {
    // Part of it is out: sending it all again would double that part, and the rest was refused for good or is unknown.
    const reason = ours(fault)
    throw ids.length > 0 ? new Unsure(`only a part was sent: ${reason.message}`) : reason
  }
}

/** Changes a message; `false` when it is gone. What already reads so counts as changed. */
export async function edit(api: Api, address: string, messageId: string, said: Message): Promise<boolean> {
  const message = pressable(said)
  if (message.text.length > TEXT_LIMIT) return false
  try {
    await api.editMessageText(chatOf(address), Number(messageId), message.text, {
      link_preview_options: { is_disabled: true },
      entities: heading(message),
      ...markup(message)
    })
    return true
  } catch (fault) {
    if (fault instanceof GrammyError && fault.error_code === 400 && !fault.parameters.migrate_to_chat_id) {
      return /not modified/i.test(fault.description)
    }
    throw ours(fault)
  }
}

/** Telegram's numeric chat id in an address of ours. */
export const chatOf = (address: string): number => Number(address.slice('telegram:'.length))

function sendFile(api: Api, chat: number, file: Outgoing, message: Message, caption: string) {
  const input = 'bytes' in file ? new InputFile(file.bytes, file.name) : 'ref' in file ? file.ref : file.address
  const more = {
    caption,
    caption_entities: caption ? heading(message) : [],
    ...sound(message),
    ...(caption ? markup(message) : {})
  }
  if (file.kind === 'photo') return api.sendPhoto(chat, input, more)
  return api.sendDocument(chat, input, more).catch(fault => {
    // A video is evidence like any file, but Telegram's name for one is refused as a document. Nothing was sent.
    if (typeof input !== 'string' || !isRefused(fault)) throw fault
    return api.sendVideo(chat, input, more)
  })
}

/** Refused for what it says, not for where it goes. */
const isRefused = (fault: unknown): boolean => {
  const { name } = ours(fault)
  return fault instanceof GrammyError && fault.error_code === 400 && name !== 'Moved' && name !== 'Unreachable'
}

const sound = ({ silent }: Message) => (silent ? { disable_notification: true } : {})

const heading = ({ headingLength }: Message) =>
  headingLength > 0 ? [{ type: 'bold' as const, offset: 0, length: Math.min(headingLength, TEXT_LIMIT) }] : []

const markup = ({ buttons }: Message) => ({
  reply_markup: {
    inline_keyboard: buttons.map(row => row.map(({ label, types }) => ({ text: label, callback_data: types })))
  }
})

/** A sentence too long for a button is printed, to be typed. */
function pressable(message: Message): Message {
  const fits = ({ types }: { readonly types: string }) => Buffer.byteLength(types) <= BUTTON_LIMIT
  const tooLong = message.buttons.flat().filter(one => !fits(one))
  if (tooLong.length === 0) return message
  const typed = tooLong.map(({ label, types }) => `${label}: ${types}`)
  return {
    ...message,
    text: [message.text, ...typed].join('\n'),
    buttons: message.buttons.map(row => row.filter(fits))
  }
}
