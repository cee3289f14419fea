/** A reason without the word that leads to it: `vì thiếu số liệu` is "thiếu số liệu". */
export const withoutBecause = (words: string): string =>
  words.replace(/^(?:(?:với\s+)?lý do|ly do|vì|vi|do|tại|because)[\s:]+/iu, '').trim()
