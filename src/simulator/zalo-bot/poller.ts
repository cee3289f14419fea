import type { Message } from './state.ts'
import type { World } from './world.ts'

/** Those who poll. A message is given to one of them, once, whether or not the answer arrives. */
export type Poller = {
  /** Gives the message to whoever waits; false when nobody does. */
  offer(message: Message): boolean
  /** The next message; null when the time is over. */
  take(timeoutMs: number, hungUp: AbortSignal): Promise<Message | null>
  /** Ends the waiting polls. */
  stop(): void
}

export function createPoller(world: World): Poller {
  const waiting: ((message: Message | null) => void)[] = []

  return {
    offer(message) {
      const first = waiting[0]
      first?.(message)
      return first !== undefined
    },
    take(timeoutMs, hungUp) {
      const next = world.state.pending.shift()
      if (next) {
        world.keeper.changed()
        return Promise.resolve(next)
      }
      return new Promise(resolve => {
        const over = new AbortController()
        const settle = (message: Message | null) => {
          const at = waiting.indexOf(settle)
          if (at >= 0) waiting.splice(at, 1)
          hungUp.removeEventListener('abort', hangUp)
          over.abort()
          resolve(message)
        }
        const hangUp = () => settle(null)
        waiting.push(settle)
        hungUp.addEventListener('abort', hangUp)
        void world.wait(timeoutMs, over.signal).then(hangUp)
      })
    },
    stop() {
      for (const settle of [...waiting]) settle(null)
    }
  }
}
