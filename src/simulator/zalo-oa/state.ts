import { z } from 'zod'

/** A button under a message. `payload` is what a press sends as text, for the other types where it leads. */
export const Button = z.object({ title: z.string(), type: z.string(), payload: z.string() })
export type Button = z.infer<typeof Button>

/** A file in a message. `address` is under our own root, or somewhere else when the OA sent an address. */
export const Attached = z.object({ name: z.string(), kind: z.enum(['image', 'file', 'audio']), address: z.string() })
export type Attached = z.infer<typeof Attached>

export const Message = z.object({
  id: z.string(),
  /** 'oa', or the person's id. */
  from: z.string(),
  text: z.string(),
  buttons: z.array(Button),
  files: z.array(Attached),
  /** The message that this one quotes. */
  quote: z.string().nullable(),
  /** Asks for name and telephone number. */
  asksInfo: z.boolean(),
  /** Sent by an `oa.query.hide` button: on no screen. */
  hidden: z.boolean(),
  /** Milliseconds since 1970. */
  at: z.number()
})
export type Message = z.infer<typeof Message>

/** What the OA and one person are to each other. */
export const PersonState = z.object({
  id: z.string(),
  follows: z.boolean(),
  /** Milliseconds since 1970; null when they never had to do with the OA. */
  lastInteraction: z.number().nullable(),
  /** Messages of the OA since then. */
  replies: z.number(),
  /** The event of the "Nhắn tin" button comes once. */
  clickedChat: z.boolean(),
  info: z.object({ name: z.string(), phone: z.string() }).nullable(),
  messages: z.array(Message)
})
export type PersonState = z.infer<typeof PersonState>

/** A group that the OA owns. `disabled`: not paid for. */
export const GroupState = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  asset: z.string(),
  members: z.array(z.string()),
  status: z.enum(['enabled', 'disabled', 'dissolved']),
  messages: z.array(Message)
})
export type GroupState = z.infer<typeof GroupState>

export const KeptFile = z.object({ name: z.string(), mime: z.string(), size: z.number() })

/** What an upload gave: a name that messages may use for a while. */
export const Upload = z.object({ kind: z.enum(['image', 'file']), file: z.string(), until: z.number() })

/** An event, with what became of it. */
export const Event = z.object({
  /** Events of one lane go one after another. */
  lane: z.string(),
  name: z.string(),
  /** As it is signed and sent, to the byte. */
  body: z.string(),
  timestamp: z.string(),
  tries: z.number(),
  /** `refused`: by another answer than 200, a cut line or silence. `lost`: the webhook was disabled. */
  fate: z.enum(['waiting', 'delivered', 'refused', 'lost']),
  /** What the webhook answered. */
  status: z.number().nullable()
})
export type Event = z.infer<typeof Event>

const Token = z.object({ value: z.string(), until: z.number() })

/** Everything that outlives a restart. */
export const State = z.object({
  /** Where it was served the last time: addresses of files go on working. */
  port: z.number(),
  /** Numbers everything that needs an id. */
  nextId: z.number(),
  people: z.array(PersonState),
  groups: z.array(GroupState),
  files: z.record(z.string(), KeptFile),
  uploads: z.record(z.string(), Upload),
  accessTokens: z.array(Token),
  /** Those not used yet. */
  refreshTokens: z.array(Token),
  codes: z.array(z.object({ value: z.string(), challenge: z.string(), until: z.number() })),
  webhook: z.object({ url: z.string(), disabled: z.boolean() }).nullable(),
  /** Events that wait. */
  pending: z.array(Event),
  /** Messages taken from the OA's package, by month. */
  spent: z.object({ month: z.string(), count: z.number() })
})
export type State = z.infer<typeof State>

/** A world in which nothing has happened. */
export const emptyState = (): State => ({
  port: 0,
  nextId: 1,
  people: [],
  groups: [],
  files: {},
  uploads: {},
  accessTokens: [],
  refreshTokens: [],
  codes: [],
  webhook: null,
  pending: [],
  spent: { month: '', count: 0 }
})
