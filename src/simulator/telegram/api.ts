import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { disturbed, type Trouble } from '../trouble.ts'
import { readCall } from './call.ts'
import { bytesAt } from './files.ts'
import type { Perform } from './perform.ts'
import type { Reply } from './wire.ts'
import type { World } from './world.ts'

export type Disturb = (call: { readonly method: string; readonly chat: unknown }) => Trouble | null

const unauthorized: Reply = { ok: false, error_code: 401, description: 'Unauthorized' }

const tooManyFor = (seconds: number): Reply => ({
  ok: false,
  error_code: 429,
  description: `Too Many Requests: retry after ${seconds}`,
  parameters: { retry_after: seconds }
})

function respond(reply: Reply): Response {
  if (reply.ok) return Response.json(reply)
  const wait = reply.parameters?.retry_after
  const headers = wait === undefined ? {} : { 'retry-after': String(wait) }
  return Response.json(reply, { status: reply.error_code, headers })
}

/** The HTTP face: `/bot<token>/<method>` and `/file/bot<token>/<path>`. */
export function createApi(world: World, perform: Perform, disturb: Disturb): Hono<{ Bindings: HttpBindings }> {
  const api = new Hono<{ Bindings: HttpBindings }>()
  const door = `bot${world.token}`

  api.get('/file/:door/*', context => {
    if (context.req.param('door') !== door) return respond(unauthorized)
    const bytes = bytesAt(world, decodeURIComponent(context.req.path.split('/').slice(3).join('/')))
    if (!bytes) return respond({ ok: false, error_code: 404, description: 'Not Found' })
    return new Response(Buffer.from(bytes), { headers: { 'content-type': 'application/octet-stream' } })
  })

  api.all('/:door/:method', async context => {
    if (context.req.param('door') !== door) return respond(unauthorized)
    const call = await readCall(context.req.raw).catch(() => null)
    if (!call) return respond({ ok: false, error_code: 400, description: "Bad Request: can't parse JSON object" })
    const { method } = context.req.param()
    const trouble = disturb({ method, chat: call.params.chat_id })
    const carry = async (refusal?: Reply) => respond(await perform(method, call, refusal))
    if (!trouble) return carry()
    return disturbed(trouble, context.env, { carry: () => carry(), tooMany: seconds => carry(tooManyFor(seconds)) })
  })

  api.all('*', () => respond({ ok: false, error_code: 404, description: 'Not Found' }))
  return api
}
