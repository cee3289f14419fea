import { fold } from '../core/fold.ts'
import { Refusal } from '../core/refusal.ts'

/** Two dates, or two months, the later one first: no period at all. `rest`: what was not understood. */
export const isReversed = (rest: string): boolean => REVERSED.test(fold(rest))

const REVERSED =
  /^(?:tu )?(?:ngay )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})? ?(?:den|toi|-|–) ?(?:het )?(?:ngay )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?$|^(?:tu )?(?:thang|quy) \d{1,2}(?:[ /](?:nam )?\d{4})? ?(?:den|toi|-|–) ?(?:thang |quy )?\d{1,2}(?:[ /](?:nam )?\d{4})?$/

/** Refuses days that end before they begin, whatever they would narrow. */
export function mustNotBeReversed(rest: string): void {
  if (isReversed(rest)) throw new Refusal('days-reversed', { words: rest })
}
