import { PrismaPg } from '@prisma/adapter-pg'
import { Bot, type Context, type SessionFlavor, session, webhookCallback } from 'grammy'
import { z } from 'zod'
import { begun } from '../../src/core/task.ts'
import { PrismaClient } from '../../src/generated/postgresql/client.ts'
import { listen } from '../../src/http/listen.ts'
import type { Surroundings } from './asked.ts'

const kept = z.object({ order: z.object({ unitId: z.number(), content: z.string(), due: z.string() }).nullable() })
type Said = Context & SessionFlavor<z.infer<typeof kept>>

/**
 * A bot as it is usually written: grammY and Prisma, the session in the database, one awaited call after the other. It
 * reads one form of an order, keeps no history that anybody could check, and what it could not send is lost.
 */
export async function ordinary({ token, apiRoot, databaseUrl }: Surroundings): Promise<number> {
  if (databaseUrl === null) throw new Error('the ordinary bot keeps what it knows on PostgreSQL')
  const models = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl }) })
  const bot = new Bot<Said>(token, { client: { apiRoot } })
  bot.use(
    session({
      initial: () => ({ order: null }),
      storage: {
        async read(key) {
          const row = await models.setting.findUnique({ where: { key: `session:${key}` } })
          return row ? kept.parse(JSON.parse(row.value)) : undefined
        },
        async write(key, value) {
          const row = { key: `session:${key}`, value: JSON.stringify(value) }
          await models.setting.upsert({ where: { key: row.key }, create: row, update: row })
        },
        async delete(key) {
          await models.setting.delete({ where: { key: `session:${key}` } })
        }
      }
    })
  )

  /** Who speaks, and the unit they are in. */
  async function speaker(context: Said) {
    const account = await models.account.findUnique({ where: { address: `telegram:${context.chat?.id}` } })
    const post = await models.post.findFirst({ where: { personId: account?.personId ?? 0 } })
    if (!post) throw new Error('somebody nobody knows')
    return { id: post.personId, unitId: post.unitId }
  }

  async function noted(taskNumber: number, act: string, actorId: number) {
    const n = (await models.history.count({ where: { taskNumber } })) + 1
    const at = new Date()
    await models.history.create({
      data: {
        taskNumber,
        act,
        actorId,
        at,
        recordedAt: at,
        before: '{}',
        after: '{}',
        cause: '',
        n,
        salt: '',
        hash: ''
      }
    })
  }

  async function chatOf(personId: number): Promise<number> {
    const account = await models.account.findFirst({ where: { personId } })
    return Number(account?.address.split(':')[1])
  }

  bot.hears(/^giao (.+?) (rà soát .+), chậm nhất (\S+)$/i, async context => {
    const [, name = '', content = '', due = ''] = context.match
    const unit = await models.unit.findFirst({ where: { name } })
    context.session.order = { unitId: unit?.id ?? 0, content, due }
    await context.reply(`Phiếu giao việc (chờ đồng chí xác nhận)\n• Việc: ${content}\n• Hạn: ${due}`)
  })

  bot.hears('đúng', async context => {
    const { order } = context.session
    if (!order) return void (await context.reply('Không có phiếu nào'))
    const me = await speaker(context)
    const now = new Date()
    const { number } = await models.task.create({
      data: {
        ...begun(me.id, now),
        documents: '[]',
        milestones: '[]',
        external: 'null',
        content: order.content,
        leadUnitId: order.unitId,
        leadPersonId: null,
        assignerId: me.id,
        assignerUnitId: me.unitId,
        confirmerId: me.id,
        urgency: 'normal',
        dueWords: order.due,
        dueAt: null,
        dueKind: null,
        lateFrom: null,
        assignedAt: now
      }
    })
    await noted(number, 'assigned', me.id)
    context.session.order = null
    await context.reply(`Việc số ${number} đã giao\n• Việc: ${order.content}\n• Hạn: ${order.due}`)
    const head = await models.post.findFirst({ where: { unitId: order.unitId } })
    if (head)
      await context.api.sendMessage(await chatOf(head.personId), `giao việc số ${number}\n• Việc: ${order.content}`)
  })

  bot.hears(/^nhận (\d+)$/, async context => {
    const number = Number(context.match[1])
    const me = await speaker(context)
    const task = await models.task.findUnique({ where: { number } })
    if (task?.leadUnitId !== me.unitId) return void (await context.reply('Không có việc này'))
    const at = new Date()
    await models.task.update({
      where: { number },
      data: { state: 'acknowledged', acknowledgedAt: at, acknowledgedById: me.id }
    })
    await noted(number, 'acknowledged', me.id)
    await context.reply(`Đã ghi nhận đồng chí nhận việc số ${number}.`)
  })

  bot.hears(/^báo cáo (\d+) (.+)$/, async context => {
    const number = Number(context.match[1])
    const me = await speaker(context)
    const task = await models.task.findUnique({ where: { number } })
    if (task?.leadUnitId !== me.unitId) return void (await context.reply('Không có việc này'))
    const at = new Date()
    const n = task.reportCount + 1
    const text = context.match[2] ?? ''
    await models.report.create({ data: { taskNumber: number, kind: 'final', n, text, byId: me.id, at } })
    await models.task.update({
      where: { number },
      data: { state: 'waiting', reportedAt: at, waitingSince: at, reportCount: n }
    })
    await noted(number, 'reported', me.id)
    await context.reply(`Đã gửi báo cáo việc số ${number} (lần ${n})`)
    await context.api.sendMessage(
      await chatOf(task.confirmerId),
      `báo cáo kết quả việc số ${number} (lần ${n}): ${text}`
    )
  })

  bot.hears('việc của tôi', async context => {
    const me = await speaker(context)
    const where = { leadUnitId: me.unitId, state: { in: ['new', 'acknowledged', 'waiting'] } }
    const count = await models.task.count({ where })
    const tasks = await models.task.findMany({ where, orderBy: { dueAt: 'asc' }, take: 10 })
    const lines = tasks.map(({ number, content }) => `${number}. ${content}`)
    await context.reply([`Việc của đồng chí: ${count}`, ...lines].join('\n'))
  })

  const handle = webhookCallback(bot, 'std/http')
  return (await listen(handle, { port: 0, hostname: '127.0.0.1' })).port
}
