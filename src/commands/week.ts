import { addDays, at, dayOf, mondayOf } from '../core/calendar.ts'
import { openStates } from '../core/task.ts'
import type { Command } from './command.ts'
import { listed } from './listing.ts'
import { aFilter, narrowed } from './narrowing.ts'
import { inView } from './overdue.ts'

/** What is due from Monday to Sunday of this week, or in the days that are named, and not handed in. */
export const weekCommand: Command = {
  name: 'week',
  shows: 'always',
  words: [
    'tuần này',
    'đến hạn tuần này',
    'đến hạn',
    'việc đến hạn',
    'các việc đến hạn',
    'danh sách việc đến hạn',
    'danh sách việc tuần này'
  ],
  slashes: ['tuannay'],
  takes: aFilter,
  asks: [
    [/(?:co )?(?:nhung |cac )?(?:viec |nhiem vu )?(?:gi|nao) (?:se |phai )?(?:den|toi) han(?: khong)?/, ''],
    [/co (?:nhung |cac )?(?:viec|nhiem vu) (?:se |phai )?(?:den|toi) han(?: khong)?/, ''],
    [/(?:co )?(?:nhung |cac )?(?:viec|nhiem vu) (?:gi|nao) (?:phai|can) (?:lam )?(?:xong|hoan thanh)(?: khong)?/, ''],
    [/(?:phai|can) (?:lam )?(?:xong|hoan thanh) (?:nhung |cac )?(?:viec|nhiem vu) (?:gi|nao)/, ''],
    // Said of no days it could be anything.
    [/(?<=(?:tuan|thang|hom) (?:nay|sau|toi) )co (?:nhung |cac )?(?:viec|nhiem vu) (?:gi|nao)(?: khong)?/, '']
  ],
  audience: 'everyone',
  chapter: 'lists',
  examples: ['tuần này', 'tuần này P. Kinh tế', 'đến hạn tháng 12'],
  run: async ask => {
    const monday = mondayOf(dayOf(ask.now))
    const { period, filter, ...narrowing } = narrowed(ask, inView(ask))
    const isThis = period === null || (period.from === monday && period.to === addDays(monday, 6))
    const days = { dueFrom: at(monday, '00:00'), dueBefore: at(addDays(monday, 7), '00:00') }
    return listed(ask, {
      words: period === null ? 'tuần này' : 'đến hạn',
      title: isThis ? 'week-title' : 'week-due-title',
      none: isThis ? 'week-none' : 'week-due-none',
      filter: { ...(isThis ? days : {}), ...filter, states: openStates, order: 'due' },
      narrowed: narrowing,
      inGroup: ask.group !== null
    })
  }
}
