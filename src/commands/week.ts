import { addDays, at, dayOf } from '../core/calendar.ts'
import { openStates } from '../core/task.ts'
import type { Command } from './command.ts'
import { aPage, listed } from './listing.ts'
import { inView } from './overdue.ts'

/** What is due from Monday to Sunday of this week and not handed in. */
export const weekCommand: Command = {
  name: 'week',
  words: ['tuần này', 'đến hạn tuần này'],
  slashes: ['tuannay'],
  takes: aPage,
  audience: 'everyone',
  chapter: 'lists',
  examples: ['tuần này'],
  run: ask => {
    const today = dayOf(ask.now)
    const monday = addDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7))
    return listed(ask, {
      words: 'tuần này',
      title: 'week-title',
      none: 'week-none',
      filter: {
        ...inView(ask),
        states: openStates,
        dueFrom: at(monday, '00:00'),
        dueBefore: at(addDays(monday, 7), '00:00'),
        order: 'due'
      },
      inGroup: ask.group !== null
    })
  }
}
