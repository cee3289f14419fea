import { livingStates } from '../core/other-hands.ts'
import { absentFor } from '../core/roster.ts'
import type { Command } from './command.ts'
import { listed } from './listing.ts'
import { aFilter, narrowed } from './narrowing.ts'

/** What this person gave and is not done yet, by deadline. */
export const givenCommand: Command = {
  name: 'given',
  shows: 'always',
  words: ['việc tôi giao', 'việc tôi đã giao', 'việc đã giao', 'đã giao'],
  slashes: ['viectoigiao', 'dagiao'],
  takes: aFilter,
  asks: [
    [
      /(?<=^|^(?:hom nay|hom qua|sang nay|chieu nay|(?:tuan|thang|quy|nam) (?:nay|truoc|qua|\d{1,2})),? )(?:(?:toi|em|minh) )?(?:da )?giao (?:di )?(?:(?:nhung |cac )?(?:viec|nhiem vu) (?:gi|nao)|(?:bao nhieu|may) (?:viec|nhiem vu))(?: roi)?/,
      ''
    ]
  ],
  audience: 'assigner',
  chapter: 'lists',
  examples: ['việc tôi giao', 'việc tôi giao tháng 11', 'việc tôi giao P. VHXH'],
  run: ask => {
    const { filter, ...narrowing } = narrowed(
      ask,
      { assignerIds: [ask.actor.id, ...absentFor(ask.roster, ask.actor.id)] },
      'given'
    )
    return listed(ask, {
      words: 'việc tôi giao',
      title: 'given-title',
      none: 'given-none',
      filter: { ...filter, states: livingStates, order: 'due' },
      narrowed: narrowing,
      as: 'assigner'
    })
  }
}
