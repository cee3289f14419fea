import { fold, lower } from '../core/fold.ts'

/*
 * What is said of work that somebody knows already: `thực hiện`, `xử lý giúp chị`, `tham mưu văn bản trả lời`. It names no
 * work of its own, so it speaks of what lies before the two of them: a document handed in, the task that is answered.
 */

/** A pattern of whole words, for who types accents and for who types none. */
const words = (...all: readonly string[]) => {
  const pattern = (list: readonly string[]) => new RegExp(`(?<!\\p{L})(?:${list.join('|')})(?!\\p{L})`, 'gu')
  return { accented: pattern(all), plain: pattern(all.map(fold)) }
}
type Words = ReturnType<typeof words>

/** Doing it, whatever it is. */
const DOING = words(
  ...[
    'tổ chức',
    'triển khai',
    'thực hiện',
    'xử lý',
    'xử lí',
    'giải quyết',
    'làm',
    'lo',
    'phụ trách',
    'đảm nhận',
    'chủ trì'
  ],
  ...['theo dõi', 'nhận', 'giúp', 'việc này', 'nhiệm vụ này', 'nội dung này', 'cái này']
)
/** Handling a paper: what an office does with one. */
const PAPERWORK = words(
  ...[
    'nghiên cứu',
    'tham mưu',
    'đề xuất',
    'trả lời',
    'phúc đáp',
    'phản hồi',
    'báo cáo',
    'tổng hợp',
    'xây dựng',
    'dự thảo'
  ],
  ...[
    'soạn thảo',
    'soạn',
    'chuẩn bị',
    'rà soát',
    'kiểm tra',
    'xem xét',
    'xem',
    'lập',
    'trình',
    'ký',
    'kết quả',
    'kế hoạch'
  ],
  ...['văn bản', 'công văn', 'tờ trình', 'nội dung', 'số liệu', 'ý kiến', 'ubnd', 'lãnh đạo', 'thường trực', 'cấp trên']
)
const FILLER = words(
  ...[
    'theo',
    'cho',
    'gửi',
    'để',
    'và',
    'các',
    'những',
    'phải',
    'cần',
    'sớm',
    'kịp thời',
    'khẩn trương',
    'đúng',
    'quy định'
  ],
  ...[
    'tinh thần',
    'yêu cầu',
    'chỉ đạo',
    'tiếp',
    'đi',
    'luôn',
    'ngay',
    'này',
    'trên',
    'anh',
    'chị',
    'em',
    'tôi',
    'mình'
  ],
  ...['đồng chí', 'đ/c', 'nhé', 'nha', 'ạ', 'với']
)
/** What points at the paper that was just shown. */
const THIS =
  /(?<![a-z])(?:van ban|vb|cong van|cv|noi dung|viec|nhiem vu|tep|file)(?: so)? (?:nay|tren|do|kia|dinh kem|kem theo)(?![a-z])/

/** Whether words only say that it is to be done. */
export const isDoing = (content: string): boolean => isNothing(without(content, [DOING, FILLER]))

/** Whether words speak of a paper that lies there: they point at it, say only what is done with papers, or name its subject. */
export const isAbout = (content: string, subject: string): boolean =>
  THIS.test(fold(content)) || isNothing(without(content, [DOING, PAPERWORK, FILLER])) || shares(content, subject)

/** What is left of a text, folded, with a stop where words were taken out. */
function without(text: string, all: readonly Words[]): string {
  const typed = lower(text)
  const plain = typed === fold(text)
  return fold(all.reduce((said, one) => said.replace(plain ? one.plain : one.accented, ' . '), typed))
}

const isNothing = (folded: string): boolean => !/[a-z\d]/.test(folded)

/** Whether two texts have a word of two syllables in common that is no paperwork: `hộ nghèo`. */
function shares(one: string, other: string): boolean {
  const pairs = pairsOf(one)
  return pairsOf(other).some(pair => pairs.includes(pair))
}

const pairsOf = (text: string): readonly string[] =>
  without(text, [DOING, PAPERWORK, FILLER])
    .split(/[^a-z\d ]+/)
    .flatMap(clause => {
      const syllables = clause.split(' ').filter(one => one !== '')
      return syllables.slice(1).map((syllable, k) => `${syllables[k]} ${syllable}`)
    })
