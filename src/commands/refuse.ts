import { z } from 'zod'
import { dueValue } from '../core/card.ts'
import { refuseExtension } from '../core/extension.ts'
import { personName } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { type Ask, aNumberOrWords, button, type Command, forget, line, remember, reply } from './command.ts'
import { concerned } from './concerned.ts'
import { requestCard, requestLines, requestMeant } from './extension-requests.ts'
import { withoutBecause } from './reason.ts'
import { afterTime, timeOf } from './report-times.ts'
import { taskChanged } from './task-changed.ts'
import { type Meant, stampOf, taskAt, taskMeant } from './task-meant.ts'

/** The deadline stays; the reason is required. */
export const refuseCommand: Command = {
  name: 'refuse',
  words: ['không gia hạn', 'không đồng ý gia hạn', 'không cho gia hạn', 'từ chối gia hạn'],
  slashes: [],
  takes: aNumberOrWords,
  audience: 'assigner',
  chapter: 'deadlines',
  examples: ['không gia hạn 12 vì việc đã cam kết với cấp trên'],

  async run(ask) {
    const meant = await taskMeant(ask, 'extend', 'refuse-how')
    const { task, number } = meant
    const request = await requestMeant(ask, task, timeOf(meant.words))
    const reason = withoutBecause(afterTime(meant.words))
    if (reason !== '') return refused(ask, meant, request.n, reason)
    const n = String(request.n)
    return {
      rests: [],
      save: [remember(ask, 'refuse', { task: number, n: request.n })],
      say: [
        reply(ask, [line('refuse-why', { number, n }), ...requestLines(ask, task, request)], {
          buttons: [[button('button-cancel', 'hủy')]],
          task: number
        })
      ]
    }
  },

  async answer(ask, data) {
    const { task, n } = z.object({ task: z.string(), n: z.number() }).parse(data)
    const reason = withoutBecause(ask.words)
    if (reason === '') throw new Refusal('refuse-why', { number: task, n: String(n) })
    return refused(ask, await taskAt(ask, task, 'extend'), n, reason)
  }
}

async function refused(ask: Ask, meant: Omit<Meant, 'words'>, named: number, reason: string): Promise<Outcome> {
  const { task, number } = meant
  const request = await requestMeant(ask, task, named)
  const step = refuseExtension(task, request, reason, stampOf(ask, meant))
  const values = { number, n: String(request.n) }
  const stays = [
    line('card-content', { content: task.content }),
    line('extension-stays', { due: dueValue(task) }),
    line('extension-reason', { reason })
  ]
  return {
    rests: step.rests,
    save: [...step.save, forget(ask)],
    say: [
      reply(ask, [line('refuse-done', values), ...stays], { task: number, card: requestCard(task, request.n) }),
      ...concerned(ask, task, meant.participants, [request.askedById]).map(person => ({
        to: { person },
        kind: 'report' as const,
        lines: [line('refuse-told', { ...values, name: personName(ask.roster, ask.actor.id) }), ...stays],
        task: number
      })),
      ...taskChanged(ask, step.task)
    ]
  }
}
