import { at } from '../core/calendar.ts'
import { secrecy } from '../core/secret.ts'
import { readAuthority } from './authority.ts'
import { contentOf } from './content.ts'
import { readDocuments } from './documents.ts'
import { noDeadlineAt } from './due.ts'
import { intentOf } from './intent.ts'
import { type Parties, readParties } from './parties.ts'
import type { Assignment, Context, Warning } from './reading.ts'
import { blank, listen } from './said.ts'
import { highest, urgencyWords } from './urgency.ts'
import { readMoments } from './when/moments.ts'

const NONE: Assignment = {
  intent: 'none',
  lead: [],
  support: [],
  watchers: [],
  others: [],
  content: null,
  due: null,
  noDeadline: false,
  start: null,
  milestones: [],
  recur: null,
  urgency: 'normal',
  documents: [],
  authority: null,
  warnings: []
}

/**
 * Reads a whole line of chat as an order; it may begin with `giao`, `giao việc`, or with a name (DOMAIN 5). `ordered`:
 * it stood behind `giao`, so it is an order whatever it says.
 */
export function readAssignment(typed: string, context: Context, ordered = false): Assignment {
  if (secrecy(typed) !== 'open') return { ...NONE, intent: 'blocked_secret', warnings: ['secret'] }
  const { authority, rest } = readAuthority(typed)
  const said = listen(rest)
  const documents = readDocuments(said)
  const masked = blank(
    said,
    documents.map(({ span }) => span)
  )
  const words = urgencyWords(masked)
  const asked = readParties(masked, words, context.roster, { ordered })
  const momentsBeside = ({ masked: names, from }: Parties) => readMoments(blank(masked, names), context, false, from)
  const first = asked.lead.length > 0 ? null : momentsBeside(asked)
  // `Trước 15/12 P. VHXH báo cáo ...`: the deadline stands before the name.
  const early = first?.spans[0]
  const later =
    early && early.start <= asked.head ? readParties(masked, words, context.roster, { from: early.end, ordered }) : null
  const parties = later ?? asked
  const moments = later === null && first ? first : momentsBeside(parties)
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
        direct: parties.from === 0,
        due: due?.words ?? null,
        urgent: urgency !== 'normal',
        content
      })
  if (intent === 'none') return { ...NONE, documents: documents.map(({ number }) => number) }
  const warnings: Warning[] = [...(due?.warnings ?? [])]
  if (!due) warnings.push('no_due')
  if (moments.unread) warnings.push('recur_unread')
  if (lead.length === 0 && intent === 'assign') warnings.push('no_assignee')
  return {
    intent,
    lead,
    support: parties.support.map(({ addressee }) => addressee),
    watchers: parties.watchers.map(({ addressee }) => addressee),
    others: parties.others.map(({ addressee }) => addressee),
    content,
    due,
    noDeadline: due === null && none !== null,
    start: moments.start === null ? null : at(moments.start, context.calendar.hours.morning[0]),
    milestones: moments.milestones,
    recur: moments.recur,
    urgency,
    documents: documents.map(({ number }) => number),
    authority,
    warnings
  }
}
