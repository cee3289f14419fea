import { type Command, line } from './command.ts'
import { requestsFor } from './extensions.ts'
import { listed } from './listing.ts'
import { aFilter, narrowed } from './narrowing.ts'

/** What waits for this person's confirmation, the longest first (R39). */
export const awaitingCommand: Command = {
  name: 'awaiting',
  words: ['chờ xác nhận', 'chờ duyệt', 'việc chờ xác nhận'],
  slashes: ['choxacnhan', 'choduyet'],
  takes: aFilter,
  audience: 'assigner',
  examples: ['chờ xác nhận'],
  async run(ask) {
    const requests = (await requestsFor(ask)).length
    const { filter, ...narrowing } = narrowed(ask, { confirmerId: ask.actor.id })
    return listed(ask, {
      words: 'chờ xác nhận',
      title: 'awaiting-title',
      none: 'awaiting-none',
      filter: { ...filter, states: ['waiting'], order: 'waiting' },
      below: requests > 0 ? [line('awaiting-extensions', { count: requests })] : [],
      narrowed: narrowing
    })
  }
}
