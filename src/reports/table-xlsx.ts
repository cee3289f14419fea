import type { Table } from '../core/table.ts'
import { cellText, isDay, paperMoment } from './paper-text.ts'
import { type Cells, look, rowHeight, writeSheet } from './sheet.ts'

/** Rows above the header: title and moment. */
const TITLES = 2
/** Columns in letters: no narrower and no wider; longer texts wrap. */
const [NARROW, WIDE] = [6, 48]
const DAY_WIDTH = 12

/** Any table as an xlsx of one sheet: numbers as numbers, days as days, texts wrapped, the header on every page. */
export function tableXlsx({ title, asOf, headers, rows }: Table): Promise<Uint8Array> {
  const widths = headers.map((text, at) => widthOf(text, rows, at))
  const headed = headers.map((text, at) => ({ text, width: widths[at] ?? NARROW }))
  const cells: Cells = [
    [{ value: cellText(title), fontWeight: 'bold', fontSize: 14, height: 24 }],
    [{ value: cellText(`Số liệu tính đến ${paperMoment(asOf)}`), fontStyle: 'italic', height: 18 }],
    headers.map(text => ({ value: cellText(text), ...heading, height: rowHeight(headed) })),
    ...rows.map(row => {
      const height = rowHeight(widths.map((width, at) => ({ text: String(row[at] ?? ''), width })))
      return headers.map((_, at) => ({ ...cell(row[at] ?? null), height }))
    })
  ]
  const head = TITLES + 1
  return writeSheet({
    name: 'Danh sách',
    cells,
    widths,
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

function cell(value: string | number | null) {
  if (value === null || value === '') return { ...boxed }
  if (typeof value === 'number') return { value, ...boxed, align: 'center' as const, format: '[$-42A]General' }
  if (isDay(value))
    return { value: new Date(`${value}T00:00:00Z`), ...boxed, align: 'center' as const, format: 'dd/mm/yyyy' }
  return { value: cellText(value), ...boxed, wrap: true }
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
