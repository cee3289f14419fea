/**
 * Cuts a text into parts of at most `limit` UTF-16 units: at the last line end that leaves a part half full, else at the
 * last such space, else anywhere but inside a character. The line end or space itself is dropped, and so are blank parts.
 */
export function split(text: string, limit: number): readonly string[] {
  const parts: string[] = []
  let rest = text.trimEnd()
  while (rest.length > limit) {
    const gap = [rest.lastIndexOf('\n', limit), rest.lastIndexOf(' ', limit)].find(at => at > limit / 2)
    const end = gap ?? whole(rest, limit)
    parts.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(gap === undefined ? end : end + 1)
  }
  const said = [...parts, rest].filter(part => part.trim() !== '')
  return said.length > 0 ? said : ['']
}

/** A part of a text with the number before it, `(1/2) `; no number where the whole is one part. */
export type Part = { readonly number: string; readonly text: string }

/** A text in parts that fit with their numbers. */
export function numbered(text: string, limit: number): readonly Part[] {
  if (text.length <= limit) return [{ number: '', text }]
  for (let digits = 1; ; digits += 1) {
    const parts = split(text, limit - '(/) '.length - 2 * digits)
    if (parts.length === 1) return parts.map(text => ({ number: '', text }))
    if (String(parts.length).length <= digits)
      return parts.map((text, at) => ({ number: `(${at + 1}/${parts.length}) `, text }))
  }
}

/** No more than so many units of a text. */
export const cutTo = (text: string, limit: number): string =>
  text.length <= limit ? text : text.slice(0, whole(text, limit))

/** The last place at or before this one that is not between the halves of one character. */
const whole = (text: string, at: number): number => (/[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at)
