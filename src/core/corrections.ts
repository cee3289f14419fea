import type { Day } from './calendar.ts'
import type { Figures, Ranking } from './ranking.ts'
import { replay } from './replay.ts'
import type { HistoryLine, Task } from './task.ts'

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

/** A task at the end of a published week: as it could be known when that was published, and as it is known now. */
export type BothSides = { readonly before: Task | null; readonly after: Task | null }

/**
 * How a task stood at `asOf`, by what was written down until `publishedAt` and by all of it. A confirmation that was taken
 * back since by opening the task again is none: the task counts anew when it is confirmed again, and never twice.
 */
export function bothSides(
  task: Task,
  history: readonly HistoryLine[],
  { asOf, publishedAt }: { readonly asOf: Date; readonly publishedAt: Date }
): BothSides {
  const known = history.filter(({ recordedAt }) => recordedAt <= publishedAt)
  const takenBack = new Set(
    history.flatMap(({ act, recordedAt }, i) =>
      act === 'reopened' && recordedAt > publishedAt
        ? [history.slice(0, i).findLastIndex(line => line.act === 'confirmed')]
        : []
    )
  )
  const valid = history.filter((_, i) => !takenBack.has(i))
  return { before: replay(task, known, asOf), after: replay(task, valid, asOf) }
}
