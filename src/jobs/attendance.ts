import { button, line } from '../commands/command.ts'
import { at, dayOf } from '../core/calendar.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Account } from '../core/rows.ts'
import { channelAt } from '../ports/channel.ts'
import { type Deed, type Duty, type Job, workingDaily } from './job.ts'

/**
 * Where a channel reaches only those heard not long ago, whoever would be out of reach before the next working morning is
 * invited to press a button (ZALO 1.2). Who is reached on another channel at any time is left in peace.
 */
export const attendanceJob: Job = {
  name: 'attendance',
  on: 'working days',
  madeUp: 'day',
  latest: (after, until, { calendar, settings }) => workingDaily(settings.alertTime, after, until, calendar),

  async run(duty) {
    const { moment, calendar, settings, read } = duty
    const next = at(calendar.addWorkingDays(dayOf(moment), 1), settings.alertTime)
    const deeds: Deed[] = []
    for (const { name, can } of duty.channels) {
      if (can.window === null) continue
      const before = (end: Date) => new Date(end.getTime() - (can.window ?? 0))
      for (const account of await read.heardBetween(name, before(moment), before(next)))
        if (!(await isReachedOtherwise(duty, account)))
          deeds.push({
            cause: `job:attendance:${dayOf(moment)}:${account.address}`,
            decide: async () => invitation(account, new Date(account.lastHeard.getTime() + (can.window ?? 0)))
          })
    }
    return deeds
  }
}

async function isReachedOtherwise({ read, channels }: Duty, { personId, address }: Account): Promise<boolean> {
  const others = personId === null ? [] : await read.accountsOf(personId)
  const free = channels.filter(({ can }) => can.window === null)
  return others.some(one => one.address !== address && one.reachable && channelAt(free, one.address) !== undefined)
}

const invitation = ({ address, personId, locale }: Account, until: Date): Outcome => ({
  rests: [],
  save: [],
  say: [
    {
      to: { address, person: personId, locale },
      kind: 'reminder',
      lines: [line('attendance', { until: { moment: until } })],
      buttons: [[button('button-present', 'điểm danh')]]
    }
  ]
})
