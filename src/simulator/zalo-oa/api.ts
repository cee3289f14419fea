import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { disturbed } from '../trouble.ts'
import { type Call, readCall } from './call.ts'
import { Failure } from './failure.ts'
import { fileAt } from './files.ts'
import { answerTokenCall, PERMISSION_PATH, permit, TOKEN_PATH } from './oauth.ts'
import { CALLS_A_MINUTE } from './rate.ts'
import type { Route } from './routes/route.ts'
import { checkAccess } from './tokens.ts'
import { type Disturb, type Refusal, refusing } from './trouble.ts'
import { nowMs, type World } from './world.ts'

/** The reply to a call, and the code in it. */
type Answer = { readonly error: number; readonly body: Record<string, unknown>; readonly status?: number }

function answerApiCall(world: World, route: Route | undefined, call: Call): Answer {
  if (!route) return { error: 404, body: { error: 404, message: 'Empty api' }, status: 404 }
  try {
    if (!world.rate.admit(nowMs(world))) throw new Failure(-32)
    checkAccess(world, call.header('access_token'))
    const data = route.run(world, call)
    return { error: 0, body: { ...(data !== undefined && { data }), error: 0, message: 'Success' } }
  } catch (fault) {
    if (!(fault instanceof Failure)) throw fault
    return { error: fault.code, body: { error: fault.code, message: fault.message } }
  }
}

/** The HTTP face of both of Zalo's hosts: OAuth under `/v4`, the OpenAPI under `/v2.0` and `/v3.0`, files under `/f`. */
export function createApi(world: World, routes: readonly Route[], disturb: Disturb): Hono<{ Bindings: HttpBindings }> {
  const api = new Hono<{ Bindings: HttpBindings }>()
  const find = ({ method, path }: Call) => routes.find(route => route.method === method && route.path === path)

  function log({ method, path, body }: Call, error: number | null): void {
    const entry = { method, path, body, accepted: error === 0, error, at: world.now() }
    world.wire.push(entry)
    world.calls.ring(entry)
  }

  function withRate(response: Response, path: string, error: number | null): Response {
    if (path === TOKEN_PATH) return response
    const remain = error === -32 ? 0 : world.rate.remain(nowMs(world))
    response.headers.set('X-RateLimit-Limit', String(CALLS_A_MINUTE))
    response.headers.set('X-RateLimit-Remain', String(remain))
    return response
  }

  api.get(PERMISSION_PATH, async context => {
    try {
      const back = permit(world, await readCall(context.req.raw))
      await world.keeper.saved()
      return context.redirect(back, 302)
    } catch (fault) {
      if (fault instanceof Failure) return context.text(`${fault.code} ${fault.message}`, 400)
      throw fault
    }
  })

  api.all('*', async context => {
    const call = await readCall(context.req.raw)
    const { path } = call
    const isFile = call.method === 'GET' && path.startsWith('/f/')
    const trouble = disturb({ path, body: call.body })
    const carry = async () => {
      if (isFile) return serveFile(world, path.slice('/f/'.length))
      const answer: Answer = path === TOKEN_PATH ? answerTokenCall(world, call) : answerApiCall(world, find(call), call)
      log(call, answer.error)
      await world.keeper.saved()
      return withRate(Response.json(answer.body, { status: answer.status ?? 200 }), path, answer.error)
    }
    const refuse = async (refusal: Refusal) => {
      if (!isFile) log(call, refusal.error)
      return withRate(refusing(path, refusal), path, refusal.error)
    }
    if (!trouble) return carry()
    if (typeof trouble === 'object' && 'error' in trouble) return refuse(trouble)
    const lost = () => void (isFile || log(call, null))
    // The count begins anew with each minute, which is all that Zalo says of when to ask again.
    return disturbed(trouble, context.env, { carry, lost, tooMany: () => refuse({ error: -32 }) })
  })
  return api
}

/** A file that anybody sent, as Zalo's own hosts serve it: to whoever has the address. */
function serveFile(world: World, id: string): Response {
  const file = fileAt(world, id)
  if (!file) return new Response('Not Found', { status: 404 })
  return new Response(Buffer.from(file.bytes), { headers: { 'content-type': file.mime } })
}
