import { addDays, type Calendar, type Day, dayOf } from './calendar.ts'
import { daysLate, isDoneInTime, isOverdue } from './label.ts'
import type { State, Task } from './task.ts'

/** How a task of a week stands: late and not done before all others. */
export const weekStandings = ['overdue', 'open', 'waiting', 'done', 'done_late'] as const
export type WeekStanding = (typeof weekStandings)[number]

export type WeekTask = {
  readonly number: number
  readonly content: string
  readonly standing: WeekStanding
  /** Working days late; 0 when not, or on the very day. */
  readonly days: number
}

/** A person's week as plain JSON, as it stood at one moment. */
export type PersonWeek = {
  readonly name: string
  readonly unit: string
  readonly from: Day
  readonly to: Day
  /** ISO. */
  readonly asOf: string
  /** Late from the days before this week. */
  readonly earlier: readonly WeekTask[]
  /** Monday to Sunday: what is due on each. */
  readonly days: readonly { readonly day: Day; readonly off: boolean; readonly tasks: readonly WeekTask[] }[]
  readonly counts: Readonly<Record<WeekStanding, number>>
}

type Asked = {
  readonly name: string
  readonly unit: string
  readonly monday: Day
  readonly now: Date
  readonly calendar: Calendar
}

/** Lays a person's tasks out over the days of a week, late ones first; what was late before it stands apart. */
export function personWeek(tasks: readonly Task[], { name, unit, monday, now, calendar }: Asked): PersonWeek {
  const sunday = addDays(monday, 6)
  const told = (task: Task): WeekTask => ({
    number: task.number,
    content: task.content,
    standing: standingOf(task, now),
    days: daysLate(task, now, calendar)
  })
  const dated = tasks.flatMap(task => {
    const day = lastDay(task)
    return day !== null && counted.has(task.state) ? [{ day, task: told(task) }] : []
  })
  const on = (belongs: (day: Day) => boolean) =>
    dated
      .filter(({ day }) => belongs(day))
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) || inOrder(a.task, b.task))
      .map(({ task }) => task)
  const earlier = on(day => day < monday).filter(({ standing }) => standing === 'overdue')
  const days = [0, 1, 2, 3, 4, 5, 6].map(k => {
    const day = addDays(monday, k)
    return { day, off: !calendar.isWorkingDay(day), tasks: on(due => due === day) }
  })
  const all = [...earlier, ...days.flatMap(one => one.tasks)]
  const count = (standing: WeekStanding) => all.filter(task => task.standing === standing).length
  return {
    ...{ name, unit, from: monday, to: sunday, asOf: now.toISOString(), earlier, days },
    counts: {
      overdue: count('overdue'),
      open: count('open'),
      waiting: count('waiting'),
      done: count('done'),
      done_late: count('done_late')
    }
  }
}

/** All but what was withdrawn. */
const counted: ReadonlySet<State> = new Set<State>([
  ...(['new', 'acknowledged', 'in_progress', 'waiting'] as const),
  ...(['declined', 'suspended', 'done'] as const)
])

function standingOf(task: Task, now: Date): WeekStanding {
  if (task.state === 'done') return isDoneInTime(task) ? 'done' : 'done_late'
  if (isOverdue(task, now)) return 'overdue'
  return task.state === 'waiting' ? 'waiting' : 'open'
}

/** The last day on which it is in time. */
const lastDay = ({ lateFrom }: Task): Day | null => (lateFrom === null ? null : dayOf(new Date(lateFrom.getTime() - 1)))

const inOrder = (a: WeekTask, b: WeekTask): number =>
  weekStandings.indexOf(a.standing) - weekStandings.indexOf(b.standing) || a.number - b.number
