import { cellText } from './paper-text.ts'
import { type SheetLine, writeSheet } from './sheet.ts'

/** Columns in letters: no narrower and no wider. */
const [NARROW, WIDE] = [14, 60]
const looks = { text: { format: '@' } } as const

/** A sheet whose every cell is text and stays text, headings in bold: for who reads it with a program. */
export function textsXlsx(
  name: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[]
): Promise<Uint8Array> {
  return writeSheet({
    name,
    widths: headings.map((heading, at) => widthOf([heading, ...rows.slice(0, 1000).map(row => row[at] ?? '')])),
    above: [headings.map(heading => ({ value: heading, fontWeight: 'bold' as const }))],
    looks,
    lines: linesIn(rows),
    below: [],
    frozen: { rows: 1, columns: 0 },
    repeated: { from: 1, to: 1 }
  })
}

function* linesIn(rows: readonly (readonly string[])[]): Iterable<SheetLine<keyof typeof looks>> {
  for (const row of rows)
    yield { height: null, cells: row.map(text => ({ look: 'text', value: text === '' ? null : cellText(text) })) }
}

const widthOf = (cells: readonly string[]): number =>
  Math.min(WIDE, Math.max(NARROW, ...cells.map(cell => cell.length + 2)))
