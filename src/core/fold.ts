const MARKS = /\p{M}+/gu
const SPACES = /[\p{Zs}\t\v\f]+/gu
/** Format, private-use and control characters; of the last, breaks and tabs have their turn after it. */
const UNSEEN = /[\p{Cf}\p{Co}]|(?![\t\n\v\f\r\u0085])\p{Cc}/gu

function bare(char: string): string {
  if (char === 'đ' || char === 'Đ') return 'd'
  const letters = char.normalize('NFD').replace(MARKS, '').toLowerCase()
  return letters.length === char.length ? letters : char
}

/** What becomes of every letter below U+1F00, by its code, worked out once: folding is done for every line of chat. */
const table = (change: (char: string) => string): Uint16Array =>
  Uint16Array.from({ length: 0x1f00 }, (_, code) => change(String.fromCharCode(code)).charCodeAt(0))

const small = (char: string): string => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)

const BARE = table(bare)
const SMALL = table(small)
/** So many letters are put together at once. */
const CHUNK = 1024

/** A text with every letter changed, one for one; `beyond` changes those above the table. */
function changed(text: string, by: Uint16Array, beyond: (char: string) => string): string {
  let whole = ''
  let far = false
  for (let from = 0; from < text.length; from += CHUNK) {
    const to = Math.min(text.length, from + CHUNK)
    const codes = new Array<number>(to - from)
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i)
      if (code >= by.length) far = true
      codes[i - from] = by[code] ?? code
    }
    whole += String.fromCharCode.apply(null, codes)
  }
  return far ? whole.replace(BEYOND, beyond) : whole
}

const BEYOND = /[\u1f00-\u{10ffff}]/gu

/**
 * Text as we match it: NFC, then one plain lower-case letter for one letter, `đ` to `d`. The same length as the NFC
 * text, so that a place found here is the same place there. `thứ Sáu`, `THỨ SÁU` and `thu sau` become one.
 */
export const fold = (text: string): string => changed(text.normalize('NFC'), BARE, bare)

/** NFC text in small letters, one for one. Accents stay. */
export const lower = (text: string): string => changed(text, SMALL, small)

/**
 * Text as we keep it: NFC; plain spaces and quotes; nothing unseen, no control and no private-use characters (no database
 * keeps U+0000); spaces inside a line collapsed, line breaks kept as one `\n`; trimmed.
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
