import type { Command } from './command.ts'
import { aPage, listed } from './listing.ts'

/** What waits for this person's confirmation, the longest first (R39). */
export const awaitingCommand: Command = {
  name: 'awaiting',
  words: ['chờ xác nhận', 'chờ duyệt', 'việc chờ xác nhận'],
  slashes: ['choxacnhan', 'choduyet'],
  takes: aPage,
  audience: 'assigner',
  examples: ['chờ xác nhận'],
  run: ask =>
    listed(ask, {
      words: 'chờ xác nhận',
      title: 'awaiting-title',
      none: 'awaiting-none',
      filter: { confirmerId: ask.actor.id, states: ['waiting'], order: 'waiting' }
    })
}
