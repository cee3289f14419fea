import { line } from '../commands/command.ts'
import { datedDay } from '../commands/holidays-shown.ts'
import { dayOf } from '../core/calendar.ts'
import type { Letter } from '../core/letter.ts'
import { unitName } from '../core/names.ts'
import { type Outcome, put } from '../core/outcome.ts'
import {
  comingSession,
  type DatedSession,
  packTimes,
  sessionPeriod,
  sessionPeriodKey,
  sessionReaders
} from '../core/session.ts'
import { sessionLines } from '../core/session-lines.ts'
import { sessionPack, sessionScopes } from '../core/session-pack.ts'
import { type Figures, together } from '../core/statistics.ts'
import { type Duty, halfHourly, type Job, workingDaily } from './job.ts'

/**
 * One working day before a unit's regular session its leaders get the figures (R28): a page of text, then the table, the
 * appendix and the chart, all of one frozen state. What was missed, or set later than that, is done until the session's
 * day is over.
 */
export const sessionJob: Job = {
  name: 'session',
  on: 'working days',
  madeUp: 'week',

  latest(after, until, { calendar, settings }) {
    const morning = workingDaily(settings.alertTime, after, until, calendar)
    const halfHour = halfHourly(after, until, calendar)
    return morning !== null && (halfHour === null || morning > halfHour) ? morning : halfHour
  },

  async run(duty) {
    const { moment, now, read, calendar, settings } = duty
    return (await read.sessions()).flatMap(session => {
      const coming = comingSession(session, dayOf(now))
      const times = coming && packTimes(coming, calendar, settings.alertTime)
      if (!coming || !times || times.sentFrom > moment) return []
      return [{ cause: `job:${sessionPeriodKey(coming)}`, decide: () => packed(duty, coming, times.asOf) }]
    })
  }
}

async function packed(duty: Duty, session: DatedSession, asOf: Date): Promise<Outcome> {
  const { moment, read, roster, calendar } = duty
  const { unitId } = session
  const { from, to } = sessionPeriod(session, calendar)
  const days = { from, to, asOf }
  const counted: Figures[] = []
  for (const scope of sessionScopes(unitId, days, duty))
    counted.push(await read.countsAt(scope.period, scope.units, ['documents', 'waiting']))
  const pack = sessionPack(together(counted), unitId, days, duty)
  const period = sessionPeriodKey(session)
  const values = { unit: unitName(roster, unitId), day: datedDay(session.day) }
  const lines = [line('session-pack-title', values), ...sessionLines(pack)]
  return {
    rests: [],
    save: [put('snapshot', { kind: 'statistics', period, data: pack.statistics, at: moment })],
    say: sessionReaders(roster, unitId).flatMap((person): readonly Letter[] => [
      { to: { person }, kind: 'digest', lines },
      ...enclosed.map(
        ({ key, as }): Letter => ({
          to: { person },
          kind: 'digest',
          lines: [line(key, values)],
          enclosure: { report: 'statistics', period, as }
        })
      )
    ])
  }
}

/** What comes with the page, one file a letter. */
const enclosed = [
  { key: 'session-file-table', as: 'xlsx' },
  { key: 'session-file-appendix', as: 'docx' },
  { key: 'session-file-chart', as: 'png' }
] as const
