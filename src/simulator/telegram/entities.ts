import type { Entity } from './protocol.ts'

const WAYS: readonly { type: string; pattern: RegExp }[] = [
  { type: 'url', pattern: /https?:\/\/[^\s<>]+/gu },
  { type: 'mention', pattern: /(?<![\p{L}\p{N}_@/])@[A-Za-z]\w{3,31}/gu },
  {
    type: 'bot_command',
    pattern: /(?<![\p{L}\p{N}_/<>@])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{3,31})?(?![\p{L}\p{N}_/])/gu
  }
]

const overlaps = (one: Entity, other: Entity) =>
  one.offset < other.offset + other.length && other.offset < one.offset + one.length

/** What Telegram itself finds in a text: links, mentions, commands. In the order of the text, none over another. */
export function findEntities(text: string): Entity[] {
  const found: Entity[] = []
  for (const { type, pattern } of WAYS) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length }
      if (!found.some(other => overlaps(other, entity))) found.push(entity)
    }
  }
  return found.sort((one, other) => one.offset - other.offset)
}

/** A text without the white space around it, and its entities moved, cut and cleared of those that point nowhere. */
export function trimmed(text: string, entities: readonly Entity[]): { text: string; entities: Entity[] } {
  const start = text.length - text.trimStart().length
  const clean = text.trim()
  const moved = entities.flatMap(entity => {
    const from = Math.max(entity.offset - start, 0)
    const to = Math.min(entity.offset - start + entity.length, clean.length)
    return to > from ? [{ ...entity, offset: from, length: to - from }] : []
  })
  return { text: clean, entities: moved }
}

/** The entities that were given and, beside them, those that Telegram finds. */
export function withFound(text: string, given: readonly Entity[]): Entity[] {
  return [...given, ...findEntities(text)].sort((one, other) => one.offset - other.offset)
}
