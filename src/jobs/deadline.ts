import { button, line } from '../commands/command.ts'
import { doerButtons } from '../commands/task-letters.ts'
import { doersOf } from '../core/authority.ts'
import { type Calendar, dayOf } from '../core/calendar.ts'
import { dueValue } from '../core/card.ts'
import { add, type Outcome } from '../core/outcome.ts'
import { openStates, type Task } from '../core/task.ts'
import { anyHalfHour, type Deed, type Duty, halfHourly, type Job } from './job.ts'

const HOUR_MS = 60 * 60 * 1000

/**
 * Close to the deadline: a task due at a clock is told of within the hour before, or before the rest in which it falls;
 * one due on a day at 17:00 of it (DECISIONS 3). Once a deadline.
 */
export const deadlineJob: Job = {
  name: 'deadline',
  on: 'working days',
  madeUp: 'day',
  latest: (after, until, { calendar }) => halfHourly(after, until, calendar),
  run: duty => nearing(duty, untilNextLook(duty.moment, duty.calendar), task => !isExpress(task))
}

/** The same of express tasks: at night and on days off too, always within the hour before (R21). */
export const expressDeadlineJob: Job = {
  name: 'express-deadline',
  on: 'all days',
  madeUp: 'day',
  latest: anyHalfHour,
  run: duty => nearing(duty, new Date(duty.moment.getTime() + HOUR_MS), isExpress)
}

const isExpress = ({ urgency }: Task): boolean => urgency === 'express'

async function nearing(duty: Duty, ahead: Date, which: (task: Task) => boolean): Promise<readonly Deed[]> {
  const { moment, now, read } = duty
  const near = await read.tasks({
    states: openStates,
    dueFrom: new Date(moment.getTime() - HOUR_MS),
    dueBefore: new Date(ahead.getTime() + 1)
  })
  return near
    .filter(task => which(task) && isNow(task, moment, now))
    .map(task => ({
      cause: `job:deadline:task:${task.number}:${task.dueAt?.toISOString() ?? ''}`,
      decide: async () => told(duty, task)
    }))
}

/** An hour ahead, or all of the noon rest, night or days off that begin now: nobody is reminded during those. */
function untilNextLook(moment: Date, calendar: Calendar): Date {
  const working = calendar.addWorkingMinutes(moment, 1)
  return new Date(Math.max(moment.getTime() + HOUR_MS, working.getTime()))
}

function isNow({ dueAt, dueKind, settledAt }: Task, moment: Date, now: Date): boolean {
  // Of a task that was opened again the time is settled: its deadline decides nothing any more.
  if (dueAt === null || settledAt !== null) return false
  // Made up for late, it may have passed meanwhile.
  return dueKind === 'instant' ? dueAt > now : dueAt <= moment && dayOf(dueAt) === dayOf(moment)
}

function told(duty: Duty, task: Task): Outcome {
  const number = String(task.number)
  const people = doersOf(duty.roster, task)
  const heading = task.dueKind === 'instant' ? 'deadline-near' : 'deadline-today'
  const lines = [
    line(heading, { number }),
    line('card-content', { content: task.content }),
    line('card-due', { due: dueValue(task) }),
    ...(task.dueKind === 'day' ? [line('deadline-until-midnight')] : [])
  ]
  return {
    rests: [],
    save: people.map(personId =>
      add('reminder', { taskNumber: task.number, kind: 'due_today', personId, at: duty.moment })
    ),
    say: people.map(person => ({
      to: { person },
      kind: 'reminder',
      lines,
      buttons: [...doerButtons(number, task).slice(0, 1), [button('button-ask-extension', `gia hạn ${number}`)]],
      task: number,
      express: isExpress(task)
    }))
  }
}
