import { adminsOf } from '../core/authority.ts'
import { dayOf } from '../core/calendar.ts'
import type { Line } from '../core/letter.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Roster } from '../core/roster.ts'
import { line } from './command.ts'

/** Tells the administrators that a channel is out of order, or letters are (null), and what to do. */
export const alarmed = (roster: Roster, channel: string | null, what: Line): Outcome => ({
  rests: [],
  save: [],
  say: adminsOf(roster).map(person => ({
    to: { person },
    kind: 'report',
    lines: channel === null ? [what] : [line('alarm', { channel: { line: line(`channel-${channel}`) } }), what],
    ...(channel === null ? {} : { avoids: channel })
  }))
})

/** They are told once a day for each reason. */
export const alarmCause = (channel: string | null, what: Line, at: Date): string =>
  `alarm:${channel ?? ''}:${what.key}:${dayOf(at)}`
