import type { Phrase } from './phrase.ts'
import type { Addressee, Target } from './reading.ts'
import { cut, type Said, type Span } from './said.ts'

/** An addressee and where it stands. */
export type Placed = { readonly addressee: Addressee; readonly span: Span; readonly kind: Phrase['kind'] }

/** A name at a place, and whom it may mean. */
export const placed = (said: Said, { start, end, kind }: Phrase, found: readonly Target[]): Placed => ({
  addressee: { words: cut(said, { start, end }), found, group: kind === 'group', near: false },
  span: { start, end },
  kind
})
