import { openStates } from '../core/task.ts'
import type { Command } from './command.ts'
import { listed } from './listing.ts'
import { aFilter, narrowed } from './narrowing.ts'
import { inView } from './overdue.ts'

/** What is to be done first: what is not handed in yet, what is longest late before what is due next. */
export const mostUrgentCommand: Command = {
  name: 'most-urgent',
  shows: 'always',
  words: ['việc gấp nhất', 'gấp nhất', 'việc cần làm trước'],
  slashes: ['gapnhat'],
  takes: aFilter,
  asks: [
    [
      /(?:co |nhung |cac )?(?:viec|nhiem vu) (?:gi|nao) (?:dang |la |thi )?(?:gap|uu tien|(?:can|phai|nen) (?:lam|xu ly|giai quyet|uu tien)(?: truoc| ngay| gap)?)(?: nhat)?(?: khong)?/,
      ''
    ]
  ],
  audience: 'everyone',
  chapter: 'lists',
  examples: ['việc nào gấp nhất', 'việc nào gấp nhất P. VHXH'],
  run: ask => {
    const { filter, ...narrowing } = narrowed(ask, inView(ask))
    return listed(ask, {
      words: 'việc gấp nhất',
      title: 'most-urgent-title',
      none: 'most-urgent-none',
      filter: { ...filter, states: openStates, order: 'due' },
      narrowed: narrowing,
      inGroup: ask.group !== null
    })
  }
}
