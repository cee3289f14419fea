import { doersOf } from '../core/authority.ts'
import { dayOffLines, dueOf, dueValue } from '../core/card.ts'
import { askedLate } from '../core/extension.ts'
import type { Letter, Line } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Step } from '../core/step.ts'
import { type Extension, unreportedStates } from '../core/task.ts'
import { knownBeside } from './beside.ts'
import { type Ask, forget, line, reply } from './command.ts'
import { concerned } from './concerned.ts'
import { requestCard } from './extension-requests.ts'
import { taskChanged } from './task-changed.ts'
import { doerButtons } from './task-letters.ts'
import type { Meant } from './task-meant.ts'

type Decided = {
  /** Null when nobody had asked. */
  readonly request: Extension | null
  readonly reason: string | null
  readonly excused: boolean
}

/** The deadline has moved: who decided sees it repeated, everybody concerned hears of it. */
export function extended(
  ask: Ask,
  meant: Omit<Meant, 'words'>,
  step: Step,
  { request, reason, excused }: Decided
): Outcome {
  const { task: before, number } = meant
  const { task } = step
  const n = String(request?.n ?? task.extensionsAsked)
  const due = dueOf(task)
  const late = askedLate(before, request?.askedAt ?? ask.now)
  const moved: readonly Line[] = [
    line('card-content', { content: task.content }),
    line('extension-new', { due: dueValue(task), count: task.extensionCount }),
    line('extension-old', { due: dueValue(before) }),
    ...(due ? dayOffLines(due, ask.calendar) : []),
    ...(reason ? [line('extension-reason', { reason })] : []),
    ...(late ? [line(excused ? 'extension-excused' : 'extension-still-late')] : [])
  ]
  const name = personName(ask.roster, ask.actor.id)
  const told = line(request ? 'grant-told' : 'extend-told', request ? { number, n, name } : { number, name })
  const doers = doersOf(ask.roster, task)
  const reached = concerned(ask, task, request ? [request.askedById] : [])
  return {
    rests: step.rests,
    save: [...step.save, forget(ask)],
    say: [
      reply(ask, [request ? line('grant-done', { number, n }) : line('extend-done', { number }), ...moved], {
        task: number,
        ...(request ? { card: requestCard(task, request.n) } : {})
      }),
      ...reached.map(
        (person): Letter => ({
          to: { person },
          kind: 'report',
          lines: [told, ...moved],
          buttons: doers.includes(person) && unreportedStates.includes(task.state) ? doerButtons(number, task) : [],
          task: number
        })
      ),
      ...knownBeside(ask, meant, reached, [told, ...moved]),
      ...taskChanged(ask, task)
    ]
  }
}
