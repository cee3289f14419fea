import { isSpelled, type Said, type Span } from '../said.ts'

/** How the words before a date hold it: `before` ends ahead of it (P7), `by` on it (P8), `from` begins there. */
export type Bound = { readonly start: number; readonly kind: 'before' | 'by' | 'from' }

const LINK = '(?: (?:la|vao|luc|den|het|trong|ngay|cuoi cung|:))*:? ?$'
const BEFORE =
  /(?<![\w~])(?:(?:cham nhat|muon nhat|han(?: chot| cuoi)?|deadline|dl)(?: la)? )?(?:truoc|trc)(?: (?:luc|thoi diem|ngay))?:? ?$/
const BEFORE_EVENT =
  /(?<![\w~])(?:truoc|trc) (?:khi|luc|gio|cuoc|buoi|phien|le|hoi nghi|ky|hop|dip|ngay)(?: [^\s,;.]+){0,6} $/
const BY = new RegExp(
  `(?<![\\w~])(?:(?:cham nhat|muon nhat|tre nhat)(?: (?:la|den|vao|trong|het|ngay))*|thoi han|han(?: chot| cuoi(?: cung)?| nop| gui| trinh| tra loi| phan hoi| gop y| dang ky| bao cao| xu ly| hoan thanh| giao| chung| la| den)*|(?:deadline|dead line|dl)|khong qua|ko qua|(?:tu (?:nay|bay gio|hom nay|gio) )?(?:den het|den|toi)|het|trong|vao|luc|(?:lui|doi|chuyen|gia han)(?: han| dl| deadline| lai)? sang)${LINK}`
)
const FROM = /(?<![\w~])(?:bat dau(?: tu)?|ke tu|tinh tu|tu|sau)(?: ngay| luc)? ?$/
/** A happening whose time is not a deadline unless nothing else is (P18). */
const EVENT =
  /(?<![\w~])(?:hop|giao ban|le|ky niem|hoi nghi|su kien|ngay hoi|dai hoi|khai mac|dien ra|to chuc|chao co|tap huan|hoi thao|toa dam|khanh thanh|ra quan|so ket|tong ket|tiep doan|lam viec voi|van ban|cong van|ho so|bao cao|van ban so|ban hanh|(?<!trinh )ky) (?:[^,;:.\n]{0,24} )?$/

/** The words before a date that say how it holds; null when none do. */
export function boundBefore(said: Said, at: number): Bound | null {
  const before = said.folded.slice(Math.max(0, at - NEAR), at)
  const spelled = (pattern: RegExp): number => {
    const index = before.search(pattern)
    const start = at - before.length + index
    return index >= 0 && isSpelled(said, { start, end: at }) ? start : -1
  }
  const ahead = said.folded.includes('truoc') || said.folded.includes('trc')
  const strict = ahead ? spelled(BEFORE) : -1
  if (strict >= 0) return { start: strict, kind: 'before' }
  const inclusive = spelled(BY)
  if (inclusive >= 0) return { start: inclusive, kind: 'by' }
  const from = spelled(FROM)
  if (from >= 0) return { start: from, kind: 'from' }
  if (!ahead) return null
  const far = said.folded.slice(Math.max(0, at - FAR), at)
  const index = far.search(BEFORE_EVENT)
  const start = at - far.length + index
  return index >= 0 && isSpelled(said, { start, end: start + 3 }) ? { start, kind: 'before' } : null
}

/** How many letters before a date hold the words that hold it, and those of an event between them. */
const NEAR = 40
const FAR = 72

/** Whether the words before a place, back to the last stop, speak of a happening. */
export const isHappening = (said: Said, clause: Span, at: number): boolean =>
  EVENT.test(said.folded.slice(clause.start, at))
