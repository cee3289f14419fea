import { type Calendar, type Day, dayOf, at as momentAt } from '../core/calendar.ts'
import { dueOf } from '../core/card.ts'
import type { Due } from '../core/deadline.ts'
import { isLate } from '../core/extension.ts'
import { isRecalculable } from '../core/recalculation.ts'
import { openStates, type Task } from '../core/task.ts'
import { readDue } from '../reading/due.ts'
import type { Ask } from './command.ts'

/** A deadline that a changed calendar would count otherwise. */
export type Moved = { readonly task: Task; readonly to: Due }

/**
 * What a changed calendar does to deadlines already given (DOMAIN 3.4). `stays`: those that would be counted otherwise
 * but were acknowledged, and those on a day that is off now and was named outright.
 */
export type Effect = { readonly moves: readonly Moved[]; readonly stays: readonly Task[] }

/** Compares every open deadline with what its words come to by the new calendar. */
export async function effectOf(ask: Ask, after: Calendar, changed: readonly Day[]): Promise<Effect> {
  const tasks = await ask.read.tasks({
    states: [...openStates, 'declined', 'suspended'],
    dueFrom: momentAt(dayOf(ask.now), '00:00'),
    order: 'due'
  })
  const moves: Moved[] = []
  const stays: Task[] = []
  for (const task of tasks.filter(one => !isLate(one, ask.now))) {
    const to = dueAgain(ask, task, after)
    if (to && isRecalculable(task, ask.now) && to.at > ask.now) moves.push({ task, to })
    else if (to || isOffNow(task, after, changed)) stays.push(task)
  }
  return { moves, stays }
}

function isOffNow(task: Task, after: Calendar, changed: readonly Day[]): boolean {
  const day = task.dueAt && dayOf(task.dueAt)
  return day !== null && changed.includes(day) && !after.isWorkingDay(day)
}

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * The deadline that the words of an order come to by another calendar; null when it is the same. Words are read as they
 * were when they gave the deadline that stands: at the moment of assignment, or up to two days before, while the card
 * waited. A deadline that its words do not give any more was moved since, and is left alone.
 */
function dueAgain({ calendar, settings }: Ask, task: Task, after: Calendar): Due | null {
  const due = dueOf(task)
  if (due === null || task.dueWords === '') return null
  for (const days of [0, 1, 2]) {
    const now = new Date(task.assignedAt.getTime() - days * DAY_MS)
    for (const beforeDate of [
      settings.beforeDate,
      settings.beforeDate === 'strict' ? 'inclusive' : 'strict'
    ] as const) {
      const reading = (by: Calendar) => readDue(task.dueWords, { now, calendar: by, roster: null, beforeDate })?.due
      const then = reading(calendar)
      if (!then || !isSame(then, due)) continue
      const to = reading(after)
      return to && !isSame(to, due) ? to : null
    }
  }
  return null
}

const isSame = (a: Due, b: Due): boolean => a.at.getTime() === b.at.getTime() && a.kind === b.kind
