import { line } from '../commands/command.ts'
import { doersOf } from '../core/authority.ts'
import { addDays, at, dayOf } from '../core/calendar.ts'
import { briefDue } from '../core/card.ts'
import { confirmersOf, decidersOf } from '../core/deciders.ts'
import { daysLate } from '../core/label.ts'
import type { Button, Line } from '../core/letter.ts'
import { leadName, personName, short } from '../core/names.ts'
import { add, type Outcome, type Save } from '../core/outcome.ts'
import { withSubstitutes } from '../core/roster.ts'
import type { Reminder } from '../core/rows.ts'
import { onListFor } from '../core/standing-in.ts'
import { openStates, type Task } from '../core/task.ts'
import type { Requested } from '../ports/looks.ts'
import { type Duty, type Job, workingDaily } from './job.ts'

/** Tasks named in each part of the letter; the others are counted. */
const NAMED = 6
/** Characters shown of what is to be done. */
const LENGTH = 120

/** What one person finds in the morning. */
type Morning = { late: Task[]; today: Task[]; soon: Task[]; confirm: Task[]; extension: Requested[] }

/**
 * Every working morning, one letter a person: what is late, due until the next working morning, due soon (told
 * each once a deadline), what waits for their own confirmation (R39), and longer deadlines asked of them. What falls due on days off is told the last morning before.
 */
export const morningJob: Job = {
  name: 'morning',
  on: 'working days',
  madeUp: 'day',
  latest: (after, until, { calendar, settings }) => workingDaily(settings.alertTime, after, until, calendar),

  async run(duty) {
    const mornings = await gathered(duty)
    const present = [...mornings].filter(([person]) => duty.roster.people.get(person)?.active)
    return present.map(([person, morning]) => ({
      cause: `job:morning:${dayOf(duty.moment)}:person:${person}`,
      decide: async () => letterFor(duty, person, morning)
    }))
  }
}

/** What stood at the moment, for each person: what was given or handed in since comes tomorrow. */
async function gathered(duty: Duty): Promise<ReadonlyMap<number, Morning>> {
  const { moment, read, roster, calendar, settings } = duty
  const today = dayOf(moment)
  const nextMorning = at(calendar.addWorkingDays(today, 1), settings.alertTime)
  const soonEnd = at(addDays(calendar.addWorkingDays(today, settings.dueSoonWorkingDays), 1), '00:00')
  const open = { states: openStates, assignedBefore: moment, order: 'due' } as const
  const late = await read.tasks({ ...open, lateAt: moment })
  const coming = await read.tasks({ ...open, dueFrom: moment, dueBefore: soonEnd })
  const reminders = await read.reminders(
    coming.map(task => task.number),
    'due_soon'
  )
  const dues = new Map(coming.map(task => [task.number, task.dueAt]))
  // What was told long before it was soon was told of an earlier deadline.
  const isOfThis = ({ taskNumber, at: then }: Reminder) => {
    const due = dues.get(taskNumber)
    return !due || calendar.workingDaysBetween(dayOf(then), dayOf(due)) <= settings.dueSoonWorkingDays
  }
  const told = new Set(reminders.filter(isOfThis).map(one => `${one.taskNumber}:${one.personId}`))
  const handedIn = await read.tasks({ states: ['waiting'], assignedBefore: moment, order: 'waiting' })
  const waiting = handedIn.filter(task => task.waitingSince === null || task.waitingSince < moment)

  const found = new Map<number, Morning>()
  const of = (person: number): Morning => {
    const morning = found.get(person) ?? { late: [], today: [], soon: [], confirm: [], extension: [] }
    found.set(person, morning)
    return morning
  }
  for (const task of late) for (const person of doersOf(roster, task)) of(person).late.push(task)
  for (const task of coming) {
    const isToday = task.dueAt !== null && task.dueAt < nextMorning
    for (const person of doersOf(roster, task)) {
      if (isToday) of(person).today.push(task)
      else if (!told.has(`${task.number}:${person}`)) of(person).soon.push(task)
    }
  }
  // Who stands in and does the work themselves does not confirm it.
  for (const task of waiting)
    for (const person of withSubstitutes(roster, confirmersOf(roster, task)))
      if (!doersOf(roster, task).includes(person)) of(person).confirm.push(task)
  for (const one of await read.requestsWaiting({}))
    if (one.request.askedAt < moment) for (const person of decidersOf(roster, one.task)) of(person).extension.push(one)
  return found
}

function letterFor(duty: Duty, person: number, { late, today, soon, confirm, extension }: Morning): Outcome {
  const { moment, roster } = duty
  const of = (as: 'doer' | 'confirmer', task: Task, item: Line): Line => {
    const absent = onListFor(roster, person, as, task)
    return absent === null ? item : line('morning-in-place', { item: { line: item }, name: personName(roster, absent) })
  }
  const lines: readonly Line[] = [
    line('morning-title', { name: personName(roster, person), at: { moment } }),
    ...part('morning-late', late, task => of('doer', task, itemLine(duty, task))),
    ...part('morning-today', today, task => of('doer', task, itemLine(duty, task))),
    ...part('morning-soon', soon, task => of('doer', task, itemLine(duty, task))),
    ...part('morning-confirm', confirm, task => of('confirmer', task, waitingLine(duty, task))),
    ...part('morning-extension', extension, one => requestLine(duty, one))
  ]
  const buttons: readonly Button[] = [
    ...(late.length + today.length + soon.length > 0 ? [{ key: 'button-my-tasks', types: 'việc của tôi' }] : []),
    ...(confirm.length > 0 ? [{ key: 'button-awaiting', types: 'chờ xác nhận' }] : []),
    ...(extension.length > 0 ? [{ key: 'button-extensions', types: 'chờ gia hạn' }] : [])
  ]
  const reminded = (kind: Reminder['kind'], tasks: readonly Task[]): readonly Save[] =>
    tasks.map(task => add('reminder', { taskNumber: task.number, kind, personId: person, at: moment }))
  return {
    rests: [],
    save: [...reminded('due_soon', soon), ...reminded('due_today', today), ...reminded('unconfirmed', confirm)],
    say: [{ to: { person }, kind: 'reminder', lines, buttons: [buttons] }]
  }
}

function part<T>(key: string, tasks: readonly T[], item: (task: T) => Line): readonly Line[] {
  if (tasks.length === 0) return []
  const more = tasks.length > NAMED ? [line('morning-more', { count: tasks.length - NAMED })] : []
  return [{ ...line(key, { count: tasks.length }), gap: true }, ...tasks.slice(0, NAMED).map(item), ...more]
}

function itemLine({ moment, calendar }: Duty, task: Task): Line {
  const days = daysLate(task, moment, calendar)
  const values = { number: String(task.number), content: short(task.content, LENGTH), due: briefDue(task) }
  return days > 0 ? line('morning-item-late', { ...values, days }) : line('morning-item', values)
}

function requestLine({ roster }: Duty, { task, request }: Requested): Line {
  return line('morning-item-extension', {
    number: String(task.number),
    content: short(task.content, LENGTH),
    lead: leadName(roster, task),
    due: briefDue(task),
    wanted: briefDue({ dueAt: request.wantedAt, dueKind: request.wantedKind })
  })
}

function waitingLine({ moment, calendar, roster }: Duty, task: Task): Line {
  const days = task.waitingSince === null ? 0 : calendar.workingDaysBetween(dayOf(task.waitingSince), dayOf(moment))
  const values = {
    number: String(task.number),
    content: short(task.content, LENGTH),
    lead: leadName(roster, task),
    days
  }
  return line('morning-item-waiting', values)
}
