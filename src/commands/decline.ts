import { z } from 'zod'
import { decline } from '../core/course.ts'
import { leadName, personName, senderOf } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { type Ask, aNumberOrWords, button, type Command, forget, line, remember, reply } from './command.ts'
import { withoutBecause } from './reason.ts'
import { taskChanged } from './task-changed.ts'
import { type Meant, stampOf, taskAt, taskMeant } from './task-meant.ts'

/** The doer says why it is not theirs to do; the assigner decides what then. The reason is required. */
export const declineCommand: Command = {
  name: 'decline',
  words: ['từ chối', 'không nhận'],
  slashes: ['tuchoi'],
  takes: aNumberOrWords,
  audience: 'everyone',
  chapter: 'doing',
  examples: ['từ chối 12 vì thuộc chức năng của P. Kinh tế'],

  async run(ask) {
    const meant = await taskMeant(ask, 'decline', 'decline-how')
    const reason = withoutBecause(meant.words)
    if (reason !== '') return declined(ask, meant, reason)
    decline(meant.task, '-', stampOf(ask, meant))
    return {
      rests: [],
      save: [remember(ask, 'decline', { task: meant.number })],
      say: [
        reply(ask, [line('decline-why', { number: meant.number })], { buttons: [[button('button-cancel', 'hủy')]] })
      ]
    }
  },

  async answer(ask, data) {
    const { task } = z.object({ task: z.string() }).parse(data)
    const reason = withoutBecause(ask.words)
    if (reason === '') throw new Refusal('decline-why', { number: task })
    return declined(ask, { ...(await taskAt(ask, task, 'decline')), words: ask.words }, reason)
  }
}

async function declined(ask: Ask, meant: Meant, reason: string): Promise<Outcome> {
  const { number, task } = meant
  const step = decline(task, reason, stampOf(ask, meant))
  const name = personName(ask.roster, ask.actor.id)
  return {
    rests: step.rests,
    save: [...step.save, forget(ask)],
    say: [
      reply(ask, [line('decline-done', { number, assigner: personName(ask.roster, task.assignerId) })], {
        task: number
      }),
      {
        to: { person: task.assignerId },
        kind: 'report',
        lines: [
          line('decline-told', {
            number,
            name,
            lead: leadName(ask.roster, task),
            sender: senderOf(task, ask.actor.id)
          }),
          line('card-content', { content: task.content }),
          line('decline-reason', { reason }),
          line('decline-then', { number })
        ],
        buttons: [
          [button('button-reassign', `giao lại ${number}`), button('button-withdraw', `thu hồi ${number}`)],
          [button('button-detail', `chi tiết ${number}`)]
        ],
        task: number
      },
      ...taskChanged(ask, step.task)
    ]
  }
}
