import { Failure } from './failure.ts'
import type { Update } from './protocol.ts'
import type { World } from './world.ts'

/** How a bot asks for updates; `offset` null is from the oldest, negative counts from the newest. */
export type Poll = { readonly offset: number | null; readonly limit: number; readonly timeoutMs: number }

/** The one who polls. A second poller ends the first. */
export type Poller = {
  take(poll: Poll, hungUp: AbortSignal): Promise<readonly Update[]>
  /** Ends the waiting poll, if there is one. */
  stop(): void
}

const conflict = (text: string) => new Failure(409, `Conflict: ${text}`)

/** Drops what an offset confirms. A redelivered update stays until it was given once more. */
function confirm(world: World, offset: number): void {
  const waiting = world.state.pending
  const first = offset < 0 ? waiting[Math.max(waiting.length + offset, 0)]?.update.update_id : offset
  if (first === undefined) return
  const left = waiting.filter(entry => entry.again || entry.update.update_id >= first)
  if (left.length === waiting.length) return
  world.state.pending = left
  world.keeper.changed()
}

function give(world: World, limit: number): readonly Update[] {
  const given = [...world.state.pending]
    .sort((one, other) => one.update.update_id - other.update.update_id)
    .slice(0, limit)
  if (given.some(entry => entry.again)) {
    world.state.pending = world.state.pending.filter(entry => !(entry.again && given.includes(entry)))
    world.keeper.changed()
  }
  return given.map(entry => entry.update)
}

function somethingNew(world: World, timeoutMs: number, stop: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const end = () => {
      clearTimeout(timer)
      silence()
      stop.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, timeoutMs)
    const silence = world.updates.listen(end)
    stop.addEventListener('abort', end)
  })
}

export function createPoller(world: World): Poller {
  let current: AbortController | null = null

  function refuseWebhook(): void {
    if (world.state.webhook === null) return
    throw conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first")
  }

  return {
    stop: () => current?.abort(),
    async take(poll, hungUp) {
      refuseWebhook()
      current?.abort()
      const mine = new AbortController()
      current = mine
      const hangUp = () => mine.abort()
      hungUp.addEventListener('abort', hangUp)
      try {
        if (poll.offset !== null) confirm(world, poll.offset)
        if (world.state.pending.length === 0 && poll.timeoutMs > 0) {
          await somethingNew(world, poll.timeoutMs, mine.signal)
        }
        refuseWebhook()
        await world.keeper.saved()
        if (mine.signal.aborted) {
          throw conflict('terminated by other getUpdates request; make sure that only one bot instance is running')
        }
        return give(world, poll.limit)
      } finally {
        hungUp.removeEventListener('abort', hangUp)
        if (current === mine) current = null
      }
    }
  }
}
