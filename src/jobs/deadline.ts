import { line } from '../commands/command.ts'
import { doerButtons } from '../commands/task-letters.ts'
import { dayOf } from '../core/calendar.ts'
import { dueValue } from '../core/card.ts'
import { add, type Outcome } from '../core/outcome.ts'
import type { Task } from '../core/task.ts'
import { type Duty, halfHourly, type Job } from './job.ts'
import { doers } from './morning.ts'

const HOUR_MS = 60 * 60 * 1000

/**
 * Close to the deadline: a task due at a clock is told of within the hour before, one due on a day at 17:00 of it
 * (DECISIONS 3). Once a deadline.
 */
export const deadlineJob: Job = {
  name: 'deadline',
  latest: (after, until, { calendar }) => halfHourly(after, until, calendar),

  async run(duty) {
    const { moment, read } = duty
    const hourAhead = new Date(moment.getTime() + HOUR_MS)
    const near = await read.tasks({
      states: ['new', 'acknowledged', 'in_progress'],
      dueFrom: new Date(moment.getTime() - HOUR_MS),
      dueBefore: new Date(hourAhead.getTime() + 1)
    })
    return near
      .filter(task => isNow(task, moment))
      .map(task => ({
        cause: `job:deadline:task:${task.number}:${task.dueAt?.toISOString() ?? ''}`,
        decide: async () => told(duty, task)
      }))
  }
}

function isNow({ dueAt, dueKind }: Task, moment: Date): boolean {
  if (dueAt === null) return false
  return dueKind === 'instant' ? dueAt > moment : dueAt <= moment && dayOf(dueAt) === dayOf(moment)
}

function told(duty: Duty, task: Task): Outcome {
  const number = String(task.number)
  const people = doers(duty, task)
  const key = task.dueKind === 'instant' ? 'deadline-near' : 'deadline-today'
  return {
    rests: [],
    save: people.map(personId =>
      add('reminder', { taskNumber: task.number, kind: 'due_today', personId, at: duty.moment })
    ),
    say: people.map(person => ({
      to: { person },
      kind: 'reminder',
      lines: [line(key, { number, due: dueValue(task) }), line('card-content', { content: task.content })],
      buttons: doerButtons(number, task.state).slice(0, 1),
      task: number
    }))
  }
}
