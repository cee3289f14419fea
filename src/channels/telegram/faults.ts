import { GrammyError, HttpError, type Transformer } from 'grammy'
import { Alarm, Later, Moved, Unreachable, Unsure } from '../../ports/channel.ts'
import type { Refusals } from '../../ports/refusals.ts'
import { addressOf } from './receive.ts'

const MINUTE_MS = 60_000
/** How long everything waits when Telegram cannot be connected to. */
const NO_CONNECTION_MS = 5_000

/** No connection was made, so nothing arrived. Everything else that goes wrong on the way may have arrived. */
const unconnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN'])

/**
 * A fault of a call as one of ours, by its code and parameters: texts change between versions (TELEGRAM 3). The faults of
 * the client hold addresses with the token and payloads with what was said; nothing of them goes on but code and reason.
 */
export function ours(fault: unknown): Error {
  if (fault instanceof HttpError) return ofConnection(fault)
  if (!(fault instanceof GrammyError)) return fault instanceof Error ? fault : new Error(String(fault))
  const { error_code: code, parameters, description, method } = fault
  const reason = new Error(`${method}: ${code} ${description}`)
  if (parameters.migrate_to_chat_id) return new Moved(addressOf(parameters.migrate_to_chat_id))
  if (code === 429) return new Later((parameters.retry_after ?? 1) * 1000, false, reason)
  if (isTokenRefused(fault)) return new Alarm(tokenRefused, MINUTE_MS, reason)
  if (code === 409) return new Later(MINUTE_MS, true, reason)
  if (code === 403 || (code === 400 && nobodyThere.test(description))) return new Unreachable(reason.message)
  if (code >= 500) return new Unsure(reason.message)
  return reason
}

/** What the administrators are told when Telegram no longer takes the token. */
export const tokenRefused = { key: 'alarm-telegram-token' }

/** Telegram takes the token for nobody's: 401 when it was revoked, a bare 404 when it never was one. */
export const isTokenRefused = (fault: unknown): boolean => fault instanceof GrammyError && refusesToken(fault)

const refusesToken = ({ error_code: code, description }: Pick<GrammyError, 'error_code' | 'description'>): boolean =>
  code === 401 || (code === 404 && !/method not found/i.test(description))

/** While a refused token is in doubt, everything waits and nobody is told: Telegram has refused good ones too. */
export const doubting =
  (refusals: Refusals): Transformer =>
  async (ask, method, payload, signal) => {
    const answer = await ask(method, payload, signal)
    if (answer.ok) refusals.taken()
    else if (refusesToken(answer)) {
      const leftMs = refusals.refused()
      if (leftMs > 0) throw new Later(leftMs, true, new Error(`${method}: ${answer.error_code} ${answer.description}`))
    }
    return answer
  }

/** Refusals without a code of their own: the chat is gone or closed to us. */
const nobodyThere = /chat not found|user not found|PEER_ID_INVALID|not enough rights to send|CHAT_WRITE_FORBIDDEN/i

function ofConnection({ message, error }: HttpError): Error {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  const reason = `${message} ${code}`.trim()
  return unconnected.has(code) ? new Later(NO_CONNECTION_MS, true, new Error(reason)) : new Unsure(reason)
}

/** The result of a call, or its fault as one of ours. */
export const asked = <T>(call: Promise<T>): Promise<T> =>
  call.catch(fault => {
    throw ours(fault)
  })
