import type { Button, Line, Values } from './letter.ts'

/**
 * A rule said no. Not a fault: the person asked for something the office does not allow or wrote it in a way we cannot
 * follow, and hears one plain sentence that says what to do instead. The key names the sentence in `locales/`.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly line: Line
  /** What can be done instead, below the sentence. */
  readonly buttons: readonly (readonly Button[])[]
  /** How things stand, below the sentence. */
  readonly below: readonly Line[]

  constructor(
    key: string,
    values: Values = {},
    buttons: readonly (readonly Button[])[] = [],
    below: readonly Line[] = []
  ) {
    super(key)
    this.line = { key, values }
    this.buttons = buttons
    this.below = below
  }
}

/** What was asked for can no longer be done, whatever is answered: a question about it is over. */
export class InVain extends Refusal {}
