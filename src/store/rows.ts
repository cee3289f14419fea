import { z } from 'zod'
import { roles } from '../core/person.ts'
import type { Keys, Rows, Table } from '../core/rows.ts'
import { acts, states, urgencies } from '../core/task.ts'

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
    validTo: z.string().nullable()
  }),
  person: z.object({ id, code: z.string(), name: z.string(), phone: z.string().nullable(), locale, active: flag }),
  post: z.object({
    id,
    personId: id,
    unitId: id,
    role: z.enum(roles),
    title: z.string(),
    fields: words,
    from: z.string().nullable()
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
    dueKind: z.enum(['day', 'instant']).nullable(),
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
    version: z.number()
  }),
  participant: z.object({ taskNumber: id, unitId: id.nullable(), personId: id.nullable() }),
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
    at: moment,
    recordedAt: moment,
    before: fields,
    after: fields,
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
  snapshot: z.object({ kind: z.literal('ranking'), period: z.string(), data: free, at: moment }),
  reminder: z.object({
    taskNumber: id,
    kind: z.enum(['due_soon', 'due_today', 'unacknowledged', 'unconfirmed']),
    personId: id,
    at: moment
  }),
  setting: z.object({ key: z.string(), value: free })
} satisfies { [T in Table]: z.ZodType<Rows[T]> }

/** The columns an outcome may write, of each table. */
export const columnsOf = (table: Table): readonly string[] => Object.keys(rows[table].shape)

/** Columns kept as JSON text, in whatever table. */
export const jsonColumns: ReadonlySet<string> = new Set([
  'aliases',
  'fields',
  'receives',
  'documents',
  'before',
  'after',
  'data',
  'value'
])

/** What identifies a row, in the order of the index. */
export const keyColumns: { readonly [T in Table]: readonly (keyof Keys[T] & string)[] } = {
  unit: ['id'],
  person: ['id'],
  post: ['id'],
  account: ['address'],
  group: ['address'],
  code: ['hash'],
  task: ['number'],
  participant: ['taskNumber', 'unitId', 'personId'],
  report: ['taskNumber', 'kind', 'n'],
  attachment: ['id'],
  history: ['id'],
  draft: ['personId', 'number'],
  question: ['personId', 'address'],
  snapshot: ['kind', 'period'],
  reminder: ['id'],
  setting: ['key']
}

/** Tables whose key is not a unique index: replacing a row there is removing and adding. */
export const unindexed: ReadonlySet<Table> = new Set(['participant', 'report', 'attachment', 'history', 'reminder'])

/** Tables whose rows count their own changes. */
export const versioned: ReadonlySet<Table> = new Set(['task', 'draft', 'question', 'code'])

/** Tables whose key the database draws when a row comes without one. */
export const drawn: ReadonlySet<Table> = new Set(['unit', 'person', 'post', 'task'])

/** Tables the roster is made of: a change of any of them gives it a new version. */
export const rosterTables: ReadonlySet<Table> = new Set(['unit', 'person', 'post'])
