import { z } from 'zod'
import { withoutTraces } from '../core/chain.ts'
import { roles } from '../core/person.ts'
import { feedbackKinds, journalActs, type Rows, reminderKinds, snapshotKinds, type Table } from '../core/rows.ts'
import { acts, authorities, importances, participations, qualities, sources, states, urgencies } from '../core/task.ts'

/** A moment as either dialect gives it: a `Date`, or milliseconds on SQLite. */
export const moment = z.union([z.date(), z.number()]).transform(value => new Date(value))
/** Truth as either dialect gives it: a boolean, or 1 and 0 on SQLite. */
export const flag = z.union([z.boolean(), z.number()]).transform(Boolean)
/** JSON text of this shape. */
export const json = <T extends z.ZodType>(shape: T) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(shape)

const id = z.number()
const words = json(z.array(z.string()))
const free = json(z.unknown())
const fields = json(z.record(z.string(), z.unknown()))
const locale = z.enum(['vi', 'en'])
const dueKind = z.enum(['day', 'instant'])
/** Moments inside JSON are text. */
const dues = json(z.array(z.object({ at: z.coerce.date(), kind: dueKind })))
/** What was erased of a line of history reads so. */
export const ERASED = '[đã xóa]'
/** Fields of a line of history, without the traces of what was erased of it. */
const told = fields.transform(value => z.record(z.string(), z.unknown()).parse(withoutTraces(value, ERASED)))
const external = json(z.object({ origin: z.string(), id: z.string(), state: z.string() }).nullable())

