import { addDays, at, type Day, dayOf } from '../core/calendar.ts'
import { fold } from '../core/fold.ts'
import type { Line } from '../core/letter.ts'
import { type Ranking, rank } from '../core/ranking.ts'
import { type Cycle, cycleOf, monthly, weekly, wholePeriod } from '../core/ranking-cycle.ts'
import { briefLines, monthName, narrowedTo, rankingLines, within } from '../core/ranking-lines.ts'
import { Refusal } from '../core/refusal.ts'
import { shareOf } from '../core/share.ts'
import { type Ask, button, type Command, line, only, type Takes } from './command.ts'
import { PEOPLE } from './load-read.ts'
import { whereTo } from './looked-over.ts'
import { rankingOf } from './ranking-frozen.ts'
import { aboutUnits, type Meant, mustBeAYear, readUnits, topFor, unitsBelow, unitsMeant } from './units-asked.ts'

const PUBLISHED = /(?<![\p{L}\d])da cong bo(?![\p{L}\d])/u
/** Which end of the ranking is asked for. */
const END = /^(?:tốt|tot|kém|kem) (?:nhất|nhat) ?/iu

const takes: Takes = (rest, about) =>
  aboutUnits(rest.replace(/^(?:(?:tot|kem) nhat|ca nhan) ?/, '').replace(PUBLISHED, ''), about)

const BEST =
  '(?:dang )?(?:lam |lam viec |thuc hien |hoan thanh )?(?:(?:nhiem vu|cong viec) )?(?:tot|gioi|hieu qua|kha|xuat sac|dung han) (?:nhieu )?(?:nhat|hon ca)|(?:dang )?(?:dan|dung|xep)(?: hang)? (?:dau|nhat)'
const WORST =
  '(?:dang )?(?:lam |lam viec |thuc hien |hoan thanh )?(?:(?:nhiem vu|cong viec) )?(?:kem|yeu|te) nhat|(?:dang )?(?:dung|xep)(?: hang)? (?:cuoi|chot|bet)'
/** In which place a unit is. */
const PLACE = /(?:dang )?(?:xep|dung)(?: hang)?(?: o)? (?:(?:vi tri|hang) )?(?:thu )?(?:may|bao nhieu)(?![\p{L}])/u
const which = (end: string) => new RegExp(`(?:don vi|co quan|(?<kind>phong|so|xa|huyen)) nao (?:${end})(?: bang)?`)

/**
 * How the units stand: of a week, a month or other days, of one type or some units; what was published never changes
 * (DOMAIN 3.8). Alone: this week so far, and what was published last.
 */
export const rankingCommand: Command = {
  name: 'ranking',
  shows: 'always',
  words: [
    ...[
      'xếp hạng',
      'bảng xếp hạng',
      'xếp hạng đơn vị',
      'bảng xếp hạng đơn vị',
      'xếp hạng thi đua',
      'thứ hạng',
      'ranking'
    ]
  ],
  slashes: ['xephang', 'bxh'],
  takes,
  asks: [
    [which(BEST), 'tốt nhất'],
    [which(WORST), 'kém nhất'],
    [PLACE, ''],
    [new RegExp(`(?:${PEOPLE}) (?:${BEST}|${WORST})`), 'cá nhân']
  ],
  audience: 'everyone',
  chapter: 'watching',
  examples: ['xếp hạng', 'xếp hạng tháng 10', 'xếp hạng khối phòng', 'phòng nào tốt nhất tháng này'],

  async run(ask) {
    if (/^ca nhan(?![\p{L}])/u.test(fold(ask.words))) throw new Refusal('ranking-of-people')
    const [end = ''] = END.exec(ask.words) ?? []
    const isPublished = PUBLISHED.test(fold(ask.words))
    const words = ask.words.slice(end.length)
    const asked = readUnits(isPublished ? without(words, PUBLISHED) : words, ask)
    const top = topFor(ask)
    const view: View = { top, ...unitsMeant(ask, asked, unitsBelow(ask, top)), end: fold(end).split(' ')[0] ?? '' }
    if (isPublished && asked.period === null) return lastPublished(ask, view)
    if (asked.period !== null) return ofDays(ask, view, asked.period)
    return asItStands(ask, view)
  }
}

/** What of a ranking is shown: whose units, of which type, which of them, and which end is said first. */
type View = Meant & { readonly top: number | null; readonly end: string }

const without = (text: string, pattern: RegExp): string => {
  const found = pattern.exec(fold(text))
  return found ? `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}` : text
}

