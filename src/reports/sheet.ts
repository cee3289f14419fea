import writeXlsx from 'write-excel-file/node'

/** A spreadsheet's cells, row by row; null: empty, or covered by a cell that reaches over it. */
export type Cells = Extract<Parameters<typeof writeXlsx>[0], readonly { data: unknown }[]>[number]['data']

type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsx>[1]>['features']>[number]

/** The look of every sheet. */
export const look = { font: 'Times New Roman', size: 12, shade: '#dde6f0', line: '#5b6672' } as const

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
