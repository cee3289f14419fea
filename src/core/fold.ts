const MARKS = /\p{M}+/gu
const SPACES = /[\p{Zs}\t\v\f]+/gu
const UNSEEN = /[\p{Cf}\p{Co}]/gu

function bare(char: string): string {
  if (char === 'đ' || char === 'Đ') return 'd'
  const letters = char.normalize('NFD').replace(MARKS, '').toLowerCase()
  return letters.length === char.length ? letters : char
}

/** The Latin letters with accents, taken apart once: folding is done for every line of chat. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0x1f00 - 0xc0 }, (_, i) => String.fromCharCode(0xc0 + i)).map(char => [char, bare(char)])
)

const plain = (char: string): string => LETTERS.get(char) ?? bare(char)

/**
 * Text as we match it: NFC, then one plain lower-case letter for one letter, `đ` to `d`. The same length as the NFC
 * text, so that a place found here is the same place there. `thứ Sáu`, `THỨ SÁU` and `thu sau` become one.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^ -~]/gu, plain)
    .toLowerCase()

/**
 * Text as we keep it: NFC; plain spaces and quotes; nothing unseen and no private-use characters; spaces inside a line
 * collapsed, line breaks kept as one `\n`; trimmed.
 */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(SPACES, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
