import { button, line } from '../commands/command.ts'
import { may, relationsTo } from '../core/authority.ts'
import { dayOf } from '../core/calendar.ts'
import { briefDue } from '../core/card.ts'
import { daysLate } from '../core/label.ts'
import { hearersAt, type Rung, rungs, rungsReached, toTell } from '../core/ladder.ts'
import type { Button, Line } from '../core/letter.ts'
import { leadName, personName, short } from '../core/names.ts'
import { add, type Outcome } from '../core/outcome.ts'
import { hearsFor } from '../core/standing-in.ts'
import { type Task, unreportedStates } from '../core/task.ts'
import { type Duty, type Job, workingDaily } from './job.ts'

/** Characters shown of what is to be done. */
const LENGTH = 100

/** A task and the step at which one person hears of it. */
type Told = { readonly task: Task; readonly rung: Rung }

/**
 * Every working morning: what has been late for long goes up the ladder (R60, R61), one letter a person for all their tasks.
 * Each step is taken once a deadline; what its reminders say holds after restarts and in every process.
 */
export const escalationJob: Job = {
  name: 'escalation',
  on: 'working days',
  madeUp: 'day',
  latest: (after, until, { calendar, settings }) => workingDaily(settings.alertTime, after, until, calendar),

  async run(duty) {
    const { moment } = duty
    return [...(await gathered(duty))].map(([person, told]) => ({
      cause: `job:escalation:${dayOf(moment)}:person:${person}`,
      decide: async () => letterFor(duty, person, told)
    }))
  }
}

async function gathered(duty: Duty): Promise<ReadonlyMap<number, readonly Told[]>> {
  const { moment, read, roster } = duty
  const late = await read.tasks({ states: unreportedStates, lateAt: moment, assignedBefore: moment, order: 'due' })
  const reached = late.filter(task => rungsReached(task, moment, duty).length > 0)
  const numbers = reached.map(task => task.number)
  const reminders = (await Promise.all(rungs.map(rung => read.reminders(numbers, rung)))).flat()
  const earlier = new Map<number, typeof reminders>()
  for (const one of reminders) earlier.set(one.taskNumber, [...(earlier.get(one.taskNumber) ?? []), one])
  const found = new Map<number, Told[]>()
  for (const task of reached)
    for (const { rung, personId } of toTell(task, earlier.get(task.number) ?? [], moment, roster, duty))
      found.set(personId, [...(found.get(personId) ?? []), { task, rung }])
  return found
}

function letterFor(duty: Duty, person: number, told: readonly Told[]): Outcome {
  const { moment, roster } = duty
  const title = line('escalation-title', { name: personName(roster, person), at: { moment } })
  return {
    rests: [],
    save: told.map(({ task, rung }) =>
      add('reminder', { taskNumber: task.number, kind: rung, personId: person, at: moment })
    ),
    say: [
      {
        to: { person },
        kind: 'reminder',
        lines: [title, ...rungs.flatMap(rung => part(duty, rung, told)), ...instead(duty, person, told)],
        buttons: [buttons(duty, person, told)]
      }
    ]
  }
}

/** For whom a substitute hears of these tasks (R16). */
function instead({ roster }: Duty, person: number, told: readonly Told[]): readonly Line[] {
  const absent = told.map(({ task, rung }) => hearsFor(roster, person, today => hearersAt(today, task, rung)))
  return [...new Set(absent)].flatMap(id =>
    id === null ? [] : [line('standing-in-copy', { name: personName(roster, id) })]
  )
}

function part(duty: Duty, rung: Rung, told: readonly Told[]): readonly Line[] {
  const tasks = told.filter(one => one.rung === rung).map(one => one.task)
  if (tasks.length === 0) return []
  return [{ ...heading(rung, tasks.length), gap: true }, ...tasks.map(task => item(duty, task))]
}

function heading(rung: Rung, count: number): Line {
  if (rung === 'overdue_head') return line('escalation-head', { count })
  return rung === 'overdue_deputy' ? line('escalation-deputy', { count }) : line('escalation-chairman', { count })
}

/** A task is named with who leads it, that its head may answer for it (R60), and marked where citizens wait (R64). */
function item({ moment, roster, calendar }: Duty, task: Task): Line {
  return line(task.forCitizens ? 'escalation-item-citizens' : 'escalation-item', {
    number: String(task.number),
    lead: leadName(roster, task),
    content: short(task.content, LENGTH),
    due: briefDue(task),
    days: daysLate(task, moment, calendar)
  })
}

/** The one task itself, to be urged by who may; of several their list. */
function buttons({ roster }: Duty, person: number, told: readonly Told[]): readonly Button[] {
  const [only, ...others] = told
  if (!only || others.length > 0) return [button('button-overdue', 'quá hạn')]
  const number = String(only.task.number)
  const urges = may('urge', relationsTo(roster, person, only.task, []))
  return [button('button-detail', `chi tiết ${number}`), ...(urges ? [button('button-urge', `đôn đốc ${number}`)] : [])]
}
