import { clockOf, type Day, dayOf } from '../../core/calendar.ts'
import type { Context, DueReading } from '../reading.ts'
import { blank, forTime, type Said, type Span } from '../said.ts'
import { matches } from '../text.ts'
import { type Candidate, join } from './candidate.ts'
import { isFirm, strength, weigh } from './choose.ts'
import { clausesOf } from './clause.ts'
import { readClocks } from './clock.ts'
import { readDates } from './date.ts'
import { readDaywords } from './dayword.ts'
import { readDurations } from './duration.ts'
import { readLunar } from './lunar.ts'
import { readParts } from './part.ts'
import { readPeriods } from './period.ts'
import type { DayPiece, DayReader, Frame } from './piece.ts'
import { type Range, readRange } from './range.ts'
import { type Recurrence, readRecurrence, saysAgain } from './recurrence.ts'
import { resolve } from './resolve.ts'
import { stagesOf } from './stage.ts'
import { readWeekdays } from './weekday.ts'

/** Every way of naming a day. A missing phrase is a missing line here. */
const dayReaders: readonly DayReader[] = [readDates, readWeekdays, readDaywords, readPeriods, readLunar]

/** What a line says about time. */
export type Moments = {
  readonly due: DueReading | null
  /** Where the deadline stands, with the words that hold it: one place, or a day and a time of day apart. */
  readonly spans: readonly Span[]
  readonly start: Day | null
  readonly milestones: readonly Date[]
  readonly recur: string | null
  /** Says that the work comes again, but not in words that are understood. */
  readonly unread: boolean
}

type Weighed = {
  readonly candidate: Candidate
  readonly reading: DueReading
  readonly spans: readonly Span[]
  readonly weight: number
  /** Said before the sentence that gives the work, or of what was. */
  readonly aside: boolean
}

/**
 * Reads every date and time of a line and chooses the deadline. `isAnswer`: the line only says when. `from`: where the
 * sentence begins that gives the work; what stands before it counts only when nothing else does.
 */
export function readMoments(said: Said, context: Context, isAnswer: boolean, from = 0): Moments {
  const frame: Frame = {
    today: dayOf(context.now),
    clock: clockOf(context.now),
    now: context.now,
    calendar: context.calendar
  }
  const timed = withoutAsides(forTime(said))
  const durations = readDurations(timed, frame)
  const rest = blank(timed, [...durations.days.filter(({ sure }) => sure), ...durations.moments])
  const named = dayReaders.flatMap(read => read(rest, frame))
  const clocks = [...readClocks(rest), ...readParts(rest)]
  const recurrence = readRecurrence(rest, named, clocks, frame)
  const range = readRange(rest, named, frame)
  const days = [...durations.days, ...replaced(named, recurrence, range)]
  const candidates = join(said, days, clocks, durations.moments)

  const clauses = clausesOf(said)
  const looksBack = LOOKS_BACK.test(said.folded)
  const found = candidates.flatMap(candidate => {
    const weighed = weighIn(said, candidate, clauses, isAnswer, range, recurrence)
    const aside = candidate.end <= from || (looksBack && LOOKS_BACK.test(sentenceBefore(said, candidate.start)))
    const weight = aside ? Math.min(weighed, strength.inside) : weighed
    return weight > 0
      ? [{ candidate, weight, aside, spans: [spanOf(candidate)], reading: resolve(said, candidate, context) }]
      : []
  })
  const known = found.map(one =>
    !isAnswer && isPurpose(said, found, one) ? { ...one, weight: strength.inside - 1 } : one
  )
  const stages = stagesOf(said, clauses, known)
  const weighed = apart(said, known, context)
  const best = lastStage(said, choose(weighed), stages)
  return {
    due: best?.reading ?? null,
    spans: best ? best.spans.map(span => withRecurrence(span, recurrence)) : recurrence ? [recurrence] : [],
    start:
      range && best?.spans.some(span => span.start <= range.piece.start && range.piece.end <= span.end)
        ? range.start
        : null,
    milestones: best ? milestonesBefore(best, weighed, stages, context) : [],
    recur: recurrence?.recur ?? null,
    unread: recurrence === null && saysAgain(rest)
  }
}

/** Said, no more surely than a day before it, of what the work is for: `trước 26/11 để Văn phòng báo cáo tỉnh trước 30/11`. */
function isPurpose(said: Said, found: readonly Weighed[], { candidate, weight }: Weighed): boolean {
  const text = said.accented ? said.lower : said.folded
  const before = found.findLast(({ candidate: one }) => one.day !== null && one.end <= candidate.start)
  return (
    before !== undefined &&
    before.weight >= weight &&
    PURPOSE.test(text.slice(before.candidate.end, candidate.start).slice(-FAR))
  )
}
/** Letters in which the words for it stand. */
const FAR = 200
const PURPOSE = /(?<!không|khong) (?:để|de(?! (?:nghi|xuat|an|cuong|tai|bat|ra)(?![a-z]))) [^,;.\n]*$/

/** What stands in brackets and names no deadline: `lớp bơi (học từ 1/7 đến 15/8)`. */
const ASIDE =
  /\((?! ?(?:han|truoc|trc|cham|muon|xong|deadline|dl|den|nop|tuc|ngay|(?:thu [a-z2-7]+|t[2-7]|chu nhat|cn),? (?:ngay )?\d|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})? ?\))|(?<=\d[/.-]\d{1,4} ?\()(?:thu (?:[2-7]|hai|ba|tu|nam|sau|bay)|t[2-7]|chu nhat|cn) ?\))[^()\n]*\)/g
