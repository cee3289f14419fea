import { z } from 'zod'

/** What the crash test asks of its platform. `again`, `expire`: of Zalo alone. `kill`: of the calls that fit, the one after `skip` others is the last one. */
export const Asked = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('says'), phone: z.number(), text: z.string() }),
  z.object({
    ask: z.literal('kill'),
    process: z.number(),
    at: z.enum(['getUpdates', 'sendMessage', 'sendDocument']),
    skip: z.number(),
    trouble: z.enum(['down', 'unheard'])
  }),
  z.object({ ask: z.literal('peace') }),
  /** The last words that were heard come once more. */
  z.object({ ask: z.literal('again') }),
  /** Every access token is at its end. */
  z.object({ ask: z.literal('expire') }),
  z.object({ ask: z.literal('close') })
])
export type Asked = z.infer<typeof Asked>

/** One line of the wire log, and the moment at which it was written. */
export const Wired = z.object({
  at: z.number(),
  method: z.string(),
  chat: z.number().nullable(),
  text: z.string(),
  accepted: z.boolean()
})
export type Wired = z.infer<typeof Wired>

/**
 * What it tells: where it is, each line of its wire log, that it killed whom it was to kill, and, Zalo alone, what became
 * of the words it brought: `heard` with their 200, or given up. `secret`: the first refresh token.
 */
export const Told = z.discriminatedUnion('told', [
  z.object({ told: z.literal('ready'), root: z.string(), secret: z.string().optional() }),
  z.object({ told: z.literal('wire'), entry: Wired }),
  z.object({ told: z.literal('settled'), phone: z.number(), heard: z.boolean() }),
  z.object({ told: z.literal('killed'), at: z.number() })
])
export type Told = z.infer<typeof Told>
