import { dueValue } from '../core/card.ts'
import { refuseExtension } from '../core/extension.ts'
import { personName } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { type Ask, aNumberOrWords, type Command, forget, line, reply } from './command.ts'
import { concerned } from './concerned.ts'
import { requestCard, requestLines, requestMeant } from './extension-requests.ts'
import { taskChanged } from './task-changed.ts'
import { type Meant, stampOf } from './task-meant.ts'
import { withReason } from './with-reason.ts'

/** The deadline stays; the reason is required. */
export const refuseCommand: Command = {
  name: 'refuse',
  takesReason: true,
  words: ['không gia hạn', 'không đồng ý gia hạn', 'không cho gia hạn', 'từ chối gia hạn'],
  slashes: [],
  takes: aNumberOrWords,
  audience: 'assigner',
  chapter: 'deadlines',
  examples: ['không gia hạn 12 vì việc đã cam kết với cấp trên'],

  ...withReason({
    name: 'refuse',
    act: 'extend',
    how: 'refuse-how',
    which: async (ask, { task }, named) => (await requestMeant(ask, task, named)).n,
    async why(ask, { task, number }, n) {
      const request = await requestMeant(ask, task, n)
      return [line('refuse-why', { number, n: String(n) }), ...requestLines(ask, task, request)]
    },
    done: refused
  })
}

async function refused(ask: Ask, meant: Meant, reason: string, named: number): Promise<Outcome> {
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
      ...concerned(ask, task, [request.askedById]).map(person => ({
        to: { person },
        kind: 'report' as const,
        lines: [line('refuse-told', { ...values, name: personName(ask.roster, ask.actor.id) }), ...stays],
        task: number
      })),
      ...taskChanged(ask, step.task)
    ]
  }
}
