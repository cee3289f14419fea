import { addDays, type Day } from './calendar.ts'
import type { CorrectedUnit } from './corrections.ts'
import type { Line } from './letter.ts'
import type { Figures, Ranked, RankedType, Ranking } from './ranking.ts'
import { cycleOf, monthly, weekly } from './ranking-cycle.ts'
import { isWithin, type Roster } from './roster.ts'
import { shareOf } from './share.ts'
import { typeLine } from './unit.ts'

/**
 * A ranking in sentences, units by type (R13), n/N beside every percentage, who has too few tasks below the line, and
 * what waits for confirmation at the foot (R39). `title` is the heading's key.
 */
export function rankingLines(ranking: Ranking, title: string): readonly Line[] {
  const none: Line[] = ranking.types.length === 0 ? [{ key: 'ranking-empty' }] : []
  return [
    { key: title, values: headingOf(ranking) },
    { key: 'ranking-rule' },
    ...none,
    ...ranking.types.flatMap(typeLines(ranking.minimum)),
    ...waitingLines(ranking),
    ...corrected(ranking)
  ]
}

/** A ranking in few lines: its heading and the best three of each type. */
export function briefLines(ranking: Ranking, title: string): readonly Line[] {
  return [
    { key: title, values: headingOf(ranking), gap: true },
    ...ranking.types.flatMap(({ type, ranked }): Line[] =>
      ranked.length === 0 ? [] : [{ key: 'ranking-top', values: { type: typeName(type), units: bestOf(ranked) } }]
    )
  ]
}

/** The best three, and whoever shares the third place with them, up to five. */
const bestOf = (ranked: readonly Ranked[]) => ({
  lines: ranked
    .filter(({ rank }) => rank <= 3)
    .slice(0, 5)
    .map((unit): Line => ({ key: 'ranking-place', values: { rank: String(unit.rank), ...said(unit) } }))
})

const typeName = (type: string) => ({ line: typeLine(type) })

const headingOf = (ranking: Ranking) => ({
  period: { line: periodLine(ranking) },
  asOf: { moment: lastMoment(ranking) }
})

/** `tuần 23/11/2026 đến 29/11/2026`, `tháng 10/2026`, or the days. */
export function periodLine(period: { readonly from: Day; readonly to: Day }): Line {
  const cycle = cycleOf(period)
  const days = { from: { day: period.from }, to: { day: period.to } }
  if (cycle === monthly) return { key: 'ranking-month', values: { month: monthName(period.from) } }
  return cycle === weekly ? { key: 'ranking-week', values: days } : { key: 'ranking-days', values: days }
}

/** `10/2026`. */
export const monthName = (day: Day): string => `${Number(day.slice(5, 7))}/${day.slice(0, 4)}`

/** Units of one type in one text; of more the best and the worst are named, and any of them can be asked for. */
const [MOST, BEST, WORST] = [60, 30, 10]

const hidden = (count: number): readonly Line[] => (count > 0 ? [{ key: 'ranking-hidden', values: { count } }] : [])

const typeLines =
  (minimum: number) =>
  ({ type, ranked, insufficient }: RankedType): readonly Line[] => {
    const shared = new Map<number, number>()
    for (const { rank } of ranked) shared.set(rank, (shared.get(rank) ?? 0) + 1)
    const few = insufficient.slice(0, MOST).map((unit): Line => ({ key: 'ranking-short', values: said(unit) }))
    const short: Line = {
      key: 'ranking-insufficient',
      values: { minimum, units: { lines: [...few, ...hidden(insufficient.length - few.length)] } }
    }
    const [best, worst] = ranked.length > MOST ? [ranked.slice(0, BEST), ranked.slice(-WORST)] : [ranked, []]
    const item = (unit: Ranked): Line => {
      const late: Line[] = unit.overdue > 0 ? [{ key: 'ranking-overdue', values: { count: unit.overdue } }] : []
      return {
        key: (shared.get(unit.rank) ?? 0) > 1 ? 'ranking-item-tied' : 'ranking-item',
        values: { rank: String(unit.rank), ...said(unit), late: { lines: late } }
      }
    }
    return [
      { ...typeLine(type), gap: true },
      ...best.map(item),
      ...hidden(ranked.length - best.length - worst.length),
      ...worst.map(item),
      ...(insufficient.length > 0 ? [short] : [])
    ]
  }

