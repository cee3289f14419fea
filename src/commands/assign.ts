import { mayAssign } from '../core/authority.ts'
import type { Order } from '../core/order.ts'
import type { Outcome } from '../core/outcome.ts'
import { InVain, Refusal } from '../core/refusal.ts'
import { readAssignment } from '../reading/assignment.ts'
import { amended } from './amending.ts'
import { type Ask, type Command, line, type Takes } from './command.ts'
import { documented, notAhead, withRegister } from './directive-kept.ts'
import { draftQuestion, orderOf, present } from './draft.ts'
import { orderFiles } from './files.ts'
import { handedIn, handedInNotes, isHandedIn, joined, saidOfLead, stillWaiting, waitingForLead } from './handed-in.ts'
import { noSuchDay } from './no-such-day.ts'
import { contextOf, orderRead } from './order-read.ts'

/** `giao ban`, `giao lưu`, `giao nộp` ... are not orders. */
const anOrder: Takes = rest => !/^(?:ban|thong|dich|luu|nop|nhan|hang|tiep)\b/.test(rest)

/** One line of chat becomes an order, shown back before it is given (R12, DOMAIN 6.3). */
export const assignCommand: Command = {
  name: 'assign',
  words: ['giao việc', 'giao nhiệm vụ', 'giao', 'assign'],
  slashes: ['giaoviec', 'giao', 'gv'],
  takes: anOrder,
  audience: 'assigner',
  chapter: 'giving',
  examples: [
    'giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11/2026',
    'giao đ/c Long soạn giấy mời họp, trước 16h thứ 6'
  ],

  async run(ask) {
    if (!mayAssign(ask.roster, ask.actor.id)) throw new Refusal('assign-not-you')
    const begun = isHandedIn(ask, true) ? handedIn(ask) : orderSaid(ask)
    const { order, notes } = notAhead(ask, await withRegister(ask, begun))
    const waiting = await waitingForLead(ask, order)
    if (waiting) return present(ask, joined(waiting, order), waiting)
    if (order.content === '' && order.leads.length === 0 && order.unclear.length === 0) throw new Refusal('assign-how')
    const wrong = order.due || order.noDeadline ? null : noSuchDay(order.content)
    const handed = order.leads.length > 0 ? [] : [...(await stillWaiting(ask)), ...handedInNotes(order)]
    if (!wrong) return present(ask, order, null, [...notes, ...handed])
    return present(ask, { ...order, content: wrong.content }, null, [
      ...notes,
      line('due-no-such-day', { day: wrong.day })
    ])
  },

  async answer(ask, data): Promise<Outcome> {
    const { draft: number, asks } = draftQuestion.parse(data)
    const draft = await ask.read.draft(ask.actor.id, number)
    if (draft?.state !== 'open') throw new InVain('draft-none')
    const files = orderFiles(ask, ask.files)
    const said = asks === 'lead' ? saidOfLead(ask) : null
    const filesOnly = ask.words === '' && files.length > 0
    const order = filesOnly ? orderOf(draft) : said ? joined(draft, said) : amended(ask, draft, asks, ask.words)
    const known = asks === 'document' ? await withRegister(ask, order) : order
    return present(ask, { ...known, files: [...order.files, ...files] }, draft)
  },

  answeredBy: ({ words, aboutTask }, data, name) =>
    words === '' && aboutTask === '' && draftQuestion.parse(data).asks === 'content' && isWork.has(name)
}

/** Commands whose bare names are work as well: `báo cáo tiến độ`, `tổng hợp`. */
const isWork: ReadonlySet<string> = new Set(['report', 'progress', 'progress-report', 'statistics'])

/** The order in these words; a quoted message that is not ours lends its words and files where ours have none. */
export function orderSaid(ask: Ask): Order {
  const assignment = readAssignment(ask.words, contextOf(ask), true)
  if (assignment.intent === 'blocked_secret') throw new Refusal('secret')
  const [other] = assignment.others
  if (other) throw new Refusal('assign-several', { other: other.words })
  const order = orderRead(ask, assignment)
  const quoted = ask.quoted && !ask.quoted.ours ? ask.quoted : null
  const files = [...orderFiles(ask, ask.files), ...orderFiles(ask, quoted?.files ?? [])]
  const content = order.content || quoted?.text.trim() || files[0]?.name || ''
  return documented(ask, { ...order, content, files }, ask.words, quoted?.text ?? '')
}
