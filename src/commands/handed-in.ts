import { assigningUnits } from '../core/authority.ts'
import { workOf } from '../core/directive.ts'
import { fold } from '../core/fold.ts'
import type { Line } from '../core/letter.ts'
import { blankOrder, type Order } from '../core/order.ts'
import { add, change, type Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import type { Draft, Question } from '../core/rows.ts'
import { readAssignment } from '../reading/assignment.ts'
import { beginsWithDocument, handsInDocument, isBound, readDirective } from '../reading/directive.ts'
import { type Ask, line, reply } from './command.ts'
import { documented } from './directive-kept.ts'
import { draftQuestion, isFresh, keyOf, orderOf, restOn } from './draft.ts'
import { orderFiles } from './files.ts'
import { isAbout, isDoing } from './handling.ts'
import { addressees, authoritySaid, contextOf, orderRead } from './order-read.ts'

/*
 * A document that is forwarded or attached begins an order (R36, R63): what it asks for is its subject, and whom to
 * give it to is asked.
 */

/**
 * Whether a message only hands in a document: a file whose caption names one, or the text of one with its subject; and
 * names nobody to do it. What answers a message about a task belongs to that task, and what answers a question to it,
 * unless that only waits for whom or until when another card is to be given.
 */
export const handsIn = (ask: Ask, question: Question | null): boolean =>
  (question === null || waits(question)) && isHandedIn(ask, false)

/** The same of words behind `giao`: `ordered`. */
export function isHandedIn(ask: Ask, ordered: boolean): boolean {
  if (ask.aboutTask !== '' || ask.words === '') return false
  const context = contextOf(ask)
  const isPaper =
    ask.files.length > 0 ? readDirective(ask.words, context) !== null : handsInDocument(ask.words, context)
  return isPaper && !namesSomebody(ask, ordered)
}

/** Whether a question is one about a card that a document never answers. */
function waits({ command, data }: Question): boolean {
  const asked = draftQuestion.safeParse(data)
  return command === 'assign' && asked.success && !['content', 'document'].includes(asked.data.asks)
}

/** Whether the words are an order of their own. Of a letter's addressees only those count to whom one may give work. */
function namesSomebody(ask: Ask, ordered: boolean): boolean {
  const { intent, lead } = readAssignment(ask.words, contextOf(ask), ordered)
  if (intent !== 'assign') return false
  if (!/kinh gui/.test(fold(ask.words))) return lead.some(one => ordered || one.found.length > 0)
  const { sure } = addressees(ask, lead, 'leads')
  return sure.some(one => assigningUnits(ask.roster, ask.actor.id, one).length > 0)
}

/** The order that a document begins. */
export function handedIn(ask: Ask): Order {
  const reading = readAssignment(ask.words, contextOf(ask), true)
  if (reading.intent === 'blocked_secret') throw new Refusal('secret')
  const read = orderRead(ask, { ...reading, lead: [], support: [] })
  const files = orderFiles(ask, ask.files)
  const order = documented(ask, { ...blankOrder, documents: read.documents, files }, ask.words)
  const asked = workOf(order.directive?.subject ?? '') || (files[0]?.name ?? '')
  const isPaper = beginsWithDocument(ask.words)
  const due = read.due && (!isPaper || isBound(read.due.words)) ? read.due : null
  return {
    ...order,
    content: isPaper ? asked : read.content || asked,
    noDeadline: read.noDeadline,
    urgency: read.urgency,
    authority: authoritySaid(ask, reading.authority, null),
    due,
    alternative: due ? read.alternative : null,
    warnings: due ? read.warnings : []
  }
}

/** What was understood of a document, said above the question whom to give it to. */
export function handedInNotes({ directive, content, files }: Order): readonly Line[] {
  if (directive === null) return []
  const { number, day } = directive
  return [
    day === null
      ? line('handed-in-undated', { document: number, content })
      : line('handed-in', { document: number, day: { day }, content }),
    ...(files.length > 0 ? [line('card-files', { files: files.map(one => one.name).join(', ') })] : [])
  ]
}

/** What the order of an answer says of whom and until when, when it says that and names no other work. */
export function saidOfLead(ask: Ask, draft: Draft): Order | null {
  const order = orderRead(ask, readAssignment(ask.words, contextOf(ask), true))
  return answers(order, orderOf(draft)) ? order : null
}

/**
 * The draft that an order goes on with: a document or a file that waits for whom to give it to, where the order says that
 * and speaks of it. An order of other work, or with a document of its own, is another order.
 */
export async function waitingFor(ask: Ask, order: Order): Promise<Draft | null> {
  const draft = (await withoutLead(ask)) ?? (await filesWaiting(ask))
  return draft && answers(order, orderOf(draft)) ? draft : null
}

/** Files that came alone, just now, go with whatever is ordered next; what is said of a document must speak of it. */
function answers({ content, leads, unclear, directive }: Order, waiting: Order): boolean {
  if (isFilesOnly(waiting)) return content !== '' || leads.length + unclear.length > 0
  if (leads.length + unclear.length === 0) return false
  if (directive !== null) return directive.number === waiting.directive?.number
  return content === '' || isAbout(content, `${waiting.content}. ${waiting.directive?.subject ?? ''}`)
}

/** Whether a draft holds nothing but files that came without a word. */
export const isFilesOnly = ({ content, leads, unclear, directive, files }: Order): boolean =>
  content === '' && directive === null && leads.length + unclear.length === 0 && files.length > 0

/** The draft that holds files which came without a word, just now. */
async function filesWaiting(ask: Ask): Promise<Draft | null> {
  const draft = ask.group ? null : await ask.read.openDraft(ask.actor.id, ask.address)
  return draft && isFresh(ask, draft) && isFilesOnly(orderOf(draft)) ? draft : null
}

/** Files without a word are kept for the order that comes next, and whoever sent them hears what else they may be for. */
export async function filesKept(ask: Ask): Promise<Outcome> {
  const before = await filesWaiting(ask)
  const number = (await ask.read.lastDraft(ask.actor.id)) + 1
  const files = [...(before ? orderOf(before).files : []), ...orderFiles(ask, ask.files)]
  const card = before ? orderOf(before).card : number
  const draft = { personId: ask.actor.id, number, address: ask.address, at: ask.now, version: 1 }
  return {
    rests: before ? [restOn(before)] : [],
    save: [
      ...(before ? [change('draft', keyOf(before), { state: 'replaced' })] : []),
      add('draft', { ...draft, data: { ...blankOrder, card, files }, state: 'open' })
    ],
    say: [reply(ask, [line('file-alone'), line('file-kept')])]
  }
}

/** The draft of which was last asked whom to give it to. */
async function withoutLead(ask: Ask): Promise<Draft | null> {
  const question = ask.group ? null : await ask.read.question(ask.actor.id, ask.address)
  const asked = draftQuestion.safeParse(question?.data)
  if (question?.command !== 'assign' || !asked.success || asked.data.asks !== 'lead') return null
  const draft = await ask.read.draft(ask.actor.id, asked.data.draft)
  return draft?.state === 'open' ? draft : null
}

/** How to go on with the document that was handed in before this one and still waits. */
export async function stillWaiting(ask: Ask): Promise<readonly Line[]> {
  const draft = await withoutLead(ask)
  const directive = draft ? orderOf(draft).directive : null
  return draft && directive
    ? [line('handed-in-before', { document: directive.number, card: String(draft.number) })]
    : []
}

/** The order that waited, with whom and until when an order says. */
export function joined(draft: Draft, said: Order): Order {
  const order = orderOf(draft)
  const { content, leads, support, watchers, due, noDeadline, alternative, warnings, milestones, recur } = said
  const others = order.unclear.filter(one => one.slot !== 'leads')
  const isOwnWork = order.content === '' || (content !== '' && !isDoing(content))
  const files = said.files.filter(one => !order.files.some(other => other.fileRef === one.fileRef))
  return {
    ...order,
    content: isOwnWork ? content : order.content,
    leads,
    support: support.length > 0 ? support : order.support,
    watchers: watchers.length > 0 ? watchers : order.watchers,
    unclear: [...others, ...said.unclear],
    urgency: said.urgency === 'normal' ? order.urgency : said.urgency,
    forCitizens: order.forCitizens || said.forCitizens,
    recur: recur ?? order.recur,
    documents: [...new Set([...order.documents, ...said.documents])],
    ...(order.directive === null ? { directive: said.directive, source: said.source } : {}),
    ...(said.classifiedById === null ? {} : { importance: said.importance, classifiedById: said.classifiedById }),
    files: [...order.files, ...files],
    ...(due || noDeadline ? { due, noDeadline, alternative, warnings, milestones } : {})
  }
}
