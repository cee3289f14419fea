import { addDays, at, dayOf } from '../core/calendar.ts'
import { openStates } from '../core/task.ts'
import type { Command } from './command.ts'
import { listed } from './listing.ts'
import { aFilter, narrowed } from './narrowing.ts'
import { inView } from './overdue.ts'

/** What is due within the next working days and not handed in. */
export const dueSoonCommand: Command = {
  name: 'due-soon',
  shows: 'always',
  words: [
    'sắp đến hạn',
    'sắp hạn',
    'sắp trễ',
    'việc sắp đến hạn',
    'việc nào sắp đến hạn',
    'việc nào sắp trễ',
    'due soon'
  ],
  slashes: ['saphan', 'sapdenhan'],
  takes: aFilter,
  asks: [[/(?:co )?(?:nhung |cac )?(?:viec |nhiem vu )?(?:gi|nao) sap (?:(?:den|toi) han|tre)(?: khong)?/, '']],
  audience: 'everyone',
  chapter: 'lists',
  examples: ['sắp đến hạn', 'sắp đến hạn P. VHXH'],
  run: ask => {
    const last = ask.calendar.addWorkingDays(dayOf(ask.now), ask.settings.dueSoonWorkingDays)
    const { filter, ...narrowing } = narrowed(ask, {
      ...inView(ask),
      dueFrom: ask.now,
      dueBefore: at(addDays(last, 1), '00:00')
    })
    return listed(ask, {
      words: 'sắp đến hạn',
      title: 'due-soon-title',
      none: 'due-soon-none',
      filter: { ...filter, states: openStates, order: 'due' },
      narrowed: narrowing,
      inGroup: ask.group !== null
    })
  }
}

/** What is due today. */
export const todayCommand: Command = {
  name: 'today',
  shows: 'always',
  words: ['hôm nay', 'việc hôm nay', 'đến hạn hôm nay'],
  slashes: ['homnay'],
  takes: aFilter,
  asks: [
    [/hom nay (?:co )?(?:nhung |cac )?(?:viec |nhiem vu )?(?:gi|nao) (?:phai )?(?:den|toi) han(?: khong)?/, ''],
    [
      /(?:hom|sang|chieu) nay (?:co |con )(?:nhung |cac )?(?:viec|nhiem vu) (?:gi|nao)(?: khong)?(?! \w)|^co (?:nhung |cac )?viec gi (?:hom|sang|chieu) nay/,
      ''
    ]
  ],
  audience: 'everyone',
  chapter: 'lists',
  examples: ['hôm nay', 'hôm nay P. Kinh tế'],
  run: ask => {
    const today = dayOf(ask.now)
    const { filter, ...narrowing } = narrowed(ask, {
      ...inView(ask),
      dueFrom: at(today, '00:00'),
      dueBefore: at(addDays(today, 1), '00:00')
    })
    return listed(ask, {
      words: 'hôm nay',
      title: 'today-title',
      none: 'today-none',
      filter: { ...filter, states: openStates, order: 'due' },
      narrowed: narrowing,
      inGroup: ask.group !== null
    })
  }
}
