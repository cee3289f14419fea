import { inflateRawSync } from 'node:zlib'
import { type Document, Packer } from 'docx'

const BODY = 'word/document.xml'

/** Stands in the one row of a table that gives way to lines written by hand; in no text of ours, since `tidy` takes it out. */
export const linesHere = '\uE000'

/**
 * A document with many lines in its table. The package holds some fifty objects for every cell, a gigabyte for 3,000 units; so it
 * writes everything but the lines, and these are set in as text where `linesHere` stands. `make` is called twice, since
 * a document can be written only once. `lines`: rows as WordprocessingML.
 */
export async function writeWithLines(make: () => Document, lines: Iterable<string>): Promise<Uint8Array> {
  const without = textIn(await Packer.toBuffer(make()), BODY)
  const mark = without.indexOf(linesHere)
  const from = without.lastIndexOf('<w:tr>', mark)
  const to = without.indexOf('</w:tr>', mark) + '</w:tr>'.length
  const data = without.slice(0, from) + [...lines].join('') + without.slice(to)
  return new Uint8Array(await Packer.toBuffer(make(), undefined, [{ path: BODY, data }]))
}

/** A cell of a line: its text, the style that says how it looks, its width in twentieths of a point. */
export type LineCell = { readonly text: string; readonly style: string; readonly width: number }

/** A row that no page's end tears apart. */
export const lineOf = (cells: readonly LineCell[]): string =>
  `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map(cellOf).join('')}</w:tr>`

const cellOf = ({ text, style, width }: LineCell): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>` +
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>` +
  `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p></w:tc>`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', ' ')

/** One file of a zip, as text; the places are those of the zip's central directory (APPNOTE 4.3.12). */
function textIn(zip: Buffer, name: string): string {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const length = zip.readUInt16LE(at + 28)
    if (zip.toString('utf8', at + 46, at + 46 + length) === name) {
      const start = zip.readUInt32LE(at + 42)
      const data = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
      const packed = zip.subarray(data, data + zip.readUInt32LE(at + 20))
      return (zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8')
    }
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  throw new Error(`No ${name} in the document`)
}
