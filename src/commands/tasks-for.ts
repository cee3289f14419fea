import type { TaskAct } from '../core/authority.ts'
import type { Button } from '../core/letter.ts'
import { short } from '../core/names.ts'
import { absentFor } from '../core/roster.ts'
import { openStates, type State, unreportedStates } from '../core/task.ts'
import { type Ask, button } from './command.ts'
import { doer } from './doer.ts'
import { toConfirm } from './inherited-word.ts'

/** Tasks offered at once. */
const OFFERED = 5

/** What is typed for an act, on which tasks of whom; acts that need no offer are left out. */
const offers: Partial<
  Record<
    TaskAct,
    { readonly types: string; readonly of: 'doer' | 'confirmer' | 'assigner'; readonly states: readonly State[] }
  >
> = {
  acknowledge: { types: 'nhận', of: 'doer', states: ['new', 'declined'] },
  progress: { types: 'tiến độ', of: 'doer', states: openStates },
  report: { types: 'báo cáo', of: 'doer', states: unreportedStates },
  'hand-down': { types: 'phân công', of: 'doer', states: openStates },
  decline: { types: 'từ chối', of: 'doer', states: openStates },
  confirm: { types: 'xác nhận', of: 'confirmer', states: ['waiting'] },
  return: { types: 'trả lại', of: 'confirmer', states: ['waiting'] },
  'ask-extension': { types: 'gia hạn', of: 'doer', states: unreportedStates },
  extend: { types: 'gia hạn', of: 'assigner', states: unreportedStates },
  resume: { types: 'tiếp tục', of: 'assigner', states: ['suspended'] },
  reassign: { types: 'giao lại', of: 'assigner', states: unreportedStates }
}

/** The tasks to which a person may have meant to do this, as buttons: nobody must look up a number first (R12). */
export async function tasksFor(ask: Ask, act: TaskAct): Promise<readonly (readonly Button[])[]> {
  const offer = offers[act]
  if (!offer) return []
  const selves = [ask.actor.id, ...absentFor(ask.roster, ask.actor.id)]
  const whose = {
    doer: { doer: doer(ask) },
    confirmer: { numbers: await toConfirm(ask) },
    assigner: { assignerIds: selves }
  }[offer.of]
  const tasks = await ask.read.tasks({ ...whose, states: offer.states, order: 'due', limit: OFFERED })
  return tasks.map(({ number, content, state, reportCount }) => {
    const which = state === 'waiting' ? `${number} lần ${reportCount}` : String(number)
    return [button('button-task', `${offer.types} ${which}`, { number: String(number), content: short(content, 40) })]
  })
}
