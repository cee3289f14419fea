/** A reason without the word that leads to it: `vì thiếu số liệu` is "thiếu số liệu". */
export const withoutBecause = (words: string): string =>
  words.replace(/^(?:(?:với\s+)?lý do|ly do|vì|vi|do|tại|because)[\s:]+/iu, '').trim()

/** Whether folded words lead to a reason: `vì sai hạn`. */
export const isBecause = (rest: string): boolean => /^(?:vi|do|tai|(?:voi )?ly do)[\s:]+\S/.test(rest)
