/** How wide letters are at most, as shares of the font's size; from the advance widths of Be Vietnam Pro. */
const shares: readonly (readonly [RegExp, number])[] = [
  [/[\s.,;:'|ijlìíỉĩịIÌÍỈĨỊ]/, 0.31],
  [/[rtf1()/J]/, 0.48],
  [/[hnukvxyszùúủũụưừứửữựỳýỷỹỵ]/, 0.6],
  [/[mwMW%…]/, 1],
  [/[BELFPRSTYZÈÉẺẼẸÊỀẾỂỄỆ]/, 0.7],
  [/\p{Lu}/u, 0.84],
  [/[a-zà-ỹđ0-9-]/, 0.69]
]

/** How wide a text becomes at this font size, in pixels; rather too much than too little. */
export function widthOf(text: string, fontSize: number): number {
  const share = (letter: string) => shares.find(([kind]) => kind.test(letter))?.[1] ?? 1
  return [...text.normalize('NFC')].reduce((width, letter) => width + share(letter) * fontSize, 0)
}

/** A text in lines no wider than `width` pixels, broken between words; a no-break space holds, unless a word is wider than a line. */
export function wrap(text: string, fontSize: number, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text
    .normalize('NFC')
    .split(/[ \n]+/)
    .flatMap(word => pieces(word, fontSize, width))) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(longer, fontSize) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** A word in pieces that fit a line each; nearly always the word. */
function pieces(word: string, fontSize: number, width: number): readonly string[] {
  if (widthOf(word, fontSize) <= width) return [word]
  const all: string[] = ['']
  for (const letter of word) {
    const longer = `${all.at(-1)}${letter}`
    if (all.at(-1) === '' || widthOf(longer, fontSize) <= width) all[all.length - 1] = longer
    else all.push(letter)
  }
  return all
}
