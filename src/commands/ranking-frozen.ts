import { z } from 'zod'
import type { Ranking } from '../core/ranking.ts'
import type { Snapshot } from '../core/rows.ts'

/** A published ranking as it was kept. */
export const rankingOf = (snapshot: Pick<Snapshot, 'data'>): Ranking => rankingShape.parse(snapshot.data)

const figures = z.object({
  unitId: z.number(),
  unit: z.string(),
  inTime: z.number(),
  total: z.number(),
  percent: z.number(),
  overdue: z.number(),
  daysLate: z.number(),
  completed: z.number()
})
const share = z.object({ inTime: z.number(), total: z.number() })
const correctionsShape = z.object({
  from: z.string(),
  to: z.string(),
  units: z.array(share.extend({ unitId: z.number(), unit: z.string(), was: share.nullable() }))
})
const rankingShape = z.object({
  corrections: correctionsShape.exactOptional(),
  from: z.string(),
  to: z.string(),
  asOf: z.string(),
  minimum: z.number(),
  types: z.array(
    z.object({
      type: z.string(),
      ranked: z.array(figures.extend({ rank: z.number() })),
      insufficient: z.array(figures),
      idle: z.number()
    })
  ),
  confirmers: z.array(
    z.object({
      personId: z.number(),
      unitId: z.number(),
      unit: z.string(),
      waiting: z.number(),
      beyondLimit: z.number()
    })
  )
})
