import { createPoller, type Poller } from './poller.ts'
import { createPusher, type Pusher } from './pusher.ts'
import type { Message, Webhook } from './state.ts'
import type { World } from './world.ts'

/** How what people say reaches the bot: by one road at a time. */
export type Intake = {
  /** Brings the message to the bot by the road that is open. */
  bring(message: Message): void
  take: Poller['take']
  probe: Pusher['probe']
  /** Opens the road to a webhook, or closes it. */
  choose(hook: Webhook | null): void
  stop(): void
}

export function createIntake(world: World): Intake {
  const poller = createPoller(world)
  const pusher = createPusher(world)
  const { state, keeper } = world

  return {
    bring(message) {
      if (state.webhook) return pusher.push(state.webhook, message)
      if (poller.offer(message) || world.manner.losesUnpolled) return
      state.pending.push(message)
      keeper.changed()
    },
    take: poller.take,
    probe: pusher.probe,
    choose(hook) {
      state.webhook = hook
      state.webhookAt = world.now().getTime()
      keeper.changed()
      if (!hook) return
      poller.stop()
      for (const message of state.pending.splice(0)) pusher.push(hook, message)
    },
    stop() {
      poller.stop()
      pusher.stop()
    }
  }
}