/** Rows as they come from the database, checked and made into the types of `core`. */
export const rows = {
  unit: z.object({
    id,
    code: z.string(),
    name: z.string(),
    shortName: z.string(),
    type: z.string(),
    order: z.number(),
    parentId: id.nullable(),
    aliases: words,
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
    successorId: id.nullable(),
    pilot: flag,
    officialFrom: z.string().nullable()
  }),
  person: z.object({ id, code: z.string(), name: z.string(), phone: z.string().nullable(), locale, active: flag }),
  post: z.object({
    id,
    personId: id,
    unitId: id,
    role: z.enum(roles),
    title: z.string(),
    fields: words,
    from: z.string().nullable(),
    to: z.string().nullable()
  }),
  account: z.object({
    address: z.string(),
    personId: id.nullable(),
    name: z.string(),
    locale,
    reachable: flag,
    lastHeard: moment,
    wrongCodes: z.number(),
    wrongSince: moment.nullable(),
    claimedId: id.nullable()
  }),
  group: z.object({
    address: z.string(),
    title: z.string(),
    unitId: id.nullable(),
    receives: json(z.array(z.enum(['alert', 'ranking', 'leaders']))),
    active: flag
  }),
  code: z.object({ hash: z.string(), personId: id, expiresAt: moment, usedAt: moment.nullable(), version: z.number() }),
  task: z.object({
    number: id,
    content: z.string(),
    state: z.enum(states),
    leadUnitId: id,
    leadPersonId: id.nullable(),
    assignerId: id,
    assignerUnitId: id,
    confirmerId: id,
    urgency: z.enum(urgencies),
    dueAt: moment.nullable(),
    dueKind: dueKind.nullable(),
    lateFrom: moment.nullable(),
    dueWords: z.string(),
    assignedAt: moment,
    acknowledgedAt: moment.nullable(),
    acknowledgedById: id.nullable(),
    reportCount: z.number(),
    reportedAt: moment.nullable(),
    waitingSince: moment.nullable(),
    completedAt: moment.nullable(),
    returnCount: z.number(),
    documents: words,
    source: z.enum(sources),
    authority: z.enum(authorities),
    importance: z.enum(importances),
    classifiedById: id.nullable(),
    directive: z.string().nullable(),
    field: z.string().nullable(),
    forCitizens: flag,
    parentNumber: id.nullable(),
    series: z.string().nullable(),
    milestones: dues,
    enteredById: id,
    enteredAt: moment,
    extensionsAsked: z.number(),
    extensionCount: z.number(),
    suspendedAt: moment.nullable(),
    escalatedToId: id.nullable(),
    settledAt: moment.nullable(),
    quality: z.enum(qualities).nullable(),
    external,
    version: z.number()
  }),
  participant: z.object({
    taskNumber: id,
    role: z.enum(participations),
    unitId: id.nullable(),
    personId: id.nullable()
  }),
  report: z.object({
    taskNumber: id,
    kind: z.enum(['progress', 'result']),
    n: z.number(),
    text: z.string(),
    documentNumber: z.string().nullable(),
    documentDate: z.string().nullable(),
    byId: id,
    at: moment,
    decision: z.enum(['pending', 'accepted', 'returned']).nullable(),
    decidedById: id.nullable(),
    decidedAt: moment.nullable(),
    reason: z.string().nullable()
  }),
  attachment: z.object({
    taskNumber: id,
    reportN: z.number(),
    channel: z.string(),
    fileRef: z.string(),
    name: z.string(),
    kind: z.enum(['photo', 'file']),
    size: z.number(),
    sha256: z.string().nullable(),
    byId: id,
    at: moment
  }),
  history: z.object({
    taskNumber: id,
    act: z.enum(acts),
    actorId: id.nullable(),
    forId: id.nullable(),
    at: moment,
    recordedAt: moment,
    before: told,
    after: told,
    cause: z.string()
  }),
  draft: z.object({
    personId: id,
    number: z.number(),
    address: z.string(),
    data: free,
    state: z.enum(['open', 'replaced', 'kept', 'dropped']),
    at: moment,
    version: z.number()
  }),
  question: z.object({
    personId: id,
    address: z.string(),
    command: z.string(),
    data: free,
    at: moment,
    version: z.number()
  }),
  snapshot: z.object({ kind: z.enum(snapshotKinds), period: z.string(), data: free, at: moment }),
  reminder: z.object({
    taskNumber: id,
    kind: z.enum(reminderKinds),
    personId: id,
    at: moment
  }),
  setting: z.object({ key: z.string(), value: free }),
  directive: z.object({
    key: z.string(),
    number: z.string(),
    day: z.string().nullable(),
    issuer: z.string(),
    subject: z.string(),
    urgency: z.enum(urgencies),
    authority: z.enum(authorities),
    importance: z.enum(importances),
    classifiedById: id.nullable(),
    enteredById: id,
    enteredAt: moment,
    needsNoTask: flag
  }),
  extension: z.object({
    taskNumber: id,
    n: z.number(),
    askedById: id,
    askedAt: moment,
    wantedAt: moment.nullable(),
    wantedKind: dueKind.nullable(),
    reason: z.string(),
    decision: z.enum(['pending', 'granted', 'otherwise', 'refused']),
    decidedById: id.nullable(),
    decidedAt: moment.nullable(),
    decidedReason: z.string().nullable(),
    oldDueAt: moment.nullable(),
    oldDueKind: dueKind.nullable(),
    newDueAt: moment.nullable(),
    newDueKind: dueKind.nullable(),
    excused: flag
  }),
  series: z.object({
    key: z.string(),
    assignerId: id,
    rule: z.string(),
    data: free,
    next: z.string(),
    active: flag,
    version: z.number()
  }),
  substitution: z.object({
    id,
    absentId: id,
    substituteId: id,
    from: z.string(),
    to: z.string(),
    byId: id
  }),
  holiday: z.object({
    day: z.string(),
    name: z.string(),
    kind: z.enum(['holiday', 'compensation', 'swap_off', 'swap_work', 'ordinary']),
    status: z.enum(['official', 'provisional']),
    source: z.string()
  }),
  journal: z.object({
    act: z.enum(journalActs),
    actorId: id.nullable(),
    forId: id.nullable(),
    at: moment,
    subject: z.string(),
    before: fields,
    after: fields,
    cause: z.string()
  }),
  feedback: z.object({
    personId: id,
    unitId: id.nullable(),
    kind: z.enum(feedbackKinds),
    text: z.string(),
    at: moment
  }),
  seal: z.object({
    number: id,
    at: moment,
    upTo: id,
    heads: json(z.array(z.tuple([id, z.number(), z.string()]))),
    hash: z.string()
  })
} satisfies { [T in Table]: z.ZodType<Rows[T]> }
