import { close } from '../core/afterwards.ts'
import { doersOf } from '../core/authority.ts'
import { dueValue } from '../core/card.ts'
import { openOf } from '../core/children.ts'
import { assignersOf } from '../core/deciders.ts'
import type { Button, Letter, Line } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Step } from '../core/step.ts'
import { restedWith, resume, suspendWith } from '../core/suspension.ts'
import { type Task, unreportedStates } from '../core/task.ts'
import { childrenOf } from './children.ts'
import { type Ask, line } from './command.ts'
import { taskChanged } from './task-changed.ts'
import { doerButtons } from './task-letters.ts'
import { stampOf } from './task-meant.ts'

/* What is done to a task is done to its open parts as well, and to theirs: whoever does them hears it in the same commit. */

/** What becomes of one part, the sentence that says so, and what stands below its content. */
type Along = {
  readonly step: Step
  readonly told: string
  readonly below: readonly Line[]
  /** What its doers can do now. */
  readonly buttons?: readonly (readonly Button[])[]
}

/** What becomes of the parts of a task, and of theirs; `of` a part null: it goes its own way, and so do its own. */
async function along(
  ask: Ask,
  above: Task,
  of: (part: Task, above: Task) => Promise<Along | null> | Along | null
): Promise<Outcome> {
  const outcomes: Outcome[] = []
  for (const part of openOf(await childrenOf(ask, above))) {
    const one = await of(part, above)
    if (!one) continue
    outcomes.push({ rests: one.step.rests, save: one.step.save, say: letters(ask, above, part, one) })
    outcomes.push(await along(ask, part, of))
  }
  return {
    rests: outcomes.flatMap(one => one.rests),
    save: outcomes.flatMap(one => one.save),
    say: outcomes.flatMap(one => one.say)
  }
}

/** Who does a part and who gave it hear of it, and see it on their cards. */
function letters(ask: Ask, above: Task, part: Task, { step, told, below, buttons = [] }: Along): readonly Letter[] {
  const number = String(part.number)
  const heading = line(told, { number, above: String(above.number), name: personName(ask.roster, ask.actor.id) })
  const doers = doersOf(ask.roster, part)
  const hearers = [...new Set([...doers, ...assignersOf(ask.roster, part)])].filter(id => id !== ask.actor.id)
  return [
    ...hearers.map(
      (person): Letter => ({
        to: { person },
        kind: 'order',
        lines: [heading, line('card-content', { content: part.content }), ...below],
        buttons: doers.includes(person) ? buttons : [],
        task: number
      })
    ),
    ...taskChanged(ask, step.task)
  ]
}

const because = (reason: string): readonly Line[] => (reason === '' ? [] : [line('withdraw-reason', { reason })])

/**
 * The parts of a task that is taken back, or given to others, are so too; one whose result was confirmed once is closed
 * with that result. `told`: the sentence that says so.
 */
export const partsWithdrawn = (
  ask: Ask,
  whole: Task,
  reason: string,
  told: 'children-withdrawn' | 'children-reassigned' = 'children-withdrawn'
): Promise<Outcome> =>
  along(ask, whole, part => {
    const step = close(part, reason, stampOf(ask))
    return { step, told: step.task.state === 'done' ? 'children-closed' : told, below: because(reason) }
  })

/** The parts of a task that rests, rest; one that is reported waits for its confirmer. */
export const partsSuspended = (ask: Ask, whole: Task, reason: string): Promise<Outcome> =>
  along(ask, whole, (part, above) =>
    unreportedStates.includes(part.state)
      ? {
          step: suspendWith(above, part, reason, stampOf(ask)),
          told: 'children-suspended',
          below: because(reason)
        }
      : null
  )

/** The parts that were made to rest with a task go on with it; what rested on its own account still does. */
export const partsResumed = (ask: Ask, whole: Task): Promise<Outcome> =>
  along(ask, whole, async (part, above) => {
    const before = restedWith(above, part, await ask.read.history(part.number))
    if (before === null) return null
    const step = resume(part, stampOf(ask), ask.calendar, before)
    const due = line('resume-due-same', { due: dueValue(step.task) })
    return {
      step,
      told: 'children-resumed',
      below: [due],
      buttons: doerButtons(String(part.number), step.task)
    }
  })

/** How many parts went the way of the whole, for who sent it there. */
export function partsCount(
  { save }: Outcome,
  key: 'children-gone' | 'children-rest' | 'children-go-on'
): readonly Line[] {
  const count = save.filter(one => one.table === 'task' && one.act === 'change' && one.set.state !== 'done').length
  return count > 0 ? [line(key, { count })] : []
}
