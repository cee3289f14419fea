import { fold } from '../core/fold.ts'

/*
 * What is said of work that somebody knows already: `thực hiện`, `xử lý giúp chị`, `tham mưu văn bản trả lời`. It names no
 * work of its own, so it speaks of what lies before the two of them: a document handed in, the task that is answered.
 */

/** Doing it, whatever it is. */
const DOING =
  /(?<![a-z])(?:to chuc|trien khai|thuc hien|xu ly|giai quyet|lam|lo|phu trach|dam nhan|chu tri|theo doi|nhan|giup|ho|viec nay|nhiem vu nay|noi dung nay|cai nay)(?![a-z])/g
/** Handling a paper: what an office does with one. */
const PAPERWORK =
  /(?<![a-z])(?:nghien cuu|tham muu|de xuat|tra loi|phuc dap|phan hoi|bao cao|tong hop|xay dung|du thao|soan thao|soan|chuan bi|ra soat|kiem tra|xem xet|xem|lap|trinh|ky|ket qua|ke hoach|van ban|cong van|to trinh|noi dung|so lieu|y kien|ubnd|lanh dao|thuong truc|cap tren)(?![a-z])/g
/** What points at the paper that was just shown. */
const THIS =
  /(?<![a-z])(?:van ban|vb|cong van|cv|noi dung|viec|nhiem vu|tep|file)(?: so)? (?:nay|tren|do|kia|dinh kem|kem theo)(?![a-z])/
const FILLER =
  /(?<![a-z])(?:theo|cho|gui|de|va|cac|nhung|phai|can|som|kip thoi|khan truong|dung|quy dinh|tinh than|yeu cau|chi dao|tiep|di|luon|ngay|nay|tren|anh|chi|em|toi|minh|dong chi|d\/c|nhe|nha|a|voi)(?![a-z])/g

/** Whether words only say that it is to be done. */
export const isDoing = (content: string): boolean => left(content, [DOING]) === ''

/** Whether words speak of a paper that lies there: they point at it, say only what is done with papers, or name its subject. */
export const isAbout = (content: string, subject: string): boolean =>
  THIS.test(fold(content)) || left(content, [DOING, PAPERWORK]) === '' || shares(content, subject)

const left = (content: string, words: readonly RegExp[]): string =>
  [...words, FILLER].reduce((text, one) => text.replace(one, ' '), fold(content)).replace(/[^a-z\d]+/g, '')

/** Whether two texts have a word of two syllables in common that is no paperwork: `hộ nghèo`. */
function shares(one: string, other: string): boolean {
  const pairs = pairsOf(one)
  return pairsOf(other).some(pair => pairs.includes(pair))
}

const pairsOf = (text: string): readonly string[] =>
  [DOING, PAPERWORK, FILLER]
    .reduce((said, words) => said.replace(words, ' . '), fold(text))
    .split(/[^a-z\d ]+/)
    .flatMap(clause => {
      const syllables = clause.split(' ').filter(one => one !== '')
      return syllables.slice(1).map((syllable, k) => `${syllables[k]} ${syllable}`)
    })
