import type { Parties } from './parties.ts'
import { cut, type Said, type Span } from './said.ts'
import { fold } from './text.ts'
import type { UrgencyWord } from './urgency.ts'
import { clausesOf } from './when/clause.ts'
import type { Moments } from './when/moments.ts'

/** What a line says besides the work itself. */
export type Around = {
  readonly parties: Parties
  readonly moments: Moments
  readonly none: Span | null
  readonly words: readonly UrgencyWord[]
}

/** Words before a deadline that belong to it: `gửi anh`, `xong`, `trình`. */
const BEFORE =
  /^(?: |va |xong|phai|can|co|nop|trinh|gui|lai|bao cao (?:anh|chi|toi|em|lai)|bao (?:anh|chi|toi|em|lai)|tra loi|hoan thanh|anh|chi|toi|em|thoi gian|thoi han|:)*$/
/** The same at the end of a longer clause. */
const SELF =
  /(?: (?:gui|bao cao|trinh|bao|nop)(?: lai)?(?: cho)? (?:anh|chi|toi|em|minh)| (?:phai |can )?xong| gui lai)$/
/** Words after a deadline that belong to it: `báo cáo tôi`, `nộp nhé`, `phải có`. */
const AFTER =
  /^ (?:toi|anh|a|chi|c|em|minh|sep) (?:can|ky|kiem|kiem tra|doc|xem|duyet|nghe|hop|lay|nhan|dung|co)(?: nhe| nha)?$|^ ?(?:(?:la |thi |phai |can )*(?:xong|nop|trinh|gui|bao cao|bao|tra loi|co|hoan thanh|nhe|nha|a)(?: (?:lai|ve|cho|toi|anh|chi|em|a|c|minh|sep|ket qua|duoc|som|dung han|day du|ky|duyet|xem|doc|biet|het|truoc|lanh dao|thuong truc|van phong))*| ?(?:ke tu|tinh tu) (?:ngay|khi)(?: [a-z]+){0,6})? ?(?:nhe|nha|a)?$/
const POLITE = /(?<![\w])(?:nhe|nha|nghen|nghe em|nghe anh|nhe em|nhe anh|nhe chi)$/
/** More letters than the longest courtesy has. */
const LONGEST_POLITE = 12
const STOP = /[\s,.;:!-]/
/** What a form calls the work, and a call by name. */
const LABEL = /^(?:(?:nội dung|công việc|việc|nhiệm vụ)(?: công việc)?:\s+|ơi[,!]?(?:\s+|$))/i
const HURRY =
  /^(?:(?:rat |viec )?(?:khong |ko |k |hok )?(?:can |qua )?(?:gap|khan|asap|hoa toc|thuong khan|ngay)(?: (?:nhe|nha|a|lam))?)$/

/** The work itself, verbatim; null when nothing is left. */
export function contentOf(said: Said, masked: Said, { parties, moments, none, words }: Around): string | null {
  const { head, tail } = parties
  const clauses = clausesOf(masked).filter(({ end }) => end > head)
  const cuts: Span[] = [...parties.cuts]
  const first = clauses[0]
  for (const clause of clauses) {
    const start = Math.max(clause.start, head)
    const folded = masked.folded.slice(start, clause.end)
    if (clause !== first && HURRY.test(folded.trim()) && words.some(one => one.start >= start && one.end <= clause.end))
      cuts.push({ start, end: clause.end })
    for (const span of moments.spans)
      if (span.start >= clause.start && span.start < clause.end)
        cuts.push(aroundDeadline(masked, { start, end: Math.max(clause.end, span.end) }, span, clause !== first))
    if (none && none.start >= clause.start && none.start < clause.end) cuts.push({ start: none.start, end: clause.end })
  }
  const pieces = keep({ start: head, end: tail }, cuts).map(span => cut(said, span))
  const content = pieces
    .filter(piece => /[^\s,.;:!–-]/.test(piece))
    .reduce(mend, '')
    .replace(LABEL, '')
  const ended = unstopped(content)
  const polite = fold(ended.slice(-LONGEST_POLITE)).match(POLITE)?.[0].length ?? 0
  const bare = unstopped(withoutShells(ended.slice(0, ended.length - polite))).replace(/^[\s"']+/, '')
  return bare === '' ? null : bare
}

/** What held a deadline and holds nothing any more: `( )`, `(xong )`, `=>` at the end. */
const SHELL = /\s*[([] ?(?:(?:phải )?xong|nộp|gửi|hạn)? ?[)\]]|\s*[=-]>\s*$/giu
const withoutShells = (text: string): string => text.replace(SHELL, '')

/** Without the stops at its end, however many: a form's dots fill a line. */
function unstopped(text: string): string {
  let end = text.length
  while (end > 0 && STOP.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** Puts what stood around a cut together again, with a comma where there was a stop. */
function mend(text: string, piece: string): string {
  const right = piece.replace(/^[\s,.;:!–-]+/, '').trimEnd()
  if (text === '') return right
  const stopped = /[,.;:\n]\s*$/.test(text) || /^\s*[,.;:\n]/.test(piece)
  return `${text.replace(/[\s,.;:–-]+$/, '')}${stopped ? ',' : ''} ${right}`
}

/** The deadline with the words that only carry it; in a clause of its own, the whole clause. */
function aroundDeadline(said: Said, clause: Span, span: Span, isOwn: boolean): Span {
  const before = said.folded.slice(clause.start, span.start)
  const after = said.folded.slice(span.end, clause.end)
  const end = AFTER.test(after) ? clause.end : span.end
  if (isOwn && BEFORE.test(before)) return { start: clause.start, end }
  const self = before.trimEnd().match(SELF)
  return { start: self?.index !== undefined && self.index > 0 ? clause.start + self.index : span.start, end }
}

/** What of a place is left after taking out others. */
function keep(whole: Span, cuts: readonly Span[]): Span[] {
  const left: Span[] = []
  let { start } = whole
  for (const cut of cuts.toSorted((a, b) => a.start - b.start)) {
    if (cut.start > start) left.push({ start, end: Math.min(cut.start, whole.end) })
    start = Math.max(start, cut.end)
  }
  if (start < whole.end) left.push({ start, end: whole.end })
  return left
}
