import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { replay } from '../core/replay.ts'
import type { Reminder } from '../core/rows.ts'
import type { HistoryLine, Task } from '../core/task.ts'
import type { Prisma } from '../generated/sqlite/client.ts'
import type { Reads, TaskFilter } from '../ports/store.ts'
import type { Driver, Query } from './driver.ts'
import { AT_ONCE, chunks, inTurns } from './inTurns.ts'
import type { Models } from './models.ts'
import { rows } from './rows.ts'

type Tasks = Pick<
  Reads,
  | 'task'
  | 'tasks'
  | 'taskTexts'
  | 'taskHands'
  | 'countTasks'
  | 'tasksAt'
  | 'children'
  | 'participants'
  | 'reports'
  | 'attachments'
  | 'history'
  | 'recordedLate'
  | 'reminders'
  | 'extensions'
>

const attachment = rows.attachment
  .extend({ id: z.number(), failed: z.string().nullable() })
  .transform(({ failed, ...one }) => ({ ...one, lost: failed !== null }))

const words = { number: true, content: true, documents: true, directive: true } as const
const taskText = rows.task.pick(words)
const hands = {
  number: true,
  assignerId: true,
  assignerUnitId: true,
  confirmerId: true,
  leadUnitId: true,
  leadPersonId: true,
  escalatedToId: true
} as const
const taskHands = rows.task.pick(hands)

/** Tasks and what hangs on them. */
export function tasks(driver: Driver, models: Models): Tasks {
  // However many: a province has more late on one morning than a statement may have parameters. One alone is planned once for all.
  const ofTasks = (numbers: readonly number[]): Query =>
    numbers.length === 1 ? { sql: '"taskNumber" = ?', params: numbers } : driver.dialect.among('"taskNumber"', numbers)
  return {
    async task(number) {
      const [row] = await driver.quick('SELECT * FROM "task" WHERE "number" = ?', number)
      return row ? rows.task.parse(row) : null
    },
    async tasks(filter) {
      const which = await sought(filter, models)
      const found = await models.task.findMany({ take: AT_ONCE + 1, ...which })
      if (filter.limit === undefined && found.length > AT_ONCE) return inTurns(models, which)
      return found.map(row => rows.task.parse(row))
    },
    async taskTexts(filter) {
      const found = await models.task.findMany({ ...(await sought(filter, models)), select: words })
      return found.map(row => taskText.parse(row))
    },
    async taskHands(filter) {
      const found = await models.task.findMany({ ...(await sought(filter, models)), select: hands })
      return found.map(row => taskHands.parse(row))
    },
    countTasks: async filter => models.task.count({ where: await narrowed(filter, models) }),

    async tasksAt(which, at) {
      const byNumber = 'numbers' in which
      const tasks = byNumber ? await givenOf(models, which.numbers, at) : await givenIn(models, which, at)
      const since = byNumber ? await changedOf(models, which.numbers, at) : await changedIn(driver, which, at)
      const earlier = await linesOf(models, [...since])
      return tasks.flatMap(task =>
        since.has(task.number) ? (replay(task, earlier.get(task.number) ?? [], at) ?? []) : task
      )
    },
    async children(number) {
      const found = await driver.quick(
        'SELECT * FROM "task" WHERE "parentNumber" = ? ORDER BY "dueAt" NULLS LAST, "number"',
        number
      )
      return found.map(row => rows.task.parse(row))
    },
    async participants(numbers) {
      const { sql, params } = ofTasks(numbers)
      const ask = numbers.length === 1 ? driver.quick : driver.all
      const found = await ask(`SELECT * FROM "participant" WHERE ${sql} ORDER BY "id"`, ...params)
      return found.map(row => rows.participant.parse(row))
    },
    async reports(taskNumber) {
      const found = await models.report.findMany({ where: { taskNumber }, orderBy: { id: 'asc' } })
      return found.map(row => rows.report.parse(row))
    },
    async attachments(taskNumber) {
      const found = await models.attachment.findMany({ where: { taskNumber }, orderBy: { id: 'asc' } })
      return found.map(row => attachment.parse(row))
    },
    async history(taskNumber) {
      const found = await models.history.findMany({ where: { taskNumber }, orderBy: { id: 'asc' } })
      return found.map(row => rows.history.parse(row))
    },
    async recordedLate(happenedBy, recordedAfter) {
      const found = await driver.all(
        `SELECT DISTINCT "taskNumber" AS "number" FROM "history"
         WHERE "recordedAt" > ? AND ("at" <= ? OR "act" = 'reopened') ORDER BY "number"`,
        recordedAfter,
        happenedBy
      )
      return found.map(row => Number(row.number))
    },
    async reminders(taskNumbers, kind) {
      const found: Reminder[] = []
      for (const some of chunks(taskNumbers)) {
        const { sql, params } = ofTasks(some)
        const all = `SELECT * FROM "reminder" WHERE ${sql} AND "kind" = ? ORDER BY "id"`
        found.push(...(await driver.all(all, ...params, kind)).map(row => rows.reminder.parse(row)))
        if (taskNumbers.length > AT_ONCE) await setImmediate()
      }
      return found
    },
    async extensions(taskNumber) {
      const found = await models.extension.findMany({ where: { taskNumber }, orderBy: { n: 'asc' } })
      return found.map(row => rows.extension.parse(row))
    }
  }
}

