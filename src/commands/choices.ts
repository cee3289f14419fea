import type { Button } from '../core/letter.ts'

/*
 * Where a channel shows no buttons, a letter ends with numbered choices, and the answer may be the number alone.
 * A choice is kept as `1 đúng k7`: its number, then the sentence behind the button.
 */

/** The choices of a letter, numbered from 1; cancelling is always 0. */
export function numbered(
  buttons: readonly (readonly Button[])[]
): readonly { readonly digit: string; readonly button: Button }[] {
  const all = buttons.flat()
  const plain = all.filter(one => one.key !== 'button-cancel')
  return [
    ...plain.map((button, at) => ({ digit: String(at + 1), button })),
    ...all.filter(one => one.key === 'button-cancel').map(button => ({ digit: '0', button }))
  ]
}

/** A choice as it is kept. */
export const kept = ({ digit, button }: { readonly digit: string; readonly button: Button }): string =>
  `${digit} ${button.types}`

/** The sentence that a typed number means among the choices that stand in a chat; null when it is none of them. */
export function chosen(choices: readonly string[], typed: string): string | null {
  const digit = /^(\d{1,2})[.)]?$/.exec(typed)?.[1]
  const found = digit === undefined ? undefined : choices.find(one => one.startsWith(`${digit} `))
  return found === undefined || digit === undefined ? null : found.slice(digit.length + 1)
}
