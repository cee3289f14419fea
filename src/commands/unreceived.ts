import { at, dayOf } from '../core/calendar.ts'
import { fold } from '../core/fold.ts'
import type { Line } from '../core/letter.ts'
import type { Task } from '../core/task.ts'
import { type Ask, type Command, line, type Takes } from './command.ts'
import { listed } from './listing.ts'
import { aFilter, narrowed } from './narrowing.ts'
import { inView } from './overdue.ts'

/** `chưa nhận quá 3 ngày`: so many working days old, or older. */
const AGE = /^(?:(?:qua|tren|hon|tu) )?(\d{1,3}) ngay(?: lam viec)?(?: tro len)?(?![\p{L}\d])/u

const takes: Takes = (rest, about) => aFilter(rest.replace(AGE, '').trim(), about)

/** Orders that nobody has acknowledged, the oldest first, with their age (R35): `chưa nhận 3 ngày` for the older ones. */
export const unreceivedCommand: Command = {
  name: 'unreceived',
  shows: 'always',
  words: ['chưa nhận', 'việc chưa nhận', 'chưa tiếp nhận', 'chưa ai nhận'],
  slashes: ['chuanhan'],
  takes,
  asks: [
    [
      /(?:ai|(?:co |nhung |cac )?(?:viec|nhiem vu|don vi|phong) nao) (?:van |con |dang )?chua (?:ai |co ai )?(?:nhan|tiep nhan)(?: viec)?(?: khong)?/,
      ''
    ]
  ],
  audience: 'everyone',
  chapter: 'watching',
  examples: ['chưa nhận', 'chưa nhận 3 ngày'],

  run: ask => {
    const [aged = '', digits = ''] = AGE.exec(fold(ask.words)) ?? []
    const days = Number(digits)
    const { filter, lines, words } = narrowed(
      { ...ask, words: ask.words.slice(aged.length).trim() },
      inView(ask),
      'given'
    )
    const older = days > 0 ? [line('unreceived-older', { days })] : []
    const before = givenBefore(ask, days)
    return listed(ask, {
      words: 'chưa nhận',
      title: 'unreceived-title',
      none: 'unreceived-none',
      filter: {
        ...filter,
        states: ['new'],
        unacknowledged: true,
        ...(days > 0 ? { assignedBefore: earlier(filter.assignedBefore, before) } : {}),
        order: 'given'
      },
      standing: task => age(ask, task),
      narrowed: { lines: [...older, ...lines], words: `${days > 0 ? `${days} ngày` : ''} ${words}`.trim() },
      inGroup: ask.group !== null
    })
  }
}

/** Before which moment a task was given that is at least so many working days old now. */
function givenBefore({ calendar, now }: Ask, days: number): Date {
  const today = calendar.workingDayUpTo(dayOf(now))
  return at(calendar.addWorkingDays(today, 1 - Math.max(1, days)), '00:00')
}

const earlier = (a: Date | undefined, b: Date): Date => (a !== undefined && a < b ? a : b)

function age({ now, calendar }: Ask, { assignedAt }: Task): Line {
  const days = calendar.workingDaysBetween(dayOf(assignedAt), dayOf(now))
  return days > 0 ? line('unreceived-days', { days }) : line('unreceived-today')
}
