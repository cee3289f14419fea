import { directiveKey, fuller, workOf } from '../core/directive.ts'
import type { Order, OrderDirective } from '../core/order.ts'
import { put, type Save } from '../core/outcome.ts'
import type { Directive } from '../core/rows.ts'
import { readDirective } from '../reading/directive.ts'
import type { Ask } from './command.ts'
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
  const { day, issuer, subject } = order.directive
  return {
    ...order,
    directive: {
      number: known.number,
      day: day ?? known.day,
      issuer: issuer.startsWith(known.issuer) ? issuer : known.issuer,
      subject: subject || known.subject
    }
  }
}

/** The row of a document; of those that share a number, when no day is said, the newest. */
async function knownAs(
  { read }: Ask,
  { number, day }: Pick<OrderDirective, 'number' | 'day'>
): Promise<Directive | null> {
  if (day !== null) return read.directive(directiveKey({ number, day }))
  const rows = await read.directives({ number })
  return rows.toSorted((a, b) => (a.day ?? '').localeCompare(b.day ?? '')).at(-1) ?? null
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
    classifiedById: order.classifiedById
  })
  if (row) return [put('directive', { ...row, needsNoTask: false })]
  return known?.needsNoTask ? [put('directive', { ...known, needsNoTask: false })] : []
}

/** A document as it is entered now. */
export const registered = ({ actor, now }: Ask, said: OrderDirective): Directive => ({
  key: directiveKey(said),
  ...said,
  urgency: 'normal',
  authority: 'own',
  importance: 'routine',
  classifiedById: null,
  enteredById: actor.id,
  enteredAt: now,
  needsNoTask: false
})

/** What a document asks for, as the work of an order: its subject without `V/v`. */
export const workIn = ({ subject }: OrderDirective): string => workOf(subject)
