import { z } from 'zod'
import { badRequest, Failure } from '../failure.ts'
import type { Poller } from '../poller.ts'
import type { Pusher } from '../pusher.ts'
import { chooseKinds } from '../updates.ts'
import { flag, type Method, method, structured, whole } from './method.ts'

const kinds = structured(z.unknown()).optional()

const getUpdates = (poller: Poller): Method =>
  method(
    'getUpdates',
    z.looseObject({
      offset: whole.optional(),
      limit: whole.default(100),
      timeout: whole.default(0),
      allowed_updates: kinds
    }),
    (world, params, call) => {
      chooseKinds(world, params.allowed_updates)
      const limit = Math.min(Math.max(params.limit, 1), 100)
      const timeoutMs = Math.min(Math.max(params.timeout, 0), 50) * 1000
      return poller.take({ offset: params.offset ?? null, limit, timeoutMs }, call.hungUp)
    }
  )

const setWebhook = (poller: Poller, pusher: Pusher): Method =>
  method(
    'setWebhook',
    z.looseObject({
      url: z.string(),
      secret_token: z.string().optional(),
      max_connections: whole.default(40),
      allowed_updates: kinds,
      drop_pending_updates: flag.default(false)
    }),
    (world, params) => {
      if (params.url !== '' && !URL.canParse(params.url)) throw badRequest('bad webhook: invalid webhook URL specified')
      if (params.secret_token !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(params.secret_token)) {
        throw badRequest('secret token contains unallowed characters')
      }
      chooseKinds(world, params.allowed_updates)
      if (params.drop_pending_updates) world.state.pending = []
      world.state.webhook =
        params.url === ''
          ? null
          : {
              url: params.url,
              secret: params.secret_token ?? null,
              maxConnections: Math.min(Math.max(params.max_connections, 1), 100)
            }
      world.keeper.changed()
      if (world.state.webhook) poller.stop()
      pusher.restart()
      return true
    }
  )

const deleteWebhook = (pusher: Pusher): Method =>
  method('deleteWebhook', z.looseObject({ drop_pending_updates: flag.default(false) }), (world, params) => {
    world.state.webhook = null
    if (params.drop_pending_updates) world.state.pending = []
    world.keeper.changed()
    pusher.restart()
    return true
  })

const getWebhookInfo = (pusher: Pusher): Method => ({
  name: 'getWebhookInfo',
  run: ({ state }) => ({
    url: state.webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: state.pending.length,
    ...(state.webhook && { max_connections: state.webhook.maxConnections }),
    ...(state.allowedUpdates && { allowed_updates: state.allowedUpdates }),
    ...pusher.lastError()
  })
})

/** A bot closes its instance before it moves elsewhere; here there is nowhere to move. */
const close: Method = {
  name: 'close',
  run() {
    throw new Failure(429, 'Too Many Requests: retry after 600', { retry_after: 600 })
  }
}

/** How updates reach the bot. */
export const intakeMethods = (poller: Poller, pusher: Pusher): readonly Method[] => [
  getUpdates(poller),
  setWebhook(poller, pusher),
  deleteWebhook(pusher),
  getWebhookInfo(pusher),
  close
]
