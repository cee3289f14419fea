import { type Counts, columnsOf, type Statistics } from '../core/statistics.ts'
import { paperDay, paperMoment, paperNumber, paperText } from './paper-text.ts'

/** The words of the 17-column report on paper. A paper of an office is in Vietnamese whoever reads it (R49). */
export const paperTitle = 'Tổng hợp kết quả xử lý nhiệm vụ được giao của các đơn vị'

/** `Nhiệm vụ giao từ ngày 15/04/2023 đến ngày 30/11/2023`. */
export const periodWords = ({ from, to }: Statistics): string =>
  `Nhiệm vụ giao từ ngày ${paperDay(from)} đến ngày ${paperDay(to)}`

/** `Số liệu tính đến hết ngày 30/11/2023`. */
export const asOfWords = ({ asOf }: Statistics): string => `Số liệu tính đến ${paperMoment(asOf)}`

/** What the office's paper says besides the figures. */
export type PaperWords = {
  /** The office's name; empty when it is not set. */
  readonly organisation: string
  /** What the figures were narrowed to, a sentence each. */
  readonly narrowed: readonly string[]
}

/** A cell of the header: where it begins, counted from 0, and how many rows and columns it takes. */
export type HeaderCell = {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

type Heading = { readonly text: string; readonly over?: readonly Heading[] }

const share: readonly Heading[] = [{ text: 'SL' }, { text: '%' }]
const sum: Heading = { text: 'Tổng số' }
const byDeadline: readonly Heading[] = [sum, { text: 'Trong hạn', over: share }, { text: 'Quá hạn', over: share }]

const headings: readonly Heading[] = [
  { text: 'STT' },
  { text: 'Đơn vị' },
  { text: 'Tổng số nhiệm vụ' },
  {
    text: 'Nhiệm vụ không có hạn cụ thể',
    over: [sum, { text: 'Đang triển khai', over: share }, { text: 'Đã hoàn thành', over: share }]
  },
  {
    text: 'Nhiệm vụ có hạn cụ thể',
    over: [sum, { text: 'Chưa hoàn thành', over: byDeadline }, { text: 'Đã hoàn thành', over: byDeadline }]
  }
]

const heightOf = ({ over = [] }: Heading): number => 1 + Math.max(0, ...over.map(heightOf))
const widthOf = ({ over }: Heading): number => over?.reduce((width, one) => width + widthOf(one), 0) ?? 1

/** Rows of words above the row of column numbers. */
export const headerRows = Math.max(...headings.map(heightOf))

function placed(all: readonly Heading[], row: number, column: number): readonly HeaderCell[] {
  const cells: HeaderCell[] = []
  let at = column
  for (const heading of all) {
    const { text, over = [] } = heading
    const left = headerRows - row
    // What has only plain words below it reaches down to them.
    const rows = over.length === 0 ? left : over.every(one => !one.over) ? left - 1 : 1
    const columns = widthOf(heading)
    cells.push({ text, row, column: at, rows, columns }, ...placed(over, row + rows, at))
    at += columns
  }
  return cells
}

/** The header of 19 columns: number, unit, then (1) to (17). */
export const header: readonly HeaderCell[] = placed(headings, 0, 0)

/** How each of the 17 columns follows from the others, as printed below the header. */
export const formulas: readonly string[] = [
  ...['(1)=(2)+(7)', '(2)=(3)+(5)', '(3)', '(4)=(3)/(1)', '(5)', '(6)=(5)/(1)'],
  ...['(7)=(8)+(13)', '(8)=(9)+(11)', '(9)', '(10)=(9)/(1)', '(11)', '(12)=(11)/(1)'],
  ...['(13)=(14)+(16)', '(14)', '(15)=(14)/(1)', '(16)', '(17)=(16)/(1)']
]

/** Which of the 17 columns, from 0, are percentages. */
export const isPercentage = (column: number): boolean => formulas[column]?.includes('/') ?? false

/** A line of the table. `number` is null in the row of the sums. */
export type TableRow = { readonly number: number | null; readonly unit: string; readonly columns: readonly number[] }

/** The units as they come, then the sums, their percentages worked out anew. */
export function* tableRows({ rows, total }: Statistics): Iterable<TableRow> {
  for (const [i, { unit, counts }] of rows.entries())
    yield { number: i + 1, unit: paperText(unit), columns: columnsOf(counts) }
  yield { number: null, unit: 'Tổng cộng', columns: columnsOf(total) }
}

/** Units are named beside what waits while they are so few. */
const NAMED = 10

/** What stands below the table: what waits for confirmation, and what a percentage is of (DOMAIN 2, R38). */
export function notes({ rows, total }: Statistics): readonly string[] {
  const waiting = rows.filter(({ counts }) => counts.waiting > 0)
  const named = waiting.map(({ unit, counts }) => `${paperText(unit)}: ${paperNumber(counts.waiting)}`).join('; ')
  const who = waiting.length > 0 && waiting.length <= NAMED ? ` (${named})` : ''
  return [
    `Trong đó chờ xác nhận: ${waitingWords(total)}${who}.`,
    'Tỷ lệ % tính trên tổng số nhiệm vụ của đơn vị, cột (1).',
    'Nhiệm vụ đã báo cáo trong hạn mà chưa được xác nhận hoàn thành tính vào cột (9).'
  ]
}

const waitingWords = ({ waiting }: Counts): string => `${paperNumber(waiting)} nhiệm vụ`
