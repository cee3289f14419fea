import type { Statistics } from '../core/statistics.ts'
import { cellText } from './paper-text.ts'
import { type CellLook, type Cells, look, rowHeight, type SheetLine, writeSheet } from './sheet.ts'
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
  const above: Cells = [
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
    }))
  ]
  const below: Cells = [
    [],
    ...notes(statistics).map(note => across(note, { fontStyle: 'italic', ...wrapped, height: heightOf(note) }))
  ]
  const widths = [5, UNIT, ...formulas.map((_, column) => (isPercentage(column) ? 9.5 : 8.5))]
  const head = TITLES + headerRows + 1
  return writeSheet({
    name: 'Bảng 17 cột',
    widths,
    above,
    looks,
    lines: linesIn(statistics),
    below,
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

const plain = { ...boxed, alignVertical: 'center' } as const
const summed = { ...plain, fontWeight: 'bold', backgroundColor: look.shade } as const
const looks = {
  number: { ...plain, align: 'center' },
  unit: { ...plain, ...wrapped },
  count: { ...plain, align: 'center', format: format.count },
  percent: { ...plain, align: 'center', format: format.percent },
  sumNumber: { ...summed, align: 'center' },
  sumUnit: { ...summed, ...wrapped },
  sumCount: { ...summed, align: 'center', format: format.count },
  sumPercent: { ...summed, align: 'center', format: format.percent }
} as const satisfies Record<string, CellLook>
type Look = keyof typeof looks

const [ofUnit, ofSums] = [
  ['number', 'unit', 'count', 'percent'],
  ['sumNumber', 'sumUnit', 'sumCount', 'sumPercent']
] as const

function* linesIn(statistics: Statistics): Iterable<SheetLine<Look>> {
  for (const { number, unit, columns } of tableRows(statistics)) {
    const [numbered, named, count, percent] = number === null ? ofSums : ofUnit
    yield {
      height: rowHeight([{ text: unit, width: UNIT }]),
      cells: [
        { look: numbered, value: number },
        { look: named, value: cellText(unit) },
        ...columns.map((value, column) => ({ look: isPercentage(column) ? percent : count, value }))
      ]
    }
  }
}
