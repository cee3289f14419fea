import { alarmCause, alarmed } from '../commands/alarmed.ts'
import { line } from '../commands/command.ts'
import { adminsOf } from '../core/authority.ts'
import { at, dayOf } from '../core/calendar.ts'
import type { Line } from '../core/letter.ts'
import { Alarm, type Budget } from '../ports/channel.ts'
import { type Deed, type Duty, type Job, workingDaily } from './job.ts'

/** Told once when so much of a budget is gone, and again when all is. */
const STEPS = [100, 80] as const

/** Every working morning: what of the messages that a platform counts is gone; the administrators are told in time. */
export const budgetJob: Job = {
  name: 'budget',
  on: 'working days',
  madeUp: 'day',
  latest: (after, until, { calendar, settings }) => workingDaily(settings.alertTime, after, until, calendar),

  async run(duty) {
    const month = dayOf(duty.moment).slice(0, 7)
    const { metered, alarms } = await asked(duty, month)
    const deeds: Deed[] = alarms.map(({ channel, line: what }) => ({
      cause: alarmCause(channel, what, dayOf(duty.moment)),
      decide: async () => alarmed(duty.roster, channel, what, duty.now)
    }))
    for (const { channel, budget } of metered) {
      const { name, used, total } = budget
      const step = STEPS.find(percent => total > 0 && used * 100 >= total * percent)
      if (step === undefined) continue
      const values = {
        channel: { line: line(`channel-${channel}`) },
        used,
        total,
        percent: Math.floor((used * 100) / total)
      }
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

/**
 * What each platform counts: by its own word, or by what we know we heard and sent this month. Asking also shows, every
 * morning, whether it still takes our word: who sends nothing for months would not notice otherwise.
 */
async function asked({ channels, read }: Duty, month: string) {
  const metered: Metered[] = []
  const alarms: { readonly channel: string; readonly line: Line }[] = []
  for (const channel of channels) {
    const { name, can } = channel
    try {
      if (!channel.budgets) await channel.alive()
      for (const budget of (await channel.budgets?.()) ?? []) metered.push({ channel: name, budget })
    } catch (fault) {
      // A platform that does not answer is asked again the next morning.
      if (fault instanceof Alarm) alarms.push({ channel: name, line: fault.line })
    }
    if (can.monthly === null) continue
    const used = await read.spent(name, at(`${month}-01`, '00:00'))
    metered.push({ channel: name, budget: { name: 'month', used, total: can.monthly } })
  }
  return { metered, alarms }
}
