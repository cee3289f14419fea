import { z } from 'zod'

/*
 * The part of Telegram's Bot API that is played here, in Telegram's own words. Moments are Unix seconds,
 * offsets and lengths are UTF-16 units.
 */

export const User = z.object({
  id: z.number(),
  is_bot: z.boolean(),
  first_name: z.string(),
  username: z.string().exactOptional(),
  language_code: z.string().exactOptional()
})
export type User = z.infer<typeof User>

export const Chat = z.discriminatedUnion('type', [
  z.object({
    id: z.number(),
    type: z.literal('private'),
    first_name: z.string(),
    username: z.string().exactOptional()
  }),
  z.object({
    id: z.number(),
    type: z.literal('group'),
    title: z.string(),
    all_members_are_administrators: z.boolean()
  }),
  z.object({ id: z.number(), type: z.literal('supergroup'), title: z.string() })
])
export type Chat = z.infer<typeof Chat>

/** A stretch of the text with a meaning: `bold`, `bot_command`, `mention`, `date_time`. */
export const Entity = z.looseObject({
  type: z.string(),
  offset: z.number().int().nonnegative(),
  length: z.number().int().positive()
})
export type Entity = z.infer<typeof Entity>

export const PhotoSize = z.object({
  file_id: z.string(),
  file_unique_id: z.string(),
  width: z.number(),
  height: z.number(),
  file_size: z.number()
})
export type PhotoSize = z.infer<typeof PhotoSize>

/** A document or a voice message. */
export const FileFact = z.object({
  file_id: z.string(),
  file_unique_id: z.string(),
  file_name: z.string().exactOptional(),
  mime_type: z.string().exactOptional(),
  file_size: z.number(),
  duration: z.number().exactOptional()
})
export type FileFact = z.infer<typeof FileFact>

/** A button under a message. Only `callback_data` and `url` do something here; other kinds are kept as they came. */
export const InlineButton = z.looseObject({
  text: z.string().min(1),
  callback_data: z.string().exactOptional(),
  url: z.string().exactOptional(),
  style: z.string().exactOptional()
})
export const InlineKeyboard = z.object({ inline_keyboard: z.array(z.array(InlineButton)) })
export type InlineKeyboard = z.infer<typeof InlineKeyboard>

const Plain = z.object({
  message_id: z.number(),
  date: z.number(),
  edit_date: z.number().exactOptional(),
  chat: Chat,
  from: User,
  text: z.string().exactOptional(),
  entities: z.array(Entity).exactOptional(),
  caption: z.string().exactOptional(),
  caption_entities: z.array(Entity).exactOptional(),
  photo: z.array(PhotoSize).exactOptional(),
  document: FileFact.exactOptional(),
  voice: FileFact.exactOptional(),
  media_group_id: z.string().exactOptional(),
  forward_origin: z.object({ type: z.literal('user'), sender_user: User, date: z.number() }).exactOptional(),
  reply_markup: InlineKeyboard.exactOptional(),
  migrate_to_chat_id: z.number().exactOptional(),
  migrate_from_chat_id: z.number().exactOptional()
})

/** A message; the one it answers is kept one level deep, as Telegram does. */
export const Message = Plain.extend({ reply_to_message: Plain.exactOptional() })
export type Message = z.infer<typeof Message>

/** A press of a button under a message. */
export type CallbackQuery = { id: string; from: User; message: Message; chat_instance: string; data: string }

/** The bot's own standing in a chat: `member`, `left`, or `kicked` (blocked, in a private chat). */
export type Standing = 'member' | 'left' | 'kicked'
export type ChatMemberUpdated = {
  chat: Chat
  from: User
  date: number
  old_chat_member: { user: User; status: Standing }
  new_chat_member: { user: User; status: Standing }
}

/** What an update carries, under its kind's name. Kinds we do not know are passed on as they are. */
export type Happening =
  | { message: Message }
  | { edited_message: Message }
  | { callback_query: CallbackQuery }
  | { my_chat_member: ChatMemberUpdated }
  | Record<string, unknown>

export const Update = z.looseObject({ update_id: z.number() })
export type Update = z.infer<typeof Update>

export const Command = z.looseObject({
  command: z.string().regex(/^[a-z0-9_]{1,32}$/),
  description: z.string().min(1).max(256)
})
export type Command = z.infer<typeof Command>
