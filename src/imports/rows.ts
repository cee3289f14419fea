import { columnsIn, headersAt, type Kind, lacking, oddIn } from './headers.ts'
import type { Sheet } from './table.ts'

export type { Kind } from './headers.ts'

/** One thing wrong with a file. `row` counts from 1, as the sheet shows it. */
export type RosterFault = {
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly fault: string
}

/** One row below the headers, its cells by header: `Họ tên` heads the same column as `ho_ten`. */
export type Row = {
  readonly sheet: string
  readonly row: number
  /** The text of a cell; '' when it is empty or the sheet has no such column. */
  readonly of: (column: string) => string
  /** A column that a sheet does not have leaves what is known as it is. */
  readonly has: (column: string) => boolean
  /** A column as the sheet heads it, or as it is to be headed. */
  readonly called: (column: string) => string
}

/** Writes down what is wrong with a cell. */
export type FaultAt = (
  row: Pick<Row, 'sheet' | 'row'> & Partial<Pick<Row, 'called'>>,
  column: string,
  fault: string
) => void

/** What the sheets of a kind hold: how many there are, their rows that hold anything, the headers that were not understood. */
export type Found = { readonly sheets: number; readonly rows: readonly Row[]; readonly odd: readonly string[] }

/** The rows of the sheets of this kind. */
export function rowsOf(sheets: readonly Sheet[], kind: Kind, fault: FaultAt): Found {
  const ours = sheets.flatMap(sheet => {
    const at = headersAt(sheet.rows, kind)
    return at < 0 ? [] : [{ sheet, at }]
  })
  return {
    sheets: ours.length,
    rows: ours.flatMap(({ sheet, at }) => below(sheet, at, kind, fault)),
    odd: ours.flatMap(({ sheet, at }) => oddIn(sheet.rows, at, kind))
  }
}

function below({ name, rows }: Sheet, at: number, kind: Kind, fault: FaultAt): readonly Row[] {
  const said = rows[at] ?? []
  const headers = columnsIn(said, kind)
  const missing = kind.needed.filter(header => !headers.includes(header))
  const asked = (column: string) => kind.words?.[column]?.[0] ?? column
  for (const header of missing)
    fault({ sheet: name, row: at + 1, called: asked }, header, `thiếu cột này${lacking(rows, at, kind)}`)
  if (missing.length > 0) return []
  return rows
    .map((cells, i) => ({
      sheet: name,
      row: i + 1,
      of: (column: string) => (cells[headers.indexOf(column)] ?? '').normalize('NFC').trim(),
      has: (column: string) => headers.includes(column),
      called: (column: string) => said[headers.indexOf(column)]?.trim() ?? asked(column)
    }))
    .slice(at + 1)
    .filter(row => headers.some(header => row.of(header) !== ''))
}

/** The words of a cell that holds several, apart by `;` or `,`. */
export const listed = (cell: string): readonly string[] =>
  cell
    .split(/[;,]/)
    .map(word => word.trim())
    .filter(Boolean)

/** `01/07/2025` or `2025-07-01` as a day; undefined when it is none. */
export function dayIn(text: string): string | undefined {
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const iso = vietnamese
    ? `${vietnamese[3]}-${vietnamese[2]?.padStart(2, '0')}-${vietnamese[1]?.padStart(2, '0')}`
    : text
  const date = new Date(`${iso}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(iso) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
    ? iso
    : undefined
}
