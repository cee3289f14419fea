import { doersOf } from '../core/authority.ts'
import { dayOffLines, dueOf, dueValue } from '../core/card.ts'
import type { Due } from '../core/deadline.ts'
import type { Letter, Line } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { redate } from '../core/redating.ts'
import { knownBeside } from './beside.ts'
import { type Ask, forget, line, reply } from './command.ts'
import { concerned } from './concerned.ts'
import { taskChanged } from './task-changed.ts'
import { doerButtons } from './task-letters.ts'
import { type Meant, stampOf } from './task-meant.ts'

/** A task has its first deadline, or an earlier one: whoever does it hears that at once, with the one before. */
export function redated(ask: Ask, meant: Omit<Meant, 'words'>, to: Due, reason: string | null): Outcome {
  const { task: before, number } = meant
  const step = redate(before, to, reason ?? '', stampOf(ask, meant))
  const { task } = step
  const due = dueOf(task)
  const lines: readonly Line[] = [
    line('card-content', { content: task.content }),
    line('redate-new', { due: dueValue(task) }),
    line('extension-old', { due: dueValue(before) }),
    ...(due ? dayOffLines(due, ask.calendar) : []),
    ...(reason ? [line('extension-reason', { reason })] : [])
  ]
  const first = before.dueAt === null
  const told = line(first ? 'redate-told' : 'redate-told-earlier', {
    number,
    name: personName(ask.roster, ask.actor.id)
  })
  const doers = doersOf(ask.roster, task)
  const reached = concerned(ask, task)
  return {
    rests: step.rests,
    save: [...step.save, forget(ask)],
    say: [
      reply(ask, [line(first ? 'redate-done' : 'redate-done-earlier', { number }), ...lines], { task: number }),
      ...reached.map(
        (person): Letter => ({
          to: { person },
          kind: 'order',
          lines: [told, ...lines],
          buttons: doers.includes(person) ? doerButtons(number, task) : [],
          task: number
        })
      ),
      ...knownBeside(ask, meant, reached, [told, ...lines]),
      ...taskChanged(ask, task)
    ]
  }
}
