import type { RankingPeriod, Standing } from '../core/ranking.ts'
import type { Figures, Period, Traced } from '../core/statistics.ts'
import type { Extension, State, Task } from '../core/task.ts'
import type { Unit } from '../core/unit.ts'

/** A task with the request for a longer deadline that waits on it. */
export type Requested = { readonly task: Task; readonly request: Extension }

/**
 * Reads that look through many rows for one answer: each asks for no more of them than it needs, and those over all tasks
 * of an office hold up nobody.
 */
export type Looks = {
  /**
   * The figures of these units, counted where the data is: what `figuresOf` counts over `tasksAt`, without the tasks.
   * Documents and what waits are counted only when they are asked for.
   */
  countsAt(period: Period, units: readonly Unit[], also?: readonly Exclude<keyof Figures, 'units'>[]): Promise<Figures>
  /** The tasks behind those figures in the order of their numbers, all at once: to be asked for a few days at a time (R26). */
  tracedAt(period: Period, units: readonly Unit[]): Promise<readonly Traced[]>
  /** Who gave the tasks that these units lead and that were assigned from one moment and before another. */
  assignersOf(unitIds: readonly number[], from: Date, before: Date): Promise<ReadonlySet<number>>
  /**
   * The tasks that a ranking of this period judges or tells of, and few more, as they stood at its moment, by their
   * history: what happened since does not change them (R26). As of one moment of the office, in no order.
   */
  judgedAt(period: RankingPeriod): Promise<readonly Standing[]>
  /** How the tasks of these units stand that are in these states, with deadlines in these days; as of one moment, in no order. */
  standings(which: StandingFilter): Promise<readonly Standing[]>
  /** Longer deadlines that wait for a word on tasks that are not over: all, or of these givers or units; by deadline. */
  requestsWaiting(whose: {
    readonly assignerIds?: readonly number[]
    readonly assignerUnitIds?: readonly number[]
  }): Promise<readonly Requested[]>
}

/** Every field narrows. */
export type StandingFilter = {
  readonly leadUnitIds: readonly number[]
  readonly states: readonly State[]
  /** The last moment in time is at or after / before, whatever the deadline that is shown. */
  readonly judgedFrom?: Date
  readonly judgedBefore?: Date
}
