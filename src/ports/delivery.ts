/** How a delivery ended. */
export type Delivery =
  | {
      readonly as: 'sent'
      readonly address: string
      readonly messageIds: readonly string[]
      readonly choices: readonly string[]
      readonly at: Date
    }
  /** Put back: not before `notBefore`. `tries` counts up only when `counts`. */
  | { readonly as: 'later'; readonly notBefore: Date; readonly counts: boolean; readonly error: string }
  /** The request may have arrived. `again`: to be sent once more, marked; otherwise left for the doctor to show. */
  | { readonly as: 'unsure'; readonly again: boolean; readonly at: Date; readonly error: string }
  | { readonly as: 'failed'; readonly error: string; readonly at: Date }
  /** Nothing needed saying. */
  | { readonly as: 'skipped'; readonly at: Date }
