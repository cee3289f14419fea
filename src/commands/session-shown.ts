import { dayOf } from '../core/calendar.ts'
import type { Line } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import { onDay } from '../core/roster.ts'
import { type DatedSession, packTimes, sessionPeriod, sessionPeriodKey, sessionReaders } from '../core/session.ts'
import { type Ask, line } from './command.ts'

/** When the figures of a session go out, of which days, and to whom; who has no account yet is marked. */
export async function packLines(ask: Ask, session: DatedSession): Promise<readonly Line[]> {
  const { read, calendar, settings } = ask
  const times = packTimes(session, calendar, settings.alertTime)
  if (!times) return []
  const { from, to } = sessionPeriod(session, calendar)
  const isSent = (await read.snapshot('statistics', sessionPeriodKey(session))) !== null
  const when = isSent
    ? line('session-pack-sent')
    : times.sentFrom > ask.now && times.sentFrom === times.asOf
      ? line('session-pack-at', { at: { moment: times.sentFrom } })
      : line('session-pack-soon')
  // Who holds a post on that day gets them.
  const readers = sessionReaders(onDay(await read.roster(), dayOf(times.sentFrom)), session.unitId)
  const linked = await read.linkedPeople()
  const names = readers.map((id): Line => {
    const values = { name: personName(ask.roster, id) }
    return line(linked.has(id) ? 'session-reader' : 'session-reader-unlinked', values)
  })
  return [
    when,
    names.length > 0 ? line('session-readers', { names: { lines: names } }) : line('session-no-reader'),
    line('session-period', { from: { day: from }, to: { day: to } })
  ]
}
