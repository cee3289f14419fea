import { z } from 'zod'
import { eventOf } from './event.ts'
import { badRequest, Failure } from './failure.ts'
import type { Intake } from './intake.ts'
import { type Method, method, whole } from './method.ts'
import type { World } from './world.ts'

function refuseWebhook(world: World): void {
  if (world.state.webhook) throw badRequest('getUpdates cannot be used while a webhook is set')
}

const getUpdates = (intake: Intake): Method =>
  method('getUpdates', z.looseObject({ timeout: whole.default(30) }), async (world, { timeout }, call) => {
    refuseWebhook(world)
    const message = await intake.take(timeout * 1000, call.hungUp)
    if (message) return eventOf(world, message, false)
    refuseWebhook(world)
    throw new Failure(408, 'Request timeout')
  })

const standing = ({ state }: World) => ({ url: state.webhook?.url ?? '', updated_at: state.webhookAt })

/** The platform refuses private addresses and plain HTTP; here both are the rule. */
const setWebhook = (intake: Intake): Method =>
  method(
    'setWebhook',
    z.looseObject({ url: z.url({ protocol: /^https?$/ }), secret_token: z.string().min(8).max(256) }),
    async (world, { url, secret_token: secret }) => {
      const hook = { url, secret }
      const taken = await intake.probe(hook)
      intake.choose(hook)
      const verification = taken
        ? { ok: true, url, outcome: 'webhook.ok', hint: 'Your endpoint responded successfully.' }
        : { ok: false, url, outcome: 'webhook.failed', hint: 'Your endpoint did not answer with 200.' }
      return { ...standing(world), verification }
    }
  )

const deleteWebhook = (intake: Intake): Method => ({
  name: 'deleteWebhook',
  run(world) {
    intake.choose(null)
    return standing(world)
  }
})

const getWebhookInfo: Method = { name: 'getWebhookInfo', run: standing }

/** How events reach the bot. */
export const receiveMethods = (intake: Intake): readonly Method[] => [
  getUpdates(intake),
  setWebhook(intake),
  deleteWebhook(intake),
  getWebhookInfo
]
