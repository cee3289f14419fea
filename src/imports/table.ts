import { parse } from 'csv-parse/sync'
import readXlsx from 'read-excel-file/node'
import writeXlsx from 'write-excel-file/node'

/** A sheet as it was read: its first row are the headers, every cell is text, empty cells are ''. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[] }

/** The file is neither an xlsx nor a csv in UTF-8. */
export class NotATable extends Error {
  override readonly name = 'NotATable'
}

/** Reads an xlsx (every sheet) or a csv (one sheet, comma or semicolon) by its bytes. */
export async function readTable(name: string, bytes: Uint8Array): Promise<readonly Sheet[]> {
  try {
    return isZip(bytes) ? await readSheets(bytes) : [{ name, rows: readCsv(bytes) }]
  } catch (fault) {
    throw new NotATable(`${name}: ${fault instanceof Error ? fault.message : String(fault)}`, { cause: fault })
  }
}

/** An xlsx of these sheets, headers in bold. */
export async function writeTable(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const data = sheets.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row, at) => row.map(value => (at === 0 ? { value, fontWeight: 'bold' as const } : { value }))),
    columns: (rows[0] ?? []).map(header => ({ width: Math.max(14, header.length + 4) }))
  }))
  return new Uint8Array(await writeXlsx(data).toBuffer())
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

async function readSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const sheets = await readXlsx(Buffer.from(bytes))
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map(row => row.map(cell)) }))
}

function readCsv(bytes: Uint8Array): readonly string[][] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const first = text.slice(0, text.indexOf('\n'))
  const delimiter = first.split(';').length > first.split(',').length ? ';' : ','
  return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, trim: true })
}

/** Dates in cells are days; everything else is its text. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  return (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)).normalize('NFC').trim()
}
