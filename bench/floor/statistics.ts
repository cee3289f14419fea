/**
 * The 17-column table as somebody who knows the tables would write it by hand, for one year as it stands now: the floor
 * under every way of counting. It knows neither practice nor the past. Moments come in as `from`, `before`, `now`; `task` is
 * the table, with the index that serves it best where the planner does not find it by itself.
 */
export const floorStatement = (mark: (n: number) => string, task: string): string => `
  SELECT "unit", "all", "undated" - "undatedDone" AS "undatedOpen", "undatedDone",
    "all" - "done" - ("undated" - "undatedDone") - "overdue" AS "openInTime", "overdue" AS "openOverdue",
    "inTime" AS "doneInTime", "done" - "undatedDone" - "inTime" AS "doneLate", "waiting"
  FROM (
    SELECT "leadUnitId" AS "unit", COUNT(*) AS "all",
      COUNT(*) FILTER (WHERE "lateFrom" IS NULL) AS "undated",
      COUNT(*) FILTER (WHERE "state" = 'done') AS "done",
      COUNT(*) FILTER (WHERE "state" = 'done' AND "lateFrom" IS NULL) AS "undatedDone",
      COUNT(*) FILTER (WHERE "state" = 'done' AND COALESCE("settledAt", "reportedAt", "completedAt") < "lateFrom") AS "inTime",
      COUNT(*) FILTER (WHERE "state" <> 'done' AND COALESCE("settledAt",
        CASE "state" WHEN 'waiting' THEN "reportedAt" WHEN 'suspended' THEN "suspendedAt" END, ${mark(3)}) >= "lateFrom"
      ) AS "overdue",
      COUNT(*) FILTER (WHERE "state" = 'waiting') AS "waiting"
    FROM ${task}
    WHERE "assignedAt" >= ${mark(1)} AND "assignedAt" < ${mark(2)}
      AND "state" <> 'withdrawn' AND "assignerUnitId" <> "leadUnitId"
    GROUP BY "leadUnitId"
  ) counted`
