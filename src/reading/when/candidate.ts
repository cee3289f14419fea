import { weekdayOf } from '../../core/calendar.ts'
import type { Said, Span } from '../said.ts'
import { type Bound, boundBefore } from './bound.ts'
import type { ClockPiece, DayPiece, MomentPiece } from './piece.ts'

/** Words that may be the deadline: a day, a time of day or both, or a moment outright, and what holds them. */
export type Candidate = Span & {
  readonly day: DayPiece | null
  readonly clock: ClockPiece | null
  /** The part of the day named beside a clock: `sáng mai 8h`. */
  readonly part: ClockPiece | null
  readonly moment: Date | null
  readonly bound: Bound | null
  /** Days ahead of an event (P7d); 0 when the day itself is meant. */
  readonly ahead: number
  readonly rule: string
}

/** What may stand between a time of day and its day. */
const JOINT = /^ ?[,(]? ?(?:cua |vao |luc |trong |ngay |cung ngay |hom |(?<held>truoc |trc |cham nhat |muon nhat ))?$/
/** What may stand between a weekday and its date: `thứ 6 (27/11)`. */
const DATED = /^ ?[,(-]? ?(?:tuc )?(?:ngay )?$/
const AHEAD = /(?<![\w~])(?:truoc|trc) (?<n>\d{1,2}) ngay(?: so voi)?(?: (?!lam viec)[^\s,;.\n]+){0,6}? $/

type Part = {
  readonly start: number
  readonly end: number
  readonly day?: DayPiece
  readonly clock?: ClockPiece
  readonly moment?: Date
  readonly rule: string
}

/** Joins the pieces of a line that belong together: a clock, a part of the day and a day, in any order. */
export function join(
  said: Said,
  days: readonly DayPiece[],
  clocks: readonly ClockPiece[],
  moments: readonly MomentPiece[]
): Candidate[] {
  const parts: Part[] = longest([
    ...days.map(day => ({ start: day.start, end: day.end, day, rule: day.rule })),
    ...clocks.map(clock => ({ start: clock.start, end: clock.end, clock, rule: clock.rule })),
    ...moments.map(({ start, end, at, rule }) => ({ start, end, moment: at, rule }))
  ])
  const found: Candidate[] = []
  for (const [i, part] of parts.entries()) {
    const last = found.at(-1)
    const joined = last ? merge(said, last, part, parts[i + 1]) : null
    if (joined) found[found.length - 1] = joined
    else found.push(alone(said, part))
  }
  const ahead = /tr(?:uo)?c \d/.test(said.folded)
  return ahead ? found.map(candidate => ({ ...candidate, ahead: aheadOf(said, candidate) })) : found
}

const alone = (said: Said, { start, end, day, clock, moment, rule }: Part): Candidate => ({
  start,
  end,
  day: day ?? null,
  clock: clock?.dial ? clock : null,
  part: clock && !clock.dial ? clock : null,
  moment: moment ?? null,
  bound: boundBefore(said, start),
  ahead: 0,
  rule
})

/** Both as one, when the one lacks what the other has. */
function merge(said: Said, a: Candidate, part: Part, next: Part | undefined): Candidate | null {
  const { start, end, day, clock, moment, rule } = part
  const gap = said.folded.slice(a.end, start)
  if (a.day && day) return DATED.test(gap) ? sameDay(said, a, { ...part, day }, closed(said, a.start, end)) : null
  const unsure = (day ?? a.day)?.sure === false
  if (a.moment || moment || !JOINT.test(gap) || (unsure && gap.includes(','))) return null
  const own = next?.day !== undefined && JOINT.test(said.folded.slice(end, next.start))
  // `27/7, sáng mai`: the time of day belongs to the day behind it.
  const holding = JOINT.exec(gap)?.groups?.held !== undefined
  // `mai, trước 10h`: the words that hold the clock hold both.
  const held = clock && holding ? ({ start: a.start, kind: 'by' } as const) : a.bound
  if ((a.day && own) || (holding && (day || !a.day?.sure))) return null
  const both = { ...a, end: closed(said, a.start, end), bound: a.bound ?? held, rule: day ? rule : a.rule }
  if (day) return { ...both, day }
  if (clock?.dial) return a.clock ? null : { ...both, clock }
  return clock && !a.part && !a.clock?.part ? { ...both, part: clock } : null
}

/**
 * `thứ 6 (27/11)`, `27/11 (thứ 6)`: one day said twice. A date behind a weekday is believed, one without its month where they
 * agree; so is a date before a weekday, where they agree or the weekday stands in brackets.
 */
function sameDay(said: Said, a: Candidate, { day, rule }: Part & { readonly day: DayPiece }, end: number) {
  if (!a.day?.sure || isDate(said, a.day) === isDate(said, day)) return null
  const agree = weekdayOf(day.day) === weekdayOf(a.day.day)
  const words = said.folded.slice(day.start, day.end)
  if (isDate(said, day)) return agree || HAS_MONTH.test(words) ? { ...a, end, day, rule } : null
  // `15/9, thứ 4 tuần sau` are two.
  const isBare = day.rule === 'P6' && !words.includes('tuan')
  return isBare && (agree || said.folded.endsWith('(', day.start)) ? { ...a, end } : null
}

/** Where what was said in brackets ends. */
const closed = ({ folded }: Said, start: number, end: number): number =>
  /\([^)]*$/.test(folded.slice(start, end)) && folded[end] === ')' ? end + 1 : end

const HAS_MONTH = /\d\D+\d/
/** Whether the words of a day say its date. */
const isDate = (said: Said, { start, end }: Span): boolean =>
  /\d\D+\d|^(?:ngay|mung|mong) \d/.test(said.folded.slice(start, end))

function aheadOf(said: Said, { start, day }: Candidate): number {
  const match = day && said.folded.slice(Math.max(0, start - 80), start).match(AHEAD)
  return match ? Number(match.groups?.n) : 0
}

/** Of parts that overlap the longest stays, of equal ones the first; in order of place. */
function longest(parts: readonly Part[]): Part[] {
  const kept: Part[] = []
  for (const part of parts.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (kept.every(one => one.end <= part.start || part.end <= one.start)) kept.push(part)
  return kept.sort((a, b) => a.start - b.start)
}
