import { may } from '../core/authority.ts'
import { acknowledge } from '../core/course.ts'
import type { Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { type Ask, aNumberOrWords, button, type Command, line, nothing, only, reply } from './command.ts'
import { draftQuoted, isFresh, submissions } from './draft.ts'
import { settled } from './right.ts'
import { taskChanged } from './task-changed.ts'
import { stampOf, taskAt, taskMeant } from './task-meant.ts'
import { tasksFor } from './tasks-for.ts'

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
    const agreed = ask.words === '' ? await agreedTo(ask) : null
    if (agreed) return agreed
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

/** `được` is a yes like `ok`. */
export const agreeCommand: Command = {
  ...acknowledgeCommand,
  name: 'agree',
  words: ['được', 'oke', 'okie', 'okay'],
  slashes: [],
  takes: nothing,
  examples: []
}

/**
 * What a bare yes says besides: to a report that waits for the speaker it may be meant as confirmed, which is asked; to the
 * card of an order it gives it, and so it does to the only one put before who has nothing to acknowledge. Null: none of it.
 */
async function agreedTo(ask: Ask): Promise<Outcome | null> {
  if (ask.aboutTask !== '') {
    const { task, number, relations } = await taskAt(ask, ask.aboutTask, 'view')
    if (task.state !== 'waiting' || !may('confirm', relations)) return null
    const which = `${number} lần ${task.reportCount}`
    const buttons = [[button('button-confirm', `xác nhận ${which}`), button('button-return', `trả lại ${which}`)]]
    return only(reply(ask, [line('acknowledge-report', { number })], { buttons, task: number }))
  }
  const quoted = await draftQuoted(ask)
  if (quoted) return settled(ask, quoted)
  const [first, ...others] = await submissions(ask)
  if (!first || others.length > 0 || !isFresh(ask, first)) return null
  return (await tasksFor(ask, 'acknowledge')).length > 0 ? null : settled(ask, first)
}
