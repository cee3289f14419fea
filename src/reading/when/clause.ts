import type { Said, Span } from '../said.ts'

/** Words that are shortened with a dot. */
const SHORT = /(?:^|[^a-z])(?:p|tp|q|tx|ths|ts|bs|gs|pgs|mr|ms)$/
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9'

/** Whether a stop stands at a place. */
function isStop(folded: string, i: number): boolean {
  const next = folded[i + 1]
  switch (folded[i]) {
    case ';':
    case '\n':
      return true
    case ',':
      return !isDigit(next) || !isDigit(folded[i - 1])
    case '.':
    case '!':
    case '?':
      return next === undefined || next === ' '
    case '-':
    case '–':
      return next === ' ' && folded[i - 1] === ' '
    default:
      return false
  }
}

/** The parts of a line between stops. `15.6.2027`, `P.KTHTĐT` and `8,5` are not parted; nor is `P. ` or `TP. `. */
export function clausesOf(said: Said): Span[] {
  const { folded } = said
  const clauses: Span[] = []
  let start = 0
  for (let i = 0; i < folded.length; i++) {
    if (!isStop(folded, i) || (folded[i] === '.' && SHORT.test(folded.slice(start, i)))) continue
    clauses.push(trim(said, start, i))
    start = i + 1
  }
  clauses.push(trim(said, start, folded.length))
  return clauses.filter(({ start, end }) => end > start)
}

/** A place without the spaces at its ends. */
export function trim(said: Said, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && said.folded[from] === ' ') from++
  while (to > from && said.folded[to - 1] === ' ') to--
  return { start: from, end: to }
}
