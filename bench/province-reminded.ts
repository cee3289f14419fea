import { addDays, at, dayOf } from '../src/core/calendar.ts'
import type { Reminder } from '../src/core/rows.ts'
import { type Task, unreportedStates } from '../src/core/task.ts'
import { present } from './province.ts'
import { headOf } from './province-people.ts'

/** What the clock told of a task that is late by now, on the mornings on which it went up the ladder. */
export function remindedOf({ number, state, lateFrom, assignerId, leadUnitId }: Task): readonly Reminder[] {
  if (!unreportedStates.includes(state) || lateFrom === null) return []
  const told = [
    ['overdue_head', headOf(leadUnitId), 1],
    ['overdue_deputy', assignerId, 4],
    ['overdue_chairman', 1, 10]
  ] as const
  return told
    .map(([kind, personId, days]) => ({
      ...{ taskNumber: number, kind, personId },
      at: at(addDays(dayOf(lateFrom), days), '08:00')
    }))
    .filter(one => one.at < present)
}
