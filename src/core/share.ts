import type { Value } from './letter.ts'

/** `n/N` in the reader's number format: `1.234/5.678` in Vietnamese. Every rate has its denominator beside it (DOMAIN 3.1). */
export const shareOf = (part: number, total: number): Value => ({ line: { key: 'share', values: { part, total } } })
