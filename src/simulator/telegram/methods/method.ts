import { z } from 'zod'
import type { Call } from '../call.ts'
import { badRequest } from '../failure.ts'
import { Entity } from '../protocol.ts'
import type { World } from '../world.ts'

/** One method of the Bot API. Answers the result or throws a Failure. */
export type Method = {
  /** As Telegram spells it. */
  readonly name: string
  run(world: World, call: Call): unknown
}

/** A method whose parameters fit a schema. */
export function method<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  run: (world: World, params: z.infer<Schema>, call: Call) => unknown
): Method {
  return {
    name,
    run(world, call) {
      const read = schema.safeParse(call.params)
      if (read.success) return run(world, read.data, call)
      const field = read.error.issues[0]?.path.join('.') ?? ''
      throw badRequest(`can't parse parameter "${field}": ${read.error.issues[0]?.message ?? ''}`)
    }
  }
}

/** A method that is accepted and changes nothing that can be seen here. */
export const acceptedQuietly = (name: string): Method => ({ name, run: () => true })

/** A whole number, also as the text that a form carries. */
export const whole = z.union([
  z.number().int(),
  z
    .string()
    .regex(/^-?\d{1,16}$/)
    .transform(Number)
])

/** Yes or no, also as the text that a form carries. */
export const flag = z.union([
  z.boolean(),
  z.enum(['true', 'false', '1', '0']).transform(text => text === 'true' || text === '1')
])

function fromJson(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

/** A structured parameter, also as the JSON text that a form carries. */
export const structured = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(fromJson, schema)

export const entityList = structured(z.array(Entity))
