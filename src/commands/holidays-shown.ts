import { type Day, weekdayOf } from '../core/calendar.ts'
import type { Line, Value } from '../core/letter.ts'
import type { SetDay } from '../core/rows.ts'
import { line } from './command.ts'

/** `Thứ Hai, 23/11/2026`. */
export const datedDay = (day: Day): Value => ({
  line: line('holidays-day', { weekday: { line: line(`weekday-${weekdayOf(day)}`) }, day: { day } })
})

/** What a day is: off, with its name; a Saturday that is worked; an ordinary day. */
export function dayShown(row: { readonly kind: string; readonly name: string } | undefined): Line {
  if (row === undefined || row.kind === 'ordinary') return line('holidays-is-ordinary')
  return row.kind === 'swap_work' ? line('holidays-is-worked') : line('holidays-is-off', { name: row.name })
}

/** One line of the calendar. */
export const dayItem = ({ day, name, kind, status }: Omit<SetDay, 'source'>): Line =>
  line(kind === 'swap_work' ? 'holidays-item-worked' : 'holidays-item', {
    day: datedDay(day),
    name,
    status: { line: line(`holidays-${status}`) }
  })
