import writeXlsx from 'write-excel-file/node'
import { withLines } from './sheet-lines.ts'
import { rewritten } from './zip.ts'

/** A spreadsheet's cells, row by row; null: empty, or covered by a cell that reaches over it. */
export type Cells = Extract<Parameters<typeof writeXlsx>[0], readonly { data: unknown }[]>[number]['data']

type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsx>[1]>['features']>[number]

/** The look of every sheet. */
export const look = { font: 'Times New Roman', size: 12, shade: '#dde6f0', line: '#5b6672' } as const

/** No row of a sheet is higher, in points. */
const TALLEST = 409

/**
 * How high a row must be, in points, for these texts in columns so many letters wide: said outright, since not every program
 * works it out when it opens a file.
 */
export function rowHeight(texts: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = texts.map(({ text, width }) => linesOf(text, width))
  return Math.min(TALLEST, 4 + 16 * Math.max(1, ...lines))
}

/** Lines of a text in a column: small letters of Times are narrower than the digits a width counts, capitals wider. */
function linesOf(text: string, width: number): number {
  if (text.length < width * 0.7 && !text.includes('\n')) return 1
  const room = width * 1.15
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines++
    let used = 0
    for (const word of paragraph.split(' ')) {
      const long = word.length + 0.4 * (word.match(/\p{Lu}/gu)?.length ?? 0)
      if (used > 0 && used + 1 + long > room) {
        lines++
        used = 0
      }
      lines += Math.max(0, Math.ceil(long / room) - 1)
      used += long + (used > 0 ? 1 : 0)
    }
  }
  return lines
}

/** How a cell of the lines looks. */
export type CellLook = {
  readonly borderStyle?: 'thin'
  readonly borderColor?: string
  readonly backgroundColor?: string
  readonly fontWeight?: 'bold'
  readonly align?: 'center'
  readonly alignVertical?: 'top' | 'center'
  readonly wrap?: boolean
  readonly format?: string
}

/** A line of a sheet: its height in points, and of each cell the name of its look and what stands in it; a day is a `Date`. */
export type SheetLine<Look extends string> = {
  readonly height: number
  readonly cells: readonly { readonly look: Look; readonly value: string | number | Date | null }[]
}

/** What a sheet is made of. */
export type Sheet<Look extends string> = {
  readonly name: string
  /** How wide the columns are, in letters. */
  readonly widths: readonly number[]
  readonly above: Cells
  readonly looks: Readonly<Record<Look, CellLook>>
  /** However many there are, they are written one after the other. */
  readonly lines: Iterable<SheetLine<Look>>
  readonly below: Cells
  /** Rows at the top that stay in sight, and of them from which to which, counted from 1, each printed page begins with. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  readonly repeated: { readonly from: number; readonly to: number }
}

/**
 * An xlsx of one sheet, to be printed on A4 lying down, as wide as the page, with its header and number on each page. The
 * package holds every cell and its text until all is written; so it writes what is above and below, with one cell of each
 * look between, and the lines are set in as text where these stand.
 */
export async function writeSheet<Look extends string>(sheet: Sheet<Look>): Promise<Uint8Array> {
  const { name, widths, above, looks, lines, below, frozen, repeated } = sheet
  const samples = Object.values<CellLook>(looks).map(look => ({ value: 0, ...look }))
  const shell = {
    sheet: name,
    data: [...above, samples, ...below],
    columns: widths.map(width => ({ width })),
    orientation: 'landscape' as const,
    stickyRowsCount: frozen.rows,
    stickyColumnsCount: frozen.columns
  }
  const features = [printed(name, repeated)]
  const bytes = await writeXlsx([shell], { fontFamily: look.font, fontSize: look.size, features }).toBuffer()
  return rewritten(bytes, 'xl/worksheets/sheet1.xml', text =>
    withLines(text, { at: above.length + 1, looks: Object.keys(looks), lines })
  )
}

/** What the package does not say of printing: fit to the page's width, rows that come again, margins, page numbers. */
const printed = (name: string, { from, to }: Sheet<string>['repeated']): Feature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: xml =>
          xml
            .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace(
              /(<pageSetup[^>]*\/>)/,
              '$1<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>'
            ),
        transformElementAttributes: (tag, attributes) => {
          if (tag === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0 }
          return tag === 'pageMargins' ? { ...attributes, left: 0.5, right: 0.4, top: 0.6, bottom: 0.6 } : attributes
        }
      },
      'xl/workbook.xml': {
        // The package writes the element empty; two of them make a file that Excel calls damaged.
        transform: xml =>
          xml
            .replace(/<definedNames ?\/>/, '')
            .replace(
              '</sheets>',
              `</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$$${from}:$$${to}</definedName></definedNames>`
            )
      }
    }
  }
})
