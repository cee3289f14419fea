import { convertDateToSerialNumber } from 'write-excel-file/utility'
import type { SheetLine } from './sheet.ts'
import { escaped } from './xml.ts'

type Lines = {
  /** The row, counted from 1, that shows one cell of each look and gives way to the lines. */
  readonly at: number
  /** The looks in the order of its cells. */
  readonly looks: readonly string[]
  readonly lines: Iterable<SheetLine<string>>
}

/** The text of a sheet (SpreadsheetML) with lines set in; what stands below them moves down. */
export function* withLines(text: string, { at, looks, lines }: Lines): Iterable<string> {
  const from = text.indexOf(`<row r="${at}"`)
  const to = text.indexOf('</row>', from) + '</row>'.length
  const styles = [...text.slice(from, to).matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/g)].map(([, style = '']) => style)
  const styleOf = new Map(looks.map((look, i) => [look, styles[i] ?? '']))
  yield text.slice(0, from)
  let row = at
  for (const line of lines) {
    yield rowOf(line, row, styleOf)
    row += 1
  }
  yield moved(text.slice(to), at, row - at - 1)
}

/** Rows, cells and joined cells below a row, so many rows further down. */
const moved = (text: string, below: number, by: number): string =>
  text.replace(/ (r|ref)="([A-Z]*)(\d+)(?::([A-Z]+)(\d+))?"/g, (whole, name, column, row, lastColumn, lastRow) => {
    if (Number(row) <= below) return whole
    const last = lastColumn === undefined ? '' : `:${lastColumn}${Number(lastRow) + by}`
    return ` ${name}="${column}${Number(row) + by}${last}"`
  })

function rowOf({ height, cells }: SheetLine<string>, row: number, styleOf: ReadonlyMap<string, string>): string {
  const written = cells.map(({ look, value }, column) => {
    const place = `r="${columnName(column)}${row}" s="${styleOf.get(look)}"`
    if (value === null) return `<c ${place}/>`
    // Words stand in the cell itself, not in a list of all words of the file, which would have to be held to its end.
    if (typeof value === 'string')
      return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
    return `<c ${place}><v>${typeof value === 'number' ? value : convertDateToSerialNumber(value)}</v></c>`
  })
  return `<row r="${row}" ht="${height}" customHeight="1">${written.join('')}</row>`
}

/** `A`, `Z`, `AA`. */
const columnName = (column: number): string =>
  (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
