import { acknowledge } from '../core/course.ts'
import { aNumberOrWords, type Command, line, reply } from './command.ts'
import { taskChanged } from './task-changed.ts'
import { stampOf, taskMeant } from './task-meant.ts'

/** The doer says that the order has arrived (R58). */
export const acknowledgeCommand: Command = {
  name: 'acknowledge',
  words: [
    'nhận',
    'đã nhận',
    'nhận việc',
    'rõ',
    'đã rõ',
    'ok',
    'ok nhận',
    'vâng',
    'vâng rõ',
    'dạ rõ',
    'dạ vâng',
    'em nhận'
  ],
  slashes: ['nhanviec', 'nhan'],
  takes: aNumberOrWords,
  audience: 'everyone',
  chapter: 'doing',
  examples: ['nhận 12'],

  async run(ask) {
    const meant = await taskMeant(ask, 'acknowledge', 'acknowledge-how')
    const step = acknowledge(meant.task, stampOf(ask, meant))
    return {
      rests: step.rests,
      save: step.save,
      say: [
        reply(ask, [line('acknowledge-done', { number: meant.number })], { task: meant.number }),
        ...taskChanged(ask, step.task)
      ]
    }
  }
}
