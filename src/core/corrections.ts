import type { Day } from './calendar.ts'
import type { Figures, Ranking } from './ranking.ts'

/** A unit whose published n/N is no longer what is known of that week. */
export type CorrectedUnit = {
  readonly unitId: number
  readonly unit: string
  /** As it is known now. */
  readonly inTime: number
  readonly total: number
  /** As it was published; null when the unit was not in that ranking. */
  readonly was: { readonly inTime: number; readonly total: number } | null
}

/** What the next ranking says of the one before (DOMAIN 3.8): that one stays as it was published. */
export type Corrections = { readonly from: Day; readonly to: Day; readonly units: readonly CorrectedUnit[] }

/**
 * What became known of a published week after its publication. `before` and `after` rank the same tasks at the week's own
 * end, without and with what was written down since; only what differs between the two is a correction, so that nothing
 * else that changed meanwhile (settings, units, the course of the work) rewrites a published figure. Null: nothing.
 */
export function corrections(published: Ranking, before: Ranking, after: Ranking): Corrections | null {
  const [printed, then, now] = [figuresIn(published), figuresIn(before), figuresIn(after)]
  const units = [...new Set([...now.keys(), ...then.keys()])].flatMap((unitId): CorrectedUnit[] => {
    const added = (of: 'inTime' | 'total') => (now.get(unitId)?.[of] ?? 0) - (then.get(unitId)?.[of] ?? 0)
    const [inTime, total] = [added('inTime'), added('total')]
    if (inTime === 0 && total === 0) return []
    const was = printed.get(unitId)
    const sum = { inTime: Math.max(0, (was?.inTime ?? 0) + inTime), total: Math.max(0, (was?.total ?? 0) + total) }
    const unit = was?.unit ?? now.get(unitId)?.unit ?? then.get(unitId)?.unit ?? ''
    return [{ unitId, unit, ...sum, was: was ? { inTime: was.inTime, total: was.total } : null }]
  })
  return units.length === 0 ? null : { from: published.from, to: published.to, units }
}

const figuresIn = ({ types }: Ranking): ReadonlyMap<number, Figures> =>
  new Map(types.flatMap(({ ranked, insufficient }) => [...ranked, ...insufficient]).map(unit => [unit.unitId, unit]))
