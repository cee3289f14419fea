/** One call of the bot, in the order in which the calls were decided. */
export type WireEntry = {
  readonly method: string
  readonly path: string
  /** As parsed: JSON, a form, a query; of an upload its name, size and type under the field's name. */
  readonly body: unknown
  readonly accepted: boolean
  /** Zalo's code; 0 when accepted, null when something else answered in its place, or nothing did. */
  readonly error: number | null
  readonly at: Date
}
