import writeXlsx from 'write-excel-file/node'

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

/** What a sheet is made of, besides its cells. */
export type Sheet = {
  readonly name: string
  readonly cells: Cells
  /** How wide the columns are, in letters. */
  readonly widths: readonly number[]
  /** Rows at the top that stay in sight, and of them from which to which, counted from 1, each printed page begins with. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  readonly repeated: { readonly from: number; readonly to: number }
}

/** An xlsx of one sheet, to be printed on A4 lying down, as wide as the page, with its header and number on each page. */
export async function writeSheet({ name, cells, widths, frozen, repeated }: Sheet): Promise<Uint8Array> {
  const sheet = {
    sheet: name,
    data: cells,
    columns: widths.map(width => ({ width })),
    orientation: 'landscape' as const,
    stickyRowsCount: frozen.rows,
    stickyColumnsCount: frozen.columns
  }
  const features = [printed(name, repeated)]
  return new Uint8Array(await writeXlsx([sheet], { fontFamily: look.font, fontSize: look.size, features }).toBuffer())
}

/** What the package does not say of printing: fit to the page's width, rows that come again, margins, page numbers. */
const printed = (name: string, { from, to }: Sheet['repeated']): Feature => ({
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
