import type { Entity } from '../telegram/protocol.ts'

/** A stretch of text over which the same entities hold. */
export type Piece = { readonly text: string; readonly marks: readonly Entity[] }

/** Cuts a text where entities begin and end. */
export function piecesOf(text: string, entities: readonly Entity[] = []): readonly Piece[] {
  const edges = new Set([0, text.length])
  for (const { offset, length } of entities) {
    edges.add(Math.min(offset, text.length))
    edges.add(Math.min(offset + length, text.length))
  }
  const cuts = [...edges].sort((one, other) => one - other)
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0
    const marks = entities.filter(entity => entity.offset <= start && entity.offset + entity.length >= end)
    return { text: text.slice(start, end), marks }
  })
}
