import { z } from 'zod'
import { withdraw } from '../core/course.ts'
import { doneBy } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { besideOf, knownBeside } from './beside.ts'
import { partEnded, partsWithdrawn } from './children.ts'
import { type Ask, aNumberOrWords, button, type Command, forget, line, remember, reply } from './command.ts'
import { withoutBecause } from './reason.ts'
import { hearersOf } from './report-times.ts'
import { againLines } from './series.ts'
import { taskChanged } from './task-changed.ts'
import { type Meant, stampOf, taskAt, taskMeant } from './task-meant.ts'

/** The order is taken back. Asks why once, so that nobody does it by a slip of the thumb. */
export const withdrawCommand: Command = {
  name: 'withdraw',
  words: ['thu hồi', 'thu hồi việc', 'hủy việc', 'hủy'],
  slashes: ['thuhoi', 'huyviec'],
  takes: aNumberOrWords,
  audience: 'assigner',
  chapter: 'giving',
  examples: ['thu hồi 12 vì giao trùng'],

  async run(ask) {
    const meant = await taskMeant(ask, 'withdraw', 'withdraw-how')
    const reason = withoutBecause(meant.words)
    if (reason !== '') return withdrawn(ask, meant, reason)
    withdraw(meant.task, '-', stampOf(ask, meant))
    return {
      rests: [],
      save: [remember(ask, 'withdraw', { task: meant.number })],
      say: [
        reply(ask, [line('withdraw-why', { number: meant.number, content: meant.task.content })], {
          buttons: [[button('button-cancel', 'hủy')]]
        })
      ]
    }
  },

  async answer(ask, data) {
    const { task } = z.object({ task: z.string() }).parse(data)
    const reason = withoutBecause(ask.words)
    if (reason === '') throw new Refusal('withdraw-how')
    return withdrawn(ask, { ...(await taskAt(ask, task, 'withdraw')), words: ask.words }, reason)
  }
}

async function withdrawn(ask: Ask, meant: Meant, reason: string): Promise<Outcome> {
  const { number, task, participants } = meant
  const step = withdraw(task, reason, stampOf(ask, meant))
  const support = besideOf(ask, participants, 'support')
  const told = [...new Set([...hearersOf(ask, task), ...support])].filter(id => id !== ask.actor.id)
  const name = doneBy(ask.roster, ask.actor.id, meant.forId)
  const parts = await partsWithdrawn(ask, task, reason)
  const above = await partEnded(ask, step.task)
  const again = await againLines(ask.read, task, 'assigner')
  return {
    rests: [...step.rests, ...parts.rests, ...above.rests],
    save: [...step.save, ...parts.save, forget(ask)],
    say: [
      reply(ask, [line('withdraw-done', { number }), ...again], { task: number }),
      ...told.map(person => ({
        to: { person },
        kind: 'order' as const,
        lines: [
          line('withdraw-told', { number, name }),
          line('card-content', { content: task.content }),
          line('withdraw-reason', { reason })
        ],
        task: number
      })),
      ...knownBeside(ask, meant, told, [
        line('withdraw-known', { number, name }),
        line('card-content', { content: task.content }),
        line('withdraw-reason', { reason })
      ]),
      ...taskChanged(ask, step.task),
      ...parts.say,
      ...above.say
    ]
  }
}
