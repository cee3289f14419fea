import { fold } from '../core/fold.ts'
import { chosen, labelled } from './choices.ts'
import type { Ask, Command } from './command.ts'
import { understand } from './understand.ts'

/** What may stand behind the label of a choice that takes a reason, or a day: `vì ...`, `, ...`, `5/12`. */
const REASON = /^(?:(?:vi|do|tai|(?:voi )?ly do)[\s:]|[,:;-] ?\S|(?:den |toi |sang )?\d{1,2}[/.-]\d)/

/**
 * The sentence of the choice that words mean among those offered: by its number where numbers are printed, or by its label,
 * with a reason behind it where one is taken. Null: none of them.
 */
export function choiceSaid(
  all: readonly Command[],
  { can, aboutTask }: Pick<Ask, 'can' | 'aboutTask'>,
  choices: readonly string[],
  typed: string
): string | null {
  const numbered = can.choices ? chosen(choices, typed) : null
  const said = numbered === null ? labelled(choices, typed) : null
  const meant = said && understand(all, said.types, true)
  if (!said || !meant) return numbered
  if (said.rest !== '')
    return meant.command.takesReason && REASON.test(fold(said.rest)) ? `${said.types} ${said.rest}` : null
  // A bare word about a card knows what is open and how long ago it was shown: `đúng`, `duyệt`.
  const bare = understand(all, typed, false, aboutTask !== '')
  return bare?.command === meant.command && /^k\d/.test(meant.words) ? null : said.types
}
