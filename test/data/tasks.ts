import { at, type Day } from '../../src/core/calendar.ts'
import { type Due, lateFrom } from '../../src/core/deadline.ts'
import { begun, type Task } from '../../src/core/task.ts'
import type { Unit } from '../../src/core/unit.ts'

/** A moment of the organisation's clock: `2026-11-23 09:00`. */
export const moment = (text: string): Date => at(text.slice(0, 10), text.slice(11) || '09:00')

/** A deadline that is a whole day. */
export const dueOn = (day: Day): Due => ({ at: at(day, '17:00'), kind: 'day' })

/** The three fields of a task that say its deadline. */
export const deadline = (due: Due | null): Pick<Task, 'dueAt' | 'dueKind' | 'lateFrom'> => ({
  dueAt: due?.at ?? null,
  dueKind: due?.kind ?? null,
  lateFrom: due && lateFrom(due)
})

/** A new task without deadline, with whatever a test wants otherwise. */
export const task = (set: Partial<Task> = {}): Task => ({
  number: 1,
  ...begun(1, moment('2026-11-02 08:00')),
  content: 'rà soát danh sách hộ nghèo',
  leadUnitId: 1,
  leadPersonId: null,
  assignerId: 1,
  assignerUnitId: 9,
  confirmerId: 1,
  urgency: 'normal',
  ...deadline(null),
  dueWords: '',
  assignedAt: moment('2026-11-02 08:00'),
  documents: [],
  ...set
})

/** A unit below the first one. */
export const unit = (id: number, name: string, set: Partial<Unit> = {}): Unit => ({
  id,
  code: `u${id}`,
  name,
  shortName: '',
  type: 'so',
  order: id,
  parentId: null,
  aliases: [],
  validFrom: null,
  validTo: null,
  successorId: null,
  pilot: false,
  officialFrom: null,
  ...set
})
