import type { Letter } from '../../src/core/letter.ts'
import type { Outcome } from '../../src/core/outcome.ts'
import { begun, type Task } from '../../src/core/task.ts'

/** 2026-11-23 at this hour and minute in Việt Nam. */
export const at = (hour: number, minute = 0): Date => new Date(Date.UTC(2026, 10, 23, hour - 7, minute))

export const outcome = (parts: Partial<Outcome> = {}): Outcome => ({ rests: [], save: [], say: [], ...parts })

/** A task of unit 2 and nobody in person, given by person 1, without deadline. */
export const task = (parts: Partial<Task> = {}): Task => ({
  ...begun(1, at(8)),
  number: 0,
  content: 'Báo cáo cải cách hành chính',
  leadUnitId: 2,
  leadPersonId: null,
  assignerId: 1,
  assignerUnitId: 1,
  confirmerId: 1,
  urgency: 'normal',
  dueAt: null,
  dueKind: null,
  lateFrom: null,
  dueWords: '',
  assignedAt: at(8),
  documents: [],
  ...parts
})

export const letter = (parts: Partial<Letter> = {}): Letter => ({
  to: { person: 7 },
  kind: 'reply',
  lines: [{ key: 'hello' }],
  ...parts
})
