import { eachText } from '../core/naming.ts'
import type { Row } from './driver.ts'

/* Where the database holds something of a person. */

/** Every table with people in it: its key, the columns that name one by id, and the texts that may name one in words. */
export const personal = {
  person: { key: ['id'], ids: ['id'], texts: [] },
  post: { key: ['id'], ids: ['personId'], texts: [] },
  substitution: { key: ['id'], ids: ['absentId', 'substituteId', 'byId'], texts: [] },
  account: { key: ['address'], ids: ['personId', 'claimedId'], texts: [] },
  task: {
    key: ['number'],
    ids: [
      'leadPersonId',
      'assignerId',
      'confirmerId',
      'acknowledgedById',
      'classifiedById',
      'enteredById',
      'escalatedToId'
    ],
    texts: ['content', 'dueWords']
  },
  participant: { key: ['id'], ids: ['personId'], texts: [] },
  report: { key: ['id'], ids: ['byId', 'decidedById'], texts: ['text', 'reason'] },
  extension: { key: ['taskNumber', 'n'], ids: ['askedById', 'decidedById'], texts: ['reason', 'decidedReason'] },
  attachment: { key: ['id'], ids: ['byId'], texts: ['name'] },
  directive: { key: ['key'], ids: ['classifiedById', 'enteredById'], texts: ['issuer', 'subject'] },
  series: { key: ['key'], ids: ['assignerId'], texts: ['data'] },
  reminder: { key: ['id'], ids: ['personId'], texts: [] },
  journal: { key: ['id'], ids: ['actorId', 'forId'], texts: ['subject', 'before', 'after'] },
  feedback: { key: ['id'], ids: ['personId'], texts: ['text'] },
  snapshot: { key: ['id'], ids: [], texts: ['data'] },
  draft: { key: ['personId', 'number'], ids: ['personId'], texts: ['data'] },
  question: { key: ['personId', 'address'], ids: ['personId'], texts: ['data'] },
  letter: { key: ['id'], ids: [], texts: ['letter'] },
  history: { key: ['taskNumber', 'n'], ids: ['actorId', 'forId'], texts: ['before', 'after'] }
} as const satisfies Readonly<
  Record<
    string,
    { readonly key: readonly string[]; readonly ids: readonly string[]; readonly texts: readonly string[] }
  >
>

export type PersonalTable = keyof typeof personal
export const personalTables = Object.keys(personal).filter((name): name is PersonalTable => name in personal)

/** Texts that are JSON. */
export const jsonTexts: ReadonlySet<string> = new Set(['data', 'before', 'after', 'letter'])

/** Every text of a row that may name somebody, each by itself: what one is written like says nothing of the next. */
export function textsIn(table: PersonalTable, row: Row): readonly string[] {
  const all: string[] = []
  const take = (text: string): string => {
    all.push(text)
    return text
  }
  for (const column of personal[table].texts) {
    const cell = row[column]
    if (typeof cell === 'string') eachText(jsonTexts.has(column) ? JSON.parse(cell) : cell, take)
  }
  return all
}

const AT_ONCE = 1_000

type All = (sql: string, ...params: readonly (string | number)[]) => Promise<readonly Row[]>

/** Every row of a table, a page at a time in the order of its key. */
export async function* everyRow(all: All, table: PersonalTable): AsyncGenerator<Row> {
  const { key } = personal[table]
  const names = key.map(column => `"${column}"`).join(', ')
  let after: readonly (string | number)[] = []
  for (;;) {
    const where = after.length > 0 ? `WHERE (${names}) > (${key.map(() => '?').join(', ')})` : ''
    const found = await all(`SELECT * FROM "${table}" ${where} ORDER BY ${names} LIMIT ?`, ...after, AT_ONCE)
    yield* found
    const last = found.at(-1)
    if (!last || found.length < AT_ONCE) return
    after = key.map(column => {
      const value = last[column]
      return typeof value === 'number' ? value : String(value)
    })
  }
}
