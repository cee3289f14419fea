import type { Mark } from '../trial/view.ts'

/** A stretch of text over which the same marks hold. */
export type Piece = { readonly text: string; readonly marks: readonly Mark[] }

/** Cuts a text where marks begin and end. */
export function piecesOf(text: string, marks: readonly Mark[] = []): readonly Piece[] {
  const edges = new Set([0, text.length])
  for (const { offset, length } of marks) {
    edges.add(Math.min(offset, text.length))
    edges.add(Math.min(offset + length, text.length))
  }
  const cuts = [...edges].sort((one, other) => one - other)
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0
    const over = marks.filter(mark => mark.offset <= start && mark.offset + mark.length >= end)
    return { text: text.slice(start, end), marks: over }
  })
}
