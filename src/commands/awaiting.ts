import { absentFor } from '../core/roster.ts'
import type { Command } from './command.ts'
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
  run: ask => {
    const { filter, ...narrowing } = narrowed(ask, {
      confirmerIds: [ask.actor.id, ...absentFor(ask.roster, ask.actor.id)]
    })
    return listed(ask, {
      words: 'chờ xác nhận',
      title: 'awaiting-title',
      none: 'awaiting-none',
      filter: { ...filter, states: ['waiting'], order: 'waiting' },
      narrowed: narrowing,
      as: 'confirmer'
    })
  }
}
