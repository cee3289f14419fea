import { z } from 'zod'

/** A call that takes longer has an unknown outcome. Longer than a poll is held open. */
const LONGEST_CALL_MS = 60_000

/** What every reply looks like. `errorCode` is how one of them is spelled; the HTTP status says nothing (ZALO 4). */
const envelope = z.looseObject({
  ok: z.boolean(),
  result: z.unknown().optional(),
  description: z.string().nullish(),
  error_code: z.coerce.number().optional(),
  errorCode: z.coerce.number().optional()
})

/** Zalo answered, and said no. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: number
  constructor(method: string, code: number, description: string) {
    super(`${method}: ${code} ${description}`.trim())
    this.code = code
  }
}

/** Nothing came back that we could read; `reason` is the code of what went wrong on the way. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
  readonly reason: string
  constructor(method: string, reason: string) {
    super(`${method}: ${reason}`)
    this.reason = reason
  }
}

export type Server = {
  readonly token: string
  readonly apiRoot: string
  /** How long a call may take. */
  readonly longestMs?: number
}

/** Asks one method; rejects with `Refused` or `NoAnswer`. The signal ends an open call. */
export type Call = <T>(method: string, params: object, result: z.ZodType<T>, signal?: AbortSignal) => Promise<T>

/** The Bot Platform's API: JSON in, JSON out, one address a method. */
export function createCall({ token, apiRoot, longestMs = LONGEST_CALL_MS }: Server): Call {
  return async (method, params, result, signal) => {
    const reply = envelope.safeParse(await posted(method, params, signal))
    if (!reply.success) throw new NoAnswer(method, 'not an answer of the platform')
    const { ok, description, error_code: code, errorCode } = reply.data
    const refusal = code || errorCode
    if (!ok && refusal) throw new Refused(method, refusal, (description ?? '').replaceAll(token, '…'))
    // Whoever refuses says why: without a code it was somebody on the way.
    if (!ok) throw new NoAnswer(method, 'a refusal without a code')
    const found = result.safeParse(reply.data.result)
    if (!found.success) throw new NoAnswer(method, 'a result that is not understood')
    return found.data
  }

  async function posted(method: string, params: object, signal?: AbortSignal): Promise<unknown> {
    const late = AbortSignal.timeout(longestMs)
    try {
      const response = await fetch(`${apiRoot}/bot${token}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(params),
        redirect: 'error',
        signal: signal ? AbortSignal.any([signal, late]) : late
      })
      return await response.json()
    } catch (fault) {
      // The fault may name the address, which holds the token, or quote what came: only its code goes on.
      throw new NoAnswer(method, codeOf(fault))
    }
  }
}

/** The code of what went wrong on the way, such as ECONNREFUSED; else the kind of fault. */
function codeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown'
  const { cause } = fault
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : fault.name
}
