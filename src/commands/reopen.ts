import { z } from 'zod'
import { reopen } from '../core/afterwards.ts'
import { dueValue } from '../core/card.ts'
import type { Letter } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { knownBeside } from './beside.ts'
import { type Ask, aNumberOrWords, button, type Command, forget, line, remember, reply } from './command.ts'
import { withoutBecause } from './reason.ts'
import { hearersOf } from './report-times.ts'
import { taskChanged } from './task-changed.ts'
import { doerButtons } from './task-letters.ts'
import { type Meant, stampOf, taskAt, taskMeant } from './task-meant.ts'

/** What was confirmed is opened again, with a reason; the time of its report stands (DECISIONS 20). */
export const reopenCommand: Command = {
  name: 'reopen',
  words: ['mở lại', 'mở lại việc'],
  slashes: ['molai'],
  takes: aNumberOrWords,
  audience: 'assigner',
  chapter: 'confirming',
  examples: ['mở lại 12 vì thiếu phụ lục'],

  async run(ask) {
    const meant = await taskMeant(ask, 'reopen', 'reopen-how')
    const reason = withoutBecause(meant.words)
    if (reason !== '') return reopened(ask, meant, reason)
    reopen(meant.task, '-', stampOf(ask, meant), ask)
    return {
      rests: [],
      save: [remember(ask, 'reopen', { task: meant.number })],
      say: [
        reply(ask, [line('reopen-why', { number: meant.number })], {
          task: meant.number,
          buttons: [[button('button-cancel', 'hủy')]]
        })
      ]
    }
  },

  async answer(ask, data) {
    const { task } = z.object({ task: z.string() }).parse(data)
    const reason = withoutBecause(ask.words)
    if (reason === '') throw new Refusal('reopen-why', { number: task })
    return reopened(ask, { ...(await taskAt(ask, task, 'reopen')), words: ask.words }, reason)
  }
}

async function reopened(ask: Ask, meant: Meant, reason: string): Promise<Outcome> {
  const { number, task } = meant
  const step = reopen(task, reason, stampOf(ask, meant), ask)
  const doers = hearersOf(ask, task)
  const others = [task.assignerId, task.confirmerId].filter(id => id !== ask.actor.id && !doers.includes(id))
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
      ...doers.map(person => told(person, doerButtons(number, step.task.state))),
      ...[...new Set(others)].map(person => told(person)),
      ...knownBeside(ask, meant, [...doers, ...others], [heading, ...lines]),
      ...taskChanged(ask, step.task)
    ]
  }
}
