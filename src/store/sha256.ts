import { hash } from 'node:crypto'

/** SHA-256 of a text, as `core/chain.ts` asks for it. */
export const sha256 = (text: string): string => hash('sha256', text, 'hex')
