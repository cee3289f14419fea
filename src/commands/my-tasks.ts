import { openStates } from '../core/task.ts'
import type { Command } from './command.ts'
import { doer } from './doer.ts'
import { listed } from './listing.ts'
import { aFilter, narrowed } from './narrowing.ts'

const HOW_MANY =
  /^(?:toi|em) (?:con |dang |co )+(?:bao nhieu|may) (?:viec|nhiem vu)(?: (?:nua|chua xong|chua lam xong|phai lam))?(?=[?. ]*$)/

/** What this person has to do, by deadline: what they lead, and what the units lead for which they answer. */
export const myTasksCommand: Command = {
  name: 'my-tasks',
  shows: 'always',
  words: ['việc của tôi', 'việc tôi', 'việc của em', 'việc được giao', 'việc', 'my tasks'],
  slashes: ['vieccuatoi', 'viec', 'cv'],
  takes: aFilter,
  asks: [
    [HOW_MANY, ''],
    [
      /^(?:toi|em|minh) (?:dang )?duoc giao (?:(?:nhung |cac )?(?:viec|nhiem vu) (?:gi|nao)|(?:bao nhieu|may) (?:viec|nhiem vu))/,
      ''
    ]
  ],
  saysToo: HOW_MANY,
  audience: 'everyone',
  chapter: 'lists',
  examples: ['việc của tôi', 'việc của tôi tuần này'],
  run: ask => {
    const { filter, ...narrowing } = narrowed(ask, { doer: doer(ask) })
    return listed(ask, {
      words: 'việc của tôi',
      own: doer(ask).unitIds.length < 2,
      title: 'my-tasks-title',
      none: 'my-tasks-none',
      filter: { ...filter, states: [...openStates, 'waiting'], order: 'due' },
      narrowed: narrowing,
      as: 'doer'
    })
  }
}
