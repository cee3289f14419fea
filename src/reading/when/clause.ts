import type { Said, Span } from '../said.ts'
import { matches } from '../text.ts'

const STOP = /[,;\n]|[.!?](?= |$)| - | – /g

/** The parts of a line between stops. `15.6.2027`, `P.KTHTĐT` and `8,5` are not parted; nor is `P. ` or `TP. `. */
export function clausesOf(said: Said): Span[] {
  const clauses: Span[] = []
  let start = 0
  for (const { 0: stop, index } of matches(said.folded, STOP)) {
    if (stop === '.' && /(?:^|[^a-z])(?:p|tp|q|tx|ths|ts|bs|gs|pgs|mr|ms)$/.test(said.folded.slice(start, index)))
      continue
    if (stop === ',' && /\d$/.test(said.folded.slice(start, index)) && /^\d/.test(said.folded.slice(index + 1)))
      continue
    clauses.push(trim(said, start, index))
    start = index + stop.length
  }
  clauses.push(trim(said, start, said.folded.length))
  return clauses.filter(({ start, end }) => end > start)
}

/** A place without the spaces at its ends. */
export function trim(said: Said, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && said.folded[from] === ' ') from++
  while (to > from && said.folded[to - 1] === ' ') to--
  return { start: from, end: to }
}
