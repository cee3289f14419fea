import { z } from 'zod'
import { asQuoted, findMessage } from '../chats.ts'
import { trimmed, withFound } from '../entities.ts'
import { badRequest } from '../failure.ts'
import { type Entity, InlineKeyboard, type Message } from '../protocol.ts'
import type { ChatState } from '../state.ts'
import { structured } from './method.ts'

const LIMITS = { text: 4096, caption: 1024, buttonData: 64 }

/** Keyboards under the input line are accepted and not shown. */
export const markup = structured(
  z.looseObject({ inline_keyboard: InlineKeyboard.shape.inline_keyboard.optional() })
).optional()
export const replyParameters = structured(
  z.looseObject({ message_id: z.number(), allow_sending_without_reply: z.boolean().optional() })
).optional()
/** Only entities are understood: the bot sends them instead of escaping. */
export const noParseMode = z.undefined({ error: 'the simulator reads entities, not parse_mode' }).optional()

/** The text of a message with its entities. */
export function textPart(text: string, given: readonly Entity[] = []): { text: string; entities?: Entity[] } {
  const clean = trimmed(text, given)
  if (clean.text.length === 0) throw badRequest('message text is empty')
  if (clean.text.length > LIMITS.text) throw badRequest('message is too long')
  const entities = withFound(clean.text, clean.entities)
  return { text: clean.text, ...(entities.length > 0 && { entities }) }
}

/** The caption under a file with its entities; nothing when it is empty. */
export function captionPart(
  caption: string | undefined,
  given: readonly Entity[] = []
): { caption?: string; caption_entities?: Entity[] } {
  const clean = trimmed(caption ?? '', given)
  if (clean.text.length > LIMITS.caption) throw badRequest('message caption is too long')
  if (clean.text.length === 0) return {}
  const entities = withFound(clean.text, clean.entities)
  return { caption: clean.text, ...(entities.length > 0 && { caption_entities: entities }) }
}

/** The buttons under a message; nothing when there are none. */
export function buttonsPart(given: z.infer<typeof markup>): { reply_markup?: InlineKeyboard } {
  const rows = (given?.inline_keyboard ?? []).filter(row => row.length > 0)
  for (const button of rows.flat()) {
    const size = button.callback_data === undefined ? 1 : Buffer.byteLength(button.callback_data)
    if (size < 1 || size > LIMITS.buttonData) throw badRequest('BUTTON_DATA_INVALID')
    if (button.callback_data === undefined && button.url === undefined && Object.keys(button).length < 2) {
      throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    }
  }
  return rows.length > 0 ? { reply_markup: { inline_keyboard: rows } } : {}
}

/** The message that is answered. */
export function replyPart(
  place: ChatState,
  given: z.infer<typeof replyParameters>
): { reply_to_message?: Omit<Message, 'reply_to_message'> } {
  if (!given) return {}
  const quoted = findMessage(place, given.message_id)
  if (quoted) return { reply_to_message: asQuoted(quoted) }
  if (given.allow_sending_without_reply) return {}
  throw badRequest('message to be replied not found')
}
