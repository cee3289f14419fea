import { deliver } from './deliver.ts'
import { macOf } from './events.ts'
import type { Event } from './state.ts'
import type { World } from './world.ts'

/** Pushes waiting events to the webhook: in order within a lane, lanes side by side. */
export type Pusher = {
  /** Starts on what waits; also after the webhook was set anew. */
  restart(): void
  stop(): void
}

const MINUTE = 60_000
/** When a webhook is tried again to which no connection could be opened. After the last it is disabled. */
const RETRIES_MS = [MINUTE / 2, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, 60 * MINUTE]

export function createPusher(world: World): Pusher {
  const busy = new Set<string>()
  let stopping = new AbortController()

  function settle(event: Event, fate: Event['fate'], status: number | null): void {
    Object.assign(event, { fate, status })
    world.state.pending = world.state.pending.filter(waiting => waiting !== event)
    world.keeper.changed()
    world.pushes.ring()
  }

  function disable(): void {
    if (world.state.webhook) world.state.webhook.disabled = true
    stopping.abort()
    for (const event of world.state.pending) settle(event, 'lost', null)
  }

  async function push(event: Event, url: string, stop: AbortSignal): Promise<void> {
    const mac = macOf(world.app.id, event.body, event.timestamp, world.app.secretKey)
    const headers = { 'X-ZEvent-Signature': `mac=${mac}`, ...(event.tries > 0 && { num_retry: String(event.tries) }) }
    const patience = AbortSignal.any([stop, AbortSignal.timeout(world.patienceMs)])
    const { opened, status } = await deliver(url, headers, event.body, patience)
    if (stop.aborted) return
    event.tries++
    if (opened) return settle(event, status === 200 ? 'delivered' : 'refused', status)
    const waitMs = RETRIES_MS[event.tries - 1]
    if (waitMs === undefined) return disable()
    world.keeper.changed()
    world.pushes.ring()
    await world.wait(waitMs, stop)
  }

  async function runLane(lane: string, stop: AbortSignal): Promise<void> {
    for (;;) {
      const event = world.state.pending.find(waiting => waiting.lane === lane)
      await world.keeper.saved()
      const hook = world.state.webhook
      if (!event || !hook || hook.disabled || stop.aborted) return
      await push(event, hook.url, stop)
    }
  }

  function pump(): void {
    const stop = stopping.signal
    if (!world.state.webhook || stop.aborted) return
    for (const { lane } of world.state.pending) {
      if (busy.has(lane)) continue
      busy.add(lane)
      void runLane(lane, stop).finally(() => {
        if (stop.aborted) return
        busy.delete(lane)
        pump()
      })
    }
  }

  const silence = world.pushes.listen(pump)
  return {
    restart() {
      stopping.abort()
      stopping = new AbortController()
      busy.clear()
      pump()
    },
    stop() {
      silence()
      stopping.abort()
    }
  }
}
