import { Alarm, Later, Unreachable, Unsure } from '../../ports/channel.ts'
import { NoAnswer, Refused } from './api.ts'

/** How long everything waits when Zalo cannot be connected to. */
const NO_CONNECTION_MS = 5_000
const TEN_MINUTES_MS = 600_000
const HOUR_MS = 3_600_000

/** No connection was made, so nothing arrived. Everything else that goes wrong on the way may have arrived. */
const unconnected = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN'],
  'UND_ERR_CONNECT_TIMEOUT'
])

/** What the administrators are told when Zalo no longer takes the token. */
export const tokenRefused = { key: 'alarm-zalo-bot-token' }

/** A fault of a call as one of ours, by its code alone: the texts are not documented. */
export function ours(fault: unknown): Error {
  if (fault instanceof NoAnswer)
    return unconnected.has(fault.reason) ? new Later(NO_CONNECTION_MS, true, fault) : new Unsure(fault.message)
  if (!(fault instanceof Refused)) return fault instanceof Error ? fault : new Error(String(fault))
  const { code, message } = fault
  if (code === 429) return new Alarm({ key: 'alarm-zalo-bot-quota' }, HOUR_MS, fault)
  if (code === 401) return new Alarm(tokenRefused, TEN_MINUTES_MS, fault)
  if (code === 403 || code === 404) return new Unreachable(message)
  if (code === 408 || code >= 500) return new Unsure(message)
  return fault
}

/** The result of a call, or its fault as one of ours. */
export const asked = <T>(call: Promise<T>): Promise<T> =>
  call.catch(fault => {
    throw ours(fault)
  })
