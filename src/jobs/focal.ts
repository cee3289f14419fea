import { line } from '../commands/command.ts'
import { lackingLines } from '../commands/focal.ts'
import { adminsOf } from '../core/authority.ts'
import { addDays, at, dayOf, mondayOf } from '../core/calendar.ts'
import { lacking } from '../core/focal.ts'
import { livingStates } from '../core/other-hands.ts'
import { postsIn } from '../core/roster.ts'
import type { Job } from './job.ts'

/** Units named in one letter; the others are counted. */
const NAMED = 8

/** On the week's first working morning administrators hear of units that work and have no focal officer, or nobody (R15). */
export const focalJob: Job = {
  name: 'focal',
  on: 'working days',
  madeUp: 'week',

  latest(after, until, { calendar, settings }) {
    for (let monday = mondayOf(dayOf(until)); at(addDays(monday, 7), '00:00') > after; monday = addDays(monday, -7)) {
      const moment = at(calendar.workingDayFrom(monday), settings.alertTime)
      if (moment > after && moment <= until) return moment
    }
    return null
  },

  async run({ moment, read, roster }) {
    const open = await read.tasks({ states: livingStates })
    const busy = new Set(open.map(task => task.leadUnitId))
    const found = lacking(roster).filter(
      ({ unit, focal, anybody }) => (focal || anybody) && (busy.has(unit.id) || postsIn(roster, unit.id).length > 0)
    )
    if (found.length === 0) return []
    const named = lackingLines(found, NAMED)
    const lines = [line('focal-weekly', { count: found.length }), ...named, line('focal-example')]
    return adminsOf(roster).map(person => ({
      cause: `job:focal:${mondayOf(dayOf(moment))}:person:${person}`,
      decide: async () => ({ rests: [], save: [], say: [{ to: { person }, kind: 'reminder', lines }] })
    }))
  }
}
