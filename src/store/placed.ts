import { z } from 'zod'
import type { Counts } from '../core/statistics.ts'

/*
 * Where a task `t` stands at a moment, by its row, said to the database: `placeOf` of core/statistics and `isOverdue` of
 * core/label once more. Each `?` is the moment. A test compares both on random histories.
 */

const DONE = `t."state" = 'done'`
const UNDATED = 't."lateFrom" IS NULL'
const IN_TIME = 'COALESCE(t."settledAt", t."reportedAt", t."completedAt") < t."lateFrom"'
/** The doer's clock, stopped or running, has come to the deadline. What rests since nobody knows when is not judged. */
const LATE = `COALESCE(t."settledAt", CASE t."state" WHEN 'waiting' THEN t."reportedAt" WHEN 'suspended' THEN t."suspendedAt" END, ?)
  >= t."lateFrom" AND (t."state" <> 'suspended' OR t."suspendedAt" IS NOT NULL)`

/** The place of one task; the moment once. */
export const PLACE = `CASE
  WHEN ${DONE} THEN CASE WHEN ${UNDATED} THEN 'undatedDone' WHEN ${IN_TIME} THEN 'doneInTime' ELSE 'doneLate' END
  WHEN ${UNDATED} THEN 'undatedOpen'
  WHEN ${LATE} THEN 'openOverdue'
  ELSE 'openInTime' END`

const number = (condition: string): string => `COUNT(*) FILTER (WHERE ${condition})`

/** What is counted of each lead unit, the moment once: as little as the rest follows from. `unitCounts` reads it. */
export const SUMS = `t."leadUnitId" AS "unitId", COUNT(*) AS "tasks", ${number(DONE)} AS "done",
  ${number(UNDATED)} AS "undated", ${number(`${DONE} AND ${UNDATED}`)} AS "undatedDone",
  ${number(`${DONE} AND ${IN_TIME}`)} AS "doneInTime", ${number(`t."state" <> 'done' AND ${LATE}`)} AS "openOverdue",
  ${number(`t."state" = 'waiting'`)} AS "waiting"`

/** PostgreSQL counts in numbers that come as text. */
const count = z.coerce.number()

/** A row of `SUMS`, as a unit and its counts. */
export const unitCounts = z
  .object({
    unitId: z.number(),
    ...{ tasks: count, done: count, undated: count, undatedDone: count },
    ...{ doneInTime: count, openOverdue: count, waiting: count }
  })
  .transform(({ unitId, tasks, done, undated, undatedDone, doneInTime, openOverdue, waiting }): [number, Counts] => {
    const undatedOpen = undated - undatedDone
    const openInTime = tasks - done - undatedOpen - openOverdue
    const doneLate = done - undatedDone - doneInTime
    return [unitId, { undatedOpen, undatedDone, openInTime, openOverdue, doneInTime, doneLate, waiting }]
  })
