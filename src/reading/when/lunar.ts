import { addDays, type Day } from '../../core/calendar.ts'
import { type Groups, places } from '../said.ts'
import { type DayPiece, type DayReader, onDay } from './piece.ts'
import { solarDay } from './solar-day.ts'

const MONTH = '(?:gieng|chap|\\d{1,2}|hai|ba|tu|nam|sau|bay|tam|chin|muoi)'
const NUMBERS: Readonly<Record<string, number>> = {
  gieng: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  chap: 12
}
const LUNAR = '(?: am(?: lich)?| al)'
const PATTERNS: readonly RegExp[] = [
  /(?<![\w~])(?:(?:mung|mong) (?<mung>\d{1,2})|(?<eve>2\d|30)) tet(?: nguyen dan| am lich)?(?![\w~])/g,
  new RegExp(
    `(?<![\\w~/])(?:ngay |mung |mong )?(?<date>\\d{1,2})(?: thang |/| )(?<month>gieng|chap)(?![\\w~])${LUNAR}?`,
    'g'
  ),
  new RegExp(
    `(?<![\\w~/])(?:ngay |mung |mong )?(?<date>\\d{1,2})(?: thang |/)(?<month>\\d{1,2})(?:/(?<year>\\d{4}))?${LUNAR}(?![\\w~])`,
    'g'
  ),
  new RegExp(`(?<![\\w~])(?<ram>ram)(?: (?:thang )?(?<month>${MONTH}))?${LUNAR}?(?![\\w~])`, 'g'),
  /(?<![\w~])(?<tet>tet)(?: nguyen dan| am lich| ta)?(?: (?<year>20\d\d))?(?![\w~])(?! (?:duong|trung thu|thieu nhi|doc lap|doan ngo|tay|trong cay))/g
]

/** A lunar date this long past is asked about; longer past it is the next one (P5). In days. */
const ROLL_AFTER = 45

/** Days of the lunar calendar (P11): `mùng 5 Tết`, `rằm tháng Giêng`, `23 tháng Chạp`, `10/3 âm lịch`, `Tết`. */
export const readLunar: DayReader = (said, { today }) => {
  if (!HINT.test(said.folded)) return []
  const found: DayPiece[] = []
  for (const pattern of PATTERNS)
    for (const { start, end, groups } of places(said, pattern, HINT)) {
      const meant = dateOf(groups)
      const next = meant && (groups.ram && !groups.month ? fullMoon(today) : nextLunar(meant, groups.year, today))
      if (!meant || !next) continue
      const rolled = next.rolled && meant.month > 1 && meant.month < 12
      const warnings = rolled ? (['rolled_year'] as const) : []
      found.push(onDay({ start, end }, 'P11', next.day, { warnings, sure: groups.tet === undefined }))
    }
  return found
}

const HINT = /ram|tet|gieng|chap|\d (?:am|al)/

type LunarDate = { readonly month: number; readonly date: number }

function dateOf(groups: Groups): LunarDate | null {
  if (groups.tet) return { month: 1, date: 1 }
  if (groups.mung) return { month: 1, date: Number(groups.mung) }
  if (groups.eve) return { month: 12, date: Number(groups.eve) }
  const month = groups.month === undefined ? 1 : (NUMBERS[groups.month] ?? Number(groups.month))
  return { month, date: groups.ram ? 15 : Number(groups.date) }
}

/** The next such date, or the one just past. A month of 29 days ends where its 30th would be. */
function nextLunar({ month, date }: LunarDate, year: string | undefined, today: Day) {
  const solar = (lunarYear: number) =>
    solarDay(lunarYear, month, date) ?? (date === 30 ? solarDay(lunarYear, month, 29) : null)
  const now = Number(today.slice(0, 4))
  if (year !== undefined) {
    const day = solar(Number(year))
    return day === null ? null : { day, rolled: false }
  }
  const recent = addDays(today, -ROLL_AFTER)
  const days = [now - 1, now, now + 1].map(solar).filter(day => day !== null)
  const day = days.find(one => one >= recent)
  if (!day) return null
  return { day, rolled: day >= today && day.slice(0, 4) > today.slice(0, 4) }
}

/** The next 15th of a lunar month. */
function fullMoon(today: Day) {
  const year = Number(today.slice(0, 4))
  const days: Day[] = []
  for (const lunarYear of [year - 1, year])
    for (let month = 1; month <= 12; month++) {
      const day = solarDay(lunarYear, month, 15)
      if (day && day >= today) days.push(day)
    }
  const [day] = days.sort()
  return day === undefined ? null : { day, rolled: false }
}
