import { fold, lower } from '../core/fold.ts'

const FIRST = /^(?:sơ bộ|kết quả (?:sơ bộ|bước đầu|ban đầu))(?![\p{L}])/u
const FAR = /^(?:báo cáo )?tiến độ(?![\p{L}])/u
/** The same, for who types without accents; `số bộ hồ sơ` is a number of files. */
const PLAIN_FIRST = /^(?:so bo|ket qua (?:so bo|buoc dau|ban dau))(?![\p{L}])/u
const PLAIN_FAR = /^(?:bao cao )?tien do(?![\p{L}])/u

/**
 * Whether a report says of itself that it is not the last one: `sơ bộ ...`, `kết quả bước đầu ...`, `tiến độ ...`. It is
 * progress then (R17, R41). Progress that comes with a document of its own may be the very work asked for.
 */
export function isInterim(words: string, hasDocument: boolean): boolean {
  if (!hasDocument && isPartly(fold(words))) return true
  const typed = lower(words.trim())
  const plain = typed === fold(typed)
  const first = plain ? PLAIN_FIRST.test(typed) : FIRST.test(typed)
  return first || (!hasDocument && (plain ? PLAIN_FAR.test(typed) : FAR.test(typed)))
}

/** `đã rà soát 8/10 thôn, còn 2 thôn`: so many of more, and some are left. `5/12` alone is a day. */
function isPartly(folded: string): boolean {
  const [, done = '0', all = '0'] =
    /(?<!(?:ngay|hom|den|tu|truoc|ky|so) )(?<![\d/])(\d{1,4})\/(\d{1,4}) (?!con(?![a-z]))[a-z].*(?<!khong )(?<![a-z])con (?:lai )?(?:\d|thieu|cac|mot|hai)/.exec(
      folded
    ) ?? []
  return Number(done) < Number(all)
}
