/** A reason without the word that leads to it: `vì thiếu số liệu` is "thiếu số liệu". Marks alone are none. */
export function withoutBecause(words: string): string {
  const reason = words.replace(/^(?:(?:với\s+)?lý do|ly do|vì|vi|do|tại|because)[\s:]+/iu, '').trim()
  return /[\p{L}\p{N}]/u.test(reason) ? reason : ''
}

/** Whether folded words lead to a reason: `vì sai hạn`. */
export const isBecause = (rest: string): boolean => /^(?:vi|do|tai|(?:voi )?ly do)[\s:]+\S/.test(rest)
