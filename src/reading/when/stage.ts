import type { Said, Span } from '../said.ts'
import type { Candidate } from './candidate.ts'

/** Most lines with several dates name no step and need no closer look. */
const HINT =
  /moc|dot |giai doan|buoc |lan |du thao|nhap|de cuong|y kien|hoan (?:thanh|thien|chinh)|xong|trinh|ban (?:chinh|cuoi)|nghiem thu/
/** What a step is called: `đợt 2`, `mốc`, `dự thảo`, `trình ban hành`. */
const STEP =
  /^(?:va |roi |sau do |phai |can )?(?:moc(?: (?:\d{1,2}|cuoi|dau|thu [a-z]+))?|(?:(?:bao cao|nop|gui|trinh|kiem tra|ra soat|thuc hien|hoan thanh|xong|hop|lam) )?(?:ket qua )?(?:dot|giai doan|buoc|lan)(?: thu)? (?:\d{1,2}|i{1,3}|iv|v|mot|hai|ba|bon|tu|nam|nhat|dau|cuoi)|(?:xong |gui |nop |trinh |hoan thanh |co )?(?:ban )?(?:du thao|nhap|de cuong)|lay y kien|gop y|ban (?:chinh thuc|cuoi(?: cung)?|hoan chinh|trinh)|hoan (?:thanh|thien|chinh)|trinh (?:ky|duyet|phe duyet|ban hanh|lanh dao|thuong truc|ubnd|hdnd|chu tich)|nghiem thu|xong)(?![a-z])[^\d~]{0,40}$/
/** What only closes a row of steps, and is a happening anywhere else (P18). */
const CLOSING =
  /^(?:va |roi |sau do )?(?:(?:bao cao |nop |gui )?(?:tong ket|so ket|tong hop)|bao cao (?:ket qua|chung|tong hop)|ban hanh|ket thuc|cong bo)(?![a-z])[^\d~]{0,24}$/
/** The same behind its date: `27/11 xong dự thảo`. */
const AFTER =
  /^:? (?:xong|hoan thanh|hoan thien|(?:gui |nop |trinh |co )?(?:ban )?(?:du thao|nhap|de cuong)|lay y kien|trinh (?:ky|duyet|ban hanh)|moc|dot \d)(?![a-z])/
/** A happening that the step only prepares: `hoàn thiện hồ sơ họp ngày 10/12` (P18). */
const FOR_EVENT =
  /(?<![a-z])(?:hop|hoi nghi|le|ky niem|su kien|ngay hoi|dai hoi|khai mac|dien ra|to chuc|tap huan|hoi thao|toa dam|giao ban|phien|doan)(?![a-z])/
/** Between a step and the next one that says only its date: `mốc: 27/11, 4/12`. */
const NEXT = /^ ?(?:[,;&-]|,? ?va) ?(?:ngay |moc )?$/

/**
 * The dates of the steps of one piece of work (P14), in order: each stands with what the step is called in a clause of
 * its own. Happenings are none (P18). `found`: the candidates with what is known of them, those that may be deadlines.
 */
export function stagesOf<T extends { readonly candidate: Candidate; readonly aside: boolean }>(
  said: Said,
  clauses: readonly Span[],
  found: readonly T[]
): readonly T[] {
  if (found.length < 2 || !HINT.test(said.folded)) return []
  const stages: T[] = []
  for (const one of found) {
    const { candidate, aside } = one
    if (aside || candidate.day === null) continue
    const start = candidate.bound?.start ?? candidate.start
    const clause = clauses.find(({ start: from, end }) => from <= candidate.start && candidate.end <= end)
    const before = said.folded.slice(clause?.start ?? 0, start)
    const own = before.slice(Math.max(before.lastIndexOf('~'), before.lastIndexOf(':')) + 1).trimStart()
    const last = stages.at(-1)
    const isNext = last !== undefined && NEXT.test(said.folded.slice(last.candidate.end, start))
    const opens = /^(?:ngay |moc |moc: ?)?$/.test(own)
    const after = opens ? said.folded.slice(candidate.end, clause?.end) : ''
    const closes = last !== undefined && CLOSING.test(own)
    const isStep = (STEP.test(own) || STEP.test(before.trimStart())) && (candidate.bound || !FOR_EVENT.test(own))
    if (isNext || closes || isStep || AFTER.test(after)) stages.push(one)
  }
  return stages
}
