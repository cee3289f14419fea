import type { Day } from './calendar.ts'
import type { OrderDirective } from './order.ts'

/** What identifies a document: its number with its symbol, and its day (DOMAIN 3.2). */
export const directiveKey = ({ number, day }: { readonly number: string; readonly day: Day | null }): string =>
  day === null ? number : `${number} ${day}`

/** The key of the document that an order names; null when it names none. */
export const directiveOf = (directive: OrderDirective | null): string | null =>
  directive === null ? null : directiveKey(directive)
