import { z } from 'zod'
import { kinds, type Letter, type Line, type Value } from '../core/letter.ts'
import { rows } from './rows.ts'

// Letters are kept as JSON text: moments in them come back as ISO strings.
const moment = z.iso.datetime().transform(text => new Date(text))

const value: z.ZodType<Value> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.object({
      due: z.object({ at: moment, kind: z.enum(['day', 'instant']) }),
      brief: z.literal(true).exactOptional()
    }),
    z.object({ moment }),
    z.object({ day: z.string() }),
    z.object({ line }),
    z.object({ lines: z.array(line) })
  ])
)

const values = z.record(z.string(), value)
const line: z.ZodType<Line> = z.object({
  key: z.string(),
  values: values.exactOptional(),
  gap: z.literal(true).exactOptional()
})
const button = z.object({ key: z.string(), values: values.exactOptional(), types: z.string() })

const file = rows.attachment.pick({ channel: true, fileRef: true, name: true, kind: true, size: true })

const fields = {
  to: z.union([
    z.object({ address: z.string(), person: z.number().nullable(), locale: z.enum(['vi', 'en']) }),
    z.object({ person: z.number() }),
    z.object({ group: z.string() })
  ]),
  kind: z.enum(kinds),
  lines: z.array(line),
  buttons: z.array(z.array(button)).exactOptional(),
  enclosure: z
    .union([
      z.object({ task: z.string().nullable(), file }),
      z.object({
        report: z.enum(['ranking', 'ranking_month']),
        period: z.string(),
        top: z.number().nullable(),
        type: z.string().exactOptional()
      }),
      z.object({
        report: z.enum(['statistics', 'evidence', 'tasks', 'week']),
        period: z.string(),
        as: z.enum(['xlsx', 'docx', 'png'])
      })
    ])
    .exactOptional(),
  task: z.string().exactOptional(),
  card: z.string().exactOptional(),
  replaces: z.string().exactOptional(),
  anew: z.boolean().exactOptional(),
  edits: z.string().exactOptional(),
  refresh: z.enum(['assigner', 'doer']).exactOptional(),
  quiet: z.boolean().exactOptional(),
  single: z.literal(true).exactOptional(),
  express: z.boolean().exactOptional(),
  avoids: z.string().exactOptional(),
  asksContact: z.literal(true).exactOptional(),
  once: z.literal(true).exactOptional()
} satisfies Record<keyof Required<Letter>, z.ZodType>

/** A letter as it is kept. Every field of `Letter` stands here: one left out would be lost on the way. */
export const letterShape: z.ZodType<Letter> = z.object(fields)
