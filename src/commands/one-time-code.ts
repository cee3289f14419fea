import { createHash } from 'node:crypto'
import { add, remove, type Save } from '../core/outcome.ts'
import type { Code } from '../core/rows.ts'

/** A code may be used for seven days. */
const CODE_LIFE_MS = 7 * 24 * 60 * 60 * 1000

/**
 * Letters and digits that nobody mistakes for one another, and that no Vietnamese keyboard turns into something else:
 * without vowels, D and W there is nothing to set an accent on.
 */
const alphabet = '23456789BCFGHJKLMNPQRSTVXZ'

/** A code of eight letters from random bytes; 37 bits, tried five times an hour at most (`link.ts`). */
export const codeFrom = (random: Uint8Array): string =>
  [...random.slice(0, 8)].map(byte => alphabet[byte % alphabet.length] ?? '').join('')

/** As it was meant, whatever spaces, dashes and small letters it was typed with. */
export const tidyCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** Whether a text has the shape of a code. */
export const isCode = (typed: string): boolean => {
  const code = tidyCode(typed)
  return code.length === 8 && [...code].every(letter => alphabet.includes(letter))
}

/** What is kept of a code: its SHA-256, never itself. */
export const hashOf = (code: string): string => createHash('sha256').update(tidyCode(code)).digest('hex')

/** Keeps a fresh code for a person and takes back the older ones (DECISIONS 19). */
export const invited = (personId: number, code: string, older: readonly Code[], now: Date): readonly Save[] => [
  ...older.filter(one => one.usedAt === null).map(one => remove('code', { hash: one.hash })),
  add('code', {
    hash: hashOf(code),
    personId,
    expiresAt: new Date(now.getTime() + CODE_LIFE_MS),
    usedAt: null,
    version: 1
  })
]
