import { mayAssign } from '../core/authority.ts'
import { fold } from '../core/fold.ts'
import type { Order } from '../core/order.ts'
import type { Outcome } from '../core/outcome.ts'
import { InVain, Refusal } from '../core/refusal.ts'
import { readAssignment } from '../reading/assignment.ts'
import { readDirective } from '../reading/directive.ts'
import { readOrders } from '../reading/orders.ts'
import { amended } from './amending.ts'
import { type Ask, type Command, line, type Takes } from './command.ts'
import { documented, notAhead, withRegister } from './directive-kept.ts'
import { draftQuestion, orderOf, present } from './draft.ts'
import { orderFiles } from './files.ts'
import { handedIn, handedInNotes, isHandedIn, joined, saidOfLead, stillWaiting, waitingFor } from './handed-in.ts'
import { noSuchDay } from './no-such-day.ts'
import { givenOn } from './one-task.ts'
import { contextOf, orderRead, otherSaid } from './order-read.ts'
import { type Noted, ordersSaid, presentAll } from './orders.ts'

/** `giao ban`, `giao lưu`, `giao nộp` ... are not orders, nor is giving on what is there: `giao 3 cho Long`. */
const anOrder: Takes = (rest, about) =>
  !/^(?:ban|thong|dich|luu|nop|nhan|hang|tiep)\b/.test(rest) && !givenOn(rest, about)

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
    const several = ordersSaid(ask)
    if (several) return presentAll(ask, await Promise.all(several.map(order => known(ask, order))))
    const begun = isHandedIn(ask, true) ? handedIn(ask) : orderSaid(ask)
    const { order, notes } = notAhead(ask, await withRegister(ask, begun))
    const waiting = await waitingFor(ask, order)
    if (waiting) return present(ask, joined(waiting, order), waiting)
    if (order.content === '' && order.leads.length === 0 && order.unclear.length === 0) throw new Refusal('assign-how')
    const handed = [...(await stillWaiting(ask)), ...(order.leads.length > 0 ? [] : handedInNotes(order))]
    const dated = withoutSuchDay(order)
    return present(ask, dated.order, null, [...notes, ...(dated.notes.length > 0 ? dated.notes : handed)])
  },

  async answer(ask, data): Promise<Outcome> {
    const { draft: number, asks } = draftQuestion.parse(data)
    const draft = await ask.read.draft(ask.actor.id, number)
    if (draft?.state !== 'open') throw new InVain('draft-none')
    const files = orderFiles(ask, ask.files)
    const said = asks === 'lead' ? saidOfLead(ask, draft) : null
    const filesOnly = ask.words === '' && files.length > 0
    const order = filesOnly ? orderOf(draft) : said ? joined(draft, said) : amended(ask, draft, asks, ask.words)
    const known = asks === 'document' ? await withRegister(ask, order) : order
    return present(ask, { ...known, files: [...order.files, ...files] }, draft)
  },

  answeredBy: ({ words, aboutTask }, data, name) =>
    words === '' && aboutTask === '' && draftQuestion.parse(data).asks === 'content' && isWork.has(name)
}

/** An order with what the register knows of its document, and what there is to note of it. */
async function known(ask: Ask, said: Order): Promise<Noted> {
  const { order, notes } = notAhead(ask, await withRegister(ask, said))
  const dated = withoutSuchDay(order)
  return { order: dated.order, notes: [...notes, ...dated.notes] }
}

/** Without a day that no calendar has, and what is said of it. */
function withoutSuchDay(order: Order): Noted {
  const wrong = order.due || order.noDeadline ? null : noSuchDay(order.content)
  if (!wrong) return { order, notes: [] }
  return { order: { ...order, content: wrong.content }, notes: [line('due-no-such-day', { day: wrong.day })] }
}

/** Commands whose bare names are work as well: `báo cáo tiến độ`, `tổng hợp`. */
const isWork: ReadonlySet<string> = new Set(['report', 'progress', 'progress-report', 'statistics'])

/** The order in these words; a quoted message that is not ours lends its words and files where ours have none. */
export function orderSaid(ask: Ask): Order {
  const assignment = readAssignment(ask.words, contextOf(ask), true)
  if (assignment.intent === 'blocked_secret') throw new Refusal('secret')
  const other = otherSaid(ask, assignment)
  if (other) throw new Refusal('assign-several', { other: other.words })
  const [, second] = readOrders(ask.words, contextOf(ask))?.orders ?? []
  if (second) throw new Refusal('assign-several', { other: second })
  const order = orderRead(ask, assignment)
  const quoted = ask.quoted && !ask.quoted.ours ? ask.quoted : null
  const files = [...orderFiles(ask, ask.files), ...orderFiles(ask, quoted?.files ?? [])]
  const said = quoted?.text.trim() ?? ''
  const content = order.content || said || files[0]?.name || ''
  return documented(ask, { ...order, content: ofWhat(ask, content, said), files }, ask.words, said)
}

/** `thực hiện`, `để biết, thực hiện`: says what to do, but not with what. */
const NO_OBJECT =
  /^(?:de )?(?:(?:biet|thuc hien|trien khai|xu ly|giai quyet|nghien cuu|tham muu|to chuc|de xuat)(?:,? (?:va )?|$))+$/

/** Work without its object takes it from what was quoted; a document says its own subject on the card. */
function ofWhat(ask: Ask, content: string, quoted: string): string {
  if (quoted === '' || !NO_OBJECT.test(fold(content)) || readDirective(quoted, contextOf(ask))) return content
  return `${content}: ${quoted}`
}
