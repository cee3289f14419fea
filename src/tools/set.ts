import { z } from 'zod'
import { put } from '../core/outcome.ts'
import type { Settings } from '../core/settings.ts'
import { inOffice, Misused, optionsOf, type Tool } from './tool.ts'

const usage = 'dondoc set [TÊN GIÁ_TRỊ]'

const count = z.coerce.number().int().min(1).max(999)
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'cần giờ như 08:00')
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'cần ngày như 2026-07-01')

/** What may be set, and how its value is written. What a database is for (`kind`) is never changed. */
const values = {
  organisation: z.string().min(1),
  contact: z.string(),
  beforeDate: z.enum(['strict', 'inclusive']),
  ackWorkingHours: count,
  ackAssignerWorkingHours: count,
  overdueHeadDays: count,
  overdueDeputyDays: count,
  overdueChairmanDays: count,
  entrySlaWorkingDays: z.coerce.number().int().min(0).max(999),
  urgesPerDay: count,
  reopenWorkingDays: count,
  recurAheadWorkingDays: count,
  dueSoonWorkingDays: count,
  confirmLimitWorkingDays: count,
  rankingMinimum: count,
  alertTime: clock,
  quietFrom: clock,
  quietTo: clock,
  goLive: day
} satisfies Record<Exclude<keyof Settings, 'kind' | 'hours'>, z.ZodType>

const isName = (name: string): name is keyof typeof values => Object.hasOwn(values, name)

/** What the office sets for itself: alone it shows everything, with a name and a value it changes one. */
export const setTool: Tool = {
  name: 'set',
  usage,
  does: 'Xem hoặc đổi thiết lập của cơ quan (tên cơ quan, đầu mối hỗ trợ, giờ cảnh báo, ...).',

  async run(words, desk) {
    const [name, ...rest] = optionsOf(words, {}, usage).positionals
    if (name !== undefined && !isName(name))
      throw new Misused(`Không có thiết lập "${name}". Có: ${Object.keys(values).join(', ')}`)
    if (name !== undefined && rest.length === 0) throw new Misused(usage)
    return inOffice(desk, async ({ store, now }) => {
      if (name !== undefined) {
        const value = values[name].safeParse(rest.join(' '))
        if (!value.success) throw new Misused(`${name}: ${value.error.issues.map(issue => issue.message).join('; ')}`)
        const cause = `set:${name}:${now.toISOString()}:${Math.floor(performance.now() * 1000)}`
        await store.commit(cause, { rests: [], save: [put('setting', { key: name, value: value.data })], say: [] }, now)
      }
      for (const [key, value] of Object.entries(await store.settings())) desk.print(`${key} = ${written(value)}`)
      return 0
    })
  }
}

const written = (value: unknown): string =>
  value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
