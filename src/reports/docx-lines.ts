import { type Document, Packer } from 'docx'
import { escaped } from './xml.ts'
import { rewritten } from './zip.ts'

/** Stands in the one row of a table that gives way to lines written by hand; in no text of ours, since `tidy` takes it out. */
export const linesHere = '\uE000'

/**
 * A document with many lines in its table. The package holds some fifty objects for every cell, a gigabyte for 3,000 units; so it
 * writes everything but the lines, and these are set in as text, one after the other, where `linesHere` stands. `lines`:
 * rows as WordprocessingML.
 */
export async function writeWithLines(shell: Document, lines: Iterable<string>): Promise<Uint8Array> {
  return rewritten(await Packer.toBuffer(shell), 'word/document.xml', function* (text) {
    const mark = text.indexOf(linesHere)
    yield text.slice(0, text.lastIndexOf('<w:tr>', mark))
    yield* lines
    yield text.slice(text.indexOf('</w:tr>', mark) + '</w:tr>'.length)
  })
}

/** A cell of a line: its text, the style that says how it looks, its width in twentieths of a point. */
export type LineCell = { readonly text: string; readonly style: string; readonly width: number }

/** A row that no page's end tears apart. */
export const lineOf = (cells: readonly LineCell[]): string =>
  `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map(cellOf).join('')}</w:tr>`

const cellOf = ({ text, style, width }: LineCell): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>` +
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>` +
  `<w:r><w:t xml:space="preserve">${escaped(text).replaceAll('\n', ' ')}</w:t></w:r></w:p></w:tc>`
