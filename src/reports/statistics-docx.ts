import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  convertMillimetersToTwip as mm,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType
} from 'docx'
import { columnsOf, type Statistics } from '../core/statistics.ts'
import { lineOf, linesHere, writeWithLines } from './docx-lines.ts'
import { beside, cell, page, paragraph, rule, textWidth } from './docx-parts.ts'
import { paperNumber } from './paper-text.ts'
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

/** The columns in mm: number, unit, then the 17. */
const narrow = formulas.map((formula, column) =>
  column === 0 ? 13.5 : isPercentage(column) ? 12.5 : formula.includes('+') ? 12 : 10
)
const NUMBER = 10
const widths = [NUMBER, textWidth - NUMBER - narrow.reduce((sum, one) => sum + one, 0), ...narrow]
/** Points: 13 and 14 for words, less in a table of 19 columns. */
const size = { words: 13, title: 14, table: 11, many: 9, header: 10, formulas: 7.5 } as const
/** From here on figures are written smaller, so that none is broken. */
const MANY = 10_000
/** What the clerk fills in when the paper is signed. */
const DATE = 'ngày …… tháng …… năm 20……'

/**
 * The 17-column report as the appendix of an official paper (R49): A4 lying down, the header again on every page, a
 * row of sums, notes, room for signatures.
 */
export const statisticsDocx = (statistics: Statistics, words: PaperWords): Promise<Uint8Array> =>
  writeWithLines(paperOf(statistics, words), linesIn(statistics))

function paperOf(statistics: Statistics, words: PaperWords): Document {
  return new Document({
    creator: 'Đôn Đốc',
    title: paperTitle,
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: size.words * 2, language: { value: 'vi-VN' } } } },
      paragraphStyles: lineStyles(statistics)
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(page.height), height: mm(page.width), orientation: PageOrientation.LANDSCAPE },
            margin: {
              top: mm(page.top),
              bottom: mm(page.bottom),
              left: mm(page.left),
              right: mm(page.right),
              header: mm(10),
              footer: mm(10)
            }
          }
        },
        headers: { default: pageNumber(), first: new Header({ children: [paragraph('')] }) },
        children: [
          heading(words.organisation),
          ...titles(statistics, words),
          table(),
          paragraph('', { size: 6 }),
          ...notes(statistics).map(note => paragraph(note, { size: 12, italics: true, below: 2, keepNext: true })),
          paragraph('', { size: 6, keepNext: true }),
          signatures()
        ]
      }
    ]
  })
}

/** The number of the page, in the middle above, from the second on. */
const pageNumber = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: size.words * 2 })]
      })
    ]
  })

/** The issuing body on the left; on the right the country, its motto, place and date. */
function heading(organisation: string): Table {
  const [left, right] = [100, textWidth - 100]
  const bold = { bold: true, align: 'center', size: size.words } as const
  return beside(
    {
      width: left,
      of: [paragraph(organisation.toLocaleUpperCase('vi') || '……………………', bold), rule(left, 30)]
    },
    {
      width: right,
      of: [
        paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold),
        paragraph('Độc lập - Tự do - Hạnh phúc', { ...bold, size: size.title }),
        rule(right, 63),
        paragraph(`${placeOf(organisation)}, ${DATE}`, { italics: true, align: 'center', size: size.title, above: 6 })
      ]
    }
  )
}

/** The place an office writes in front of the date: the name of its commune or province, where the office's name has one. */
export function placeOf(organisation: string): string {
  const kinds = 'tỉnh|thành phố|đặc khu|phường|xã|thị trấn|huyện|quận|thị xã'
  const [, kind = '', name = ''] =
    new RegExp(`^(?:UBND|HĐND và UBND|Ủy ban nhân dân) (${kinds}) ([\\p{L}\\d].*)$`, 'iu').exec(
      organisation.normalize('NFC')
    ) ?? []
  // A number alone is no name: `Phường 1`.
  if (/^\d/.test(name)) return `${kind.charAt(0).toLocaleUpperCase('vi')}${kind.slice(1)} ${name}`
  return name || '……………'
}

function titles(statistics: Statistics, { organisation, narrowed }: PaperWords): readonly Paragraph[] {
  const middle = { align: 'center', size: size.title } as const
  const issuer = organisation || '……………………'
  return [
    paragraph('PHỤ LỤC', { ...middle, bold: true, above: 10 }),
    paragraph(paperTitle.toLocaleUpperCase('vi'), { ...middle, bold: true }),
    paragraph(`(Kèm theo Văn bản số ……/…… ${DATE} của ${issuer})`, { ...middle, italics: true, size: size.words }),
    ...narrowed.map(text => paragraph(text, { ...middle, size: size.words })),
    paragraph(`${periodWords(statistics)}. ${asOfWords(statistics)}.`, {
      ...middle,
      size: size.words,
      above: 2,
      below: 6
    })
  ]
}

function table(): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(textWidth), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { left: mm(0.4), right: mm(0.4), top: mm(0.3), bottom: mm(0.3) },
    rows: [...headings(), new TableRow({ children: [cell([new Paragraph(linesHere)])] })]
  })
}

/** How the lines of the table look: their figures and names, and those of the sums. */
function lineStyles({ total }: Statistics) {
  const [all = 0] = columnsOf(total)
  const style = (id: string, points: number, bold: boolean, alignment: 'left' | 'center') => ({
    id,
    name: id,
    run: { size: points * 2, bold },
    paragraph: { alignment }
  })
  const figure = all < MANY ? size.table : size.many
  return [
    style('Figure', figure, false, 'center'),
    style('UnitName', size.table, false, 'left'),
    style('SumFigure', figure, true, 'center'),
    style('SumName', size.table, true, 'left')
  ]
}

/** The rows that every page begins with. */
function headings(): readonly TableRow[] {
  const words = Array.from({ length: headerRows }, (_, at) =>
    header
      .filter(one => one.row === at)
      .map(({ text, rows, columns }) => {
        const spans = { ...(rows > 1 ? { rowSpan: rows } : {}), ...(columns > 1 ? { columnSpan: columns } : {}) }
        return cell([paragraph(text, { bold: true, align: 'center', size: size.header })], spans)
      })
  )
  const numbers = ['', '', ...formulas].map(text =>
    cell([paragraph(text.replace('=', '=\n'), { align: 'center', size: size.formulas })])
  )
  return [...words, numbers].map(children => new TableRow({ tableHeader: true, cantSplit: true, children }))
}

function* linesIn(statistics: Statistics): Iterable<string> {
  for (const { number, unit, columns } of tableRows(statistics)) {
    const [figure, name] = number === null ? (['SumFigure', 'SumName'] as const) : (['Figure', 'UnitName'] as const)
    const texts = [number === null ? '' : String(number), unit, ...columns.map(paperNumber)]
    yield lineOf(
      texts.map((text, at) => ({ text, style: at === 1 ? name : figure, width: Math.round(mm(widths[at] ?? 0)) }))
    )
  }
}

/** Room for two names, which are written when it is signed. */
function signatures(): Table {
  const half = textWidth / 2
  const signature = (post: string) => ({
    width: half,
    of: [
      paragraph(post, { bold: true, align: 'center', size: size.title }),
      paragraph('(Ký, ghi rõ họ tên)', { italics: true, align: 'center', size: size.words, below: 60 })
    ]
  })
  return beside(signature('NGƯỜI LẬP BIỂU'), signature('THỦ TRƯỞNG CƠ QUAN'))
}
