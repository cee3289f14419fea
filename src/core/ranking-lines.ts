import { addDays } from './calendar.ts'
import type { CorrectedUnit, Corrections } from './corrections.ts'
import type { Line } from './letter.ts'
import type { Figures, Ranking } from './ranking.ts'
import { isWithin, type Roster } from './roster.ts'

/**
 * A ranking in sentences, units by type (R13), n/N beside every percentage, who has too few tasks below the line, and
 * what waits for confirmation at the foot (R39). `title` is the heading's key.
 */
export function rankingLines(ranking: Ranking, title: string): readonly Line[] {
  const period = { from: { day: ranking.from }, to: { day: ranking.to }, asOf: { moment: lastMoment(ranking) } }
  const types = ranking.types.flatMap(({ type, ranked, insufficient }): Line[] => [
    { key: 'ranking-type', values: { type }, gap: true },
    ...ranked.map((unit): Line => {
      const tied = ranked.filter(other => other.rank === unit.rank).length > 1
      const late: Line[] = unit.overdue > 0 ? [{ key: 'ranking-overdue', values: { count: unit.overdue } }] : []
      return {
        key: tied ? 'ranking-item-tied' : 'ranking-item',
        values: { rank: String(unit.rank), ...said(unit), late: { lines: late } }
      }
    }),
    ...(insufficient.length > 0
      ? [
          {
            key: 'ranking-insufficient',
            values: {
              minimum: ranking.minimum,
              units: { lines: insufficient.map(unit => ({ key: 'ranking-short', values: said(unit) })) }
            }
          }
        ]
      : [])
  ])
  const none: Line[] = ranking.types.length === 0 ? [{ key: 'ranking-empty' }] : []
  const waiting: Line[] =
    ranking.confirmers.length > 0
      ? [
          {
            key: 'ranking-waiting',
            gap: true,
            values: {
              confirmers: {
                lines: ranking.confirmers.map(({ unit, waiting, beyondLimit }) => ({
                  key: beyondLimit > 0 ? 'ranking-confirmer-beyond' : 'ranking-confirmer',
                  values: { unit, waiting, beyond: beyondLimit }
                }))
              }
            }
          }
        ]
      : []
  return [{ key: title, values: period }, { key: 'ranking-rule' }, ...none, ...types, ...waiting, ...corrected(ranking)]
}

/** `n/N` and the percentage, in the reader's number format. */
const said = ({ unit, inTime, total, percent }: Figures) => ({ unit, share: `${inTime}/${total}`, percent })

/** What is to be put right of the ranking before: n/N as known now, and as it was published (DOMAIN 3.8). */
function corrected({ from, corrections }: Ranking): readonly Line[] {
  if (!corrections) return []
  const units = { lines: corrections.units.map(correctedUnit) }
  const isLastWeek = addDays(corrections.from, 7) === from
  return [
    isLastWeek
      ? { key: 'ranking-corrected', gap: true, values: { units } }
      : { key: 'ranking-corrected-earlier', gap: true, values: { units, ...daysOf(corrections) } }
  ]
}

const daysOf = ({ from, to }: Corrections) => ({ from: { day: from }, to: { day: to } })

function correctedUnit({ unit, inTime, total, was }: CorrectedUnit): Line {
  const values = { unit, share: `${inTime}/${total}` }
  return was === null
    ? { key: 'ranking-corrected-new', values }
    : { key: 'ranking-corrected-unit', values: { ...values, was: `${was.inTime}/${was.total}` } }
}

/** 23:59 of the last day when the week is over, the moment itself while it runs. */
export function lastMoment({ asOf }: Ranking): Date {
  const moment = new Date(asOf)
  return moment.getUTCHours() === 17 && moment.getUTCMinutes() === 0 ? new Date(moment.getTime() - 60_000) : moment
}

/** The part of a ranking that speaks of the units within `top`, places as published. Null: all of it. */
export function within(ranking: Ranking, roster: Roster, top: number | null): Ranking {
  if (top === null) return ranking
  const here = ({ unitId }: { readonly unitId: number }) => isWithin(roster, unitId, top)
  const types = ranking.types
    .map(one => ({ ...one, ranked: one.ranked.filter(here), insufficient: one.insufficient.filter(here) }))
    .filter(one => one.ranked.length + one.insufficient.length > 0)
  const { corrections, ...others } = ranking
  const units = corrections?.units.filter(here) ?? []
  const shown = { ...others, types, confirmers: ranking.confirmers.filter(here) }
  return corrections && units.length > 0 ? { ...shown, corrections: { ...corrections, units } } : shown
}

/** Whose ranking is of interest to a unit: the units beside it, under the same parent. */
export const topOf = (roster: Roster, unitId: number): number => roster.units.get(unitId)?.parentId ?? unitId
