import { z } from 'zod'
import { dayOf, at as momentAt } from '../core/calendar.ts'
import { dueValue } from '../core/card.ts'
import { creditOf, giveBack } from '../core/course.ts'
import type { Letter, Line } from '../core/letter.ts'
import { doneBy } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import type { Task } from '../core/task.ts'
import { knownBeside } from './beside.ts'
import { type Ask, aNumberOrWords, button, type Command, forget, line, remember, reply } from './command.ts'
import { mustBeAnothers } from './own-report.ts'
import { withoutBecause } from './reason.ts'
import { afterTime, hearersOf, timeOf } from './report-times.ts'
import { taskChanged } from './task-changed.ts'
import { doerButtons } from './task-letters.ts'
import { type Meant, stampOf, taskAt, taskMeant } from './task-meant.ts'

/** The report goes back to its doer; the reason is required (R41). */
export const giveBackCommand: Command = {
  name: 'give-back',
  words: ['trả lại', 'làm lại', 'trả về'],
  slashes: ['tralai', 'lamlai'],
  takes: aNumberOrWords,
  audience: 'assigner',
  chapter: 'confirming',
  examples: ['trả lại 12 vì thiếu số liệu thôn 3'],

  async run(ask) {
    const meant = await taskMeant(ask, 'return', 'give-back-how')
    await mustBeAnothers(ask, meant)
    const n = timeOf(meant.words) ?? meant.task.reportCount
    const reason = withoutBecause(afterTime(meant.words))
    if (reason !== '') return given(ask, meant, n, reason)
    mustBePossible(ask, meant, n)
    return {
      rests: [],
      save: [remember(ask, 'give-back', { task: meant.number, n })],
      say: [
        reply(ask, [line('give-back-why', { number: meant.number, n: String(n) })], {
          buttons: [[button('button-cancel', 'hủy')]]
        })
      ]
    }
  },

  async answer(ask, data) {
    const { task, n } = z.object({ task: z.string(), n: z.number() }).parse(data)
    const reason = withoutBecause(ask.words)
    if (reason === '') throw new Refusal('give-back-why', { number: task, n: String(n) })
    const meant = await taskAt(ask, task, 'return')
    await mustBeAnothers(ask, meant)
    return given(ask, { ...meant, words: ask.words }, n, reason)
  }
}

/** Refuses before asking for a reason that would then be in vain. */
function mustBePossible(ask: Ask, meant: Meant, n: number): void {
  giveBack(meant.task, n, '-', stampOf(ask, meant), ask)
}

async function given(ask: Ask, meant: Meant, n: number, reason: string): Promise<Outcome> {
  const { number, task } = meant
  const step = giveBack(task, n, reason, stampOf(ask, meant), ask)
  const lines: readonly [Line, ...Line[]] = [
    line('give-back-told', { number, n: String(n), name: doneBy(ask.roster, ask.actor.id, meant.forId) }),
    line('give-back-reason', { reason }),
    line('card-content', { content: task.content }),
    line('card-due', { due: dueValue(task) }),
    ...creditLine(step.task, creditOf(task, ask.now, ask))
  ]
  const told = (person: number): Letter => ({
    to: { person },
    kind: 'report',
    lines,
    buttons: doerButtons(number, step.task.state),
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

/** That the time a confirmer took beyond the limit is not the doer's, and until when the work is now in time (R38, R39). */
function creditLine({ lateFrom, dueKind }: Task, days: number): readonly Line[] {
  if (days === 0 || lateFrom === null || dueKind === null) return []
  const last = new Date(lateFrom.getTime() - 1)
  const at = dueKind === 'day' ? momentAt(dayOf(last), '17:00') : last
  return [line('give-back-credit', { days, due: { due: { at, kind: dueKind } } })]
}
