import { button, line } from '../commands/command.ts'
import { doersOf } from '../core/authority.ts'
import { addDays, at, dayOf } from '../core/calendar.ts'
import type { Due } from '../core/deadline.ts'
import { add, type Outcome } from '../core/outcome.ts'
import { openStates, type Task } from '../core/task.ts'
import { type Duty, type Job, workingDaily } from './job.ts'

/**
 * A deadline on the way (P14, R54): on the working morning before it its doers are asked how far they have come; on its
 * own morning when that was missed. Once a milestone.
 */
export const milestoneJob: Job = {
  name: 'milestone',
  on: 'working days',
  madeUp: 'day',
  latest: (after, until, { calendar, settings }) => workingDaily(settings.alertTime, after, until, calendar),

  async run(duty) {
    const { moment, now, read, calendar } = duty
    // Up to the end of the next working day, days off before it included.
    const end = at(addDays(calendar.addWorkingDays(dayOf(moment), 1), 1), '00:00')
    const open = await read.tasks({ states: openStates, assignedBefore: moment, dueFrom: moment, milestones: true })
    return open.flatMap(task =>
      task.milestones
        .filter(due => due.at >= now && due.at < end)
        .map(due => ({
          cause: `job:milestone:task:${task.number}:${due.at.toISOString()}`,
          decide: async () => asked(duty, task, due)
        }))
    )
  }
}

function asked(duty: Duty, task: Task, due: Due): Outcome {
  const number = String(task.number)
  const people = doersOf(duty.roster, task)
  return {
    rests: [],
    save: people.map(personId =>
      add('reminder', { taskNumber: task.number, kind: 'milestone', personId, at: duty.moment })
    ),
    say: people.map(person => ({
      to: { person },
      kind: 'reminder',
      lines: [
        line('milestone-near', { number, due: { due } }),
        line('card-content', { content: task.content }),
        line('milestone-how', { number })
      ],
      buttons: [[button('milestone-progress', `tiến độ ${number}`)]],
      task: number
    }))
  }
}
