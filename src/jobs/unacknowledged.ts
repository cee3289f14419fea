import { button, line } from '../commands/command.ts'
import { doerButtons } from '../commands/task-letters.ts'
import { givenSince, hoursFor } from '../core/acknowledging.ts'
import { doersOf } from '../core/authority.ts'
import { dueValue } from '../core/card.ts'
import { assignersOf } from '../core/deciders.ts'
import { headsOf, presentOf } from '../core/heads.ts'
import type { Letter } from '../core/letter.ts'
import { leadName } from '../core/names.ts'
import { add, type Outcome } from '../core/outcome.ts'
import type { Reminder } from '../core/rows.ts'
import type { Task } from '../core/task.ts'
import { type Deed, type Duty, halfHourly, type Job } from './job.ts'

/** The doers and their head are told, then the assigner. */
const stages = ['unacknowledged', 'unacknowledged_assigner'] as const
type Stage = (typeof stages)[number]

/**
 * An order that nobody acknowledged: after the set working hours its doers are reminded and the head of their unit hears,
 * later its assigner; each once, sooner where it is express or citizens wait for it (R35, R58). Given to somebody else, it
 * begins anew.
 */
export const unacknowledgedJob: Job = {
  name: 'unacknowledged',
  on: 'working days',
  madeUp: 'day',
  latest: (after, until, { calendar }) => halfHourly(after, until, calendar),

  async run(duty) {
    const { moment, read, calendar, settings } = duty
    const fresh = await read.tasks({ states: ['new'], assignedBefore: moment })
    const beyond = (stage: Stage, task: Task, since: Date) =>
      calendar.workingMinutes(since, moment) >= hoursOf(stage, task, settings) * 60
    const old = fresh.filter(task => stages.some(stage => beyond(stage, task, task.assignedAt)))
    const numbers = old.map(task => task.number)
    const told = (await Promise.all(stages.map(stage => read.reminders(numbers, stage)))).flat()
    const deeds = old.map(async task => {
      const earlier = told.filter(one => one.taskNumber === task.number)
      const open = stages.filter(stage => mayBeNew(duty, stage, task, earlier))
      if (open.length === 0) return []
      const since = givenSince(task, await read.history(task.number))
      return open
        .filter(stage => beyond(stage, task, since) && !earlier.some(one => one.kind === stage && one.at >= since))
        .map(stage => deed(duty, stage, task, since))
    })
    return (await Promise.all(deeds)).flat()
  }
}

const hoursOf = (stage: Stage, task: Task, settings: Duty['settings']): number => {
  const { doers, assigner } = hoursFor(task, settings)
  return stage === 'unacknowledged' ? doers : assigner
}

/**
 * Whether nobody was told yet, or the task may have gone to somebody else since: only then is its history looked up. The
 * doers are told first, so what they were told after the assigner was they were told anew.
 */
function mayBeNew({ roster }: Duty, stage: Stage, task: Task, earlier: readonly Reminder[]): boolean {
  const [doers, assigner] = stages.map(kind => earlier.filter(one => one.kind === kind))
  if (stage === 'unacknowledged') {
    const known = new Set(doers?.map(one => one.personId))
    return known.size === 0 || doersOf(roster, task).some(id => !known.has(id))
  }
  return last(assigner) === 0 || last(doers) > last(assigner)
}

const last = (all: readonly Reminder[] = []): number => Math.max(0, ...all.map(one => one.at.getTime()))

function deed(duty: Duty, stage: Stage, task: Task, since: Date): Deed {
  const which = stage === 'unacknowledged' ? 'task' : 'assigner:task'
  const again = since.getTime() === task.assignedAt.getTime() ? '' : `:${since.toISOString()}`
  return {
    cause: `job:unacknowledged:${which}:${task.number}${again}`,
    decide: async () => (stage === 'unacknowledged' ? doersReminded(duty, task) : assignerTold(duty, task))
  }
}

function doersReminded(duty: Duty, task: Task): Outcome {
  const { roster } = duty
  const doers = doersOf(roster, task).filter(id => id !== task.assignerId)
  const heads = headsOf(roster, task.leadUnitId).filter(id => !doers.includes(id) && id !== task.assignerId)
  return told(duty, task, 'unacknowledged', [
    ...doers.map(person => letter(duty, 'unacknowledged', task, person, 'unacknowledged-doer')),
    ...heads.map(person => letter(duty, 'unacknowledged', task, person, 'unacknowledged-head'))
  ])
}

function assignerTold(duty: Duty, task: Task): Outcome {
  const people = presentOf(duty.roster, assignersOf(duty.roster, task))
  return told(
    duty,
    task,
    'unacknowledged_assigner',
    people.map(person => letter(duty, 'unacknowledged_assigner', task, person, 'unacknowledged-assigner'))
  )
}

type Told = { readonly person: number; readonly letter: Letter }

const told = ({ moment }: Duty, task: Task, kind: Stage, all: readonly Told[]): Outcome => ({
  rests: [],
  save: all.map(({ person }) => add('reminder', { taskNumber: task.number, kind, personId: person, at: moment })),
  say: all.map(one => one.letter)
})

function letter(
  { roster, settings }: Duty,
  stage: Stage,
  task: Task,
  person: number,
  key: 'unacknowledged-doer' | 'unacknowledged-head' | 'unacknowledged-assigner'
): Told {
  const number = String(task.number)
  const values = { number, hours: hoursOf(stage, task, settings), lead: leadName(roster, task) }
  const urge = [[button('button-urge', `đôn đốc ${number}`), button('button-detail', `chi tiết ${number}`)]]
  const detail = [[button('button-detail', `chi tiết ${number}`)]]
  const buttons = {
    'unacknowledged-doer': doerButtons(number, task),
    'unacknowledged-head': detail,
    'unacknowledged-assigner': urge
  }[key]
  return {
    person,
    letter: {
      to: { person },
      kind: 'reminder',
      lines: [
        line(key, values),
        line('card-content', { content: task.content }),
        line('card-due', { due: dueValue(task) })
      ],
      buttons,
      // Whoever hears in the assigner's place is nobody of the lead unit, whose group has nothing of this letter.
      ...(key === 'unacknowledged-assigner' && person !== task.assignerId ? {} : { task: number })
    }
  }
}
