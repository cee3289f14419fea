import { z } from 'zod'
import { Chat, Command, FileFact, Message, PhotoSize, Update } from './protocol.ts'

/** One chat as Telegram keeps it. */
export const ChatState = z.object({
  chat: Chat,
  /** Ids of the people in it; of the one person, in a private chat. */
  members: z.array(z.number()),
  /** The bot's standing: `absent` until a person writes first; `kicked` when blocked or removed. */
  bot: z.enum(['absent', 'member', 'left', 'kicked']),
  /** Where the group lives now, once it was upgraded. */
  movedTo: z.number().nullable(),
  nextMessageId: z.number(),
  messages: z.array(Message)
})
export type ChatState = z.infer<typeof ChatState>

/** A file that anybody sent, by its id. */
export const KeptFile = z.object({
  kind: z.enum(['photo', 'document', 'voice']),
  name: z.string(),
  mime: z.string(),
  size: z.number(),
  sent: z.union([
    z.object({ photo: z.array(PhotoSize) }),
    z.object({ document: FileFact }),
    z.object({ voice: FileFact })
  ])
})
export type KeptFile = z.infer<typeof KeptFile>

/** Where updates are pushed. */
export const Webhook = z.object({
  url: z.string(),
  secret: z.string().nullable(),
  maxConnections: z.number()
})
export type Webhook = z.infer<typeof Webhook>

/** An update that waits. `again`: redelivered on purpose, so an offset beyond it does not drop it. */
export const Pending = z.object({ update: Update, again: z.boolean() })
export type Pending = z.infer<typeof Pending>

export const CommandList = z.object({ scope: z.string(), language: z.string(), commands: z.array(Command) })

/** Everything that outlives a restart. */
export const State = z.object({
  nextUpdateId: z.number(),
  /** Numbers files, presses and albums. */
  nextId: z.number(),
  chats: z.array(ChatState),
  files: z.record(z.string(), KeptFile),
  pending: z.array(Pending),
  webhook: Webhook.nullable(),
  /** Kinds of update the bot asked for; null is Telegram's default. */
  allowedUpdates: z.array(z.string()).nullable(),
  commands: z.array(CommandList)
})
export type State = z.infer<typeof State>

/** A world in which nothing has happened. */
export const emptyState = (): State => ({
  nextUpdateId: 700_000_001,
  nextId: 1,
  chats: [],
  files: {},
  pending: [],
  webhook: null,
  allowedUpdates: null,
  commands: []
})
