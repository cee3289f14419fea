/** What the server answered to a call: Telegram's envelope. */
export type Reply =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false
      readonly error_code: number
      readonly description: string
      readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number }
    }

/** One call of the bot (all but getUpdates), in the order in which the calls were decided. */
export type WireEntry = {
  /** Grows by one, from 1. */
  readonly number: number
  /** Milliseconds on the simulator's monotonic clock at arrival. */
  readonly atMs: number
  /** As Telegram spells it: `sendMessage`. */
  readonly method: string
  readonly chat: number | null
  /** The parameters as they came, with structured ones read from JSON. */
  readonly payload: Readonly<Record<string, unknown>>
  /** Ids of the files that the sent messages carry. */
  readonly files: readonly string[]
  readonly accepted: boolean
  readonly reply: Reply
}
