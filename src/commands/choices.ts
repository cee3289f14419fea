import type { Button } from '../core/letter.ts'
import { wordsAfter } from './understand.ts'

/*
 * Where a channel shows no buttons, a letter ends with numbered choices, and the answer may be the number alone; on any
 * channel it may be the label. A choice is kept as `1 đúng k7`: its number, then the sentence behind the button; in the
 * line below its label.
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

/** A choice as it is kept, with the label its reader sees. */
export const kept = ({ digit, button }: { readonly digit: string; readonly button: Button }, label: string): string =>
  `${digit} ${button.types}\n${label}`

/** The sentence that a typed number means among the choices that stand in a chat; null when it is none of them. */
export function chosen(choices: readonly string[], typed: string): string | null {
  const digit = /^(\d{1,2})[.)]?$/.exec(typed)?.[1]
  return digit === undefined ? null : (choices.map(opened).find(one => one.digit === digit)?.types ?? null)
}

/** A choice whose label was typed out, and what was typed behind it: `Không đồng ý vì đã gia hạn rồi`. */
export type Labelled = { readonly types: string; readonly rest: string }

/** The choice whose label the words are, or begin with, the longest label first; null when they begin with none. */
export function labelled(choices: readonly string[], typed: string): Labelled | null {
  const [found] = choices
    .map(opened)
    .filter(one => one.label !== '')
    .toSorted((a, b) => b.label.length - a.label.length)
    .flatMap(({ types, label }) => {
      const rest = wordsAfter(typed, label)
      return rest === null ? [] : [{ types, rest }]
    })
  return found ?? null
}

function opened(choice: string) {
  const [sentence = '', label = ''] = choice.split('\n')
  const [digit = ''] = sentence.split(' ')
  return { digit, types: sentence.slice(digit.length + 1), label }
}
