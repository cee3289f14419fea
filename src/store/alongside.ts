import type { Table } from '../core/rows.ts'
import type { Row } from './driver.ts'
import { columnsOf, keyColumns } from './tables.ts'

/* Rows of several tables in one row of an answer: each column bears the name of the row that it belongs to. */

/** The columns of a table that is joined under this name, to be selected. */
export const columnsAs = (table: Table, name: string): string =>
  columnsOf(table)
    .map(column => `${name}."${column}" AS "${name}.${column}"`)
    .join(', ')

/** The row of that table; null where none was joined: what identifies a row is never null. */
export function rowAs(row: Row, table: Table, name: string): Row | null {
  if (keyColumns[table].every(key => (row[`${name}.${key}`] ?? null) === null)) return null
  return Object.fromEntries(columnsOf(table).map(column => [column, row[`${name}.${column}`]]))
}
