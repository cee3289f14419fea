import { leadersOf } from '../core/deciders.ts'
import { classify } from '../core/kind.ts'
import { personName } from '../core/names.ts'
import { Refusal } from '../core/refusal.ts'
import { notNow } from '../core/step.ts'
import { readImportanceAlone } from '../reading/importance.ts'
import { aNumber, type Command, line, reply } from './command.ts'
import { hearersOf } from './report-times.ts'
import { taskChanged } from './task-changed.ts'
import { stampOf, taskMeant } from './task-meant.ts'

/** Says of a given task whether it is important or forwarded as a matter of course (R55, R57). */
export const classifyCommand: Command = {
  name: 'classify',
  words: ['phân loại', 'phân loại việc'],
  slashes: ['phanloai'],
  takes: aNumber,
  audience: 'assigner',
  chapter: 'documents',
  examples: ['phân loại 12 quan trọng'],

  async run(ask) {
    const meant = await taskMeant(ask, 'classify', 'classify-how')
    const { task, number } = meant
    const importance = readImportanceAlone(meant.words.replace(/^(?:là|la)\s+/iu, ''))
    if (importance === null) throw new Refusal('classify-how')
    if (task.state === 'withdrawn') throw notNow(task, 'task-closed')
    const as = { line: line(importance === 'important' ? 'importance-important' : 'importance-routine') }
    if (task.importance === importance && task.classifiedById !== null)
      throw new Refusal('classify-already', { number, as, name: personName(ask.roster, task.classifiedById) })
    const step = classify(task, importance, stampOf(ask, meant))
    const told = new Set([...leadersOf(ask.roster, task), ...hearersOf(ask, task)])
    return {
      rests: step.rests,
      save: step.save,
      say: [
        reply(ask, [line('classify-done', { number, as })], { task: number }),
        ...[...told]
          .filter(id => id !== ask.actor.id)
          .map(person => ({
            to: { person },
            kind: 'report' as const,
            lines: [
              line('classify-told', { number, as, name: personName(ask.roster, ask.actor.id) }),
              line('card-content', { content: task.content })
            ],
            task: number
          })),
        ...taskChanged(ask, step.task)
      ]
    }
  }
}
