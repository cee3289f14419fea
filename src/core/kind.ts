import type { Line } from './letter.ts'
import { personName } from './names.ts'
import type { Roster } from './roster.ts'
import { type Stamp, type Step, step } from './step.ts'
import type { Importance, Task } from './task.ts'

/* What kind of order it is (R55, R56), in whose field, and for whom: lines of its card, and how a given one is classified. */

type Kind = Pick<Task, 'importance' | 'classifiedById' | 'authority' | 'field' | 'forCitizens'>

/** What a card says of the kind of an order. `confirmerId` null: whoever gives it confirms, which needs no saying. */
export const kindLines = (kind: Kind, confirmerId: number | null, roster: Roster): readonly Line[] => [
  ...importanceLine(kind),
  ...confirmerLine(kind.field, confirmerId, roster),
  ...(kind.forCitizens ? [{ key: 'card-citizens' }] : [])
]

/** Said where somebody said it, and where the office sends it by order; a card need not say that it is like any other. */
function importanceLine({ importance, classifiedById, authority }: Kind): readonly Line[] {
  if (importance === 'important') return [{ key: 'card-important' }]
  return classifiedById !== null || authority === 'by_order' ? [{ key: 'card-routine' }] : []
}

function confirmerLine(field: string | null, confirmerId: number | null, roster: Roster): readonly Line[] {
  const name = personName(roster, confirmerId)
  if (confirmerId !== null && field !== null) return [{ key: 'card-confirmer-field', values: { name, field } }]
  if (confirmerId !== null) return [{ key: 'card-confirmer', values: { name } }]
  return field === null ? [] : [{ key: 'card-field', values: { field } }]
}

/** A given task is classified anew; who did it is kept (R57). */
export const classify = (task: Task, importance: Importance, stamp: Stamp): Step =>
  step(task, stamp, 'amended', { importance, classifiedById: stamp.by })
