import { z } from 'zod'

/*
 * The parts of Zalo's events that we read. Unknown fields are let through. Ids are strings, also those that look like
 * numbers: as numbers they would lose their last digits.
 */

/** Who we are on Zalo. `oaName`: the account's name, by which it is mentioned in groups. */
export type Us = { readonly oaId: string; readonly oaName?: string }

const id = z.string().min(1)
const who = z.looseObject({ id })
const text = z.union([z.string(), z.number()]).transform(String)

/** What goes into a signature. The timestamp is a string, or a number, of 12 or 13 digits. */
export const signing = z.looseObject({ app_id: id, timestamp: text })

/** What every event says of itself. */
export const head = signing.extend({ event_name: z.string(), oa_id: id.optional() })
export type Head = z.infer<typeof head>

const attachment = z.looseObject({
  type: z.string(),
  payload: z
    .looseObject({
      url: z.string().optional(),
      name: z.string().optional(),
      type: z.string().optional(),
      /** Of a file, as a string: `"233947"`. */
      size: z.coerce.number().optional().catch(undefined)
    })
    .optional()
})
export type Attachment = z.infer<typeof attachment>

/** Something was said: to the account, or in a group, which then is the recipient. */
export const said = z.looseObject({
  sender: who,
  recipient: who,
  message: z.looseObject({
    msg_id: id,
    text: z.string().nullish(),
    quote_msg_id: id.nullish(),
    attachments: z.array(attachment).nullish()
  })
})
export type Said = z.infer<typeof said>

/** Somebody follows, follows no more, or opens the chat: named in one way or the other. */
export const relation = z.union([
  z.looseObject({ follower: who }).transform(({ follower }) => follower.id),
  z.looseObject({ user_id: id }).transform(({ user_id: userId }) => userId)
])

/** Somebody filled in the form that asks who they are. */
export const submitted = z.looseObject({
  sender: who,
  recipient: who,
  info: z.looseObject({ name: z.string().catch(''), phone: text.optional() })
})

/** Somebody withdrew their consent. */
export const withdrawn = z.looseObject({ user_id: id })

/** A group was made or given up. */
export const group = z.looseObject({
  group_id: id,
  group_info: z
    .looseObject({ name: z.string().optional(), group_name: z.string().optional() })
    .optional()
    .catch(undefined)
})
