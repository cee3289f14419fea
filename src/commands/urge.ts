import { may } from '../core/authority.ts'
import { fold } from '../core/fold.ts'
import type { Button } from '../core/letter.ts'
import { short } from '../core/names.ts'
import { Refusal } from '../core/refusal.ts'
import { type Task, unreportedStates } from '../core/task.ts'
import { type Ask, button, type Command, line, reply } from './command.ts'
import { doer } from './doer.ts'
import { nudged } from './nudge.ts'
import { oneTask } from './one-task.ts'
import { numberMeant, taskAt } from './task-meant.ts'
import { given, namesWhose, urgedOf } from './urge-of.ts'
import { urgedAll, urgedOne } from './urging.ts'

/** Everything late that one gave: `đôn đốc quá hạn`. */
const ALL = /^(?:tat ca|(?:cac |tat ca (?:cac )?)?(?:viec )?(?:qua han|tre han))$/
/** Tasks offered at once. */
const OFFERED = 5

/**
 * Urging, on the record (R21). One command with two sides, by who speaks (DOMAIN 6.2): whoever gave a task urges its doers,
 * a doer whose report waits urges whoever confirms it (R40).
 */
export const urgeCommand: Command = {
  name: 'urge',
  words: ['đôn đốc', 'đôn đốc lại', 'nhắc việc', 'nhắc', 'nhắc lại', 'nhắc lại việc'],
  slashes: ['dondoc', 'nhac', 'nhacviec'],
  takes: (rest, about) => ALL.test(rest) || oneTask(rest, about) || namesWhose(rest),
  audience: 'everyone',
  chapter: 'watching',
  examples: ['đôn đốc 12', 'đôn đốc P. VHXH'],

  async run(ask) {
    if (ALL.test(fold(ask.words))) return urgedAll(ask, await lateGiven(ask))
    const theirs = await urgedOf(ask)
    if (theirs) return theirs
    const meant = numberMeant(ask)
    if (meant === null) return offer(ask)
    const { relations } = await taskAt(ask, meant.number, 'view')
    const { number, words } = meant
    if (may('nudge', relations) && !may('urge', relations))
      return nudged(ask, { ...(await taskAt(ask, number, 'nudge')), words })
    return urgedOne(ask, { ...(await taskAt(ask, number, 'urge')), words })
  }
}

/** What is late of all that one gave, or that those gave for whom one stands in. */
const lateGiven = (ask: Ask): Promise<readonly Task[]> =>
  given(ask, { states: unreportedStates, lateAt: ask.now, order: 'due' })

/** Which task: the late ones one gave, and one's own reports that wait, as buttons. */
async function offer(ask: Ask) {
  const late = await lateGiven(ask)
  const waiting = await ask.read.tasks({ doer: doer(ask), states: ['waiting'], order: 'waiting', limit: OFFERED })
  const which = (types: string, { number, content }: Task): readonly Button[] => [
    button('button-task', `${types} ${number}`, { number: String(number), content: short(content, 40) })
  ]
  const buttons = [
    ...late.slice(0, OFFERED).map(task => which('đôn đốc', task)),
    ...(late.length > 1 ? [[button('button-urge-all', 'đôn đốc quá hạn')]] : []),
    ...waiting.map(task => which('đề nghị xác nhận', task))
  ]
  if (buttons.length === 0) throw new Refusal('urge-how')
  const lines = [
    ...(late.length > 0 ? [line('urge-which', { count: late.length })] : []),
    ...(waiting.length > 0 ? [line('urge-which-waiting')] : [])
  ]
  return { rests: [], save: [], say: [reply(ask, lines, { buttons })] }
}
