import { z } from 'zod'

/*
 * The parts of an update that we read. Unknown fields are let through: what comes is not what is documented (ZALO 4.2).
 * Ids are strings and stay so.
 */

const id = z.string().min(1)
const words = z.string().nullish()

const message = z.looseObject({
  message_id: id,
  from: z.looseObject({ id, display_name: words, is_bot: z.boolean().nullish() }),
  chat: z.looseObject({ id, chat_type: z.string() }),
  text: words,
  caption: words,
  /** The documented name of a picture's address; `photo_url` is the one that comes. */
  photo: words,
  photo_url: words,
  voice_url: words
})

const bare = z.looseObject({ event_name: z.string(), message: message.nullish() })

/** One update: as documented in an envelope, or bare as it comes. */
export const update = z.union([z.looseObject({ ok: z.boolean(), result: bare }).transform(one => one.result), bare])

export type Update = z.infer<typeof update>
export type ZaloMessage = z.infer<typeof message>
