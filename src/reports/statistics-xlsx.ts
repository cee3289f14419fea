import type { Statistics } from '../core/statistics.ts'
import { cellText } from './paper-text.ts'
import { type Cells, look, rowHeight, writeSheet } from './sheet.ts'
import {
  asOfWords,
  formulas,
  header,
  headerRows,
  isPercentage,
  notes,
  type PaperWords,
  paperTitle,
  periodWords,
  type TableRow,
  tableRows
} from './statistics-table.ts'

/** The format keeps a comma where the program would else follow its own language; numbers stay numbers. */
const format = { count: '[$-42A]#,##0', percent: '[$-42A]General' } as const
const WIDTH = 19
/** The width of the column of units, in letters. */
const UNIT = 40
/** Rows above the header: the office, the title, the period. */
const TITLES = 3

/**
 * The 17-column report as an xlsx of one sheet (R49): numbers as numbers, the sums below, what waits for confirmation
 * under the table.
 */
export function statisticsXlsx(statistics: Statistics, { organisation, narrowed }: PaperWords): Promise<Uint8Array> {
  const rows = tableRows(statistics)
  const cells: Cells = [
    across(organisation.toLocaleUpperCase('vi'), { fontWeight: 'bold', height: 20 }),
    across(paperTitle.toLocaleUpperCase('vi'), { fontWeight: 'bold', fontSize: 14, align: 'center', height: 24 }),
    across([periodWords(statistics), asOfWords(statistics), ...narrowed].join('. '), {
      fontStyle: 'italic',
      align: 'center',
      height: 20
    }),
    ...headerCells(),
    ['', '', ...formulas].map(text => ({
      value: text.replace('=', '=\n'),
      ...boxed,
      ...centred,
      ...wrapped,
      fontSize: 9,
      height: 28
    })),
    ...rows.map(bodyCells),
    [],
    ...notes(statistics).map(note => across(note, { fontStyle: 'italic', ...wrapped, height: heightOf(note) }))
  ]
  const widths = [5, UNIT, ...formulas.map((_, column) => (isPercentage(column) ? 9.5 : 8.5))]
  const head = TITLES + headerRows + 1
  return writeSheet({
    name: 'Bảng 17 cột',
    cells,
    widths,
    frozen: { rows: head, columns: 2 },
    repeated: { from: TITLES + 1, to: head }
  })
}

const boxed = { borderStyle: 'thin', borderColor: look.line } as const
const centred = { align: 'center', alignVertical: 'center' } as const
const wrapped = { wrap: true } as const

/** Rows that are joined do not grow by themselves: about 190 letters stand in one line of the whole table. */
const heightOf = (text: string): number => 18 * Math.ceil(text.length / 190)

function across(text: string, style: object): Cells[number] {
  const first = { value: cellText(text), columnSpan: WIDTH, alignVertical: 'center' as const, ...style }
  return [first, ...Array.from({ length: WIDTH - 1 }, () => null)]
}

function headerCells(): Cells {
  return Array.from({ length: headerRows }, (_, row) =>
    Array.from({ length: WIDTH }, (_, column) => {
      const cell = header.find(one => one.row === row && one.column === column)
      if (!cell) return null
      const style = { ...boxed, ...centred, ...wrapped, fontWeight: 'bold' as const, backgroundColor: look.shade }
      return { value: cell.text, ...style, rowSpan: cell.rows, columnSpan: cell.columns, height: row === 0 ? 22 : 20 }
    })
  )
}

function bodyCells({ number, unit, columns }: TableRow): Cells[number] {
  const bold = number === null ? ({ fontWeight: 'bold', backgroundColor: look.shade } as const) : {}
  const style = { ...boxed, ...bold, alignVertical: 'center' } as const
  return [
    {
      ...style,
      align: 'center',
      height: rowHeight([{ text: unit, width: UNIT }]),
      ...(number === null ? {} : { value: number })
    },
    { value: cellText(unit), ...style, ...wrapped },
    ...columns.map((value, column) => ({
      value,
      ...style,
      align: 'center' as const,
      format: isPercentage(column) ? format.percent : format.count
    }))
  ]
}
