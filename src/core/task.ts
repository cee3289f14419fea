import type { DueKind } from './deadline.ts'

/** The stored work state (DOMAIN 3.8). The time label is derived: `label.ts`. */
export const states = [
  'new',
  'acknowledged',
  'in_progress',
  'waiting',
  'done',
  'suspended',
  'declined',
  'withdrawn'
] as const
export type State = (typeof states)[number]

/** Work still to be done. */
export const openStates: readonly State[] = ['new', 'acknowledged', 'in_progress']
/** Work without a report, which can be late: what was declined is still to be done by somebody. */
export const unreportedStates: readonly State[] = [...openStates, 'declined']

/** Rising urgency; exactly these four (DOMAIN 3.2). */
export const urgencies = ['normal', 'urgent', 'very_urgent', 'express'] as const
export type Urgency = (typeof urgencies)[number]

/** Work that one person asked of one unit or person, with or without a deadline. */
export type Task = {
  /** Shown to everybody; drawn when the order is kept. */
  readonly number: number
  readonly content: string
  readonly state: State
  readonly leadUnitId: number
  /** The one who answers for it; null when the unit as a whole does. */
  readonly leadPersonId: number | null
  readonly assignerId: number
  /** The unit for which the assigner gave it. */
  readonly assignerUnitId: number
  /** Who confirms; the assigner unless somebody else was named (R44). */
  readonly confirmerId: number
  readonly urgency: Urgency
  /** The moment shown (UTC), null for a task without deadline (R48). */
  readonly dueAt: Date | null
  readonly dueKind: DueKind | null
  /** First moment of lateness, by `lateFrom`; null without deadline. */
  readonly lateFrom: Date | null
  /** The words of the order that gave the deadline; empty when it was chosen by button. */
  readonly dueWords: string
  readonly assignedAt: Date
  readonly acknowledgedAt: Date | null
  readonly acknowledgedById: number | null
  /** How many result reports were handed in: the `lần` of DECISIONS 6. */
  readonly reportCount: number
  /** Effective time of the report that waits or was accepted: the later of document date and entry (R31). */
  readonly reportedAt: Date | null
  /** When the report now waiting was entered; null when none waits. */
  readonly waitingSince: Date | null
  /** When completion was confirmed. Never used to judge lateness (R38). */
  readonly completedAt: Date | null
  readonly returnCount: number
  /** Numbers of documents named in the order. */
  readonly documents: readonly string[]
  /** Grows with every change of this row. */
  readonly version: number
}

/**
 * Whether a task counts for its unit: one given inside the unit counts for persons only (DECISIONS 12), or a unit could
 * rank itself.
 */
export const isUnitLevel = ({ assignerUnitId, leadUnitId }: Pick<Task, 'assignerUnitId' | 'leadUnitId'>): boolean =>
  assignerUnitId !== leadUnitId

/** A supporting unit or person (phối hợp). Not scored on lateness. */
export type Participant = {
  readonly taskNumber: number
  readonly unitId: number | null
  readonly personId: number | null
}

/** A progress note or a result report (R17). `n` counts the results of a task from 1; progress notes carry 0. */
export type Report = {
  readonly taskNumber: number
  readonly kind: 'progress' | 'result'
  readonly n: number
  readonly text: string
  readonly documentNumber: string | null
  /** `YYYY-MM-DD`. */
  readonly documentDate: string | null
  readonly byId: number
  readonly at: Date
  readonly decision: 'pending' | 'accepted' | 'returned' | null
  readonly decidedById: number | null
  readonly decidedAt: Date | null
  readonly reason: string | null
}

/** Evidence. The bytes are fetched after the commit (DECISIONS 9); `sha256` is null until then. */
export type Attachment = {
  readonly taskNumber: number
  /** The report it belongs to; 0 for the order itself or a progress note. */
  readonly reportN: number
  /** The channel it came by and the channel's own name for it. */
  readonly channel: string
  readonly fileRef: string
  readonly name: string
  readonly kind: 'photo' | 'file'
  readonly size: number
  readonly sha256: string | null
  readonly byId: number
  readonly at: Date
}

/** What was done to a task, one line an act; append-only. */
export type HistoryLine = {
  readonly taskNumber: number
  readonly act: Act
  readonly actorId: number | null
  /** When it happened. */
  readonly at: Date
  /** When it was written down (DECISIONS 12). */
  readonly recordedAt: Date
  /** The fields that changed, before and after; the text of a reason or note under `text`. */
  readonly before: Readonly<Record<string, unknown>>
  readonly after: Readonly<Record<string, unknown>>
  readonly cause: string
}

export const acts = [
  'assigned',
  'acknowledged',
  'progressed',
  'reported',
  'confirmed',
  'returned',
  'declined',
  'withdrawn',
  'reassigned',
  'reminded'
] as const
export type Act = (typeof acts)[number]
