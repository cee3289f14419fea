import { listen } from './said.ts'

/** People of the place and what they set up, as those who hand something in. */
const OUTSIDE =
  'công dân|người dân|nhân dân|bà con|hộ dân|cử tri|người nộp đơn|doanh nghiệp|hợp tác xã|hộ kinh doanh|ông|bà'
/** The same, as those who ask: `Ủy ban nhân dân đề nghị` is an office, and `bà Hoa kiến nghị` may be an order. */
const ASKING = 'công dân|người dân|bà con|hộ dân|cử tri|doanh nghiệp|hợp tác xã|hộ kinh doanh'
/** What such people hand in. */
const HANDED_IN =
  'đơn(?! (?:giá|vị|hàng|thuốc|nguyên))|đơn thư|kiến nghị|hồ sơ(?! (?:dự thầu|mời thầu|năng lực|đề xuất))|phản ánh'

const whole = (...ways: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${ways.join('|')})(?!\\p{L})`, 'u')

/** What somebody outside the office handed in: `đơn của công dân`, `hồ sơ đất đai của ông Ba`. */
const HANDED = whole(
  `(?:(?:${HANDED_IN})(?: \\p{L}+){0,3}?|đơn (?:đề nghị|xin|kiến nghị|khiếu nại|tố cáo)(?: \\p{L}+){0,6}?|đề nghị|yêu cầu|thắc mắc) của (?:một số |các |nhiều )?(?:${OUTSIDE})`
)

/** What they ask, and the names of such matters. */
const MATTERS = whole(
  `(?:${ASKING})(?: \\p{L}+){0,3}? (?:đề nghị|kiến nghị|phản ánh|khiếu nại|tố cáo|nộp hồ sơ)`,
  '(?:kiến nghị|ý kiến) cử tri',
  '(?:đơn|giải quyết|xử lý|trả lời|xác minh|thụ lý|vụ|vụ việc) (?:khiếu nại|tố cáo|đơn thư)',
  '(?:giải quyết|xử lý|trả lời|xác minh|tiếp nhận) (?:kiến nghị|phản ánh)(?! (?:của )?(?:báo|đài|truyền hình|sở|ubnd|bộ|đoàn))',
  'khiếu nại,? (?:và )?tố cáo',
  '(?:hồ sơ|thủ tục)(?: hành chính)? (?:trễ|chậm|quá) hẹn',
  'trả kết quả cho (?:người dân|công dân|doanh nghiệp|ông|bà)'
)
/** Reports, laws, classes and rules about such matters: nobody waits for an answer. */
const ABOUT = whole(
  '(?:luật|báo cáo|bc|thống kê|tổng hợp|sổ|lớp|tập huấn|tuyên truyền|phổ biến|quy chế|kế hoạch|hội nghị|chuyên đề)(?: \\p{L}+){0,4}? (?:khiếu nại|tố cáo|tiếp công dân|đơn thư|kiến nghị|phản ánh)'
)
/** What is sure without accents too: there `ba` may be three, and `don` a bill. */
const PLAIN =
  /(?<![a-z])(?:(?:don|don thu|kien nghi|ho so|phan anh) cua (?:cong dan|nguoi dan|doanh nghiep|cu tri)|khieu nai,? to cao|kien nghi cu tri|doanh nghiep de nghi|nguoi dan phan anh)(?![a-z])/

/** Whether the work is for citizens or organisations who wait for it (R64). */
export function readCitizens(typed: string): boolean {
  const { lower, folded, accented } = listen(typed)
  if (!accented) return PLAIN.test(folded) && !/(?<![a-z])(?:bao cao|bc|luat|tap huan|ke hoach)(?![a-z])/.test(folded)
  return HANDED.test(lower) || (MATTERS.test(lower) && !ABOUT.test(lower))
}
