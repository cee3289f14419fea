import { line } from '../commands/command.ts'
import { doerButtons } from '../commands/task-letters.ts'
import { doersOf } from '../core/authority.ts'
import { dueValue } from '../core/card.ts'
import { leadName } from '../core/names.ts'
import { add, type Outcome } from '../core/outcome.ts'
import type { Task } from '../core/task.ts'
import { type Duty, halfHourly, type Job } from './job.ts'

/** An order that nobody acknowledged after the set working hours: its doers are reminded, its assigner told, once (R35, R58). */
export const unacknowledgedJob: Job = {
  name: 'unacknowledged',
  latest: (after, until, { calendar }) => halfHourly(after, until, calendar),

  async run(duty) {
    const { moment, read, calendar, settings } = duty
    const fresh = await read.tasks({ states: ['new'], assignedBefore: moment })
    const old = fresh.filter(task => calendar.workingMinutes(task.assignedAt, moment) >= settings.ackWorkingHours * 60)
    const told = new Set(
      (
        await read.reminders(
          old.map(task => task.number),
          'unacknowledged'
        )
      ).map(one => one.taskNumber)
    )
    const due: Task[] = []
    for (const task of old) {
      if (told.has(task.number)) continue
      const since = await inTheseHandsSince(read, task)
      if (calendar.workingMinutes(since, moment) >= settings.ackWorkingHours * 60) due.push(task)
    }
    return due.map(task => ({
      cause: `job:unacknowledged:task:${task.number}`,
      decide: async () => reminded(duty, task)
    }))
  }
}

/** When who leads it now was given it. */
async function inTheseHandsSince(read: Duty['read'], task: Task): Promise<Date> {
  const history = await read.history(task.number)
  return history.findLast(one => one.act === 'reassigned')?.at ?? task.assignedAt
}

function reminded(duty: Duty, task: Task): Outcome {
  const { moment, roster, settings } = duty
  const number = String(task.number)
  const people = doersOf(roster, task).filter(id => id !== task.assignerId)
  const values = { number, hours: settings.ackWorkingHours, lead: leadName(roster, task) }
  const lines = [line('card-content', { content: task.content }), line('card-due', { due: dueValue(task) })]
  return {
    rests: [],
    save: [task.assignerId, ...people].map(personId =>
      add('reminder', { taskNumber: task.number, kind: 'unacknowledged', personId, at: moment })
    ),
    say: [
      ...people.map(person => ({
        to: { person },
        kind: 'reminder' as const,
        lines: [line('unacknowledged-doer', values), ...lines],
        buttons: doerButtons(number, task.state),
        task: number
      })),
      {
        to: { person: task.assignerId },
        kind: 'reminder',
        lines: [line('unacknowledged-assigner', values), ...lines],
        task: number
      }
    ]
  }
}
