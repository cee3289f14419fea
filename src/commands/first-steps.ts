import { isAdmin, mayAssign, overlooked } from '../core/authority.ts'
import type { Line } from '../core/letter.ts'
import type { Roster } from '../core/roster.ts'
import type { Settings } from '../core/settings.ts'
import { button, type Command, line, nothing, only, reply } from './command.ts'

/**
 * The first steps of each role, one line each, said to who has just been linked and again on demand: guidance where the
 * work is done (R46), and whom to ask (R11).
 */
export function firstSteps(roster: Roster, personId: number, { contact }: Pick<Settings, 'contact'>): readonly Line[] {
  const reads = overlooked(roster, personId).length > 0
  const gives = mayAssign(roster, personId)
  return [
    line('first-steps-title'),
    ...(gives ? [line('first-steps-give'), line('first-steps-confirm')] : []),
    ...(reads && !gives ? [line('first-steps-read')] : []),
    line('first-steps-do'),
    ...(isAdmin(roster, personId) ? [line('first-steps-admin')] : []),
    line('first-steps-ask'),
    ...(contact ? [line('help-contact', { contact })] : [])
  ]
}

/** The first steps, once more. */
export const firstStepsCommand: Command = {
  name: 'first-steps',
  words: ['bước đầu', 'bắt đầu'],
  slashes: ['batdau'],
  takes: nothing,
  audience: 'everyone',
  chapter: 'account',
  examples: ['bước đầu'],
  run: async ask =>
    only(
      reply(ask, firstSteps(ask.roster, ask.actor.id, ask.settings), {
        buttons: [[button('button-my-tasks', 'việc của tôi'), button('button-help', 'trợ giúp')]]
      })
    )
}
