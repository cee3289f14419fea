import type { Due, DueKind } from './deadline.ts'

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

/** Where a task comes from (R3): a document, handed down from a task above, or the moment. */
export const sources = ['document', 'handed_down', 'arising'] as const
export type Source = (typeof sources)[number]

/**
 * On whose authority it is sent (R18, R59): one's own, the collective's (`TM.`), the head's by a deputy (`KT.`), the
 * head's by the office (`TL.`).
 */
export const authorities = ['own', 'collective', 'for_head', 'by_order'] as const
export type Authority = (typeof authorities)[number]

/** Two kinds of order (R55, R56): forwarded as a matter of course, or drafted and approved before it goes out. */
export const importances = ['routine', 'important'] as const
export type Importance = (typeof importances)[number]

/** How well it was done, judged apart from when (R32). */
export const qualities = ['good', 'met', 'unmet'] as const
export type Quality = (typeof qualities)[number]

/** The same task in somebody else's system, with its state there: kept for the day the two are joined (R45). */
export type External = { readonly origin: string; readonly id: string; readonly state: string }

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
  readonly source: Source
  readonly authority: Authority
  readonly importance: Importance
  /** Who said how important it is (R57); null when nobody did. */
  readonly classifiedById: number | null
  /** The key of the document that gave it (R36, R51); null when none did. */
  readonly directive: string | null
  /** Its field of work (lĩnh vực), which decides who confirms (R44). */
  readonly field: string | null
  /** Citizens or organisations wait for it: urged harder (R64). */
  readonly forCitizens: boolean
  /** The task above, of which this one is a part inside the unit (R4). */
  readonly parentNumber: number | null
  /** The key of the recurring order that made it (P16). */
  readonly series: string | null
  /** Deadlines on the way to the last one (R54, P14), the earliest first. */
  readonly milestones: readonly Due[]
  /** Who wrote it down, and when: the lag behind the document's date is counted to here (R14). */
  readonly enteredById: number
  readonly enteredAt: Date
  /** How many longer deadlines were asked for: the `lần` of `đồng ý gia hạn 12 lần 1`. */
  readonly extensionsAsked: number
  /** How often the deadline was moved: `đã gia hạn n lần`. */
  readonly extensionCount: number
  /** Since when its clock stands still; null while it runs. */
  readonly suspendedAt: Date | null
  /** Who is asked for instructions, because it is beyond others' authority (R61); null when nobody is. */
  readonly escalatedToId: number | null
  /** The report's time that stands though the task was opened again (DECISIONS 20); null when it never was. */
  readonly settledAt: Date | null
  /** Null until rated. */
  readonly quality: Quality | null
  readonly external: External | null
  /** Grows with every change of this row. */
  readonly version: number
}

/** Between whom a task is: who may do what with it follows from this and the roster alone. */
export type Hands = Pick<
  Task,
  'assignerId' | 'assignerUnitId' | 'confirmerId' | 'leadUnitId' | 'leadPersonId' | 'escalatedToId'
>

/**
 * Whether a task counts for its unit: one given inside the unit counts for persons only (DECISIONS 12), or a unit could
 * rank itself.
 */
export const isUnitLevel = ({ assignerUnitId, leadUnitId }: Pick<Task, 'assignerUnitId' | 'leadUnitId'>): boolean =>
  assignerUnitId !== leadUnitId

/** What every task is when it is given, whoever gives it; `by` wrote it down at `at`. */
export const begun = (by: number, at: Date) =>
  ({
    state: 'new',
    acknowledgedAt: null,
    acknowledgedById: null,
    reportCount: 0,
    reportedAt: null,
    waitingSince: null,
    completedAt: null,
    returnCount: 0,
    source: 'arising',
    authority: 'own',
    importance: 'routine',
    classifiedById: null,
    directive: null,
    field: null,
    forCitizens: false,
    parentNumber: null,
    series: null,
    milestones: [],
    enteredById: by,
    enteredAt: at,
    extensionsAsked: 0,
    extensionCount: 0,
    suspendedAt: null,
    escalatedToId: null,
    settledAt: null,
    quality: null,
    external: null,
    version: 1
  }) as const satisfies Partial<Task>

export const participations = ['support', 'watcher'] as const
export type Participation = (typeof participations)[number]

/** Somebody beside the lead: who supports (phối hợp), or watches (theo dõi). Not scored on lateness. */
export type Participant = {
  readonly taskNumber: number
  readonly role: Participation
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
  /** In whose place the actor did it, as a substitute (R16); null when in their own. */
  readonly forId: number | null
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
  'reminded',
  'nudged',
  'extension_asked',
  'extension_refused',
  'extended',
  'redated',
  'suspended',
  'resumed',
  'reopened',
  'report_corrected',
  'amended',
  'rated',
  'joined',
  'left',
  'handed_down',
  'escalated',
  'instructed',
  'handed_over',
  'inherited',
  'recalculated',
  'erased'
] as const
export type Act = (typeof acts)[number]

/** A longer deadline, asked for or given without being asked. `n` counts those of a task from 1. */
export type Extension = {
  readonly taskNumber: number
  readonly n: number
  readonly askedById: number
  readonly askedAt: Date
  /** What was asked for; null when the asker named no moment. */
  readonly wantedAt: Date | null
  readonly wantedKind: DueKind | null
  readonly reason: string
  /** `otherwise`: granted, but until another moment than was asked for. */
  readonly decision: 'pending' | 'granted' | 'otherwise' | 'refused'
  readonly decidedById: number | null
  readonly decidedAt: Date | null
  readonly decidedReason: string | null
  /** The deadline that stood before; kept for ever. */
  readonly oldDueAt: Date | null
  readonly oldDueKind: DueKind | null
  readonly newDueAt: Date | null
  readonly newDueKind: DueKind | null
  /** Given after the deadline, and said to take the lateness away (DOMAIN 3.8). */
  readonly excused: boolean
}
