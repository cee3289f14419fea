export { fold, lower, tidy } from '../core/fold.ts'

/**
 * Every match of a pattern with flag `g`, or the first `most`; `matchAll` would copy the pattern each time, which costs
 * more than matching.
 */
export function matches(text: string, pattern: RegExp, most = Infinity): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match && found.length < most; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

/** Every run of plain letters, of `least` letters or more, in order. A loop: a pattern would make an object for each word. */
export function eachWord(folded: string, least: number, act: (start: number, end: number) => void): void {
  let start = -1
  for (let i = 0; i <= folded.length; i++) {
    const code = folded.charCodeAt(i)
    if (code >= 97 && code <= 122) {
      if (start < 0) start = i
    } else if (start >= 0) {
      if (i - start >= least) act(start, i)
      start = -1
    }
  }
}
