import { z } from 'zod'
import { progress } from '../core/course.ts'
import { leadersOf } from '../core/deciders.ts'
import type { Line } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import { add, type Outcome } from '../core/outcome.ts'
import { knownBeside } from './beside.ts'
import { type Ask, aNumberOrWords, type Command, forget, line, remember, reply } from './command.ts'
import { attachments, orderFiles } from './files.ts'
import { taskChanged } from './task-changed.ts'
import { fileLetters } from './task-letters.ts'
import { type Meant, stampOf, taskAt, taskMeant } from './task-meant.ts'

/** How far the work has come. Never completes a task (R17). */
export const progressCommand: Command = {
  name: 'progress',
  words: ['tiến độ', 'cập nhật', 'cập nhật tiến độ', 'báo cáo sơ bộ'],
  slashes: ['tiendo', 'capnhat'],
  takes: aNumberOrWords,
  audience: 'everyone',
  chapter: 'doing',
  examples: ['tiến độ 12 đã rà soát 8/10 thôn'],

  async run(ask) {
    const meant = await taskMeant(ask, 'progress', 'progress-how')
    if (meant.words !== '' || ask.files.length > 0) return noted(ask, meant)
    return {
      rests: [],
      save: [remember(ask, 'progress', { task: meant.number })],
      say: [reply(ask, [line('progress-what', { number: meant.number })])]
    }
  },

  async answer(ask, data) {
    const { task } = z.object({ task: z.string() }).parse(data)
    return noted(ask, { ...(await taskAt(ask, task, 'progress')), words: ask.words })
  }
}

/** The note is kept and told; `answer` is what its author hears. */
export async function noted(
  ask: Ask,
  meant: Meant,
  answer: 'progress-done' | 'progress-interim' = 'progress-done'
): Promise<Outcome> {
  const files = orderFiles(ask, ask.files)
  const text = meant.words || files.map(file => file.name).join(', ')
  const step = progress(meant.task, text, stampOf(ask, meant), meant.relations.has('doer') ? 'doer' : 'support')
  const told = leadersOf(ask.roster, meant.task).filter(id => id !== ask.actor.id)
  const lines: readonly [Line, ...Line[]] = [
    line('progress-told', { number: meant.number, name: personName(ask.roster, ask.actor.id) }),
    line('card-content', { content: meant.task.content }),
    line('progress-text', { text })
  ]
  return {
    rests: step.rests,
    save: [
      ...step.save,
      ...attachments(ask, files, meant.task.number, 0).map(row => add('attachment', row)),
      forget(ask)
    ],
    say: [
      reply(ask, [line(answer, { number: meant.number })], { task: meant.number }),
      ...told.map(person => ({
        to: { person },
        kind: 'report' as const,
        lines,
        task: meant.number
      })),
      ...knownBeside(ask, meant, told, lines),
      ...told.flatMap(person => fileLetters(person, meant.number, files)),
      ...taskChanged(ask, step.task)
    ]
  }
}
