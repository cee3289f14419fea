import { dueValue } from '../core/card.ts'
import { personName } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { suspend } from '../core/suspension.ts'
import { knownBeside } from './beside.ts'
import { type Ask, aNumberOrWords, button, type Command, forget, line, reply } from './command.ts'
import { concerned } from './concerned.ts'
import { listed } from './listing.ts'
import { inView } from './overdue.ts'
import { partsCount, partsSuspended } from './parts-along.ts'
import { taskChanged } from './task-changed.ts'
import { type Meant, stampOf } from './task-meant.ts'
import { withReason } from './with-reason.ts'

const reasoned = withReason({
  name: 'suspend',
  act: 'suspend',
  how: 'suspend-how',
  async why(ask, { task, number, ...meant }) {
    suspend(task, '-', stampOf(ask, meant))
    return [line('suspend-why', { number, content: task.content })]
  },
  done: suspended
})

/** The work rests, with a reason; its clock stands still. `tạm dừng` alone lists what rests. */
export const suspendCommand: Command = {
  name: 'suspend',
  takesReason: true,
  words: ['tạm dừng', 'tạm dừng việc', 'việc tạm dừng', 'dừng việc', 'cho dừng việc', 'tạm ngừng'],
  slashes: ['tamdung'],
  takes: (rest, about) => aNumberOrWords(rest, about) || /^trang \d{1,4}$/.test(rest),
  audience: 'assigner',
  chapter: 'deadlines',
  examples: ['tạm dừng 12 vì chờ chủ trương của tỉnh', 'tạm dừng'],

  async run(ask) {
    const lists = /^(?:trang \d{1,4})?$/.test(ask.words) && ask.aboutTask === ''
    if (lists) {
      const filter = { ...inView(ask), states: ['suspended'], order: 'due' } as const
      return listed(ask, {
        words: 'tạm dừng',
        title: 'suspend-title',
        none: 'suspend-none',
        filter,
        inGroup: ask.group !== null
      })
    }
    return reasoned.run(ask)
  },
  answer: reasoned.answer
}

async function suspended(ask: Ask, meant: Meant, reason: string): Promise<Outcome> {
  const { number, task } = meant
  const step = suspend(task, reason, stampOf(ask, meant))
  const stands = [
    line('card-content', { content: task.content }),
    ...(task.dueAt === null ? [] : [line('suspend-due', { due: dueValue(task) })]),
    line('suspend-reason', { reason })
  ]
  const told = line('suspend-told', { number, name: personName(ask.roster, ask.actor.id) })
  const reached = concerned(ask, task)
  const parts = await partsSuspended(ask, task, reason)
  return {
    rests: [...step.rests, ...parts.rests],
    save: [...step.save, ...parts.save, forget(ask)],
    say: [
      reply(ask, [line('suspend-done', { number }), ...stands, ...partsCount(parts, 'children-rest')], {
        task: number,
        buttons: [[button('button-resume', `tiếp tục ${number}`)]]
      }),
      ...reached.map(person => ({
        to: { person },
        kind: 'order' as const,
        lines: [told, ...stands],
        task: number
      })),
      ...knownBeside(ask, meant, reached, [told, ...stands]),
      ...taskChanged(ask, step.task),
      ...parts.say
    ]
  }
}
