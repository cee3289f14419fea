import { z } from 'zod'
import type { Call } from './call.ts'
import { badRequest } from './failure.ts'
import type { World } from './world.ts'

/** One method of the platform. Answers the result, nothing where it has none, or throws a Failure. */
export type Method = {
  /** As the platform spells it, capitals included. */
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
      throw badRequest(`invalid parameter ${field}: ${read.error.issues[0]?.message ?? ''}`)
    }
  }
}

/** A whole number, also as text. */
export const whole = z.union([
  z.number().int().nonnegative(),
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
])
