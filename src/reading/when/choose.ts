import type { Said, Span } from '../said.ts'
import { isHappening } from './bound.ts'
import type { Candidate } from './candidate.ts'

/** How surely words are the deadline: held by a word, a range, a clause of their own, at its edge, or somewhere in it. */
export const strength = { held: 100, range: 90, clause: 70, opens: 60, closes: 40, inside: 10 } as const

/** Words people add to a deadline: `xong`, `nộp nhé`, `gửi lại tôi`. */
const ADDED =
  /^(?: |xong|phai|co|nop|trinh|gui|lai|bao cao|bao|tra loi|hoan thanh|nhe|nha|a|anh|chi|em|toi|can|la|cho|ket qua|ve|thoi gian|nhanh|duoc|c|e|minh|sep|dung|xem|doc|duyet|ky|kiem|kiem tra|nghe|hop|lay|moc|:)*$/

/** Words that nothing but a deadline follows. */
const FIRM = /^(?:cham nhat|muon nhat|tre nhat|han|deadline|dl)/
/** `cuối năm rồi`: how late it is already. */
const OVER = /^ roi(?![a-z])(?! (?:nop|gui|trinh|bao|xong))/
/** A day that is kept: `Nhân ngày 20/11`. */
const OCCASION = /(?:^|[^a-z])(?:nhan(?: dip)?|dip|chao mung|ky niem|mung) $/
/** What is said of a thing or a person, not of the work: `thuốc hết hạn dùng trước 30/6`, `sinh trước 1/1`. */
const EXPIRES = /(?:^|[^a-z])(?:han (?:su )?dung|het han|sinh|nhap ngu|san xuat|thanh lap|so ra|mo cua) $/
/** How far figures go, not when they are due: `số liệu đến hết 30/11`. */
const FIGURES = /(?:^|[^a-z])(?:so lieu|ket qua)(?: [a-z]+)? den(?: het| ngay)* ?$/
/** Words that only place a happening in time: `họp lúc 8h` (P18). */
const WEAK = /^(?:luc|vao|vao luc) $/

/** Whether a candidate is called the deadline outright. */
export const isFirm = (said: Said, { bound, start }: Candidate): boolean =>
  bound !== null && FIRM.test(said.folded.slice(bound.start, start))

/** How surely a candidate is the deadline; 0 when it is not. */
export function weigh(said: Said, candidate: Candidate, clauses: readonly Span[], isAnswer: boolean): number {
  const { bound, day, clock, part, moment } = candidate
  if (bound?.kind === 'from' || day?.gone || OVER.test(said.folded.slice(candidate.end))) return 0
  const stands = bound?.start ?? candidate.start
  if (EXPIRES.test(said.folded.slice(Math.max(0, stands - 30), stands))) return strength.inside
  if (FIGURES.test(said.folded.slice(Math.max(0, candidate.start - 30), candidate.start))) return strength.inside
  const clause = clauses.find(({ start, end }) => start <= candidate.start && candidate.end <= end) ?? {
    start: 0,
    end: said.folded.length
  }
  const before = said.folded.slice(clause.start, bound?.start ?? candidate.start)
  const after = said.folded.slice(candidate.end, clause.end)
  const whole = ADDED.test(before) && ADDED.test(after)
  const sure = moment !== null || clock !== null || (day ? day.sure : part?.dayLike === true)
  if (bound) {
    if (WEAK.test(said.folded.slice(bound.start, candidate.start)) && isHappening(said, clause, bound.start))
      return strength.inside
    // `đến`, `trong`, `vào` hold a date, but a bare part of the day or a length of time needs more.
    const firm = bound.kind === 'before' || isFirm(said, candidate)
    return sure || firm || whole ? strength.held : 0
  }
  if (candidate.ahead > 0) return strength.held
  if (!sure && !whole && !(isAnswer && /^[~\s]*$/.test(after))) return 0
  if (whole) return strength.clause
  if (ADDED.test(before)) return strength.opens
  const happening = isHappening(said, clause, candidate.start)
  if (OCCASION.test(before)) return strength.inside
  if (ADDED.test(after)) return happening ? strength.inside : strength.closes
  return strength.inside
}
