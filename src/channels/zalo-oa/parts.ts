/** Zalo's longest message and caption. Whether it counts UTF-16 units or letters it does not say: this is the shorter. */
export const TEXT_LIMIT = 2000

/**
 * A text of ours as Zalo gets it. `[@…]` would call people by name, or everybody, whoever typed it: a space that nobody
 * sees breaks it.
 */
export const harmless = (text: string): string => text.normalize('NFC').replaceAll('[@', '[\u200b@')

/** A text in as many messages as it needs: `(1/2) …`, `(2/2) …`. */
export function parts(text: string, limit: number): readonly string[] {
  if (text.length <= limit) return [text]
  for (let digits = 1; ; digits += 1) {
    const cut = split(text, limit - '(/) '.length - 2 * digits)
    if (cut.length === 1) return cut
    if (String(cut.length).length <= digits) return cut.map((part, at) => `(${at + 1}/${cut.length}) ${part}`)
  }
}

/** Cuts a text at line ends, or at spaces where a line is too long, into parts of at most `limit`. */
function split(text: string, limit: number): readonly string[] {
  const cut: string[] = []
  let rest = text.trimEnd()
  while (rest.length > limit) {
    const window = rest.slice(0, limit + 1)
    const at =
      [window.lastIndexOf('\n'), window.lastIndexOf(' ')].find(found => found > limit / 2) ?? whole(rest, limit)
    cut.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  return [...cut, rest].filter(part => part !== '')
}

/** The last place at or before this one that is not between the halves of one character. */
const whole = (text: string, at: number): number => (/[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at)

/** No more than so many units of a text. */
export const cutTo = (text: string, limit: number): string =>
  text.length <= limit ? text : text.slice(0, whole(text, limit))
