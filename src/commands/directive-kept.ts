import { dayOf } from '../core/calendar.ts'
import { directiveKey, fuller, partsOf } from '../core/directive.ts'
import { registers, seesDocument } from '../core/document-authority.ts'
import type { Line } from '../core/letter.ts'
import type { Order, OrderDirective } from '../core/order.ts'
import { put, type Save } from '../core/outcome.ts'
import { postsOf } from '../core/roster.ts'
import type { Directive } from '../core/rows.ts'
import type { Task } from '../core/task.ts'
import { readDirective } from '../reading/directive.ts'
import { type Ask, line } from './command.ts'
import { withTasks } from './document-tasks.ts'
import { contextOf } from './order-read.ts'

/** An order with the document that gives it (R36): named in its own words, else in what it quotes. */
export function documented(ask: Ask, order: Order, ...texts: readonly string[]): Order {
  const context = contextOf(ask)
  const directive = texts.map(text => readDirective(text, context)).find(found => found !== null)
  if (!directive) return order
  const { number } = directive
  const documents = order.documents.includes(number) ? order.documents : [number, ...order.documents]
  return { ...order, documents, directive, source: 'document' }
}

/** What the register already knows of the order's document: its day, body and subject where the order does not say them. */
export async function withRegister(ask: Ask, order: Order): Promise<Order> {
  if (order.directive === null) return order
  const known = await knownAs(ask, order.directive)
  if (known === null) return order
  const { number, day, issuer, subject } = order.directive
  return {
    ...order,
    directive: {
      number,
      day: day ?? known.day,
      issuer: issuer.startsWith(known.issuer) ? issuer : known.issuer,
      subject: subject || known.subject
    }
  }
}

/** The document that gave a task, for an order that is made of it. */
export async function directiveFor(
  { read }: Ask,
  { directive: key }: Pick<Task, 'directive'>
): Promise<Order['directive']> {
  if (key === null) return null
  const known = await read.directive(key)
  return { ...partsOf(key), issuer: known?.issuer ?? '', subject: known?.subject ?? '' }
}

/**
 * The row of a document as this giver knows it; of those that share a number, when no day is said, the newest. Numbers
 * are one body's own: what another unit keeps under the same number is another document.
 */
async function knownAs(ask: Ask, { number, day }: Pick<OrderDirective, 'number' | 'day'>): Promise<Directive | null> {
  const { read, roster, actor } = ask
  const rows = await read.directives({ number })
  const meant = rows
    .filter(row => day === null || row.day === day)
    .toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? ''))
  for (const row of meant) {
    if (seesDocument(roster, actor.id, row.enteredById)) return row
    if ((await withTasks(ask, row)).tasks.length > 0) return row
  }
  return null
}

/** Whether the day that is said of a document is still to come: a slip. */
export const isAhead = ({ now }: Ask, { day }: Pick<OrderDirective, 'day'>): boolean => day !== null && day > dayOf(now)

/** The order without a day of its document that cannot be, and what is said of that. */
export function notAhead(ask: Ask, order: Order): { readonly order: Order; readonly notes: readonly Line[] } {
  const { directive } = order
  if (directive === null || !isAhead(ask, directive)) return { order, notes: [] }
  const { number, day } = directive
  const notes = [line('card-document-ahead', { document: number, day: { day: day ?? '' } })]
  return { order: { ...order, directive: { ...directive, day: null } }, notes }
}

/**
 * The document as the giver's own, where another unit keeps one of that number and day that is none of theirs to know:
 * numbers are one body's own, and what the other is about is not shown under this one.
 */
export async function keptApart(ask: Ask, said: OrderDirective): Promise<OrderDirective> {
  const { read, roster, actor } = ask
  if (said.keeper !== undefined) return said
  const known = await knownAs(ask, said)
  if (known !== null) return { ...said, ...partsOf(known.key) }
  const alike = (await read.directives({ number: said.number })).filter(
    row => said.day === null || row.key === directiveKey(said)
  )
  if (alike.length === 0) return said
  const [unitId] = [...registers(roster, actor.id), ...postsOf(roster, actor.id).map(post => post.unitId)]
  const keeper = roster.units.get(unitId ?? 0)?.code.replace(/\s+/g, '-')
  return keeper === undefined ? said : { ...said, keeper }
}

/** The row that keeps the document of an order that is given now; none when the register knows as much (R51). */
export async function directiveSaves(ask: Ask, order: Order): Promise<readonly Save[]> {
  const { directive } = order
  if (directive === null) return []
  const key = directiveKey(directive)
  const known = await ask.read.directive(key)
  const said = registered(ask, {
    ...directive,
    subject: directive.subject || order.content
  })
  const row = fuller(known, {
    ...said,
    urgency: order.urgency,
    authority: order.authority,
    importance: order.importance,
    classifiedById: order.classifiedById,
    enteredById: order.preparedById ?? said.enteredById
  })
  if (row) return [put('directive', { ...row, needsNoTask: false })]
  return known?.needsNoTask ? [put('directive', { ...known, needsNoTask: false })] : []
}

/** A document as it is entered now. */
export const registered = ({ actor, now }: Ask, { keeper, ...said }: OrderDirective): Directive => ({
  key: directiveKey(keeper === undefined ? said : { ...said, keeper }),
  ...said,
  urgency: 'normal',
  authority: 'own',
  importance: 'routine',
  classifiedById: null,
  enteredById: actor.id,
  enteredAt: now,
  needsNoTask: false
})
