import { addDays, mondayOf, weekdayOf } from '../../core/calendar.ts'
import { cut, places } from '../said.ts'
import { type DayPiece, type DayReader, onDay } from './piece.ts'

/** Letters before a word that tell what it is. */
const NEAR = 40

const NAMES: Readonly<Record<string, number>> = {
  '2': 1,
  hai: 1,
  '3': 2,
  ba: 2,
  '4': 3,
  tu: 3,
  '5': 4,
  nam: 4,
  '6': 5,
  sau: 5,
  '7': 6,
  bay: 6
}

const WEEK =
  '(?: (?:cua )?(?<week>tuan nay|tuan sau nua|tuan toi nua|tuan sau|tuan toi|tuan truoc|tuan qua|nay|sau|toi|truoc))?'
const WEEKDAY = new RegExp(
  `(?<![\\w~])(?:(?<!cuoi )ngay )?(?:thu ?(?<name>[2-7]|hai|ba|tu|nam|sau|bay)|t(?<short>[2-7])|(?<sunday>chu nhat|cn))(?![\\w~/]|[.-]\\d)${WEEK}(?![\\w~])`,
  'g'
)

/** What stands before an ordinal (`kỳ họp thứ 5`) or a place (`đường T2`). */
const ORDINAL =
  /(?:^|[^a-z])(?:lan|dung|xep|vi tri|ky hop|phien hop|phien|khoa|dot|vong|quy|nguoi|ben|dieu|khoan|giai|hang|ky|muc|nhom|loai|tap|cap|chuong|phan|cai|chiec|(?<!\d )bo|con|(?<!\d )ban|mon|(?<!(?:ho|co) )so|dai hoi|nhiem ky|duong|lo|khu|toa|nha|tram|ma|to|(?<!\d )thon|doi|nguon|khoan) $/
/** What follows when `thu` is money coming in, or `thứ hai là` a point of a list. */
const COUNTED = /^ ?(?:trieu|ty|dong|nghin|ngan|%|nguoi|ho|la\b|thang|quy|\d(?!\d?[/.-]\d))/

/**
 * Days of the week (P6). Alone: the next one strictly after today. `này`: of this week, even when over. `tuần sau`: of
 * the next. Weeks start on Monday.
 */
export const readWeekdays: DayReader = (said, { today }) => {
  const found: DayPiece[] = []
  for (const span of places(said, WEEKDAY, /thu|t[2-7]|cn|chu nhat/)) {
    const { name, short, sunday, week } = span.groups
    const before = said.folded.slice(Math.max(0, span.start - NEAR), span.start)
    const after = said.folded.slice(span.end)
    if (!sunday && (ORDINAL.test(before) || COUNTED.test(after))) continue
    if (sunday === 'cn' && !isSunday(before, after, cut(said, span), week !== undefined)) continue
    const weekday = sunday ? 7 : (NAMES[name ?? short ?? ''] ?? 0)
    const monday = mondayOf(today)
    const inWeek = (n: number) => addDays(monday, 7 * n + weekday - 1)
    const next = weekday > weekdayOf(today) ? inWeek(0) : inWeek(1)
    const weeks = week?.match(/ nua$/) ? 2 : week?.match(/nay$/) ? 0 : week?.match(/truoc$|qua$/) ? -1 : 1
    const day = week === undefined || week === 'toi' ? next : inWeek(weeks)
    found.push(onDay(span, 'P6', day, { gone: weeks < 0 }))
  }
  return found
}

/** `CN` is Sunday unless it stands for a branch, an industry or workers. */
function isSunday(before: string, after: string, typed: string, named: boolean): boolean {
  if (
    named ||
    /(?:^|[\n,;.:(-] ?|(?:sang|trua|chieu|toi|dem|ngay|han|chot|truoc|trc|nhat|den|het|vao|la|t7|\d) )$/.test(before)
  )
    return true
  return typed === 'CN' && /^(?:$|[\n,;.)]| (?:nay|\d|nhe|nha|xong|nop|gui))/.test(after)
}
