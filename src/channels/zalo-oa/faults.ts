import { Alarm, Later, Unreachable, Unsure } from '../../ports/channel.ts'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
/** How long everything waits when Zalo cannot be connected to, and one chat when a send failed. */
export const SHORTLY_MS = 5 * SECOND_MS

/** The access token is no longer taken: there must be another. */
export const expired: ReadonlySet<number> = new Set([-216, -220])
/** Too many calls in this minute. */
export const TOO_MANY = -32
/** An uploaded file is no longer kept: it must be uploaded again. */
export const ATTACHMENT_GONE = -100

const SEND_FAILED = -200
/**
 * Not following, blocked, their share used up, banned or away, silent for 7 days, expired, restricted, at night; a group
 * that is not paid for, or not ours.
 */
const nobodyThere = new Set([-213, -217, -218, -227, -230, -232, -244, -234, -237, -403])
/** The account's quota, or its money, is used up. */
const spent = new Set([-211, -320, -321])
/** What an administrator has to put right in Zalo's consoles: the account, the app, its rights, its package. */
const misconfigured = new Set([-204, -205, -209, -212, -219, -221, -223, -224, -235, -240, -242])

/** No connection was made, so nothing arrived. Everything else that goes wrong on the way may have arrived. */
const unconnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT'
])

/** Zalo refuses this call for good. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: number
  constructor(code: number, reason: string) {
    super(`${code} ${reason}`)
    this.code = code
  }
}

/** Nobody can call Zalo until an administrator consents anew; then what waits should not wait much longer. */
export const noToken = (cause?: unknown): Alarm => new Alarm({ key: 'alarm-zalo-oa-token' }, MINUTE_MS, cause)

/** A code of Zalo's, which is never 0 here, as one of our errors (ZALO 1.4). */
export function ofCode(code: number, reason: string): Error {
  const cause = new Refused(code, reason.slice(0, 200))
  if (expired.has(code)) return noToken(cause)
  if (code === SEND_FAILED) return new Later(SHORTLY_MS, false, cause)
  if (nobodyThere.has(code)) return new Unreachable(cause.message)
  if (spent.has(code)) return new Alarm({ key: 'alarm-zalo-oa-quota' }, 60 * MINUTE_MS, cause)
  if (misconfigured.has(code)) {
    return new Alarm({ key: 'alarm-zalo-oa-refused', values: { code: String(code) } }, 10 * MINUTE_MS, cause)
  }
  return cause
}

/**
 * A call that brought no answer of Zalo's. `sends`: had it arrived, people would see it, so its outcome is unknown;
 * anything else may be asked again. Only the name and the code go on: the rest may hold addresses, headers or words.
 */
export function ofConnection(fault: unknown, sends: boolean): Error {
  const code = codeOf(fault)
  const reason = `${fault instanceof Error ? fault.name : 'fault'} ${code}`.trim()
  if (unconnected.has(code)) return new Later(SHORTLY_MS, true, new Error(reason))
  return unanswered(reason, sends)
}

/** An answer that is none of Zalo's own: a gateway's page, a redirect, a code of 500. */
export const unanswered = (reason: string, sends: boolean): Error =>
  sends ? new Unsure(reason) : new Later(SHORTLY_MS, false, new Error(reason))

function codeOf(fault: unknown): string {
  const cause = fault instanceof Error ? fault.cause : undefined
  for (const one of [fault, cause]) {
    if (one instanceof Error && 'code' in one && typeof one.code === 'string') return one.code
  }
  return ''
}