/** Hours from one to another: a shift, opening hours. */
const SHIFT =
  /(?:tu )?\d{1,2}(?: ?(?:h|g|gio) ?(?:\d{2})?|:\d{2})(?: sang| chieu| toi)? ?(?:-|–|den|toi) ?\d{1,2}(?: ?(?:h|g|gio)(?: ?\d{2})?|:\d{2})(?![\w])(?: sang| chieu| toi(?! (?:can|ky|doc|xem)))?/g

const withoutAsides = (said: Said): Said =>
  /[(]|\d ?[hg:]/.test(said.folded) ? blank(said, [...spansOf(said, ASIDE), ...spansOf(said, SHIFT)]) : said

const spansOf = ({ folded }: Said, pattern: RegExp): readonly Span[] =>
  matches(folded, pattern).map(({ 0: words, index }) => ({ start: index, end: index + words.length }))

/** The pieces, with those inside a range or a recurrence giving way to it. */
function replaced(named: readonly DayPiece[], recurrence: Recurrence | null, range: Range | null): DayPiece[] {
  const wholes = [recurrence?.piece, range?.piece].filter(one => one !== undefined && one !== null)
  const gone = [recurrence?.instead, range?.piece].filter(one => one !== undefined && one !== null)
  const free = named.filter(piece => gone.every(whole => piece.end <= whole.start || whole.end <= piece.start))
  return [...free, ...wholes]
}

/** The deadline with the words that say how often, where it is one of those moments. */
function withRecurrence(span: Span, recurrence: Recurrence | null): Span {
  const piece = recurrence?.piece
  if (!recurrence || !piece || piece.start < span.start || span.end < piece.end) return span
  return { start: Math.min(span.start, recurrence.start), end: Math.max(span.end, recurrence.end) }
}

/** Where a candidate stands, with the words that hold it. */
const spanOf = ({ bound, start, end }: Candidate): Span => ({ start: bound?.start ?? start, end })

function weighIn(
  said: Said,
  candidate: Candidate,
  clauses: readonly Span[],
  isAnswer: boolean,
  range: Range | null,
  recurrence: Recurrence | null
): number {
  const span = spanOf(candidate)
  const holds = (one: Span | null | undefined) => one && span.start <= one.start && one.end <= span.end
  if (holds(recurrence?.piece)) return strength.held
  return holds(range?.piece) ? strength.range : weigh(said, candidate, clauses, isAnswer)
}

/** A sentence that tells of what was: `Năm ngoái mình trễ tới 15/11`. */
const LOOKS_BACK =
  /(?<![\w~])(?:nam ngoai|nam truoc|thang truoc|dot truoc|lan truoc|hoi (?:nam|thang)|hom qua|dem qua|toi qua)(?![\w])/

const sentenceBefore = ({ folded }: Said, at: number): string =>
  folded
    .slice(0, at)
    .split(/[.!?] |\n/)
    .at(-1) ?? ''

/** Where a sentence ends. */
const SENTENCE = /[.!?] |\n/

/** A day and a time of day said apart in one sentence are one deadline: `Thứ 6 này P. VHXH trình danh sách, 16h`. */
function apart(said: Said, weighed: readonly Weighed[], context: Context): readonly Weighed[] {
  const sure = weighed.filter(({ weight }) => weight >= strength.closes)
  const [day, ...days] = sure.filter(({ candidate: one }) => one.day && !one.clock && !one.part)
  const [clock, ...clocks] = sure.filter(({ candidate: one }) => one.clock && !one.day)
  if (!day || !clock || days.length + clocks.length > 0 || day.candidate.bound?.kind === 'before') return weighed
  const [from, to] = [day.candidate, clock.candidate].sort((a, b) => a.start - b.start)
  if (from && to && SENTENCE.test(said.folded.slice(from.end, to.start))) return weighed
  const candidate = { ...day.candidate, clock: clock.candidate.clock, part: clock.candidate.part }
  const words = [day, clock].sort((a, b) => a.candidate.start - b.candidate.start).map(one => one.reading.words)
  const both: Weighed = {
    candidate,
    reading: { ...resolve(said, candidate, context), words: words.join(' ... ') },
    spans: [...day.spans, ...clock.spans],
    aside: false,
    weight: Math.max(day.weight, clock.weight)
  }
  return [...weighed.filter(one => one !== day && one !== clock), both]
}

/** The surest; of equally sure ones the latest (P14). */
function choose(weighed: readonly Weighed[]): Weighed | null {
  let best: Weighed | null = null
  for (const one of weighed)
    if (!best || one.weight > best.weight || (one.weight === best.weight && one.reading.due.at >= best.reading.due.at))
      best = one
  return best
}

/** The last of the steps of one piece of work, where the deadline chosen is only one of them (P14). */
function lastStage(said: Said, best: Weighed | null, stages: readonly Weighed[]): Weighed | null {
  if (!best || !stages.includes(best) || isFirm(said, best.candidate)) return best
  return stages.reduce((last, one) => (one.reading.due.at > last.reading.due.at ? one : last), best)
}

/** The steps, and the deadlines as sure as the chosen one, that come before it, the soonest first. */
function milestonesBefore(
  best: Weighed,
  weighed: readonly Weighed[],
  stages: readonly Weighed[],
  { now }: Context
): readonly Date[] {
  if (weighed.length < 2) return []
  const before = weighed.filter(
    one =>
      (stages.includes(one) || (one.weight === best.weight && one.weight > strength.inside)) &&
      one.reading.due.at < best.reading.due.at
  )
  return [...new Set(before.map(one => one.reading.due.at.getTime()))]
    .filter(at => at > now.getTime())
    .sort((a, b) => a - b)
    .map(at => new Date(at))
}
