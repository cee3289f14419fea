import type { Save } from '../../src/core/outcome.ts'
import type { Rows, Table } from '../../src/core/rows.ts'

/** The rows that these saves add to one table. */
export const rowsOf = <T extends Table>(table: T, saves: readonly Save[]): readonly Rows[T][] =>
  saves.flatMap(save => (isAddTo(table, save) ? [save.row] : []))

const isAddTo = <T extends Table>(table: T, save: Save): save is Save & { act: 'add'; row: Rows[T] } =>
  save.act === 'add' && save.table === table
