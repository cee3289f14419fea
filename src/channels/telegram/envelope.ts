import { HttpError, type Transformer } from 'grammy'
import { z } from 'zod'

/** What Telegram answers; whatever else comes was said by somebody on the way. */
const envelope = z.union([
  z.looseObject({ ok: z.literal(true), result: z.unknown().refine(result => result !== undefined && result !== null) }),
  z.looseObject({ ok: z.literal(false), error_code: z.int(), description: z.string() })
])
const message = z.looseObject({ message_id: z.int() })
const updates = z.array(z.looseObject({ update_id: z.int() }))

/** What we read of a result: a number that is none would be kept as a message's id, or asked with as an offset. */
const resultOf = (method: string): z.ZodType =>
  method === 'getUpdates' ? updates : method.startsWith('send') ? message : z.unknown()

/**
 * Lets through only what is an answer of Telegram's: the client takes any JSON for one, and a gateway's for a refusal, so
 * that an order would be given up although nobody refused it. What is none is as good as no answer.
 */
export const onlyTelegrams: Transformer = async (ask, method, payload, signal) => {
  const answer = await ask(method, payload, signal)
  const read = envelope.safeParse(answer)
  const whole = read.success && (!read.data.ok || resultOf(method).safeParse(read.data.result).success)
  if (!whole) throw new HttpError(`${method}: not an answer of Telegram's`, new Error('not understood'))
  return answer
}
