import type { Target } from './authority.ts'
import { lateFrom } from './deadline.ts'
import { directiveOf, sourceOf } from './directive.ts'
import { givingUnit, type Order } from './order.ts'
import { add, type Save } from './outcome.ts'
import type { Roster } from './roster.ts'
import { givesFor } from './standing-in.ts'
import type { Stamp } from './step.ts'
import { begun, type Participant, type Task } from './task.ts'

/* An order becomes tasks: one for each lead (DECISIONS 12). */

/**
 * The tasks of an order, those whose giver may give them; their numbers are drawn when they are kept. What a substitute
 * gives is given by the absent (R16): the post is theirs, and when they are back the report, the list and the say over it
 * are theirs too. Who said it is in the first line of the history and in `enteredById`.
 */
export function tasksOf(order: Order, roster: Roster, assignerId: number, now: Date): readonly Task[] {
  return order.leads.flatMap(lead => {
    const unitId = givingUnit(order, roster, assignerId, lead)
    if (unitId === undefined) return []
    const absentId = givesFor(roster, assignerId, unitId, lead)
    return [taskOf(order, lead, { by: assignerId, assignerId: absentId ?? assignerId, assignerUnitId: unitId, now })]
  })
}

type Giver = {
  readonly by: number
  readonly assignerId: number
  readonly assignerUnitId: number
  readonly now: Date
}

function taskOf(order: Order, lead: Target, { by, assignerId, assignerUnitId, now }: Giver): Task {
  return {
    ...begun(order.preparedById ?? by, now),
    number: 0,
    content: order.content,
    leadUnitId: lead.unitId,
    leadPersonId: lead.personId,
    assignerId,
    assignerUnitId,
    confirmerId: order.confirmerId ?? assignerId,
    urgency: order.urgency,
    dueAt: order.due?.at ?? null,
    dueKind: order.due?.kind ?? null,
    lateFrom: order.due ? lateFrom(order.due) : null,
    dueWords: order.due?.words ?? '',
    assignedAt: now,
    documents: order.documents,
    source: sourceOf(order),
    authority: order.authority,
    importance: order.importance,
    classifiedById: order.classifiedById,
    directive: directiveOf(order.directive),
    field: order.field,
    forCitizens: order.forCitizens,
    parentNumber: order.parent,
    milestones: order.milestones
  }
}

/**
 * The rows that keep the `k`th task of an order, which they call `-(k + 1)` until the commit draws its number. The first
 * line of its history holds all its fields, so that every later state can be told from the lines alone (`replay`).
 */
export function given(order: Order, task: Task, k: number, { by, forId, at, cause }: Stamp): readonly Save[] {
  const taskNumber = -(k + 1)
  const { number: _, version: __, ...after } = task
  return [
    add('task', task),
    add('history', {
      taskNumber,
      act: 'assigned',
      actorId: by,
      forId: forId ?? null,
      at,
      recordedAt: at,
      before: {},
      after,
      cause
    }),
    ...participantsOf(order, taskNumber).map(row => add('participant', row)),
    ...order.files.map(file => add('attachment', { ...file, taskNumber, reportN: 0, sha256: null, byId: by, at }))
  ]
}

/** Who supports and who watches, as rows of a task. */
export const participantsOf = (order: Order, taskNumber: number): readonly Participant[] => [
  ...order.support.map(one => ({ taskNumber, role: 'support' as const, ...one })),
  ...order.watchers.map(one => ({ taskNumber, role: 'watcher' as const, ...one }))
]
