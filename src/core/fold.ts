const MARKS = /\p{M}+/gu
const SPACES = /[\p{Zs}\t\v\f]+/gu
const UNSEEN = /[\p{Cf}\p{Co}]/gu

function bare(char: string): string {
  if (char === 'đ' || char === 'Đ') return 'd'
  const letters = char.normalize('NFD').replace(MARKS, '').toLowerCase()
  return letters.length === char.length ? letters : char
}

/** Every letter below U+1F00, the Latin ones with accents among them, taken apart once: folding is done for every line of chat. */
const LETTERS: readonly string[] = Array.from({ length: 0x1f00 }, (_, code) => bare(String.fromCharCode(code)))

/**
 * Text as we match it: NFC, then one plain lower-case letter for one letter, `đ` to `d`. The same length as the NFC
 * text, so that a place found here is the same place there. `thứ Sáu`, `THỨ SÁU` and `thu sau` become one.
 */
export function fold(text: string): string {
  const typed = text.normalize('NFC')
  let folded = ''
  for (let i = 0; i < typed.length; ) {
    const letter = LETTERS[typed.charCodeAt(i)]
    const char = letter ?? String.fromCodePoint(typed.codePointAt(i) ?? 0)
    folded += letter ?? bare(char)
    i += char.length
  }
  return folded
}

/**
 * Text as we keep it: NFC; plain spaces and quotes; nothing unseen and no private-use characters; spaces inside a line
 * collapsed, line breaks kept as one `\n`; trimmed.
 */
export const tidy = (text: string): string => (isTidy(text) ? text : tidied(text))

const tidied = (text: string): string =>
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

/** Whether a text holds nothing to tidy, as most lines do: plain letters, Vietnamese letters in one piece, single spaces. */
const isTidy = (text: string): boolean => TIDY.test(text)
const TIDY = /^(?:[!-~\u00c0-\u024f\u1ea0-\u1ef9]+(?: [!-~\u00c0-\u024f\u1ea0-\u1ef9]+)*)?$/
