import { z } from 'zod'

/*
 * The parts of Telegram's updates that we read. Unknown fields are let through: the server sends more than it documents
 * (TELEGRAM 3). An update that is none of ours still has its id, so that the poller can pass it.
 */

const user = z.looseObject({
  id: z.number(),
  is_bot: z.boolean().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  username: z.string().optional(),
  language_code: z.string().optional()
})
const chat = z.looseObject({ id: z.number(), type: z.string(), title: z.string().optional() })
const entity = z.looseObject({ type: z.string(), offset: z.number(), length: z.number() })
const file = z.looseObject({
  file_id: z.string(),
  file_unique_id: z.string().optional(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
  file_size: z.number().optional()
})

const content = {
  message_id: z.number(),
  from: user.optional(),
  chat,
  text: z.string().optional(),
  caption: z.string().optional(),
  entities: z.array(entity).optional(),
  caption_entities: z.array(entity).optional(),
  photo: z.array(file).optional(),
  document: file.optional(),
  video: file.optional(),
  voice: file.optional(),
  audio: file.optional(),
  video_note: file.optional(),
  migrate_to_chat_id: z.number().optional(),
  migrate_from_chat_id: z.number().optional()
}
export const message = z.looseObject({ ...content, reply_to_message: z.looseObject(content).optional() })
const member = z.looseObject({
  chat,
  from: user,
  new_chat_member: z.looseObject({ status: z.string(), is_member: z.boolean().optional() })
})

export const update = z.looseObject({
  update_id: z.number(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: z
    .looseObject({
      id: z.string(),
      from: user,
      data: z.string().optional(),
      message: z.looseObject({ message_id: z.number(), chat }).optional()
    })
    .optional(),
  my_chat_member: member.optional()
})

export type Update = z.infer<typeof update>
export type TelegramMessage = z.infer<typeof message>
export type TelegramUser = z.infer<typeof user>

/** The kinds we ask for; everything else stays unsent. */
export const wanted = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const
