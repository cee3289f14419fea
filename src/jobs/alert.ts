import { line } from '../commands/command.ts'
import { dayOf } from '../core/calendar.ts'
import { briefDue } from '../core/card.ts'
import { daysWaiting } from '../core/course.ts'
import { hearsOf } from '../core/group.ts'
import { grouped } from '../core/grouped.ts'
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
  on: 'working days',
  madeUp: 'day',
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
    const reported = await read.tasks({ states: ['waiting'] })
    const waiting = reported.filter(task => !isOverdue(task, moment))
    const limit = duty.settings.confirmLimitWorkingDays
    const beyond = reported.filter(task => daysWaiting(task, moment, duty.calendar) > limit)
    const [ofLate, ofWaiting, ofBeyond] = [heard(roster, late), heard(roster, waiting), heard(roster, beyond)]
    return groups.map(group => ({
      cause: `job:alert:${dayOf(moment)}:${group.address}`,
      decide: async () => alert(duty, group, ofLate(group), ofWaiting(group), ofBeyond(group))
    }))
  }
}

type Tasks = readonly Task[]

/** Leaders hear of reports that wait too long (R39) also on a morning when nothing is late. */
function alert(duty: Duty, group: Group, late: Tasks, waiting: Tasks, beyond: Tasks): Outcome {
  const isTold = late.length > 0 || (beyond.length > 0 && group.receives.includes('leaders'))
  if (!isTold) return { rests: [], save: [], say: [] }
  const at = { at: { moment: duty.moment } }
  const named = late.slice(0, NAMED).map((task, at) => item(duty, task, at + 1))
  const more = late.length > NAMED ? [line('alert-more', { count: late.length - NAMED })] : []
  const title = late.length > 0 ? line('alert-title', at) : line('alert-title-waiting', at)
  const lines = [title, ...named, ...more, ...waitingLine(duty, waiting), ...beyondLine(duty, beyond)]
  return { rests: [], save: [], say: [{ to: { group: group.address }, kind: 'digest', lines }] }
}

/** The tasks of a group: its own unit's, and for the leaders those of all units below. Each group looks at its units alone. */
function heard(roster: Roster, tasks: Tasks): (group: Group) => Tasks {
  const byUnit = grouped(tasks, task => task.leadUnitId)
  return group => {
    const units = new Set([...byUnit.keys()].filter(unitId => hearsOf(roster, group, unitId)))
    const [only = 0, ...others] = units
    return others.length === 0 ? (byUnit.get(only) ?? []) : tasks.filter(task => units.has(task.leadUnitId))
  }
}

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
const waitingLine = (duty: Duty, waiting: Tasks): readonly Line[] =>
  waiting.length === 0
    ? []
    : [line('alert-waiting', { count: waiting.length, confirmers: { lines: byConfirmer(duty, waiting) } })]

/** How many of all that wait have waited beyond the limit (R39). */
const beyondLine = (duty: Duty, beyond: Tasks): readonly Line[] =>
  beyond.length === 0
    ? []
    : [
        line('alert-beyond', {
          count: beyond.length,
          days: duty.settings.confirmLimitWorkingDays,
          confirmers: { lines: byConfirmer(duty, beyond) }
        })
      ]

function byConfirmer({ roster }: Duty, waiting: Tasks): readonly Line[] {
  const counts = new Map<number, number>()
  for (const { assignerUnitId } of waiting) counts.set(assignerUnitId, (counts.get(assignerUnitId) ?? 0) + 1)
  return [...counts].map(([unitId, count]) => line('alert-waiting-at', { unit: unitName(roster, unitId), count }))
}
