import { parse } from 'csv-parse/sync'
import { Unzip, UnzipInflate } from 'fflate'
import readXlsx from 'read-excel-file/node'
import writeXlsx from 'write-excel-file/node'
import { tidy } from '../core/fold.ts'

/** A sheet as it was read, a row a line of it: every cell is text, empty cells are ''. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[] }

/** The file is neither an xlsx nor a csv in UTF-8. */
export class NotATable extends Error {
  override readonly name = 'NotATable'
}

/** Reads an xlsx (every sheet) or a csv (one sheet, comma or semicolon) by its bytes. */
export async function readTable(name: string, bytes: Uint8Array): Promise<readonly Sheet[]> {
  try {
    return isZip(bytes) ? await readSheets(name, bytes) : [{ name, rows: readCsv(bytes) }]
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault)
    throw new NotATable(`${name}: không đọc được; cần tệp .xlsx, hoặc .csv lưu dạng UTF-8 (${why})`, { cause: fault })
  }
}

/** An xlsx of these sheets: every cell is text and stays text, headers in bold. */
export async function writeTable(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const data = sheets.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row, at) =>
      row.map(value => ({
        ...{ value, type: String, format: '@' },
        ...(at === 0 ? { fontWeight: 'bold' as const } : {})
      }))
    ),
    columns: (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows.map(row => row[column] ?? '')) }))
  }))
  return new Uint8Array(await writeXlsx(data).toBuffer())
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** Wide enough for most of what stands in a column. */
const widthOf = (cells: readonly string[]): number =>
  Math.min(60, Math.max(14, ...cells.filter(cell => cell.length <= 60).map(cell => cell.length + 2)))

/** No spreadsheet of an office unpacks to more bytes than this, over all its parts. */
const LARGEST = 100 * 1024 * 1024

/** Refuses a file made to fill the memory: counts what really comes out, whatever its own directory says. */
function mustBeSmall(bytes: Uint8Array): void {
  let left = LARGEST
  const unzip = new Unzip(part => {
    part.ondata = (fault, chunk) => {
      if (fault) throw fault
      left -= chunk.length
      if (left < 0) throw new Error(`nội dung giải nén lớn hơn ${LARGEST / 1024 / 1024} MB`)
    }
    part.start()
  })
  unzip.register(UnzipInflate)
  for (let from = 0; from < bytes.length; from += CHUNK)
    unzip.push(bytes.subarray(from, from + CHUNK), from + CHUNK >= bytes.length)
}

/** So many packed bytes are unpacked at a time: at most a thousand times as many come out of them. */
const CHUNK = 16 * 1024

async function readSheets(file: string, bytes: Uint8Array): Promise<readonly Sheet[]> {
  mustBeSmall(bytes)
  const sheets = await readXlsx(Buffer.from(bytes))
  return sheets.map(({ sheet, data }) => ({ name: `${file}, ${sheet}`, rows: data.map(row => row.map(cell)) }))
}

function readCsv(bytes: Uint8Array): readonly string[][] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const first = text.split('\n', 1)[0] ?? ''
  const delimiter = first.split(';').length > first.split(',').length ? ';' : ','
  const rows: string[][] = parse(text, { bom: true, delimiter, relax_column_count: true, trim: true })
  return rows.map(row => row.map(tidy))
}

/** Dates in cells are days; everything else is its text. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  return tidy(value instanceof Date ? value.toISOString().slice(0, 10) : String(value))
}
