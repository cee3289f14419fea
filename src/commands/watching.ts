import { livingStates } from '../core/other-hands.ts'
import { postsOf } from '../core/roster.ts'
import type { Ask, Command } from './command.ts'
import { listed } from './listing.ts'
import { aFilter, narrowed } from './narrowing.ts'

/** What one takes part in without leading it: oneself, and the units one belongs to. */
const beside = ({ roster, actor }: Ask) => ({
  personId: actor.id,
  unitIds: [...new Set(postsOf(roster, actor.id).map(post => post.unitId))]
})

/** What I watch or support, by deadline. */
export const watchingCommand: Command = {
  name: 'watching',
  shows: 'always',
  words: ['việc theo dõi', 'việc tôi theo dõi', 'đang theo dõi'],
  slashes: ['viectheodoi'],
  takes: aFilter,
  audience: 'everyone',
  chapter: 'lists',
  examples: ['việc theo dõi'],
  run: ask => {
    const { filter, ...narrowing } = narrowed(ask, { partOf: beside(ask) })
    return listed(ask, {
      words: 'việc theo dõi',
      title: 'watching-title',
      none: 'watching-none',
      filter: { ...filter, states: livingStates, order: 'due' },
      narrowed: narrowing
    })
  }
}

/** What my units or I support, by deadline. */
export const supportingCommand: Command = {
  name: 'supporting',
  shows: 'always',
  words: ['việc phối hợp', 'việc tôi phối hợp', 'đang phối hợp'],
  slashes: ['viecphoihop'],
  takes: aFilter,
  audience: 'everyone',
  chapter: 'lists',
  examples: ['việc phối hợp'],
  run: ask => {
    const { filter, ...narrowing } = narrowed(ask, { partOf: { role: 'support', ...beside(ask) } })
    return listed(ask, {
      words: 'việc phối hợp',
      title: 'supporting-title',
      none: 'supporting-none',
      filter: { ...filter, states: livingStates, order: 'due' },
      narrowed: narrowing
    })
  }
}
