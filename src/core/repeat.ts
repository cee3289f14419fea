import type { Letter } from './letter.ts'

/** Sent once more when nobody knows whether it arrived: everything but digests, rankings and files (DECISIONS 5). */
export const mayRepeat = ({ kind, enclosure }: Pick<Letter, 'kind' | 'enclosure'>): boolean =>
  kind !== 'digest' && kind !== 'ranking' && enclosure === undefined
