import { isWord, places, type Said } from '../said.ts'
import { isPart, PARTS, type Part } from './clock.ts'
import type { ClockPiece } from './piece.ts'

/** When a part of the day ends, and when it begins (P2). */
const ENDS = { sang: '11:30', trua: '12:00', chieu: '17:00', toi: '21:00', dem: '23:59' } as const
const BEGINS: Partial<Record<Part, string>> = { sang: '07:30', chieu: '13:30' }

const PART =
  /(?<![\w~])(?:(?<edge>dau|cuoi|het) (?:gio )?(?:buoi )?|giua |buoi )?(?<part>sang|trua|chieu|toi|dem)(?![\w~])/g
const END_OF_DAY =
  /(?<![\w~])(?:(?:cuoi|het) gio(?: lam viec| hanh chinh| lam)?|cuoi ngay(?: lam viec)?(?! \d{1,2}(?![\d/.-]))|(?:trong|het) (?:ca )?ngay(?! (?:hom|mai|mot|kia|\d|thu|t\d|cn|chu|lam viec|mung|mong))|eod|cob)(?![\w~])(?! (?:sang|chieu))/g
const OPENING = /(?<![\w~])dau gio(?![\w~])(?! (?:sang|chieu))/g

/**
 * Times of day said as a part of it: `sáng` ends at 11:30, `đầu giờ chiều` is 13:30. `cuối ngày`, `hết giờ`, `EOD` end
 * the day as a date alone would.
 */
export function readParts(said: Said): ClockPiece[] {
  const found: ClockPiece[] = []
  for (const { start, end, groups } of places(said, PART, /sang|trua|chieu|toi|dem/)) {
    const part = groups.part
    if (!isPart(part) || !isWord(said, { start: end - part.length, end }, PARTS[part])) continue
    const { edge } = groups
    const clock = (edge === 'dau' && BEGINS[part]) || ENDS[part]
    found.push({
      start,
      end,
      rule: 'P2',
      clock,
      dayLike: edge !== undefined && edge !== 'dau' && part === 'chieu',
      part,
      dial: null
    })
  }
  const whole = { rule: 'P2', part: null, dial: null } as const
  for (const { start, end } of places(said, END_OF_DAY, /gio|ngay|eod|cob/))
    found.push({ ...whole, start, end, clock: '17:00', dayLike: true })
  for (const { start, end } of places(said, OPENING, /dau gio/))
    found.push({ ...whole, start, end, clock: '07:30', dayLike: false })
  return found
}
