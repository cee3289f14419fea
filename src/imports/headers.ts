import { fold } from '../core/fold.ts'
import type { Sheet } from './table.ts'

/* The row of headers of a sheet: which column of ours each of them means. */

/** A kind of sheet: the header that tells it from others, those it cannot do without, all of them. */
export type Kind = {
  readonly mark: string
  readonly needed: readonly string[]
  readonly headers: readonly string[]
  /** What else heads a column, in people's words; the first is what it is asked for by. */
  readonly words?: Readonly<Record<string, readonly string[]>>
  /** Columns that tell us nothing, in people's words. */
  readonly passed?: readonly string[]
}

/** A title or two may stand above the headers. */
const HEADERS_WITHIN = 10

/** A row of headers as our columns; what is none stays as it is. Of two that head one column the first counts. */
export function columnsIn(cells: readonly string[], { headers, words = {} }: Kind): readonly string[] {
  const said = cells.map(headerOf)
  const meant = said.map(one =>
    headers.includes(one) ? one : (headers.find(header => words[header]?.some(word => headerOf(word) === one)) ?? one)
  )
  const first = (column: string) => (said.includes(column) ? said : meant).indexOf(column)
  return meant.map((column, at) => (first(column) === at ? column : (said[at] ?? '')))
}

/** The headers of a row that head no column of ours, though something stands under them. */
export function oddIn(rows: Sheet['rows'], at: number, kind: Kind): readonly string[] {
  const known = new Set([...kind.headers, ...(kind.passed ?? []).map(headerOf)])
  const columns = columnsIn(rows[at] ?? [], kind)
  return (rows[at] ?? []).filter(
    (cell, k) =>
      cell !== '' &&
      !(known.has(columns[k] ?? '') && columns.indexOf(columns[k] ?? '') === k) &&
      rows.slice(at + 1).some(row => row[k])
  )
}

/** What else a row of headers says that lacks some of ours, where the kind of sheet knows people's words. */
export function lacking(rows: Sheet['rows'], at: number, kind: Kind): string {
  const odd = kind.words ? oddIn(rows, at, kind) : []
  return odd.length > 0 ? `; không hiểu tiêu đề ${quoted(odd)}` : ''
}

/** What is wrong with a file that has no sheet of a kind: what it lacks, and the headers that it has instead. */
export function noSheetOf(sheets: readonly Sheet[], kind: Kind): { readonly row: number; readonly fault: string } {
  const rows = sheets[0]?.rows ?? []
  const known = (row: readonly string[]) => columnsIn(row, kind).filter(one => kind.headers.includes(one)).length
  const above = rows.slice(0, HEADERS_WITHIN)
  const [likely = []] = above.toSorted((a, b) => known(b) - known(a) || filled(b) - filled(a))
  const at = Math.max(0, rows.indexOf(likely))
  const has = columnsIn(likely, kind)
  const missing = kind.needed.filter(one => !has.includes(one)).map(one => kind.words?.[one]?.[0] ?? one)
  return { row: at + 1, fault: `thiếu cột ${missing.join(', ')}${lacking(rows, at, kind)}` }
}

const filled = (row: readonly string[]): number => row.filter(cell => cell !== '').length

/** Names between quotation marks. */
export const quoted = (names: readonly string[]): string => names.map(name => `"${name}"`).join(', ')

/** The row of headers of a sheet of this kind; -1 when it is none. One header alone may be a word in a text, such as our own sheet of instructions. */
export const headersAt = (rows: Sheet['rows'], kind: Kind): number =>
  rows.slice(0, HEADERS_WITHIN).findIndex(row => {
    const columns = columnsIn(row, kind)
    return columns.includes(kind.mark) && columns.filter(one => kind.headers.includes(one)).length > 1
  })

/** A header as we compare it: `Số, ký hiệu (văn bản giao)` is `so_ky_hieu`. */
const headerOf = (cell: string): string =>
  fold(cell)
    .replace(/\([^)]*\)/g, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
