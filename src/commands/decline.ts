import { decline } from '../core/course.ts'
import { assignersOf } from '../core/deciders.ts'
import type { Letter, Line } from '../core/letter.ts'
import { leadName, namesOf, personName, senderOf } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { aboveKnows } from './children.ts'
import { type Ask, aNumberOrWords, button, type Command, forget, line, reply } from './command.ts'
import { taskChanged } from './task-changed.ts'
import { type Meant, stampOf } from './task-meant.ts'
import { withReason } from './with-reason.ts'

/** The doer says why it is not theirs to do; the assigner decides what then. The reason is required. */
export const declineCommand: Command = {
  name: 'decline',
  takesReason: true,
  words: [
    'từ chối',
    'không nhận',
    'em không nhận',
    'xin không nhận',
    'em xin không nhận',
    'em từ chối',
    'em xin từ chối'
  ],
  slashes: ['tuchoi'],
  // `không nhận được văn bản` declines nothing.
  takes: (rest, about) => aNumberOrWords(rest, about) && !/^duoc(?![a-z])/.test(rest),
  audience: 'everyone',
  chapter: 'doing',
  examples: ['từ chối 12 vì thuộc chức năng của P. Kinh tế'],

  ...withReason({
    name: 'decline',
    act: 'decline',
    how: 'decline-how',
    async why(ask, { task, number, ...meant }) {
      decline(task, '-', stampOf(ask, meant))
      return [line('decline-why', { number })]
    },
    done: declined
  })
}

async function declined(ask: Ask, meant: Meant, reason: string): Promise<Outcome> {
  const { number, task } = meant
  const step = decline(task, reason, stampOf(ask, meant))
  const name = personName(ask.roster, ask.actor.id)
  const assigners = assignersOf(ask.roster, task)
  const lines: readonly [Line, ...Line[]] = [
    line('decline-told', {
      number,
      name,
      lead: leadName(ask.roster, task),
      sender: senderOf(task, ask.actor.id)
    }),
    line('card-content', { content: task.content }),
    line('decline-reason', { reason })
  ]
  return {
    rests: step.rests,
    save: [...step.save, forget(ask)],
    say: [
      reply(ask, [line('decline-done', { number, assigner: namesOf(ask.roster, assigners) })], {
        task: number
      }),
      ...assigners.map(
        (person): Letter => ({
          to: { person },
          kind: 'report',
          lines: [...lines, line('decline-then', { number })],
          buttons: [
            [button('button-reassign', `giao lại ${number}`), button('button-withdraw', `thu hồi ${number}`)],
            [button('button-detail', `chi tiết ${number}`)]
          ],
          task: number
        })
      ),
      ...(await aboveKnows(ask, task, assigners, lines)),
      ...taskChanged(ask, step.task)
    ]
  }
}
