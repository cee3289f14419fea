/** What the server answered to a call: the platform's envelope. */
export type Reply =
  | { readonly ok: true; readonly result?: unknown }
  | { readonly ok: false; readonly description: string; readonly error_code: number }
  /** Another spelling, seen in some refusals. */
  | { readonly ok: false; readonly description: string; readonly errorCode: number }

/** One call of the bot (all but getUpdates), in the order in which the calls were decided. */
export type WireEntry = {
  /** Grows by one, from 1. */
  readonly number: number
  /** Epoch milliseconds on the world's clock. */
  readonly atMs: number
  readonly method: string
  readonly chat: string | null
  /** The parameters as they came. */
  readonly payload: Readonly<Record<string, unknown>>
  readonly accepted: boolean
  readonly reply: Reply
}
