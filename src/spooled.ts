import { z } from 'zod'
import type { Incoming } from './ports/channel.ts'

const base = { cause: z.string(), address: z.string() }
const locale = z.enum(['vi', 'en'])
const from = z.object({ address: z.string(), name: z.string(), locale })
const group = z.object({ title: z.string() }).nullable()
const file = z.object({
  ref: z.string(),
  name: z.string(),
  kind: z.enum(['photo', 'file', 'voice']),
  size: z.number(),
  mime: z.string()
})

/** What came in, as it lies on the disk. Every kind of `Incoming` stands here. */
export const incomingShape: z.ZodType<Incoming> = z.discriminatedUnion('kind', [
  z.object({
    ...base,
    kind: z.literal('message'),
    from,
    group,
    text: z.string(),
    pressed: z.boolean(),
    addressed: z.boolean(),
    files: z.array(file),
    quoted: z.object({ messageId: z.string(), text: z.string(), files: z.array(file), ours: z.boolean() }).nullable(),
    messageId: z.string()
  }),
  z.object({ ...base, kind: z.literal('edited'), messageId: z.string(), from, group }),
  z.object({
    ...base,
    kind: z.literal('reachable'),
    reachable: z.boolean(),
    greet: z.literal(true).exactOptional(),
    name: z.string(),
    locale
  }),
  z.object({ ...base, kind: z.literal('contact'), name: z.string(), phone: z.string() }),
  z.object({ ...base, kind: z.literal('withdrawn') }),
  z.object({ ...base, kind: z.literal('group'), title: z.string(), member: z.boolean() }),
  z.object({ ...base, kind: z.literal('moved'), to: z.string() })
])
