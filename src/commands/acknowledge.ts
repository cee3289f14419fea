import { acknowledge } from '../core/course.ts'
import { Refusal } from '../core/refusal.ts'
import { aNumberOrWords, type Command, line, reply } from './command.ts'
import { taskChanged } from './task-changed.ts'
import { stampOf, taskMeant } from './task-meant.ts'

/** Numbers of more tasks behind the first. */
const SEVERAL = /^(?:và|va|[\s,;.&])*(?:\d{1,9}(?:[\s,;.&]+|và|va)*)+$/iu

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
    // `nhận 12, 15, 16` must not be taken for the first alone.
    if (SEVERAL.test(meant.words)) throw new Refusal('acknowledge-one', { number: meant.number })
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
