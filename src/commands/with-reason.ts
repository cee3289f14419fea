import { z } from 'zod'
import type { TaskAct } from '../core/authority.ts'
import type { Line } from '../core/letter.ts'
import type { Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { type Ask, button, type Command, remember, reply } from './command.ts'
import { withoutBecause } from './reason.ts'
import { afterTime, timeOf } from './report-times.ts'
import { type Meant, taskAt, taskMeant } from './task-meant.ts'

/** What is done to a task only with a reason: told with the act, or asked for once. */
export type Reasoned = {
  /** The command's name: the question remembers it. */
  readonly name: string
  readonly act: TaskAct
  /** Says what to type when no number was told. */
  readonly how: string
  /** Which report or request is meant, where words may name one (`lần 2`); null: they named none. Absent: the task as a whole. */
  readonly which?: (ask: Ask, meant: Meant, named: number | null) => Promise<number>
  /** The question for the reason. Refuses before it what cannot be done now, so that nobody thinks of one in vain. */
  readonly why: (ask: Ask, meant: Meant, n: number) => Promise<readonly [Line, ...Line[]]>
  /** `n` is 0 where the task as a whole is meant. */
  readonly done: (ask: Ask, meant: Meant, reason: string, n: number) => Promise<Outcome>
}

/** What a question for a reason remembers. */
const question = z.object({ task: z.string(), n: z.number().default(0) })

/** How a command that needs a reason is said and answered. */
export const withReason = ({
  name,
  act,
  how,
  which,
  why,
  done
}: Reasoned): Required<Pick<Command, 'run' | 'answer'>> => ({
  async run(ask) {
    const meant = await taskMeant(ask, act, how)
    const n = which ? await which(ask, meant, timeOf(meant.words)) : 0
    const reason = withoutBecause(which ? afterTime(meant.words) : meant.words)
    if (reason !== '') return done(ask, meant, reason, n)
    const task = meant.number
    return {
      rests: [],
      save: [remember(ask, name, { task, n })],
      say: [reply(ask, await why(ask, meant, n), { buttons: [[button('button-cancel', 'hủy')]], task })]
    }
  },

  async answer(ask, data) {
    const { task, n } = question.parse(data)
    const meant = { ...(await taskAt(ask, task, act)), words: ask.words }
    const reason = withoutBecause(ask.words)
    if (reason !== '') return done(ask, meant, reason, n)
    const [{ key, values }] = await why(ask, meant, n)
    throw new Refusal(key, values)
  }
})
