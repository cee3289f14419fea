import { z } from 'zod'
import type { Prisma } from '../generated/sqlite/client.ts'
import type { Reads, TaskFilter } from '../ports/store.ts'
import type { Driver } from './driver.ts'
import type { Models } from './models.ts'
import { rows } from './rows.ts'

type Tasks = Pick<
  Reads,
  'task' | 'tasks' | 'countTasks' | 'participants' | 'reports' | 'attachments' | 'history' | 'reminders' | 'extensions'
>

const attachment = rows.attachment
  .extend({ id: z.number(), failed: z.string().nullable() })
  .transform(({ failed, ...one }) => ({ ...one, lost: failed !== null }))

/** Tasks and what hangs on them. */
export function tasks(driver: Driver, models: Models): Tasks {
  return {
    async task(number) {
      const [row] = await driver.all('SELECT * FROM "task" WHERE "number" = ?', number)
      return row ? rows.task.parse(row) : null
    },
    async tasks(filter) {
      const found = await models.task.findMany({
        where: await narrowed(filter, models),
        orderBy: orders[filter.order ?? 'number'],
        ...(filter.limit === undefined ? {} : { take: filter.limit }),
        ...(filter.offset === undefined ? {} : { skip: filter.offset })
      })
      return found.map(row => rows.task.parse(row))
    },
    countTasks: async filter => models.task.count({ where: await narrowed(filter, models) }),

    async participants(numbers) {
      const found = await models.participant.findMany({
        where: { taskNumber: { in: [...numbers] } },
        orderBy: { id: 'asc' }
      })
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
    async reminders(taskNumbers, kind) {
      const found = await models.reminder.findMany({
        where: { taskNumber: { in: [...taskNumbers] }, kind },
        orderBy: { id: 'asc' }
      })
      return found.map(row => rows.reminder.parse(row))
    },
    async extensions(taskNumber) {
      const found = await models.extension.findMany({ where: { taskNumber }, orderBy: { n: 'asc' } })
      return found.map(row => rows.extension.parse(row))
    }
  }
}

const orders: Readonly<Record<NonNullable<TaskFilter['order']>, Prisma.TaskOrderByWithRelationInput[]>> = {
  due: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { number: 'asc' }],
  waiting: [{ waitingSince: { sort: 'asc', nulls: 'last' } }, { number: 'asc' }],
  number: [{ number: 'desc' }]
}

/** Each field of the filter is one more condition. */
async function narrowed(filter: TaskFilter, { task, participant }: Models): Promise<Prisma.TaskWhereInput> {
  const all: Prisma.TaskWhereInput[] = []
  const { states, leadUnitIds, leadPersonId, doer, assignerId, confirmerId } = filter
  if (states) all.push({ state: { in: [...states] } })
  if (leadUnitIds) all.push({ leadUnitId: { in: [...leadUnitIds] } })
  if (leadPersonId !== undefined) all.push({ leadPersonId })
  if (doer) {
    const inPerson = { leadPersonId: { in: [doer.personId, ...(doer.absentIds ?? [])] } }
    all.push({ OR: [inPerson, { leadPersonId: null, leadUnitId: { in: [...doer.unitIds] } }] })
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
  if (filter.lateAt) all.push({ lateFrom: { lte: filter.lateAt } })
  if (filter.assignedFrom) all.push({ assignedAt: { gte: filter.assignedFrom } })
  if (filter.assignedBefore) all.push({ assignedAt: { lt: filter.assignedBefore } })
  if (filter.completedFrom) all.push({ completedAt: { gte: filter.completedFrom } })
  if (filter.withoutTimelyReport)
    all.push({ OR: [{ reportedAt: null }, { reportedAt: { gte: task.fields.lateFrom } }] })
  if (filter.unacknowledged) all.push({ acknowledgedAt: null })
  if (filter.parentNumber !== undefined) all.push({ parentNumber: filter.parentNumber })
  if (filter.directive !== undefined) all.push({ directive: filter.directive })
  if (filter.directed) all.push({ directive: { not: null } })
  if (filter.series !== undefined) all.push({ series: filter.series })
  if (filter.enteredById !== undefined) all.push({ enteredById: filter.enteredById })
  if (filter.numbers) all.push({ number: { in: [...filter.numbers] } })
  if (filter.partOf) {
    const { role, personId, unitIds } = filter.partOf
    const found = await participant.findMany({
      where: { role, OR: [{ personId }, { personId: null, unitId: { in: [...unitIds] } }] }
    })
    all.push({ number: { in: found.map(row => rows.participant.parse(row).taskNumber) } })
  }
  return { AND: all }
}
