import { z } from 'zod'

/** A message of a chat, whoever wrote it. */
export const Message = z.object({
  id: z.string(),
  /** A person's id or a group's. */
  chat: z.string(),
  /** A person's id, or `bot`. */
  from: z.string(),
  /** `bare`: an unsupported one of which the platform tells nothing at all. */
  kind: z.enum(['text', 'image', 'voice', 'sticker', 'unsupported', 'bare']),
  /** The text, or the words under a picture. */
  text: z.string(),
  /** The id of a picture's or a voice's bytes; of a sticker, its own. */
  media: z.string().nullable(),
  /** Epoch milliseconds. */
  at: z.number()
})
export type Message = z.infer<typeof Message>

/** Where events are pushed. */
export const Webhook = z.object({ url: z.string(), secret: z.string() })
export type Webhook = z.infer<typeof Webhook>

/** Everything that outlives a restart. */
export const State = z.object({
  /** Numbers messages and files. */
  nextId: z.number(),
  /** Messages by chat, oldest first. */
  chats: z.record(z.string(), z.array(Message)),
  /** Ids of the people who wrote to the bot, so that it may write to them. */
  wrote: z.array(z.string()),
  /** What nobody has fetched yet. */
  pending: z.array(Message),
  webhook: Webhook.nullable(),
  webhookAt: z.number(),
  /** Messages of one month, both ways together. */
  month: z.object({ name: z.string(), messages: z.number() })
})
export type State = z.infer<typeof State>

/** A world in which nothing has happened. */
export const emptyState = (): State => ({
  nextId: 1,
  chats: {},
  wrote: [],
  pending: [],
  webhook: null,
  webhookAt: 0,
  month: { name: '', messages: 0 }
})
