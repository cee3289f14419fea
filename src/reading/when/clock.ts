import { two } from '../../core/calendar.ts'
import { type Groups, isWord, places, type Said } from '../said.ts'
import { NUMBER_WORD, numberAt } from './number.ts'
import type { ClockPiece } from './piece.ts'

const HOUR = `(?:(?<hour>\\d{1,2})(?: ?(?:h|g|gio)(?![a-z])|(?=:[0-5]\\d))|(?<word>${NUMBER_WORD}) gio(?![a-z]))`
/** `16h 26/11`, `16h 26 tháng 11` say a day, not minutes; `8h30-11` is from half past eight. */
const DATE =
  ' (?:[0-2]\\d|3[01])(?:[/.](?:0?[1-9]|1[0-2])(?![\\dhg:])|-(?:0?[1-9]|1[0-2])(?=-\\d{4}| ?(?:$|[,;.)\\n]))|,? thang \\d)'
const MINUTES = `(?:(?!${DATE}) ?(?<minute>[0-5]\\d)(?!\\d)(?: ?(?:p|ph|phut|')(?![a-z]))?| ?(?<half>ruoi)| kem (?<less>\\d{1,2})(?: phut)?)?`
const PART = `(?:(?: (?:buoi )?| ?)(?<part>sang|trua|chieu|toi|dem)(?![a-z]))?`
const NO_LATER = '(?! ?(?:nua|lam viec|ke tu|tinh tu)\\b)'

/** `17h`, `17g30`, `17:00`, `5h chiều`, `5h kém 15`, `17 giờ 30 phút`. */
const WITH_UNIT = new RegExp(`(?<![\\w/.,:~-])${HOUR}:?${MINUTES}(?![\\w:])${NO_LATER}${PART}`, 'g')
/** `4 rưỡi chiều`. */
const HALF = new RegExp(
  `(?<![\\w/.,:~-])(?:(?<hour>\\d{1,2})|(?<word>${NUMBER_WORD})) (?<half>ruoi) (?<part>sang|trua|chieu|toi|dem)(?![a-z])`,
  'g'
)

const PATTERNS = [
  [WITH_UNIT, /\d ?[hg]|:\d|gio/],
  [HALF, /ruoi/]
] as const

/** The parts of the day, by their letters alone. */
export const PARTS = { sang: 'sáng', trua: 'trưa', chieu: 'chiều', toi: 'tối', dem: 'đêm' } as const
export type Part = keyof typeof PARTS

/** Times of day said as a clock (P3). */
export function readClocks(said: Said): ClockPiece[] {
  const found: ClockPiece[] = []
  for (const [pattern, hint] of PATTERNS)
    for (const { start, end, groups } of places(said, pattern, hint)) {
      const word = groups.part
      const part = isPart(word) && isWord(said, { start: end - word.length, end }, PARTS[word]) ? word : null
      // `5G` is a network and `5g` a weight: with `g` a small hour needs minutes or a part of the day.
      if (/^[1-6] ?g$/.test(said.folded.slice(start, end).trim())) continue
      const dial = dialOf(groups, numberAt(said, start, groups.hour ?? groups.word))
      const clock = dial && onDial(dial, part)
      if (!dial || !clock) continue
      const stop = word === undefined || part ? end : said.folded.slice(0, end - word.length).trimEnd().length
      found.push({ start, end: stop, rule: 'P3', clock, dayLike: false, part, dial })
    }
  return found
}

/** Whether folded letters may name a part of the day. */
export const isPart = (word: string | undefined): word is Part => word !== undefined && word in PARTS

/** What a clock says before one knows which half of the day is meant. `padded`: written `05`. */
export type Dial = { readonly hour: number; readonly minutes: number; readonly padded: boolean }

function dialOf(groups: Groups, hour: number | null): Dial | null {
  if (hour === null || hour > 24) return null
  const minutes = groups.half ? 30 : groups.less ? -Number(groups.less) : Number(groups.minute ?? 0)
  return { hour, minutes, padded: groups.hour?.startsWith('0') ?? false }
}

/** The time a dial shows in a part of the day, `HH:MM`; midnight at the end of a day is 23:59 of that day. */
export function onDial({ hour, minutes, padded }: Dial, part: Part | null): string | null {
  const sum = hourOf(hour, padded, part) * 60 + minutes
  if (sum < 0) return null
  const shown = Math.min(sum, 23 * 60 + 59)
  return `${two(Math.floor(shown / 60))}:${two(shown % 60)}`
}

/** The hour of 0 to 24 that is meant: bare 1 to 6 is afternoon, unless written `05`. */
function hourOf(hour: number, padded: boolean, part: Part | null): number {
  if (hour > 12 || part === 'sang') return hour
  if (part === 'trua') return hour < 4 ? hour + 12 : hour
  if (part === 'chieu') return hour < 12 ? hour + 12 : hour
  if (part === 'toi') return hour < 12 ? hour + 12 : 24
  if (part === 'dem') return hour === 12 ? 24 : hour >= 7 ? hour + 12 : hour
  return hour >= 1 && hour <= 6 && !padded ? hour + 12 : hour
}
