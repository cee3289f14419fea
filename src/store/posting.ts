import { kinds, type Letter, type Recipient } from '../core/letter.ts'
import type { Param, Query } from './driver.ts'
import { withNumbers } from './newNumbers.ts'

const AT_ONCE = 100
const columns = [
  'cause',
  'step',
  'kind',
  'rank',
  'recipient',
  'letter',
  'task',
  'card',
  'address',
  'state',
  'notBefore',
  'at'
]

/** Puts letters into the outbox, in the transaction that keeps what they tell of. */
export function* posting(
  say: readonly Letter[],
  { cause, from }: { readonly cause: string; readonly from: number },
  drawn: readonly number[],
  at: Date
): Iterable<Query> {
  const rows = say.map((letter, i): readonly Param[] => [
    cause,
    from + i,
    letter.kind,
    kinds.indexOf(letter.kind),
    recipientKey(letter.to),
    withNumbers(JSON.stringify(letter), drawn),
    label(letter.task, drawn),
    label(letter.card, drawn),
    'address' in letter.to ? letter.to.address : null,
    'waiting',
    at,
    at
  ])
  const names = columns.map(column => `"${column}"`).join(', ')
  const marks = `(${columns.map(() => '?').join(', ')})`
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    const some = rows.slice(i, i + AT_ONCE)
    yield {
      sql: `INSERT INTO "letter" (${names}) VALUES ${some.map(() => marks).join(', ')}`,
      params: some.flat()
    }
  }
}

/** One key for one reader: letters to it go one at a time. */
const recipientKey = (to: Recipient): string =>
  'address' in to ? to.address : 'group' in to ? to.group : `person:${to.person}`

const label = (text: string | undefined, drawn: readonly number[]): Param =>
  text === undefined ? null : withNumbers(text, drawn)
