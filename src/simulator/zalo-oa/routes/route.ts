import { z } from 'zod'
import type { Call } from '../call.ts'
import { invalid } from '../failure.ts'
import type { World } from '../world.ts'

/** One address of the OpenAPI. Answers the `data` of the reply, nothing for a reply without, or throws a Failure. */
export type Route = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  run(world: World, call: Call): unknown
}

/** A route whose body, or query, fits a schema. */
export const route = <Schema extends z.ZodType>(
  method: Route['method'],
  path: string,
  schema: Schema,
  run: (world: World, body: z.infer<Schema>, call: Call) => unknown
): Route => ({
  method,
  path,
  run(world, call) {
    const read = schema.safeParse(call.body)
    if (!read.success) throw invalid(read.error.issues[0]?.path.join('.') || 'body')
    return run(world, read.data, call)
  }
})

/** An id: only as text, since numbers lose its last digits. */
export const id = z.string().min(1)

/** Where a page of a list begins and how much it holds. */
export const page = {
  offset: z.coerce.number().int().nonnegative().default(0),
  count: z.coerce.number().int().positive().max(50).default(5)
}
