import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type ITableCellOptions,
  convertMillimetersToTwip as mm,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType
} from 'docx'
import { paperText } from './paper-text.ts'

/** The parts that papers of offices are made of, as Decree 30/2020/NĐ-CP, annex I, asks for them. Sizes in points and mm. */

/** The page: A4 lying down, its margins and the width between them. */
export const page = { width: 297, height: 210, top: 20, bottom: 20, left: 30, right: 15 } as const
export const textWidth = page.width - page.left - page.right

export type Look = {
  readonly size?: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly align?: 'left' | 'center' | 'right'
  /** Space above and below, in points. */
  readonly above?: number
  readonly below?: number
  /** Stays on the page of the next paragraph. */
  readonly keepNext?: boolean
}

/** One paragraph; line breaks of the text stay. */
export function paragraph(
  text: string,
  { align = 'left', above = 0, below = 0, keepNext = false, ...look }: Look = {}
) {
  const alignment = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[align]
  const options: IParagraphOptions = { alignment, keepNext, spacing: { before: above * 20, after: below * 20 } }
  return new Paragraph({ ...options, children: runs(text, look) })
}

/** A line in the middle of a column, `width` mm long, as stands below an office's name. */
export function rule(column: number, width: number): Paragraph {
  const side = mm(Math.max(0, (column - width) / 2))
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 0, after: 0, line: 60, lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } }
  })
}

/** A cell of these paragraphs, as wide as the table's columns say. */
export const cell = (children: readonly Paragraph[], options: Partial<ITableCellOptions> = {}): TableCell =>
  new TableCell({ verticalAlign: VerticalAlign.CENTER, ...options, children })

/** Columns beside each other without lines, never torn apart by the end of a page. `widths` in mm. */
export function beside(...columns: readonly { readonly width: number; readonly of: readonly Paragraph[] }[]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const noLines = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(columns.reduce((sum, { width }) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => mm(width)),
    borders: noLines,
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(({ width, of }) =>
          cell(of, {
            width: { size: mm(width), type: WidthType.DXA },
            verticalAlign: VerticalAlign.TOP,
            borders: { top: none, bottom: none, left: none, right: none }
          })
        )
      })
    ]
  })
}

function runs(text: string, { size = 13, bold = false, italics = false }: Look): readonly TextRun[] {
  return paperText(text)
    .split('\n')
    .map((line, i) => new TextRun({ text: line, size: size * 2, bold, italics, ...(i > 0 ? { break: 1 } : {}) }))
}
