import { briefDue, dueValue } from '../core/card.ts'
import { creditOf, giveBack } from '../core/course.ts'
import type { Letter, Line } from '../core/letter.ts'
import { doneBy } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Task } from '../core/task.ts'
import { knownBeside } from './beside.ts'
import { type Ask, aNumberOrWords, type Command, forget, line, reply } from './command.ts'
import { submissions } from './draft.ts'
import { mustBeAnothers } from './own-report.ts'
import { hearersOf } from './report-times.ts'
import { returnDraftCommand } from './return-draft.ts'
import { taskChanged } from './task-changed.ts'
import { doerButtons } from './task-letters.ts'
import { type Meant, numberMeant, stampOf } from './task-meant.ts'
import { tasksFor } from './tasks-for.ts'
import { withReason } from './with-reason.ts'

const reasoned = withReason({
  name: 'give-back',
  act: 'return',
  how: 'give-back-how',
  which: async (_, { task }, named) => named ?? task.reportCount,
  async why(ask, { task, number, ...meant }, n) {
    await mustBeAnothers(ask, { task, number, ...meant })
    giveBack(task, n, '-', stampOf(ask, meant), ask)
    return [line('give-back-why', { number, n: String(n) })]
  },
  done: given
})

/** The report goes back to its doer; the reason is required (R41). */
export const giveBackCommand: Command = {
  name: 'give-back',
  takesReason: true,
  words: ['trả lại', 'làm lại', 'trả về'],
  slashes: ['tralai', 'lamlai'],
  takes: aNumberOrWords,
  audience: 'assigner',
  chapter: 'confirming',
  examples: ['trả lại 12 vì thiếu số liệu thôn 3'],
  answer: reasoned.answer,
  /** Where no report waits it is the order put before the speaker that goes back (R56). */
  async run(ask) {
    const isDraft = numberMeant(ask) === null && (await submissions(ask)).length > 0
    const reports = isDraft ? await tasksFor(ask, 'return') : []
    return isDraft && reports.length === 0 ? returnDraftCommand.run(ask) : reasoned.run(ask)
  }
}

async function given(ask: Ask, meant: Meant, reason: string, n: number): Promise<Outcome> {
  await mustBeAnothers(ask, meant)
  const { number, task } = meant
  const step = giveBack(task, n, reason, stampOf(ask, meant), ask)
  const lines: readonly [Line, ...Line[]] = [
    line('give-back-told', { number, n: String(n), name: doneBy(ask.roster, ask.actor.id, meant.forId) }),
    line('give-back-reason', { reason }),
    line('card-content', { content: task.content }),
    line('card-due', { due: dueValue(step.task) }),
    ...creditLine(task, creditOf(task, ask.now, ask))
  ]
  const told = (person: number): Letter => ({
    to: { person },
    kind: 'report',
    lines,
    buttons: doerButtons(number, step.task),
    task: number
  })
  return {
    rests: step.rests,
    save: [...step.save, forget(ask)],
    say: [
      reply(ask, [line('give-back-done', { number, n: String(n), reason })], {
        task: number,
        card: `report:${number}:${n}`
      }),
      ...hearersOf(ask, task).map(told),
      ...knownBeside(ask, meant, hearersOf(ask, task), lines),
      ...taskChanged(ask, step.task)
    ]
  }
}

/** That the time a confirmer took beyond the limit is not the doer's: which deadline stood before (R38, R39). */
function creditLine(before: Task, days: number): readonly Line[] {
  return days === 0 || before.dueAt === null ? [] : [line('give-back-credit', { days, due: briefDue(before) })]
}
