import type { Button, Line, Values } from './letter.ts'

/**
 * A rule said no. Not a fault: the person asked for something the office does not allow or wrote it in a way we cannot
 * follow, and hears one plain sentence that says what to do instead. The key names the sentence in `locales/`.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly line: Line
  readonly buttons: readonly (readonly Button[])[]

  constructor(key: string, values: Values = {}, buttons: readonly (readonly Button[])[] = []) {
    super(key)
    this.line = { key, values }
    this.buttons = buttons
  }
}
