import type { Day } from './calendar.ts'
import { fold } from './fold.ts'
import type { Order, OrderDirective } from './order.ts'
import type { Directive } from './rows.ts'
import type { Source, Task } from './task.ts'

/** What identifies a document: its number with its symbol, its day (DOMAIN 3.2), and whose it is where two units keep such a one. */
export const directiveKey = ({ number, day, keeper }: Pick<OrderDirective, 'number' | 'day' | 'keeper'>): string =>
  [number, ...(day === null ? [] : [day]), ...(keeper === undefined ? [] : [`@${keeper}`])].join(' ')

/** The key of the document that an order names; null when it names none. */
export const directiveOf = (directive: OrderDirective | null): string | null =>
  directive === null ? null : directiveKey(directive)

/** The parts that a key is made of: what a task knows of its document without looking it up. */
export function partsOf(key: string): Pick<OrderDirective, 'number' | 'day' | 'keeper'> {
  const [, number = key, day = null, keeper] = /^(.+?)(?: (\d{4}-\d{2}-\d{2}))?(?: @(\S+))?$/.exec(key) ?? []
  return { number, day, ...(keeper === undefined ? {} : { keeper }) }
}

/** How many documents these keys name. An order that named no day means the document of that number which one with a day names too. */
export function documentsIn(keys: Iterable<string>): number {
  const documents = [...keys].map(partsOf)
  const dated = new Set(documents.filter(({ day }) => day !== null).map(({ number }) => number))
  return documents.filter(({ number, day }) => day !== null || !dated.has(number)).length
}

/** Where an order comes from (R3): from a task above, from a document, or from the moment. */
export const sourceOf = ({ parent, directive, source }: Pick<Order, 'parent' | 'directive' | 'source'>): Source =>
  parent !== null ? 'handed_down' : directive !== null ? 'document' : source

/** Kinds of documents by their abbreviations (DOMAIN 3.2): in `25/KH-UBND` the body comes second. */
const KINDS: ReadonlySet<string> = new Set(
  'nq qd ct qc qyd tb hd ctr kh pa da bc bb ttr cd gm gt gtr kl tt ttlt nd l pl lenh cv'.split(' ')
)

/** The body that a symbol names (`45/UBND-VP`, `25/KH-UBND`, `497-KL/TU`: `UBND`, `UBND`, `TU`); empty when it names none. */
export function issuerIn(number: string): string {
  const parts = number.replace(/^\d+(?:\/\d{4})?[/-]/, '').split(/[-./&]/)
  const [first = '', second = ''] = parts
  const named = KINDS.has(fold(first)) ? second : first
  return named.replace(/\d+$/, '')
}

/**
 * What the register holds once more of a document is known; null when nothing is new. What was written down stays: a
 * fuller row is never written over by an emptier one, and who entered it first entered it.
 */
export function fuller(known: Directive | null, said: Directive): Directive | null {
  if (known === null) return said
  const issuer = known.issuer === '' || said.issuer.startsWith(`${known.issuer} `) ? said.issuer : known.issuer
  // A subject in the document's own words says more than the words of the first order.
  const isOwn = (subject: string) => workOf(subject) !== subject
  const subject = known.subject === '' || (isOwn(said.subject) && !isOwn(known.subject)) ? said.subject : known.subject
  const merged = { ...known, issuer: issuer || known.issuer, subject }
  return merged.issuer === known.issuer && merged.subject === known.subject ? null : merged
}

/** The subject without the `V/v` before it: what is to be done. */
export const workOf = (subject: string): string => subject.replace(/^(?:V\/v|Về việc)[: ]+/iu, '')

/** The day as it is typed: `20/11/2026`. */
const typed = (day: Day): string => day.split('-').reverse().join('/')

/** A document as people name it, so that no other is meant: `45/UBND-VP ngày 20/11/2026`. */
export const spoken = ({ number, day }: Pick<Directive, 'number' | 'day'>): string =>
  day === null ? number : `${number} ngày ${typed(day)}`

type Gave = Pick<Task, 'directive' | 'state'>

/** Whether a task is still one that this document gave: what was withdrawn is none. An order that named no day means it too. */
export const gave = ({ key, number }: Pick<Directive, 'key' | 'number'>, { directive, state }: Gave): boolean =>
  state !== 'withdrawn' && (directive === key || directive === number)

/** The documents that nobody was given anything of, though they are not said to need it (R43). */
export function withoutTask(rows: readonly Directive[], tasks: readonly Gave[]): readonly Directive[] {
  const given = new Set(tasks.filter(task => task.state !== 'withdrawn').map(task => task.directive))
  return rows.filter(({ key, number, needsNoTask }) => !needsNoTask && !given.has(key) && !given.has(number))
}

type Followed = Pick<Task, 'number' | 'parentNumber' | 'series' | 'assignedAt'>

/**
 * Of the tasks that carry a document, those it gave itself: without the parts handed down from one of them (R4), and
 * without the later turns of one that comes again (P16). What follows from a task is counted apart (R51).
 */
export function gaveItself<T extends Followed>(tasks: readonly T[]): readonly T[] {
  const numbers = new Set(tasks.map(task => task.number))
  const first = new Map<string, number>()
  for (const { series, assignedAt } of tasks)
    if (series !== null)
      first.set(series, Math.min(first.get(series) ?? Number.POSITIVE_INFINITY, assignedAt.getTime()))
  return tasks.filter(
    ({ parentNumber, series, assignedAt }) =>
      (parentNumber === null || !numbers.has(parentNumber)) &&
      (series === null || first.get(series) === assignedAt.getTime())
  )
}
