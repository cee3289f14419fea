import { adminsOf } from '../core/authority.ts'
import { addDays, type Calendar, type Day, dayOf } from '../core/calendar.ts'
import type { Line } from '../core/letter.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Roster } from '../core/roster.ts'
import type { Settings } from '../core/settings.ts'
import { line } from './command.ts'

/** Tells the administrators that a channel is out of order, or letters are (null), and what to do. */
export const alarmed = (roster: Roster, channel: string | null, what: Line, at: Date): Outcome => ({
  rests: [],
  save: [],
  say: adminsOf(roster).map(person => ({
    to: { person },
    kind: 'report',
    lines: channel === null ? [what] : [heading(channel, at), what],
    ...(channel === null ? {} : { avoids: channel })
  }))
})

/** Says when: who has no other channel may read it after it is mended. */
const heading = (channel: string, at: Date): Line =>
  line('alarm', { channel: { line: line(`channel-${channel}`) }, moment: { moment: at } })

/** They are told once a day for each reason. */
export const alarmCause = (channel: string | null, what: Line, day: Day): string =>
  `alarm:${channel ?? ''}:${what.key}:${day}`

/**
 * The alarms beside which one at this moment is kept from ringing: a channel that is still out of order is told of again
 * when the quiet hours are over, so in these those since the last working day count. That letters are lost is news each day.
 */
export function toldBefore(
  channel: string | null,
  what: Line,
  now: Date,
  calendar: Calendar,
  { quietFrom, quietTo }: Settings
): readonly string[] {
  if (channel === null || !calendar.isQuiet(now, { from: quietFrom, to: quietTo })) return []
  const last = addDays(dayOf(now), -1)
  const causes: string[] = []
  for (let day = calendar.workingDayUpTo(last); day <= last; day = addDays(day, 1))
    causes.push(alarmCause(channel, what, day))
  return causes
}
