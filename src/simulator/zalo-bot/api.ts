import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { disturbed, type Trouble as Wrong } from '../trouble.ts'
import { readCall } from './call.ts'
import { served } from './media.ts'
import type { Perform } from './perform.ts'
import type { Reply } from './wire.ts'
import type { World } from './world.ts'

/**
 * What goes wrong on the way of a call, or that the platform refuses it with this code, whose HTTP status is the same
 * unless said.
 */
export type Trouble = Wrong | Refusal
export type Refusal = {
  readonly code: number
  readonly description?: string
  readonly spelling?: 'error_code' | 'errorCode'
  readonly status?: number
}
export type Disturb = (call: { readonly method: string; readonly chat: unknown }) => Trouble | null

function refusalOf({ code, description = 'Disturbed', spelling = 'error_code' }: Refusal): Reply {
  return spelling === 'errorCode'
    ? { ok: false, description, errorCode: code }
    : { ok: false, description, error_code: code }
}

/** The time of a poll that is over is no failure of HTTP; whether other refusals are is not known: here they are. */
function statusOf(reply: Reply): number {
  if (reply.ok) return 200
  const code = 'errorCode' in reply ? reply.errorCode : reply.error_code
  return code === 408 || code < 200 || code > 599 ? 200 : code
}

const respond = (reply: Reply, status = statusOf(reply)): Response => Response.json(reply, { status })
const unauthorized: Reply = { ok: false, description: 'Unauthorized', error_code: 401 }
const unreadable: Reply = { ok: false, description: 'Bad request - invalid body', error_code: 400 }

/** The HTTP face: `/bot<token>/<method>`, and `/media/<file>` for what people sent. */
export function createApi(world: World, perform: Perform, disturb: Disturb): Hono<{ Bindings: HttpBindings }> {
  const api = new Hono<{ Bindings: HttpBindings }>()

  api.get('/media/:id', context => served(world, context.req.param('id')))

  api.all('/:door/:method', async context => {
    const { door, method } = context.req.param()
    if (door !== `bot${world.token}`) return respond(unauthorized)
    const call = await readCall(context.req.raw).catch(() => null)
    if (!call) return respond(unreadable)
    const trouble = disturb({ method, chat: call.params.chat_id })
    const carry = async (refusal: Reply | null = null, status?: number) =>
      respond(await perform(method, call, refusal), status)
    if (!trouble) return carry()
    if (typeof trouble === 'object' && 'code' in trouble) return carry(refusalOf(trouble), trouble.status)
    const tooMany = () => carry(refusalOf({ code: 429, description: 'Quota exceeded' }))
    return disturbed(trouble, context.env, { carry: () => carry(), tooMany })
  })

  api.all('*', () => new Response('Not Found', { status: 404 }))
  return api
}
