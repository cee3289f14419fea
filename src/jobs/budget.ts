import { line } from '../commands/command.ts'
import { adminsOf } from '../core/authority.ts'
import { at, dayOf } from '../core/calendar.ts'
import type { Budget } from '../ports/channel.ts'
import { type Deed, type Duty, type Job, workingDaily } from './job.ts'

/** Told once when so much of a budget is gone, and again when all is. */
const STEPS = [100, 80] as const

/** Every working morning: what of the messages that a platform counts is gone; the administrators are told in time. */
export const budgetJob: Job = {
  name: 'budget',
  latest: (after, until, { calendar, settings }) => workingDaily(settings.alertTime, after, until, calendar),

  async run(duty) {
    const month = dayOf(duty.moment).slice(0, 7)
    const deeds: Deed[] = []
    for (const { channel, budget } of await budgets(duty, month)) {
      const { name, used, total } = budget
      const step = STEPS.find(percent => total > 0 && used * 100 >= total * percent)
      if (step === undefined) continue
      const values = { channel, budget: name, used, total, percent: Math.floor((used * 100) / total) }
      deeds.push({
        cause: `job:budget:${month}:${channel}:${name}:${step}`,
        decide: async () => ({
          rests: [],
          save: [],
          say: adminsOf(duty.roster).map(person => ({
            to: { person },
            kind: 'report' as const,
            lines: [line('budget', values)]
          }))
        })
      })
    }
    return deeds
  }
}

type Metered = { readonly channel: string; readonly budget: Budget }

/** What each platform counts: by its own word, or by what we know we heard and sent this month. */
async function budgets({ channels, read }: Duty, month: string): Promise<readonly Metered[]> {
  const found: Metered[] = []
  for (const channel of channels) {
    const { name, can } = channel
    // A platform that does not answer is asked again the next morning.
    for (const budget of (await channel.budgets?.().catch(() => [])) ?? []) found.push({ channel: name, budget })
    if (can.monthly === null) continue
    const used = await read.spent(name, at(`${month}-01`, '00:00'))
    found.push({ channel: name, budget: { name: 'month', used, total: can.monthly } })
  }
  return found
}
