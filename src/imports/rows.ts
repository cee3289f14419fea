import { fold } from '../core/fold.ts'
import type { Sheet } from './table.ts'

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
}

/** Writes down what is wrong with a cell. */
export type FaultAt = (row: Pick<Row, 'sheet' | 'row'>, column: string, fault: string) => void

/** A kind of sheet: the header that tells it from others, those it cannot do without, all of them. */
export type Kind = { readonly mark: string; readonly needed: readonly string[]; readonly headers: readonly string[] }

/** A title or two may stand above the headers. */
const HEADERS_WITHIN = 10

/** The rows of the sheets of this kind that hold anything, and how many such sheets there are. */
export function rowsOf(sheets: readonly Sheet[], kind: Kind, fault: FaultAt): { sheets: number; rows: readonly Row[] } {
  const ours = sheets.flatMap(sheet => {
    const at = sheet.rows.slice(0, HEADERS_WITHIN).findIndex(row => heads(row.map(headerOf), kind))
    return at < 0 ? [] : [{ sheet, at }]
  })
  return { sheets: ours.length, rows: ours.flatMap(({ sheet, at }) => below(sheet, at, kind, fault)) }
}

function below({ name, rows }: Sheet, at: number, { needed }: Kind, fault: FaultAt): readonly Row[] {
  const headers = (rows[at] ?? []).map(headerOf)
  const missing = needed.filter(header => !headers.includes(header))
  for (const header of missing) fault({ sheet: name, row: at + 1 }, header, 'thiếu cột này')
  if (missing.length > 0) return []
  return rows
    .map((cells, i) => ({
      sheet: name,
      row: i + 1,
      of: (column: string) => (cells[headers.indexOf(column)] ?? '').normalize('NFC').trim(),
      has: (column: string) => headers.includes(column)
    }))
    .slice(at + 1)
    .filter(row => headers.some(header => row.of(header) !== ''))
}

/** One header alone may be a word in a text, such as our own sheet of instructions. */
const heads = (row: readonly string[], { mark, headers }: Kind): boolean =>
  row.includes(mark) && row.filter(header => headers.includes(header)).length > 1

const headerOf = (cell: string): string => fold(cell).trim().replace(/\s+/g, '_')

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
