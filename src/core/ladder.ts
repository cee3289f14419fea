import { type Calendar, dayOf } from './calendar.ts'
import { lateFrom } from './deadline.ts'
import { assignersOf } from './deciders.ts'
import { fold } from './fold.ts'
import { headOver, headsOf, presentOf } from './heads.ts'
import { isOverdue } from './label.ts'
import { postsIn, type Roster } from './roster.ts'
import type { Reminder } from './rows.ts'
import type { Settings } from './settings.ts'
import { type Task, unreportedStates } from './task.ts'

/*
 * Who hears of work that is late and has no report, and after how many working days (R60, R61): the head of the unit that
 * leads it, the deputy in charge, the head of the unit that gave it. A new deadline begins the ladder anew.
 */

/** The steps, the lowest first, by the kind of reminder that each leaves. */
export const rungs = ['overdue_head', 'overdue_deputy', 'overdue_chairman'] as const
export type Rung = (typeof rungs)[number]

type Rules = {
  readonly calendar: Calendar
  readonly settings: Pick<Settings, 'overdueHeadDays' | 'overdueDeputyDays' | 'overdueChairmanDays'>
}

/** From when the ladder counts: lateness that stands in spite of a longer deadline is not urged before that one is over. */
export function ladderFrom({
  lateFrom: late,
  dueAt,
  dueKind
}: Pick<Task, 'lateFrom' | 'dueAt' | 'dueKind'>): Date | null {
  if (late === null || dueAt === null || dueKind === null) return late
  return new Date(Math.max(late.getTime(), lateFrom({ at: dueAt, kind: dueKind }).getTime()))
}

/** Working days late after which a step is taken; half, rounded up, where citizens or organisations wait (R64). */
export function daysOf(rung: Rung, { forCitizens }: Pick<Task, 'forCitizens'>, settings: Rules['settings']): number {
  const days = {
    overdue_head: settings.overdueHeadDays,
    overdue_deputy: settings.overdueDeputyDays,
    overdue_chairman: settings.overdueChairmanDays
  }[rung]
  return forCitizens ? Math.ceil(days / 2) : days
}

/** The steps a task has reached. None while a report that came in time waits, while it rests, or once it was reported. */
export function rungsReached(task: Task, now: Date, { calendar, settings }: Rules): readonly Rung[] {
  const from = ladderFrom(task)
  const isLate = unreportedStates.includes(task.state) && task.settledAt === null && isOverdue(task, now)
  if (!isLate || from === null || now < from) return []
  const days = calendar.workingDaysBetween(dayOf(new Date(from.getTime() - 1)), dayOf(now))
  return rungs.filter(rung => days >= daysOf(rung, task, settings))
}

/** Who hears at a step: whoever stands in for them too; nobody who has left. */
export function hearersAt(roster: Roster, task: Task, rung: Rung): readonly number[] {
  if (rung === 'overdue_head') return headsOf(roster, task.leadUnitId)
  if (rung === 'overdue_chairman') {
    const own = headsOf(roster, task.assignerUnitId)
    const above = own.length > 0 ? null : headOver(roster, task.assignerUnitId, null)
    return above === null ? own : presentOf(roster, [above])
  }
  const inCharge = presentOf(roster, deputiesFor(roster, task))
  if (inCharge.length > 0) return inCharge
  const givesStill = assignersOf(roster, task).includes(task.assignerId)
  return givesStill ? presentOf(roster, [task.assignerId]) : headsOf(roster, task.assignerUnitId)
}

/** Deputies of the unit that gave a task whose field of work it is. */
const deputiesFor = (roster: Roster, { assignerUnitId, field }: Task): readonly number[] =>
  field === null
    ? []
    : postsIn(roster, assignerUnitId)
        .filter(post => post.role === 'deputy' && post.fields.some(one => fold(one) === fold(field)))
        .map(post => post.personId)

/**
 * Who is to be told of a task now, and at which step. Each step is taken once a deadline, and nobody hears of the same
 * deadline twice, whatever posts they hold. `told`: the reminders of these kinds that went out.
 */
export function toTell(
  task: Task,
  told: readonly Pick<Reminder, 'kind' | 'personId' | 'at'>[],
  now: Date,
  roster: Roster,
  rules: Rules
): readonly { readonly rung: Rung; readonly personId: number }[] {
  const from = ladderFrom(task)
  const since = told.filter(one => from !== null && one.at >= from)
  const heard = new Set(since.map(one => one.personId))
  return (
    rungsReached(task, now, rules)
      // Those of this very moment are of a run that was broken off: who has not heard yet still does.
      .filter(rung => !since.some(one => one.kind === rung && one.at < now))
      .flatMap(rung => {
        const fresh = hearersAt(roster, task, rung).filter(id => !heard.has(id))
        for (const id of fresh) heard.add(id)
        return fresh.map(personId => ({ rung, personId }))
      })
  )
}
