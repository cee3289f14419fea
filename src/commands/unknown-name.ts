import { fold } from '../core/fold.ts'
import { Refusal } from '../core/refusal.ts'
import { callName } from '../core/roster.ts'
import type { Addressee } from '../reading/reading.ts'
import { type Ask, line } from './command.ts'

/** Units named at once. */
const NAMED = 8

/** How people are addressed: what follows names nobody but a person. */
const TITLE = /^(?:dong chi|d\/c|dc|anh|chi|ong|ba|co|chu) /u

/** What units are called by, which tells none from another. */
const KINDS =
  /(?<![\p{L}\d])(?:van phong|phong|p|so|ban|nganh|ubnd|hdnd|xa|phuong|huyen|thi tran|thanh pho|tp|tinh)(?![\p{L}\d])\.?/gu

/** Nobody and no unit has this name: says which units are called nearly so, else which there are, of those within reach. */
export function unknownName({ roster }: Ask, { words, found }: Addressee, reach: readonly number[] | null): Refusal {
  const folded = fold(words)
  if (TITLE.test(folded)) return new Refusal('person-unknown', { words })
  const open = [...roster.units.values()].filter(
    ({ id, validTo }) => validTo === null && (reach === null || reach.includes(id))
  )
  const own = folded
    .replace(KINDS, ' ')
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean)
  const like = open.filter(
    unit =>
      found.some(one => !('personId' in one) && one.unitId === unit.id) ||
      (own.length > 0 && own.every(word => wordsOf([unit.name, unit.shortName, ...unit.aliases]).has(word)))
  )
  const named = like.length > 0 ? like : open
  const units = named.slice(0, NAMED).map(callName).join(', ')
  const more = named.length > NAMED ? ', …' : ''
  const known = line(like.length > 0 ? 'narrowing-like' : 'narrowing-known', { units: `${units}${more}` })
  return new Refusal('narrowing-unknown', { words, known: { line: known } })
}

const wordsOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap(name => fold(name).split(/[^\p{L}\d]+/u)))
