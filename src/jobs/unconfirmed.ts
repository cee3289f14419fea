import { button, line } from '../commands/command.ts'
import { dayOf } from '../core/calendar.ts'
import { daysWaiting } from '../core/course.ts'
import { confirmersOf } from '../core/deciders.ts'
import { headOver, presentOf } from '../core/heads.ts'
import type { Line } from '../core/letter.ts'
import { leadName, namesOf, personName, short } from '../core/names.ts'
import { add, type Outcome } from '../core/outcome.ts'
import { withSubstitutes } from '../core/roster.ts'
import type { Task } from '../core/task.ts'
import { type Duty, type Job, workingDaily } from './job.ts'

/** Characters shown of what was to be done. */
const LENGTH = 100

/**
 * Every working morning: a report that has waited beyond the limit is told to the head of who confirms it, once a report,
 * one letter a person (R39). Nothing is ever confirmed by the clock.
 */
export const unconfirmedJob: Job = {
  name: 'unconfirmed',
  on: 'working days',
  madeUp: 'day',
  latest: (after, until, { calendar, settings }) => workingDaily(settings.alertTime, after, until, calendar),

  async run(duty) {
    const { moment } = duty
    return [...(await gathered(duty))].map(([person, tasks]) => ({
      cause: `job:unconfirmed:${dayOf(moment)}:person:${person}`,
      decide: async () => letterFor(duty, person, tasks)
    }))
  }
}

async function gathered({ moment, read, roster, calendar, settings }: Duty): Promise<ReadonlyMap<number, Task[]>> {
  const waiting = await read.tasks({ states: ['waiting'], assignedBefore: moment, order: 'waiting' })
  const beyond = waiting.filter(task => daysWaiting(task, moment, calendar) > settings.confirmLimitWorkingDays)
  const reminders = await read.reminders(
    beyond.map(task => task.number),
    'unconfirmed'
  )
  const told = new Map<number, typeof reminders>()
  for (const one of reminders) told.set(one.taskNumber, [...(told.get(one.taskNumber) ?? []), one])
  const found = new Map<number, Task[]>()
  for (const task of beyond) {
    // The confirmer's own mornings leave reminders of this kind too.
    const confirmers = confirmersOf(roster, task)
    const own = withSubstitutes(roster, confirmers)
    const since = (told.get(task.number) ?? []).filter(one => task.waitingSince !== null && one.at >= task.waitingSince)
    // Those of this very moment are of a run that was broken off: who has not heard yet still does.
    if (since.some(one => !own.includes(one.personId) && one.at < moment)) continue
    const head = headOver(roster, task.assignerUnitId, confirmers[0] ?? null)
    const hearers = head === null ? [] : presentOf(roster, [head]).filter(id => !own.includes(id))
    for (const id of hearers) found.set(id, [...(found.get(id) ?? []), task])
  }
  return found
}

function letterFor(duty: Duty, person: number, tasks: readonly Task[]): Outcome {
  const { moment, roster, settings } = duty
  const days = settings.confirmLimitWorkingDays
  const [only, ...others] = tasks
  return {
    rests: [],
    save: tasks.map(task =>
      add('reminder', { taskNumber: task.number, kind: 'unconfirmed', personId: person, at: moment })
    ),
    say: [
      {
        to: { person },
        kind: 'reminder',
        lines: [
          line('unconfirmed-title', { name: personName(roster, person), days, count: tasks.length, at: { moment } }),
          ...tasks.map(task => item(duty, task)),
          line('unconfirmed-then')
        ],
        buttons: only && others.length === 0 ? [[button('button-detail', `chi tiết ${only.number}`)]] : []
      }
    ]
  }
}

function item({ moment, roster, calendar }: Duty, task: Task): Line {
  return line('unconfirmed-item', {
    number: String(task.number),
    lead: leadName(roster, task),
    content: short(task.content, LENGTH),
    confirmer: namesOf(roster, confirmersOf(roster, task)),
    days: daysWaiting(task, moment, calendar)
  })
}
