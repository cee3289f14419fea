import { at } from '../core/calendar.ts'
import { secrecy } from '../core/secret.ts'
import { contentOf } from './content.ts'
import { readDocuments } from './documents.ts'
import { noDeadlineAt } from './due.ts'
import { readParties } from './parties.ts'
import type { Assignment, Context, Warning } from './reading.ts'
import { blank, listen, type Said } from './said.ts'
import { highest, urgencyWords } from './urgency.ts'
import { isWork } from './verbs.ts'
import { readMoments } from './when/moments.ts'

/** A longer deadline asked for or granted: courtesy, for whom, then the words for it. */
const EXTEND =
  /^(?:(?:kinh|sep|anh|chi|em|thu truong|bao cao|oi|a|de nghi|yeu cau|xin|phep|duoc|dong y|nhat tri|cho phep|vui long|nho|toi|minh|d\/c|dc|dong chi|lanh dao)[ ,:!.]+)*(?:cho (?:[^\s,;:]+ ){0,6}?)?(?:duoc |xin )?(?:gia han|lui (?:thoi )?han|doi (?:thoi )?han|noi han|gian han|keo dai (?:thoi )?han|xin them|them han|them thoi gian|(?:lui|doi) (?:lai )?(?:sang|den|toi))(?![\w])/
/** The same in the middle of a line: `..., cho em xin lùi đến 18/9 ạ`. */
const ASKS =
  /(?<![\w])(?:xin|cho (?:em|e|chau|chung em|chung toi|don vi|phong em))(?: xin)?(?: phep)?(?: duoc)? (?:gia han|gian han|noi han|lui|doi han|doi sang|doi den|them (?:thoi gian|han|(?:\d+|mot|hai|ba|vai|may) (?:ngay|hom|tuan)))(?![\w])/
const NONE: Assignment = {
  intent: 'none',
  lead: [],
  support: [],
  content: null,
  due: null,
  noDeadline: false,
  start: null,
  milestones: [],
  recur: null,
  urgency: 'normal',
  documents: [],
  warnings: []
}

/**
 * Reads a whole line of chat as an order; it may begin with `giao`, `giao việc`, or with a name (DOMAIN 5). `ordered`:
 * it stood behind `giao`, so it is an order whatever it says.
 */
export function readAssignment(typed: string, context: Context, ordered = false): Assignment {
  if (secrecy(typed) !== 'open') return { ...NONE, intent: 'blocked_secret', warnings: ['secret'] }
  const said = listen(typed)
  const documents = readDocuments(said)
  const masked = blank(
    said,
    documents.map(({ span }) => span)
  )
  const words = urgencyWords(masked)
  const asked = readParties(masked, words, context.roster, { ordered })
  const early = asked.lead.length > 0 ? null : readMoments(blank(masked, asked.masked), context, false).span
  // `Trước 15/12 P. VHXH báo cáo ...`: the deadline stands before the name.
  const parties =
    early && early.start <= asked.head
      ? readParties(masked, words, context.roster, { from: early.end, ordered })
      : asked
  const moments = readMoments(blank(masked, parties.masked), context, false)
  const none = noDeadlineAt(masked.folded)
  const urgency = highest(words) ?? 'normal'
  const lead = parties.lead.map(({ addressee }) => addressee)
  const due = moments.due
  const content = contentOf(said, masked, { parties, moments, none, words })
  const intent = ordered
    ? 'assign'
    : intentOf(said, {
        isOrder: parties.isOrder,
        named: lead.length > 0,
        timed: due !== null,
        urgent: urgency !== 'normal',
        content
      })
  if (intent === 'none') return { ...NONE, documents: documents.map(({ number }) => number) }
  const warnings: Warning[] = [...(due?.warnings ?? [])]
  if (!due) warnings.push('no_due')
  if (lead.length === 0 && intent === 'assign') warnings.push('no_assignee')
  return {
    intent,
    lead,
    support: parties.support.map(({ addressee }) => addressee),
    content,
    due,
    noDeadline: due === null && none !== null,
    start: moments.start === null ? null : at(moments.start, context.calendar.hours.morning[0]),
    milestones: moments.milestones,
    recur: moments.recur,
    urgency,
    documents: documents.map(({ number }) => number),
    warnings
  }
}

/** What has been done or is asked, and what is no order at all. */
const TOLD =
  /^(?:cam on|xin cam on|chuc|chao|xin chao|hoan nghenh|tot lam|gioi lam)(?![\w])|(?<![\w])(?:da (?:bao cao|nop|gui|xong|hoan thanh|lam|nhan|trinh|xu ly)|xong chua|den dau roi|the nao roi|roi a|chua a|chua nhi|may gio|khi nao thi|bao nhieu|o dau|sao roi|dau roi)(?![\w])|\?\s*$|(?<![\w])chua$/

function intentOf(
  said: Said,
  {
    isOrder,
    named,
    timed,
    urgent,
    content
  }: { isOrder: boolean; named: boolean; timed: boolean; urgent: boolean; content: string | null }
): Assignment['intent'] {
  if (EXTEND.test(said.folded) || ASKS.test(said.folded)) return 'extend'
  if (isOrder) return 'assign'
  if (TOLD.test(said.folded) || content === null) return 'none'
  return named || ((timed || urgent) && isWork(content)) ? 'assign' : 'none'
}
