/**
 * A table as plain JSON, frozen into a snapshot of kind `tasks` or `evidence` (R4, R52): `reports/table-xlsx.ts` makes it a
 * spreadsheet. A text `YYYY-MM-DD` is a day; null is an empty cell.
 */
export type Table = {
  readonly title: string
  /** The moment whose state is told, ISO. */
  readonly asOf: string
  readonly headers: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}
