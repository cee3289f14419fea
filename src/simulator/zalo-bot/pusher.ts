import { eventOf } from './event.ts'
import type { Message, Webhook } from './state.ts'
import type { World } from './world.ts'

/** Pushes events to a webhook: once each, in order within a chat. What is not taken is lost. */
export type Pusher = {
  push(hook: Webhook, message: Message): void
  /** Sends an empty body, as the platform does when a webhook is set; answers whether it was taken. */
  probe(hook: Webhook): Promise<boolean>
  stop(): void
}

/** The platform names no limit. */
const READ_TIMEOUT_MS = 10_000

export function createPusher(world: World): Pusher {
  const lanes = new Map<string, Promise<unknown>>()
  const stopping = new AbortController()

  async function send(hook: Webhook, body: string): Promise<boolean> {
    const answer = await fetch(hook.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-bot-api-secret-token': hook.secret },
      body,
      signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(READ_TIMEOUT_MS)])
    }).catch(() => null)
    await answer?.arrayBuffer().catch(() => null)
    return answer?.ok ?? false
  }

  async function deliver(hook: Webhook, message: Message): Promise<void> {
    if (stopping.signal.aborted) return
    await world.keeper.saved()
    const event = eventOf(world, message, world.manner.wraps)
    await send(hook, JSON.stringify(world.manner.wraps ? { ok: true, result: event } : event))
  }

  return {
    push(hook, message) {
      const before = lanes.get(message.chat) ?? Promise.resolve()
      lanes.set(
        message.chat,
        before.then(() => deliver(hook, message))
      )
    },
    probe: hook => send(hook, ''),
    stop: () => stopping.abort()
  }
}