function waitingLines({ confirmers }: Ranking): readonly Line[] {
  if (confirmers.length === 0) return []
  const shown = confirmers.slice(0, BEST)
  const lines = shown.map(
    ({ unit, waiting, beyondLimit }): Line => ({
      key: beyondLimit > 0 ? 'ranking-confirmer-beyond' : 'ranking-confirmer',
      values: { unit, waiting, beyond: beyondLimit }
    })
  )
  return [
    {
      key: 'ranking-waiting',
      gap: true,
      values: { confirmers: { lines: [...lines, ...hidden(confirmers.length - shown.length)] } }
    }
  ]
}

/** `n/N` and the percentage, in the reader's number format. */
const said = ({ unit, inTime, total, percent }: Figures) => ({ unit, share: shareOf(inTime, total), percent })

/** What is to be put right of the ranking before: n/N as known now, and as it was published (DOMAIN 3.8). */
function corrected({ from, corrections }: Ranking): readonly Line[] {
  if (!corrections) return []
  const last: Line = { key: cycleOf(corrections) === monthly ? 'ranking-last-month' : 'ranking-last-week' }
  const period = addDays(corrections.to, 1) === from ? last : periodLine(corrections)
  const units = { lines: corrections.units.map(correctedUnit) }
  return [{ key: 'ranking-corrected', gap: true, values: { period: { line: period }, units } }]
}

function correctedUnit({ unit, inTime, total, was }: CorrectedUnit): Line {
  const values = { unit, share: shareOf(inTime, total) }
  return was === null
    ? { key: 'ranking-corrected-new', values }
    : { key: 'ranking-corrected-unit', values: { ...values, was: shareOf(was.inTime, was.total) } }
}

/** 23:59 of the last day when the week is over, the moment itself while it runs. */
export function lastMoment({ asOf }: Ranking): Date {
  const moment = new Date(asOf)
  return moment.getUTCHours() === 17 && moment.getUTCMinutes() === 0 ? new Date(moment.getTime() - 60_000) : moment
}

/** The part of a ranking that speaks of the units within `top`, places as published. Null: all of it. */
export const within = (ranking: Ranking, roster: Roster, top: number | null): Ranking =>
  ofUnits(ranking, unitsWithin(roster, top))

/** The units within `top`; null: all. */
export const unitsWithin = (roster: Roster, top: number | null): ReadonlySet<number> | null =>
  top === null ? null : new Set([...roster.units.keys()].filter(id => isWithin(roster, id, top)))

/** The part of a ranking that speaks of these units, places as published. Null: all of it. */
export function ofUnits(ranking: Ranking, units: ReadonlySet<number> | null): Ranking {
  if (units === null) return ranking
  const here = ({ unitId }: { readonly unitId: number }) => units.has(unitId)
  const types = ranking.types
    .map(one => ({ ...one, ranked: one.ranked.filter(here), insufficient: one.insufficient.filter(here) }))
    .filter(one => one.ranked.length + one.insufficient.length > 0)
  const { corrections, ...others } = ranking
  const wrong = corrections?.units.filter(here) ?? []
  const shown = { ...others, types, confirmers: ranking.confirmers.filter(here) }
  return corrections && wrong.length > 0 ? { ...shown, corrections: { ...corrections, units: wrong } } : shown
}

/** The part of a ranking that speaks of units of one type, or of these units; null: of all. Places as in the whole. */
export function narrowedTo(
  ranking: Ranking,
  { type, units }: { readonly type: string | null; readonly units: readonly number[] | null }
): Ranking {
  if (type === null && units === null) return ranking
  const one = ({ unitId }: { readonly unitId: number }) => units === null || units.includes(unitId)
  const types = ranking.types
    .filter(found => type === null || found.type === type)
    .map(found => ({ ...found, ranked: found.ranked.filter(one), insufficient: found.insufficient.filter(one) }))
    .filter(found => found.ranked.length + found.insufficient.length > 0)
  const shown = new Set(types.flatMap(found => [...found.ranked, ...found.insufficient].map(({ unitId }) => unitId)))
  const { corrections, ...others } = ranking
  const wrong = corrections?.units.filter(({ unitId }) => shown.has(unitId)) ?? []
  const narrowed = { ...others, types, confirmers: ranking.confirmers.filter(({ unitId }) => shown.has(unitId)) }
  return corrections && wrong.length > 0 ? { ...narrowed, corrections: { ...corrections, units: wrong } } : narrowed
}

/** Whose ranking is of interest to a unit: the units beside it, under the same parent. */
export const topOf = (roster: Roster, unitId: number): number => roster.units.get(unitId)?.parentId ?? unitId
