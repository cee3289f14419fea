import { type Command, line } from './command.ts'
import { listed } from './listing.ts'
import { aFilter, narrowed } from './narrowing.ts'
import { submissions } from './submission.ts'

/** What waits for this person's confirmation, the longest first (R39). */
export const awaitingCommand: Command = {
  name: 'awaiting',
  words: ['chờ xác nhận', 'chờ duyệt', 'việc chờ xác nhận'],
  slashes: ['choxacnhan', 'choduyet'],
  takes: aFilter,
  audience: 'assigner',
  examples: ['chờ xác nhận'],
  run: async ask => {
    const { filter, ...narrowing } = narrowed(ask, { confirmerId: ask.actor.id })
    const drafts = (await submissions(ask)).length
    return listed(ask, {
      words: 'chờ xác nhận',
      title: 'awaiting-title',
      none: 'awaiting-none',
      filter: { ...filter, states: ['waiting'], order: 'waiting' },
      narrowed: narrowing,
      below: drafts > 0 ? [{ ...line('awaiting-submissions', { count: drafts }), gap: true }] : []
    })
  }
}
