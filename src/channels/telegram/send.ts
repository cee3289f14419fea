import { type Api, GrammyError, HttpError, InputFile } from 'grammy'
import { Later, type Message, Moved, type Outgoing, Unreachable, Unsure } from '../../ports/channel.ts'
import { addressOf } from './receive.ts'

/** Telegram's longest message and caption, in UTF-16 units. */
export const TEXT_LIMIT = 4096
const CAPTION_LIMIT = 1024
const MINUTE_MS = 60_000

/** Sends one message of ours: its file with the text as caption, or its text in as many parts as it needs. */
export async function send(api: Api, address: string, message: Message): Promise<readonly string[]> {
  const chat = chatOf(address)
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
    if (ids.length > 0) throw new Unsure('only a part was sent', { cause: fault })
    throw ours(fault)
  }
}

/** Changes a message; `false` when it is gone. What already reads so counts as changed. */
export async function edit(api: Api, address: string, messageId: string, message: Message): Promise<boolean> {
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

/** Cuts a text at line ends, or at spaces where a line is too long, into parts of at most `limit`. */
export function split(text: string, limit: number): readonly string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > limit) {
    const window = rest.slice(0, limit + 1)
    const cut = [window.lastIndexOf('\n'), window.lastIndexOf(' ')].find(at => at > limit / 2) ?? whole(rest, limit)
    parts.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  return [...parts, rest]
}

/** Never between the halves of one character. */
const whole = (text: string, at: number): number => (/[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at)

/** Telegram's numeric chat id in an address of ours. */
export const chatOf = (address: string): number => Number(address.slice('telegram:'.length))

/** Errors by their code and parameters: their texts change between versions (TELEGRAM 3). */
export function ours(fault: unknown): Error {
  if (fault instanceof HttpError) return new Unsure('no answer', { cause: fault })
  if (!(fault instanceof GrammyError)) return fault instanceof Error ? fault : new Error(String(fault))
  const { error_code: code, parameters, description } = fault
  if (parameters.migrate_to_chat_id) return new Moved(addressOf(parameters.migrate_to_chat_id))
  if (code === 429) return new Later((parameters.retry_after ?? 1) * 1000, true, fault)
  if (code === 403) return new Unreachable(description)
  if (code === 400 && /chat not found|user not found|PEER_ID_INVALID/i.test(description))
    return new Unreachable(description)
  if (code >= 500) return new Unsure(description, { cause: fault })
  if (code === 401 || code === 409) return new Later(MINUTE_MS, true, fault)
  return fault
}

function sendFile(api: Api, chat: number, file: Outgoing, message: Message, caption: string) {
  const input = 'ref' in file ? file.ref : new InputFile(file.bytes, file.name)
  const more = {
    caption,
    caption_entities: caption ? heading(message) : [],
    ...sound(message),
    ...(caption ? markup(message) : {})
  }
  return file.kind === 'photo' ? api.sendPhoto(chat, input, more) : api.sendDocument(chat, input, more)
}

const sound = ({ silent }: Message) => (silent ? { disable_notification: true } : {})

const heading = ({ headingLength }: Message) =>
  headingLength > 0 ? [{ type: 'bold' as const, offset: 0, length: Math.min(headingLength, TEXT_LIMIT) }] : []

/** A button carries its sentence: at most 64 bytes, which `commands` keep by short sentences. */
const markup = ({ buttons }: Message) => ({
  reply_markup: {
    inline_keyboard: buttons.map(row => row.map(({ label, types }) => ({ text: label, callback_data: types })))
  }
})
