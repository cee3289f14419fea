import { addDays, type Calendar, type Day, mondayOf } from '../../core/calendar.ts'
import type { Warning } from '../reading.ts'
import { places } from '../said.ts'
import { type Ends, monthEnds, quarterAfter, quarterEnds, weekEnds, yearEnds } from './ends.ts'
import { type DayPiece, type DayReader, onDay, provisional } from './piece.ts'
import { monthAfter, nextYearly } from './year.ts'

/** Letters before a word that tell what it is. */
const NEAR = 40

const YEAR = '(?: ?/ ?(?<year>(?:19|20)\\d{2})| nam (?<long>(?:19|20)\\d{2})| nam (?<next>sau|toi)| nam nay)?'
const PERIOD = new RegExp(
  '(?<![\\w~])(?<edge>het|cuoi|trong|dau|giua)?(?: |(?<![a-z]))' +
    '(?:(?<week>tuan)(?: (?<which>nay|sau nua|toi nua|sau|toi))?' +
    `|(?:(?<month>thang)(?: (?:(?<n>\\d{1,2})${YEAR}|(?<that>nay|sau|toi)))?)` +
    '|(?<quarter>quy)(?: (?:(?<q>i{1,3}|iv|[1-4])(?: ?/ ?(?<qyear>(?:19|20)\\d{2})| nam (?<qlong>(?:19|20)\\d{2})| nam (?<qnext>sau|toi)| nam nay)?|(?<qthat>nay|sau|toi)))?' +
    '|(?<wholeyear>nam)(?: (?:(?<y>(?:19|20)\\d{2})|(?<ythat>nay|sau|toi)))?)(?![\\w~/])',
  'g'
)

/** Quarters as they are written. */
export const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 }
/** Where `cuối năm` is an occasion, and `9 tháng đầu năm` a length of time. */
const OCCASION =
  /(?:^|[^a-z])(?:thang|quy|tuan|ngay|buoi|hom|tong ket|tiec|thuong|hop|kiem ke|tiep xuc cu tri|ky hop|nua) $/

type Edge = 'end' | 'start' | 'middle'

/**
 * Ends, middles and beginnings of weeks, months, quarters and years (P10). An end moves back to a working day, so that
 * it stays inside; a beginning or a middle moves forward.
 */
export const readPeriods: DayReader = (said, { today, calendar }) => {
  const found: DayPiece[] = []
  for (const { start, end, groups } of places(said, PERIOD, /tuan|thang|quy|nam/)) {
    const edgeWord = groups.edge
    const edge: Edge = edgeWord === 'dau' ? 'start' : edgeWord === 'giua' ? 'middle' : 'end'
    const before = said.folded.slice(Math.max(0, start - NEAR), start)
    if (edgeWord && OCCASION.test(before) && !groups.which && !groups.that) continue
    const meant = locate(groups, edge, today)
    if (!meant) continue
    const raw = meant.ends[edge]
    const day = move(calendar, raw, edge)
    const named = edgeWord !== undefined
    const first = named && edge !== 'start' ? day : meant.ends.first
    if (!named && !groups.which && !groups.that && !groups.n && !groups.q && !groups.qthat) continue
    found.push(
      onDay({ start: named ? start : start + leading(said.folded, start), end }, 'P10', day, {
        first,
        warnings: [...meant.warnings, ...provisional(calendar, raw, day)],
        sure: named
      })
    )
  }
  return found
}

const leading = (folded: string, start: number): number => (folded[start] === ' ' ? 1 : 0)

/** A computed end inside its period; a beginning or middle, the first working day from there. */
const move = (calendar: Calendar, day: Day, edge: Edge): Day =>
  edge === 'end' ? calendar.workingDayUpTo(day) : calendar.workingDayFrom(day)

type Meant = { readonly ends: Ends; readonly warnings: readonly Warning[] }
type Groups = { readonly [name: string]: string | undefined }

function locate(groups: Groups, edge: Edge, today: Day): Meant | null {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  if (groups.week) {
    const { which } = groups
    const weeks = which === undefined || which === 'nay' ? 0 : which.endsWith('nua') ? 2 : 1
    return open(n => weekEnds(addDays(mondayOf(today), 7 * (weeks + n))), edge, today, which === undefined)
  }
  if (groups.month) {
    const { n, that } = groups
    if (n !== undefined) {
      const number = Number(n)
      if (number < 1 || number > 12) return null
      return yearly(groups.year ?? groups.long, groups.next, y => monthEnds(y, number), edge, today)
    }
    const months = that === 'sau' || that === 'toi' ? 1 : 0
    return open(k => monthEnds(...monthAfter(year, month, months + k)), edge, today, that === undefined)
  }
  if (groups.quarter) {
    const { q, qthat } = groups
    if (q !== undefined)
      return yearly(groups.qyear ?? groups.qlong, groups.qnext, y => quarterEnds(y, QUARTERS[q] ?? 1), edge, today)
    const quarter = Math.ceil(month / 3) + (qthat === 'sau' || qthat === 'toi' ? 1 : 0)
    return open(k => quarterEnds(...quarterAfter(year, quarter + k)), edge, today, qthat === undefined)
  }
  const { y, ythat } = groups
  if (y !== undefined) return { ends: yearEnds(Number(y)), warnings: [] }
  const years = ythat === 'sau' || ythat === 'toi' ? 1 : 0
  return open(k => yearEnds(year + years + k), edge, today, ythat === undefined)
}

/** This period, or the next when it was only called by its kind and that moment of it is over. */
function open(nth: (n: number) => Ends, edge: Edge, today: Day, mayRoll: boolean): Meant {
  const ends = nth(0)
  const over = edge === 'start' ? ends[edge] <= today : ends[edge] < today
  return { ends: mayRoll && over ? nth(1) : ends, warnings: [] }
}

/** A period called by its number: of the year said, or the next one (P5). */
function yearly(
  said: string | undefined,
  next: string | undefined,
  of: (year: number) => Ends,
  edge: Edge,
  today: Day
): Meant | null {
  if (said !== undefined) return { ends: of(Number(said)), warnings: [] }
  if (next !== undefined) return { ends: of(Number(today.slice(0, 4)) + 1), warnings: [] }
  const found = nextYearly(year => of(year)[edge], today)
  return found && { ends: of(found.year), warnings: found.warnings }
}
