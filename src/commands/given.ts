import { openStates } from '../core/task.ts'
import type { Command } from './command.ts'
import { aPage, listed } from './listing.ts'

/** What this person gave and is not done yet, by deadline. */
export const givenCommand: Command = {
  name: 'given',
  words: ['việc tôi giao', 'việc đã giao', 'đã giao'],
  slashes: ['viectoigiao', 'dagiao'],
  takes: aPage,
  audience: 'assigner',
  examples: ['việc tôi giao'],
  run: ask =>
    listed(ask, {
      words: 'việc tôi giao',
      title: 'given-title',
      none: 'given-none',
      filter: { assignerId: ask.actor.id, states: [...openStates, 'waiting', 'declined'], order: 'due' }
    })
}
