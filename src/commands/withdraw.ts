import { withdraw } from '../core/course.ts'
import type { Line } from '../core/letter.ts'
import { doneBy } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { besideOf, knownBeside } from './beside.ts'
import { aboveKnows, partEnded } from './children.ts'
import { type Ask, aNumberOrWords, type Command, forget, line, reply } from './command.ts'
import { partsCount, partsWithdrawn } from './parts-along.ts'
import { hearersOf } from './report-times.ts'
import { againLines } from './series.ts'
import { taskChanged } from './task-changed.ts'
import { type Meant, stampOf } from './task-meant.ts'
import { withReason } from './with-reason.ts'

/** The order is taken back. Asks why once, so that nobody does it by a slip of the thumb. */
export const withdrawCommand: Command = {
  name: 'withdraw',
  takesReason: true,
  words: ['thu hồi', 'thu hồi việc', 'hủy việc', 'hủy'],
  slashes: ['thuhoi', 'huyviec'],
  takes: aNumberOrWords,
  audience: 'assigner',
  chapter: 'giving',
  examples: ['thu hồi 12 vì giao trùng'],

  ...withReason({
    name: 'withdraw',
    act: 'withdraw',
    how: 'withdraw-how',
    async why(ask, { task, number, ...meant }) {
      withdraw(task, '-', stampOf(ask, meant))
      return [line('withdraw-why', { number, content: task.content })]
    },
    done: withdrawn
  })
}

async function withdrawn(ask: Ask, meant: Meant, reason: string): Promise<Outcome> {
  const { number, task, participants } = meant
  const step = withdraw(task, reason, stampOf(ask, meant))
  const support = besideOf(ask, participants, 'support')
  const told = [...new Set([...hearersOf(ask, task), ...support])].filter(id => id !== ask.actor.id)
  const name = doneBy(ask.roster, ask.actor.id, meant.forId)
  const parts = await partsWithdrawn(ask, task, reason)
  const above = await partEnded(ask, step.task)
  const lines = [line('card-content', { content: task.content }), line('withdraw-reason', { reason })]
  const known: readonly [Line, ...Line[]] = [line('withdraw-known', { number, name }), ...lines]
  const again = await againLines(ask.read, task, 'assigner')
  return {
    rests: [...step.rests, ...parts.rests, ...above.rests],
    save: [...step.save, ...parts.save, forget(ask)],
    say: [
      reply(ask, [line('withdraw-done', { number }), ...partsCount(parts, 'children-gone'), ...again], {
        task: number
      }),
      ...told.map(person => ({
        to: { person },
        kind: 'order' as const,
        lines: [line('withdraw-told', { number, name }), ...lines],
        task: number
      })),
      ...knownBeside(ask, meant, told, known),
      ...(await aboveKnows(ask, task, [...told, ...besideOf(ask, participants)], known)),
      ...taskChanged(ask, step.task),
      ...parts.say,
      ...above.say
    ]
  }
}