type Span = { readonly from: Date; readonly before: Date }

async function givenIn(models: Models, { from, before }: Span, at: Date): Promise<readonly Task[]> {
  const given = await models.task.findMany({
    where: { assignedAt: { gte: from, lt: before, lte: at } },
    orderBy: [{ number: 'asc' }]
  })
  return given.map(row => rows.task.parse(row))
}

async function changedIn(driver: Driver, { from, before }: Span, at: Date): Promise<ReadonlySet<number>> {
  const changed = await driver.all(
    `SELECT DISTINCT h."taskNumber" AS "number" FROM "history" h JOIN "task" t ON t."number" = h."taskNumber"
     WHERE h."at" > ? AND t."assignedAt" >= ? AND t."assignedAt" < ?`,
    at,
    from,
    before
  )
  return new Set(changed.map(row => Number(row.number)))
}

/** The rows of those of these tasks that were given by a moment, in the order of their numbers. */
async function givenOf(models: Models, numbers: readonly number[], at: Date): Promise<readonly Task[]> {
  const found: Task[] = []
  for (const some of chunks(numbers)) {
    const given = await models.task.findMany({ where: { number: { in: some }, assignedAt: { lte: at } } })
    found.push(...given.map(row => rows.task.parse(row)))
  }
  return found.toSorted((a, b) => a.number - b.number)
}

/** Those of these tasks to which something happened after a moment. */
async function changedOf(models: Models, numbers: readonly number[], at: Date): Promise<ReadonlySet<number>> {
  const found = new Set<number>()
  for (const some of chunks(numbers)) {
    const lines = await models.history.findMany({ where: { taskNumber: { in: some }, at: { gt: at } } })
    for (const row of lines) found.add(rows.history.parse(row).taskNumber)
  }
  return found
}

/** The history of these tasks, so many at a time. */
async function linesOf(
  models: Models,
  numbers: readonly number[]
): Promise<ReadonlyMap<number, readonly HistoryLine[]>> {
  const found = new Map<number, HistoryLine[]>()
  for (const some of chunks(numbers)) {
    const lines = await models.history.findMany({ where: { taskNumber: { in: some } }, orderBy: { id: 'asc' } })
    for (const row of lines) {
      const line = rows.history.parse(row)
      found.set(line.taskNumber, [...(found.get(line.taskNumber) ?? []), line])
    }
  }
  return found
}

/** Of what somebody takes part in beside the lead, so many of the newest are looked at when all they may see is asked for. */
const BESIDE = 2_000

const orders: Readonly<Record<NonNullable<TaskFilter['order']>, Prisma.TaskOrderByWithRelationInput[]>> = {
  due: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { number: 'asc' }],
  waiting: [{ waitingSince: { sort: 'asc', nulls: 'last' } }, { number: 'asc' }],
  number: [{ number: 'desc' }],
  given: [{ assignedAt: 'asc' }, { number: 'asc' }]
}

/** Which tasks, in which order, how many. */
const sought = async (filter: TaskFilter, models: Models) => ({
  where: await narrowed(filter, models),
  orderBy: orders[filter.order ?? 'number'],
  ...(filter.limit === undefined ? {} : { take: filter.limit }),
  ...(filter.offset === undefined ? {} : { skip: filter.offset })
})

/** One of some numbers, or no way at all: where one way of several can never be, SQLite looks at every row for all of them. */
const among = (numbers: readonly number[]) => (numbers.length > 0 ? [{ in: [...numbers] }] : [])

