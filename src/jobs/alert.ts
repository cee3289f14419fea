import { line } from '../commands/command.ts'
import { dayOf } from '../core/calendar.ts'
import { briefDue } from '../core/card.ts'
import { hearsOf } from '../core/group.ts'
import { daysLate, isOverdue } from '../core/label.ts'
import type { Line } from '../core/letter.ts'
import { short, unitName } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Roster } from '../core/roster.ts'
import type { Group } from '../core/rows.ts'
import { type Task, unreportedStates } from '../core/task.ts'
import { type Duty, type Job, workingDaily } from './job.ts'

/** Tasks named in one alert; the others are counted. */
const NAMED = 15
/** Characters shown of what is to be done. */
const LENGTH = 120

/**
 * Every working morning: what is late and has no report, in each unit's group and the leaders' group (DOMAIN 6.3).
 * Reports that wait are counted apart and are nobody's lateness (R38).
 */
export const alertJob: Job = {
  name: 'alert',
  latest: (after, until, { calendar, settings }) => workingDaily(settings.alertTime, after, until, calendar),

  async run(duty) {
    const { moment, read, roster } = duty
    const groups = (await read.groups()).filter(
      group => group.active && group.unitId !== null && group.receives.includes('alert')
    )
    const late = await read.tasks({
      states: unreportedStates,
      lateAt: moment,
      order: 'due'
    })
    const waiting = (await read.tasks({ states: ['waiting'] })).filter(task => !isOverdue(task, moment))
    return groups.map(group => ({
      cause: `job:alert:${dayOf(moment)}:${group.address}`,
      decide: async () => alert(duty, group, of(roster, group, late), of(roster, group, waiting))
    }))
  }
}

function alert(duty: Duty, group: Group, late: readonly Task[], waiting: readonly Task[]): Outcome {
  if (late.length === 0) return { rests: [], save: [], say: [] }
  const named = late.slice(0, NAMED).map((task, at) => item(duty, task, at + 1))
  const more = late.length > NAMED ? [line('alert-more', { count: late.length - NAMED })] : []
  const lines = [line('alert-title', { at: { moment: duty.moment } }), ...named, ...more, ...waitingLine(duty, waiting)]
  return { rests: [], save: [], say: [{ to: { group: group.address }, kind: 'digest', lines }] }
}

/** The tasks of a group: its own unit's, and for the leaders those of all units below. */
const of = (roster: Roster, group: Group, tasks: readonly Task[]): readonly Task[] =>
  tasks.filter(task => hearsOf(roster, group, task.leadUnitId))

function item({ moment, roster, calendar }: Duty, task: Task, at: number): Line {
  const days = daysLate(task, moment, calendar)
  return line(days > 0 ? 'alert-item' : 'alert-item-now', {
    at: String(at),
    number: String(task.number),
    unit: unitName(roster, task.leadUnitId),
    content: short(task.content, LENGTH),
    due: briefDue(task),
    days
  })
}

/** How many reports wait, and with whom: by the unit for which they confirm (DECISIONS 15). */
function waitingLine({ roster }: Duty, waiting: readonly Task[]): readonly Line[] {
  if (waiting.length === 0) return []
  const counts = new Map<number, number>()
  for (const { assignerUnitId } of waiting) counts.set(assignerUnitId, (counts.get(assignerUnitId) ?? 0) + 1)
  const lines = [...counts].map(([unitId, count]) =>
    line('alert-waiting-at', { unit: unitName(roster, unitId), count })
  )
  return [line('alert-waiting', { count: waiting.length, confirmers: { lines } })]
}
