import { addDays, type Day, two } from '../core/calendar.ts'
import { fold } from '../core/fold.ts'
import type { SetDay } from '../core/rows.ts'

/** What somebody wants of the calendar. `mode`: said already what becomes of deadlines; null when not. */
export type CalendarWords =
  | {
      readonly verb: 'set' | 'clear'
      readonly days: readonly Day[]
      readonly what: What
      readonly mode: Mode | null
      /** The same said again, with the year, without what becomes of deadlines. */
      readonly again: string
    }
  | { readonly verb: 'settle'; readonly year: string }
  | { readonly verb: 'look'; readonly year: string | null }

/** Whether deadlines are counted anew with the calendar, or stay. */
export type Mode = 'recount' | 'keep'

/** What a day is to be; the words of the one who said so. */
export type What = Omit<SetDay, 'day' | 'status'> & { readonly provisional: boolean }

/** The most days set in one sentence: no holidays are longer. */
const LONGEST = 31

const MODE = /[\s,;.]*(?:(?:va|dong thoi) )?(tinh lai han|chi doi lich|giu nguyen han)\.?$/
const DATE = String.raw`(?:(?:thu (?:[2-7]|hai|ba|tu|nam|sau|bay)|t[2-7]|chu nhat|cn),? )?(?:ngay )?(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?`
const CHANGE = new RegExp(
  String.raw`^(them|bo|xoa) (?:tu )?${DATE}(?: ?(?:den(?: het)?|-|–) ?${DATE})?(?![\d/.-])[\s:,.]*`
)
const SETTLE = /^chot (?:lich )?(?:nam )?(\d{4})$/
const LOOK = /^(?:nam )?(\d{4})?$/

/** Whether words after `nghỉ lễ` are about the calendar itself, and not about what somebody does on those days. */
export const isCalendarWords = (folded: string): boolean =>
  LOOK.test(folded) || SETTLE.test(folded) || CHANGE.test(folded)

/**
 * Reads what is wanted of the calendar; null when it is not clear, or names a day that does not exist. A day without a
 * year is the next one from `today` on.
 */
export function readCalendarWords(typed: string, today: Day): CalendarWords | null {
  const folded = fold(typed)
  const look = LOOK.exec(folded)
  if (look) return { verb: 'look', year: look[1] ?? null }
  const settle = SETTLE.exec(folded)?.[1]
  if (settle !== undefined) return { verb: 'settle', year: settle }
  const mode = MODE.exec(folded)
  const end = mode ? mode.index : folded.length
  const found = CHANGE.exec(folded.slice(0, end))
  if (!found) return null
  const [all, verb, d1, m1, y1, d2, m2, y2] = found
  const last = d2 === undefined ? null : dayAhead([d2, m2, y2], today)
  const first = dayAhead([d1, m1, y1 ?? (last === null ? undefined : last.slice(0, 4))], today)
  if (first === null || (d2 !== undefined && last === null)) return null
  const days = daysFrom(first, last ?? first)
  if (days.length === 0 || days.length > LONGEST) return null
  const rest = typed.slice(all.length, end).trim()
  const span = [first, ...(last === null ? [] : [last])].map(day => day.split('-').reverse().join('/')).join(' đến ')
  return {
    verb: verb === 'them' ? 'set' : 'clear',
    days,
    what: whatOf(rest),
    again: `nghỉ lễ ${verb === 'them' ? 'thêm' : 'bỏ'} ${span} ${rest}`.trim(),
    mode: mode ? (mode[1] === 'tinh lai han' ? 'recount' : 'keep') : null
  }
}

/** What is no name of its own, by how it may be typed. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ...['', 'nghi', 'nghi le'].map((words): [string, string] => [words, 'Nghỉ lễ']),
  ...['lam bu', 'di lam bu'].map((words): [string, string] => [words, 'Làm bù']),
  ...['hoan doi', 'nghi hoan doi'].map((words): [string, string] => [words, 'Nghỉ hoán đổi']),
  ['nghi bu', 'Nghỉ bù']
])

/** `nghỉ hoán đổi theo 123/TB-BNV (dự kiến)`: kind, name, source. */
function whatOf(words: string): What {
  const GUESS = /[\s,;(]*(?:dự kiến|du kien)\)?/iu
  const provisional = GUESS.test(words)
  const [said = '', source = ''] = words.replace(GUESS, '').split(/(?:^|[\s,;]+)(?:theo|căn cứ) /iu)
  const folded = fold(said)
  const kind = /lam bu/.test(folded)
    ? 'swap_work'
    : /hoan doi/.test(folded)
      ? 'swap_off'
      : /nghi bu/.test(folded)
        ? 'compensation'
        : 'holiday'
  const plain = PLAIN.get(folded)
  const name = plain ?? `${said.charAt(0).toUpperCase()}${said.slice(1)}`
  return { kind, name, source: source.trim() || 'quản trị đặt', provisional }
}

function dayAhead([date = '', month = '', year]: readonly (string | undefined)[], today: Day): Day | null {
  const of = (one: string): Day | null => {
    const day = `${one}-${two(Number(month))}-${two(Number(date))}`
    const moment = new Date(`${day}T00:00:00Z`)
    return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day) ? day : null
  }
  if (year !== undefined) return of(year)
  const present = today.slice(0, 4)
  const day = of(present)
  return day !== null && day >= today ? day : of(String(Number(present) + 1))
}

function daysFrom(first: Day, last: Day): readonly Day[] {
  const days: Day[] = []
  for (let day = first; day <= last && days.length <= LONGEST; day = addDays(day, 1)) days.push(day)
  return days
}
