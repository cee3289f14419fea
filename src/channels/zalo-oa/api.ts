import { z } from 'zod'
import { Later, Unsure } from '../../ports/channel.ts'
import type { Clock } from '../../ports/clock.ts'
import { expired, ofCode, ofConnection, TOO_MANY, unanswered } from './faults.ts'

/** Zalo's own server. */
const ROOT = 'https://openapi.zalo.me'
const MINUTE_MS = 60_000
/** A call that takes longer has an unknown outcome. */
const LONGEST_MS = 60_000

/** A number, which Zalo writes as a number in one reply and as a string in the next. */
export const numberish = z.union([z.number(), z.string().regex(/^-?\d+$/)]).transform(Number)

/** A refusal comes with status 200 as well; `data` may be absent (ZALO 1.1). */
const envelope = z.looseObject({
  error: numberish,
  message: z.string().catch(''),
  data: z.unknown().optional()
})
type Reply = z.infer<typeof envelope>

/** Where the tokens come from. */
type Tokens = { access(): Promise<string>; refused(token: string): Promise<string> }

type World = {
  /** Another server than Zalo's own. */
  readonly root: string | null
  readonly tokens: Tokens
  readonly clock: Clock
  readonly monotonicMs: () => number
}

/** `sends`: people see what it does, so that it is never made twice without need. */
type Call = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: string | FormData
  readonly sends: boolean
}

/** Zalo's OpenAPI: calls with their checked results. Faults are ours (`faults.ts`). */
export function createApi({ root, tokens, clock, monotonicMs }: World) {
  /** Until then nothing is asked: the minute's calls are used up. */
  let usedUpUntil = Number.NEGATIVE_INFINITY

  return {
    /** Reads something; `query` as it stands in the address. */
    get: <T>(path: string, query: string, shape: z.ZodType<T>): Promise<T> =>
      call({ method: 'GET', path: query ? `${path}?${query}` : path, sends: false }, shape),
    /** Reads something that must be asked for with a body. */
    ask: <T>(path: string, body: unknown, shape: z.ZodType<T>): Promise<T> =>
      call({ method: 'POST', path, body: JSON.stringify(body), sends: false }, shape),
    /** Puts a file where messages can name it. */
    upload: <T>(path: string, file: FormData, shape: z.ZodType<T>): Promise<T> =>
      call({ method: 'POST', path, body: file, sends: false }, shape),
    /** Does something that people see. */
    send: <T>(path: string, body: unknown, shape: z.ZodType<T>): Promise<T> =>
      call({ method: 'POST', path, body: JSON.stringify(body), sends: true }, shape)
  }

  async function call<T>(call: Call, shape: z.ZodType<T>): Promise<T> {
    const left = usedUpUntil - monotonicMs()
    if (left > 0) throw new Later(left, true, new Error('the calls of this minute are used up'))
    const token = await tokens.access()
    const first = await once(call, token)
    const { error, message, data } = expired.has(first.error) ? await once(call, await tokens.refused(token)) : first
    if (error === TOO_MANY) throw tooMany()
    if (error !== 0) throw ofCode(error, message)
    const read = shape.safeParse(data)
    if (read.success) return read.data
    const reason = 'Zalo did it, but its reply is not understood'
    throw call.sends ? new Unsure(reason) : new Error(reason)
  }

  async function once(call: Call, token: string): Promise<Reply> {
    const { status, text } = await answered(call, token)
    if (status === 429) throw tooMany()
    if (status >= 500) throw unanswered(`status ${status}`, call.sends)
    const reply = envelope.safeParse(parsed(text))
    if (!reply.success) throw unanswered(`status ${status}, no reply of Zalo's`, call.sends)
    return reply.data
  }

  async function answered(
    { method, path, body, sends }: Call,
    token: string
  ): Promise<{ status: number; text: string }> {
    const headers = { access_token: token, ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}) }
    try {
      const response = await fetch((root ?? ROOT) + path, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
        // The token would go along to wherever it leads.
        redirect: 'manual',
        signal: AbortSignal.timeout(LONGEST_MS)
      })
      const remain = response.headers.get('x-ratelimit-remain')
      if (remain !== null && /^\s*(?:0+|-\d+)\s*$/.test(remain)) usedUp()
      return { status: response.status, text: await response.text() }
    } catch (fault) {
      throw ofConnection(fault, sends)
    }
  }

  /** The count begins anew with each minute. */
  function usedUp(): number {
    const waitMs = MINUTE_MS - (clock.now().getTime() % MINUTE_MS)
    usedUpUntil = monotonicMs() + waitMs
    return waitMs
  }

  function tooMany(): Later {
    return new Later(usedUp(), true, new Error('too many calls in this minute'))
  }
}

export type Api = ReturnType<typeof createApi>

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
