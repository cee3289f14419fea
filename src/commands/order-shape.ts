import { z } from 'zod'
import { blankOrder, routings } from '../core/order.ts'
import { authorities, importances, sources, urgencies } from '../core/task.ts'

/** A unit or person, in JSON. */
export const target = z.object({ unitId: z.number(), personId: z.number().nullable() })
/** A deadline, in JSON. */
export const due = z.object({ at: z.coerce.date(), kind: z.enum(['day', 'instant']) })

/** An order as a draft or a series holds it: JSON. What an older version did not write is as in a blank order. */
export const orderShape = z.object({
  card: z.number(),
  content: z.string(),
  leads: z.array(target),
  support: z.array(target),
  watchers: z.array(target).default([]),
  unclear: z.array(
    z.object({
      slot: z.enum(['leads', 'support', 'watchers']),
      words: z.string(),
      found: z.array(target),
      ended: z.number().optional()
    })
  ),
  due: due.extend({ words: z.string() }).nullable(),
  noDeadline: z.boolean(),
  alternative: due.nullable(),
  urgency: z.enum(urgencies),
  documents: z.array(z.string()),
  source: z.enum(sources).default(blankOrder.source),
  authority: z.enum(authorities).default(blankOrder.authority),
  importance: z.enum(importances).default(blankOrder.importance),
  classifiedById: z.number().nullable().default(null),
  directive: z
    .object({
      number: z.string(),
      day: z.string().nullable(),
      issuer: z.string(),
      subject: z.string(),
      keeper: z.string().exactOptional()
    })
    .nullable()
    .default(null),
  field: z.string().nullable().default(null),
  forCitizens: z.boolean().default(false),
  parent: z.number().nullable().default(null),
  recur: z.string().nullable().default(null),
  milestones: z.array(due).default([]),
  preparedById: z.number().nullable().default(null),
  submitTo: z.number().nullable().default(null),
  confirmerId: z.number().nullable().default(null),
  routedBy: z.enum(routings).default(blankOrder.routedBy),
  asUnitId: z.number().nullable(),
  warnings: z.array(z.string()),
  said: z.string().nullable().default(null),
  files: z.array(
    z.object({
      channel: z.string(),
      fileRef: z.string(),
      name: z.string(),
      kind: z.enum(['photo', 'file']),
      size: z.number()
    })
  )
})
