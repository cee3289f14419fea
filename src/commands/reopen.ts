import { reopen } from '../core/afterwards.ts'
import { dueValue } from '../core/card.ts'
import { leadersOf } from '../core/deciders.ts'
import type { Letter } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { knownBeside } from './beside.ts'
import { type Ask, aNumberOrWords, type Command, forget, line, reply } from './command.ts'
import { hearersOf } from './report-times.ts'
import { taskChanged } from './task-changed.ts'
import { doerButtons } from './task-letters.ts'
import { type Meant, stampOf } from './task-meant.ts'
import { withReason } from './with-reason.ts'

/** What was confirmed is opened again, with a reason; the time of its report stands (DECISIONS 20). */
export const reopenCommand: Command = {
  name: 'reopen',
  takesReason: true,
  words: ['mở lại', 'mở lại việc'],
  slashes: ['molai'],
  takes: aNumberOrWords,
  audience: 'assigner',
  chapter: 'confirming',
  examples: ['mở lại 12 vì thiếu phụ lục'],

  ...withReason({
    name: 'reopen',
    act: 'reopen',
    how: 'reopen-how',
    async why(ask, { task, number, ...meant }) {
      reopen(task, '-', stampOf(ask, meant), ask)
      return [line('reopen-why', { number })]
    },
    done: reopened
  })
}

async function reopened(ask: Ask, meant: Meant, reason: string): Promise<Outcome> {
  const { number, task } = meant
  const step = reopen(task, reason, stampOf(ask, meant), ask)
  const doers = hearersOf(ask, task)
  const others = leadersOf(ask.roster, task).filter(id => id !== ask.actor.id && !doers.includes(id))
  const heading = line('reopen-told', { number, name: personName(ask.roster, ask.actor.id) })
  const lines = [
    line('reopen-reason', { reason }),
    line('card-content', { content: task.content }),
    line('card-due', { due: dueValue(task) })
  ]
  const told = (person: number, buttons: Letter['buttons'] = []): Letter => ({
    to: { person },
    kind: 'report',
    lines: [heading, ...lines, line('reopen-time')],
    buttons,
    task: number
  })
  return {
    rests: step.rests,
    save: [...step.save, forget(ask)],
    say: [
      reply(ask, [line('reopen-done', { number, reason }), line('reopen-time')], { task: number }),
      ...doers.map(person => told(person, doerButtons(number, step.task))),
      ...others.map(person => told(person)),
      ...knownBeside(ask, meant, [...doers, ...others], [heading, ...lines]),
      ...taskChanged(ask, step.task)
    ]
  }
}
