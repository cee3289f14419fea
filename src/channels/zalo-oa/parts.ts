import { numbered } from '../../ports/parts.ts'

/** Zalo's longest message and caption. Whether it counts UTF-16 units or letters it does not say: this is the shorter. */
export const TEXT_LIMIT = 2000

/**
 * A text of ours as Zalo gets it. `[@…]` would call people by name, or everybody, whoever typed it: a space that nobody
 * sees breaks it.
 */
export const harmless = (text: string): string => text.normalize('NFC').replaceAll('[@', '[\u200b@')

/** A text in as many messages as it needs: `(1/2) …`, `(2/2) …`. */
export const parts = (text: string, limit: number): readonly string[] =>
  numbered(text, limit).map(part => part.number + part.text)
