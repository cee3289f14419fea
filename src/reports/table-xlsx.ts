import type { Table } from '../core/table.ts'
import { cellText, isDay, paperMoment } from './paper-text.ts'
import { type CellLook, type Cells, look, rowHeight, type SheetLine, writeSheet } from './sheet.ts'

/** Rows above the header: title and moment. */
const TITLES = 2
/** Columns in letters: no narrower and no wider; longer texts wrap. */
const [NARROW, WIDE] = [6, 48]
const DAY_WIDTH = 12

/** Any table as an xlsx of one sheet: numbers as numbers, days as days, texts wrapped, the header on every page. */
export function tableXlsx({ title, asOf, headers, rows }: Table): Promise<Uint8Array> {
  const widths = headers.map((text, at) => widthOf(text, rows, at))
  const headed = headers.map((text, at) => ({ text, width: widths[at] ?? NARROW }))
  const above: Cells = [
    [{ value: cellText(title), fontWeight: 'bold', fontSize: 14, height: 24 }],
    [{ value: cellText(`Số liệu tính đến ${paperMoment(asOf)}`), fontStyle: 'italic', height: 18 }],
    headers.map(text => ({ value: cellText(text), ...heading, height: rowHeight(headed) }))
  ]
  const head = TITLES + 1
  return writeSheet({
    name: 'Danh sách',
    widths,
    above,
    looks,
    lines: linesIn(rows, widths),
    below: [],
    frozen: { rows: head, columns: 1 },
    repeated: { from: head, to: head }
  })
}

const boxed = { borderStyle: 'thin', borderColor: look.line, alignVertical: 'top' } as const
const heading = {
  ...boxed,
  alignVertical: 'center',
  align: 'center',
  wrap: true,
  fontWeight: 'bold',
  backgroundColor: look.shade
} as const

const looks = {
  empty: boxed,
  number: { ...boxed, align: 'center', format: '[$-42A]General' },
  day: { ...boxed, align: 'center', format: 'dd/mm/yyyy' },
  text: { ...boxed, wrap: true }
} as const satisfies Record<string, CellLook>
type Cell = SheetLine<keyof typeof looks>['cells'][number]

function* linesIn(rows: Table['rows'], widths: readonly number[]): Iterable<SheetLine<keyof typeof looks>> {
  for (const row of rows)
    yield {
      height: rowHeight(widths.map((width, at) => ({ text: String(row[at] ?? ''), width }))),
      cells: widths.map((_, at) => cell(row[at] ?? null))
    }
}

function cell(value: string | number | null): Cell {
  if (value === null || value === '') return { look: 'empty', value: null }
  if (typeof value === 'number') return { look: 'number', value }
  if (isDay(value)) return { look: 'day', value: new Date(`${value}T00:00:00Z`) }
  return { look: 'text', value: cellText(value) }
}

/** Wide enough for a column's longest line, within bounds; of long tables the first thousand rows tell. */
function widthOf(header: string, rows: Table['rows'], at: number): number {
  const longest = rows.slice(0, 1000).reduce((most, row) => Math.max(most, lengthOf(row[at] ?? null)), 0)
  const words = Math.max(...header.split(' ').map(word => word.length))
  return Math.min(WIDE, Math.max(NARROW, words + 3, longest + 2))
}

function lengthOf(value: string | number | null): number {
  if (value === null) return 0
  if (typeof value === 'number') return String(value).length
  return isDay(value) ? DAY_WIDTH : Math.max(...value.split('\n').map(line => line.length))
}
