import type { Keys, Table } from '../core/rows.ts'
import { rows } from './rows.ts'

/* What the statements of a commit know of each table. */

/** The columns that are read of each table. */
export const columnsOf = (table: Table): readonly string[] => Object.keys(rows[table].shape)

/** Columns kept as JSON text, in whatever table. */
export const jsonColumns: ReadonlySet<string> = new Set([
  'aliases',
  'fields',
  'heads',
  'receives',
  'documents',
  'milestones',
  'external',
  'before',
  'after',
  'data',
  'value'
])

/** What identifies a row, in the order of the index. */
export const keyColumns: { readonly [T in Table]: readonly (keyof Keys[T] & string)[] } = {
  unit: ['id'],
  person: ['id'],
  post: ['id'],
  account: ['address'],
  group: ['address'],
  code: ['hash'],
  task: ['number'],
  participant: ['taskNumber', 'role', 'unitId', 'personId'],
  report: ['taskNumber', 'kind', 'n'],
  attachment: ['id'],
  history: ['id'],
  draft: ['personId', 'number'],
  question: ['personId', 'address'],
  snapshot: ['kind', 'period'],
  reminder: ['id'],
  setting: ['key'],
  directive: ['key'],
  extension: ['taskNumber', 'n'],
  series: ['key'],
  substitution: ['id'],
  holiday: ['day'],
  journal: ['id'],
  feedback: ['id'],
  seal: ['number']
}

/** Tables whose key is not a unique index: replacing a row there is removing and adding. */
export const unindexed: ReadonlySet<Table> = new Set([
  'participant',
  'report',
  'attachment',
  'history',
  'reminder',
  'journal',
  'feedback'
])

/** Tables whose rows count their own changes. */
export const versioned: ReadonlySet<Table> = new Set(['task', 'draft', 'question', 'code', 'series'])

/** Tables whose key the database draws when a row comes without one. */
export const drawn: ReadonlySet<Table> = new Set(['unit', 'person', 'post', 'task', 'substitution'])

/** Every column that an outcome may write, as `table.column`. */
export const writable: ReadonlySet<string> = new Set(
  [Object.entries(rows).map(([table, { shape }]) => [table, Object.keys(shape)] as const), Object.entries(keyColumns)]
    .flat()
    .flatMap(([table, columns]) => columns.map(column => `${table}.${column}`))
)
