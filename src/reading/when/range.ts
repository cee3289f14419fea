import { addDays, type Day } from '../../core/calendar.ts'
import { places, type Said } from '../said.ts'
import { type DayPiece, type Frame, onDay } from './piece.ts'
import { dayIn, nextYearly, yearOf } from './year.ts'

/** Work from one day to another (P13); the piece is the end. */
export type Range = { readonly start: Day; readonly piece: DayPiece }

const NUMERIC = new RegExp(
  '(?<![\\w/.,:~-])(?<lead>tu (?:ngay )?|ngay )?(?<a>\\d{1,2})(?:/(?<am>\\d{1,2}))?(?:/(?<ay>\\d{4}))?(?<mark> ?[-–] ?| den (?:het )?(?:ngay )?| toi (?:het )?(?:ngay )?)(?:ngay )?' +
    '(?<b>\\d{1,2})/(?<bm>\\d{1,2})(?:/(?<by>\\d{4}|\\d{2}))?(?![\\w/~%]|[-.,:]\\d)',
  'g'
)
const BETWEEN = /^ (?:den|toi) (?:het )?$|^ ?[-–] ?$/
const FROM = /(?<![\w~])tu (?:ngay )?$/

/** `từ 25/11 đến 30/11`, `8-10/12`, `từ thứ 2 đến thứ 6`. */
export function readRange(said: Said, pieces: readonly DayPiece[], frame: Frame): Range | null {
  for (const { start, end, groups } of places(said, NUMERIC, /\d(?: ?[-–] ?| den | toi ).*\d\/\d/)) {
    const dash = /[-–]/.test(groups.mark ?? '')
    if (!groups.lead && !dash) continue
    const by = yearOf(groups.by)
    const bm = Number(groups.bm)
    const closing = by === null ? nextYearly(year => dayIn(year, bm, Number(groups.b)), frame.today) : null
    const last = by === null ? closing?.day : dayIn(by, bm, Number(groups.b))
    if (!last) continue
    const year = yearOf(groups.ay) ?? Number(last.slice(0, 4))
    const month = groups.am === undefined ? bm : Number(groups.am)
    const first = dayIn(year, month, Number(groups.a))
    const earlier = first && first > last && groups.ay === undefined ? dayIn(year - 1, month, Number(groups.a)) : first
    // `sinh từ 01/01/2000 đến 31/12/2008`: long past, nobody's work.
    if (!earlier || earlier > last || Number(last.slice(0, 4)) < Number(frame.today.slice(0, 4)) - 1) continue
    return { start: earlier, piece: onDay({ start, end }, 'P13', last, { warnings: closing?.warnings ?? [] }) }
  }
  for (const a of pieces)
    for (const b of pieces) {
      if (b.gone || b.start <= a.end || !BETWEEN.test(said.folded.slice(a.end, b.start))) continue
      const lead = said.folded.slice(0, a.start).match(FROM)
      if (!lead || b.day < a.day) continue
      return { start: startOf(said, a, b), piece: { ...b, start: lead.index ?? a.start, rule: 'P13' } }
    }
  return null
}

/** Where the range begins: in `từ mùng 1 đến mùng 3 Tết` the first date is counted from the second. */
function startOf(said: Said, a: DayPiece, b: DayPiece): Day {
  const number = ({ start, end }: DayPiece) => Number(said.folded.slice(start, end).match(/\d+/)?.[0])
  return b.rule === 'P11' && a.rule !== 'P11' ? addDays(b.day, number(a) - number(b)) : a.day
}
