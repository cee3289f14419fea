import { assigningUnits, type Target } from './authority.ts'
import type { Due, DueKind } from './deadline.ts'
import type { Roster } from './roster.ts'
import type { Attachment, Authority, Importance, Source, Urgency } from './task.ts'

/** A file that goes with an order. */
export type OrderFile = Pick<Attachment, 'channel' | 'fileRef' | 'name' | 'kind' | 'size'>

/** Words that may mean several: the assigner chooses, never we. */
export type Unclear = {
  readonly slot: Slot
  readonly words: string
  readonly found: readonly Target[]
  /** The unit named, which has ended: `found` is who goes on with its work (DOMAIN 3.7). */
  readonly ended?: number | undefined
}
export type Slot = 'leads' | 'support' | 'watchers'

/** What an order says of the document that gives it (R36). */
export type OrderDirective = {
  readonly number: string
  /** `YYYY-MM-DD`; null when nobody said. */
  readonly day: string | null
  readonly issuer: string
  readonly subject: string
  /** The code of the unit whose document it is, where another unit keeps one of the same number and day. */
  readonly keeper?: string
}

/** What settles the field of an order and who confirms it (R44). */
export const routings = ['content', 'field', 'confirmer'] as const
export type Routing = (typeof routings)[number]

/** An order as it was read so far: what the confirmation card shows and what is still to be asked. */
export type Order = {
  /** The number of the draft that first stood on this card. */
  readonly card: number
  readonly content: string
  readonly leads: readonly Target[]
  readonly support: readonly Target[]
  readonly watchers: readonly Target[]
  readonly unclear: readonly Unclear[]
  readonly due: { readonly at: Date; readonly kind: DueKind; readonly words: string } | null
  /** Said outright: a task without deadline is legitimate (P17, R48). */
  readonly noDeadline: boolean
  /** The other reading of the deadline words, offered by one tap (P7). */
  readonly alternative: Due | null
  readonly urgency: Urgency
  readonly documents: readonly string[]
  readonly source: Source
  readonly authority: Authority
  readonly importance: Importance
  readonly classifiedById: number | null
  readonly directive: OrderDirective | null
  readonly field: string | null
  readonly forCitizens: boolean
  /** The task of which it is a part inside the unit (R4). */
  readonly parent: number | null
  /** `weekly:FRI`: it comes again (P16). */
  readonly recur: string | null
  /** Deadlines on the way, the earliest first (P14, R54). */
  readonly milestones: readonly Due[]
  /** The specialist who drafted it for the one who gives it (R56). */
  readonly preparedById: number | null
  /** The leader to whom it is put for approval once its card is right (R56); null: whoever wrote it gives it. */
  readonly submitTo: number | null
  /** Who confirms; null: whoever gives it. */
  readonly confirmerId: number | null
  /** What settled its field and who confirms: the words of the work, or what a person said of the one or the other. */
  readonly routedBy: Routing
  /** The unit for which it is given, when the assigner has several posts that allow it. */
  readonly asUnitId: number | null
  /** What the card warns of: `holiday`, `weekend`, `rolled_year` ... */
  readonly warnings: readonly string[]
  readonly files: readonly OrderFile[]
  /** The channel's id of the message in which it was said; null when it was pressed together. */
  readonly said: string | null
}

/** What an order still lacks, the first thing first; null when the card can be shown. */
export type Missing = 'content' | 'choice' | 'lead' | 'post' | 'due' | 'past' | null

/** Which thing to ask for next (R12: only what is missing, one thing at a time). */
export function missing(order: Order, roster: Roster, assignerId: number, now: Date): Missing {
  if (order.unclear.length > 0) return 'choice'
  if (order.leads.length === 0) return 'lead'
  if (order.content === '') return 'content'
  if (order.asUnitId === null && postsFor(order, roster, assignerId).length > 1) return 'post'
  if (order.due === null && !order.noDeadline) return 'due'
  if (order.due !== null && order.due.at <= now) return 'past'
  return null
}

/** The units for which this person may give this order to all its leads, the nearest first. */
export function postsFor(order: Order, roster: Roster, assignerId: number): readonly number[] {
  const [first, ...others] = order.leads.map(lead => assigningUnits(roster, assignerId, lead))
  return (first ?? []).filter(unit => others.every(units => units.includes(unit)))
}

/** The unit for which one of its leads is given this order: the one chosen, else the nearest that allows it. */
export const givingUnit = (order: Order, roster: Roster, assignerId: number, lead: Target): number | undefined =>
  order.asUnitId ?? assigningUnits(roster, assignerId, lead)[0]

/** The leads that this person may not give work to (R2). */
export const outOfReach = (order: Order, roster: Roster, assignerId: number): readonly Target[] =>
  order.leads.filter(lead => assigningUnits(roster, assignerId, lead).length === 0)

/** What an order is that says nothing else. */
export const blankOrder: Order = {
  card: 0,
  content: '',
  leads: [],
  support: [],
  watchers: [],
  unclear: [],
  due: null,
  noDeadline: false,
  alternative: null,
  urgency: 'normal',
  documents: [],
  source: 'arising',
  authority: 'own',
  importance: 'routine',
  classifiedById: null,
  directive: null,
  field: null,
  forCitizens: false,
  parent: null,
  recur: null,
  milestones: [],
  preparedById: null,
  submitTo: null,
  confirmerId: null,
  routedBy: 'content',
  asUnitId: null,
  warnings: [],
  files: [],
  said: null
}