/** Each field of the filter is one more condition. */
async function narrowed(filter: TaskFilter, { task, participant }: Models): Promise<Prisma.TaskWhereInput> {
  const all: Prisma.TaskWhereInput[] = []
  const { states, leadUnitIds, leadPersonId, doer, assignerId, confirmerId } = filter
  if (states) all.push({ state: { in: [...states] } })
  if (leadUnitIds) all.push({ leadUnitId: { in: [...leadUnitIds] } })
  if (leadPersonId !== undefined) all.push({ leadPersonId })
  if (doer) {
    const inPerson = { leadPersonId: { in: [doer.personId, ...(doer.absentIds ?? [])] } }
    const forUnits = among(doer.unitIds).map(one => ({ leadPersonId: null, leadUnitId: one }))
    all.push({ OR: [inPerson, ...forUnits] })
  }
  if (assignerId !== undefined) all.push({ assignerId })
  if (confirmerId !== undefined) all.push({ confirmerId })
  if (filter.assignerIds) all.push({ assignerId: { in: [...filter.assignerIds] } })
  if (filter.confirmerIds) all.push({ confirmerId: { in: [...filter.confirmerIds] } })
  if (filter.involving) {
    const one = { in: [...filter.involving] }
    all.push({ OR: [{ leadPersonId: one }, { assignerId: one }, { confirmerId: one }, { escalatedToId: one }] })
  }
  if (filter.ofUnits) {
    const one = { in: [...filter.ofUnits] }
    all.push({ OR: [{ leadUnitId: one }, { assignerUnitId: one }] })
  }
  if (filter.dueFrom) all.push({ dueAt: { gte: filter.dueFrom } })
  if (filter.dueBefore) all.push({ dueAt: { lt: filter.dueBefore } })
  // `lateFrom` is the first moment after the last in time.
  if (filter.judgedFrom) all.push({ lateFrom: { gt: filter.judgedFrom } })
  if (filter.judgedBefore) all.push({ lateFrom: { lte: filter.judgedBefore } })
  // Opened again, the time of the report that was accepted stands.
  const settledLate = { settledAt: { gte: task.fields.lateFrom } }
  // What rests was late when the rest began, or is not late.
  const runs = { OR: [{ suspendedAt: null }, { suspendedAt: { gte: task.fields.lateFrom } }] }
  if (filter.lateAt) all.push({ lateFrom: { lte: filter.lateAt }, OR: [settledLate, { settledAt: null, ...runs }] })
  if (filter.assignedFrom) all.push({ assignedAt: { gte: filter.assignedFrom } })
  if (filter.assignedBefore) all.push({ assignedAt: { lt: filter.assignedBefore } })
  if (filter.completedFrom) all.push({ completedAt: { gte: filter.completedFrom } })
  if (filter.withoutTimelyReport)
    all.push({
      OR: [settledLate, { settledAt: null, OR: [{ reportedAt: null }, { reportedAt: { gte: task.fields.lateFrom } }] }]
    })
  if (filter.unacknowledged) all.push({ acknowledgedAt: null })
  if (filter.milestones) all.push({ milestones: { not: '[]' } })
  if (filter.directive !== undefined) all.push({ directive: filter.directive })
  if (filter.directed) all.push({ directive: { not: null } })
  if (filter.series !== undefined) all.push({ series: filter.series })
  if (filter.enteredById !== undefined) all.push({ enteredById: filter.enteredById })
  if (filter.assignerUnitIds) all.push({ assignerUnitId: { in: [...filter.assignerUnitIds] } })
  if (filter.escalated) all.push({ escalatedToId: { not: null } })
  if (filter.escalatedToIds) all.push({ escalatedToId: { in: [...filter.escalatedToIds] } })
  if (filter.numbers) all.push({ number: { in: [...filter.numbers] } })
  if (filter.partOf) {
    const { role, personId, unitIds } = filter.partOf
    const found = await participant.findMany({
      where: {
        ...(role ? { role } : {}),
        OR: [{ personId }, ...among(unitIds).map(one => ({ personId: null, unitId: one }))]
      }
    })
    all.push({ number: { in: found.map(row => rows.participant.parse(row).taskNumber) } })
  }
  if (filter.inSight && filter.inSight.units !== null) {
    const { personId, units, own } = filter.inSight
    const found = await participant.findMany({
      where: { OR: [{ personId }, ...among(own).map(one => ({ personId: null, unitId: one }))] },
      orderBy: { id: 'desc' },
      take: BESIDE
    })
    const beside = found.map(row => rows.participant.parse(row).taskNumber)
    const theirs = [{ leadPersonId: personId }, { assignerId: personId }, { confirmerId: personId }]
    const inUnits = among(units).map(one => ({ leadUnitId: one }))
    all.push({ OR: [...inUnits, ...theirs, ...among(beside).map(one => ({ number: one }))] })
  }
  for (const word of filter.words ?? []) {
    // What stands for any letter in LIKE may: it finds more, and who asks looks again.
    const contains = word.replaceAll('\\', '')
    all.push({ OR: [{ content: { contains } }, { documents: { contains } }, { directive: { contains } }] })
  }
  return { AND: all }
}
