import { addDays, type Day } from '../../core/calendar.ts'
import { isWord, places, type Said } from '../said.ts'
import { readDates } from './date.ts'
import { NUMBER, numberAt } from './number.ts'
import { type DayPiece, type Frame, type MomentPiece, onDay, provisional } from './piece.ts'
import { sameDate } from './year.ts'

const LEAD =
  '(?<lead>(?:trong (?:vong|thoi han|thoi gian|khoang)|trong|thoi han|thoi gian|han|toi da|khong qua|sau|muon nhat|cham nhat|trong toi da|dung|con)(?: la)? )?'
const COUNT = new RegExp(
  `(?<![\\w/.,:~-])(?<!(?:thu|ngay|mung|mong) )${LEAD}(?<n>${NUMBER}|nua) ?(?<unit>ngay lam viec|ngay|hom(?= nua)|tuan|thang|phut|p(?= nua)|tieng(?: dong ho)?|gio(?: dong ho)?|h)(?![\\w~]|:\\d| (?:dau|cuoi) nam| (?:gieng|chap)(?![a-z])|/| \\d{1,2}(?![\\d]))(?<later> nua| toi(?! \\w))?(?<from>(?: ke| tinh)? tu (?:ngay )?(?=\\d))?`,
  'g'
)

const HINT = /(?:\d|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|nua) ?(?:ngay|hom|tuan|thang|p|tieng|gio|h)/

/** Lengths of time from today or from a day named (P9, DOMAIN 3.6): the first day is not counted. */
export function readDurations(said: Said, frame: Frame): { days: DayPiece[]; moments: MomentPiece[] } {
  const days: DayPiece[] = []
  const moments: MomentPiece[] = []
  for (const { start, end, groups } of places(said, COUNT, HINT)) {
    const { lead, unit = '' } = groups
    const later =
      groups.later === ' nua' || (groups.later !== undefined && isWord(said, { start: end - 3, end }, 'tới'))
    const stop = groups.later !== undefined && !later ? end - groups.later.length : end
    const half = groups.n === 'nua'
    const n = half ? 1 : numberAt(said, start + (lead?.length ?? 0), groups.n)
    if (!n || /(?:^|[^a-z])(?:truoc|trc) $/.test(said.folded.slice(0, start))) continue
    const minutes = unit.startsWith('p') ? 1 : /^(?:tieng|gio|h$)/.test(unit) ? 60 : 0
    if (minutes > 0) {
      if (!later && !/^(?:trong|sau|toi da|khong qua)/.test(lead ?? '')) continue
      const at = new Date(frame.now.getTime() + (half ? 0.5 : n) * minutes * 60_000)
      moments.push({ start, end, rule: 'P9', at })
      continue
    }
    if (half && unit !== 'thang') continue
    const base = groups.from
      ? readDates(said, frame).find(date => date.start >= end - 5 && date.start <= end)
      : undefined
    const from = base?.day ?? frame.today
    const { day, raw } = reach(from, n, half ? 'nua thang' : unit, frame)
    const sure = lead !== undefined || later
    const warnings = provisional(frame.calendar, unit === 'ngay lam viec' ? from : raw, day)
    days.push(onDay({ start, end: base?.end ?? stop }, 'P9', day, { warnings, sure }))
  }
  return { days, moments }
}

/** Where a count of days, weeks or months ends, before and after moving it forward to a working day. */
function reach(from: Day, n: number, unit: string, { calendar }: Frame): { readonly raw: Day; readonly day: Day } {
  if (unit === 'ngay lam viec') {
    const day = calendar.addWorkingDays(from, n)
    return { raw: day, day }
  }
  const raw =
    unit === 'thang' ? sameDate(from, n) : addDays(from, unit === 'nua thang' ? 15 : unit === 'tuan' ? 7 * n : n)
  return { raw, day: calendar.workingDayFrom(raw) }
}