/** The part of a ranking that is asked for. */
const seen = (ask: Ask, ranking: Ranking, view: View): Ranking =>
  narrowedTo(within(ranking, ask.roster, view.top), view)

/** A ranking in sentences: what it was narrowed to, and which end was asked for, below its heading. */
function told(ask: Ask, ranking: Ranking, view: View, title: string): readonly Line[] {
  const part = seen(ask, ranking, view)
  const [heading, ...others] = rankingLines(part, title)
  return heading ? [heading, ...view.lines, ...endLines(part, view), ...others] : []
}

/** Who is first, or last, said before all others: that was the question. */
function endLines({ types }: Ranking, { end }: View): readonly Line[] {
  if (end === '') return []
  const units = types.flatMap(({ ranked }): Line[] => {
    const place = end === 'kem' ? ranked.at(-1)?.rank : 1
    return ranked
      .filter(({ rank }) => rank === place)
      .slice(0, 5)
      .map(({ rank, unit, percent, inTime, total }) =>
        line('ranking-place', { rank: String(rank), unit, percent, share: shareOf(inTime, total) })
      )
  })
  if (units.length === 0) return [line('ranking-no-end')]
  return [line(end === 'kem' ? 'ranking-last' : 'ranking-first', { units: { lines: units } })]
}

/** The week so far, and below it what was published last, each with a button for all of it. */
async function asItStands(ask: Ask, view: View) {
  const week = wholePeriod(weekly, weekly.startOf(dayOf(ask.now)))
  const now = await ranked(ask, week)
  const published = await Promise.all([weekly, monthly].map(cycle => ask.read.lastSnapshot(cycle.kind)))
  const last = published.flatMap(snapshot => (snapshot ? [rankingOf(snapshot)] : []))
  return only({
    to: whereTo(ask),
    kind: 'reply',
    lines: [
      ...told(ask, now, view, 'ranking-so-far'),
      ...last.flatMap(one => briefLines(seen(ask, one, view), 'ranking-published'))
    ],
    buttons: last.length > 0 ? [last.map(publishedButton)] : []
  })
}

const publishedButton = ({ from, to }: Ranking) =>
  cycleOf({ from, to }) === monthly
    ? button('button-published-month', `xếp hạng tháng ${monthName(from)}`, { month: monthName(from) })
    : button('button-published', 'xếp hạng đã công bố')

async function lastPublished(ask: Ask, view: View) {
  const last = await ask.read.lastSnapshot(weekly.kind)
  if (!last) return only({ to: whereTo(ask), kind: 'reply', lines: [line('ranking-none')] })
  return frozen(ask, view, weekly, last.period, rankingOf(last))
}

/** Of the days that were named: as published, or as of their end when they are over, or as they stand. */
async function ofDays(ask: Ask, view: View, period: { readonly from: Day; readonly to: Day }) {
  if (at(period.from, '00:00') > ask.now) throw new Refusal('ranking-future', { from: { day: period.from } })
  mustBeAYear(period, 'ranking-too-long')
  const cycle = cycleOf(period)
  const snapshot = cycle ? await ask.read.snapshot(cycle.kind, period.from) : null
  if (cycle && snapshot) return frozen(ask, view, cycle, period.from, rankingOf(snapshot))
  const over = at(addDays(period.to, 1), '00:00')
  const ranking = await ranked(ask, { ...period, asOf: over })
  const title = over <= ask.now ? 'ranking-unpublished' : 'ranking-so-far'
  return only({ to: whereTo(ask), kind: 'reply', lines: told(ask, ranking, view, title) })
}

/** What was published, with its picture; some units alone are words enough. */
function frozen(ask: Ask, view: View, { kind }: Cycle, period: Day, ranking: Ranking) {
  const to = whereTo(ask)
  const text = { to, kind: 'reply', lines: told(ask, ranking, view, 'ranking-title') } as const
  if (view.units !== null || seen(ask, ranking, view).types.length === 0) return only(text)
  const type = view.type === null ? {} : { type: view.type }
  const enclosure = { report: kind, period, top: view.top, ...type }
  return only(text, { to, kind: 'file', lines: [line('ranking-picture')], enclosure })
}

/** The units of these days by the tasks as they stood at the end, or stand now. */
async function ranked(ask: Ask, { from, to, asOf: end }: { from: Day; to: Day; asOf: Date }): Promise<Ranking> {
  const period = { from, to, asOf: end < ask.now ? end : ask.now }
  return rank(await ask.read.judgedAt(period), period, ask)
}
