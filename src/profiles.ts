import { change } from './core/outcome.ts'
import type { Channel } from './ports/channel.ts'
import type { Clock } from './ports/clock.ts'
import type { Store } from './ports/store.ts'

/** Names asked for at once. */
const HANDFUL = 20

type World = {
  readonly store: Pick<Store, 'nameless' | 'commit'>
  readonly channels: readonly Channel[]
  readonly clock: Clock
  readonly log: (event: { what: string; fault?: unknown }) => void
}

/** Learns what people go by on channels whose messages do not say it; once a run for each. */
export function createProfiles({ store, channels, clock, log }: World) {
  const asked = new Set<string>()
  let running: Promise<void> | null = null

  return {
    learnAll(): Promise<void> {
      running ??= run().finally(() => {
        running = null
      })
      return running
    }
  }

  async function run(): Promise<void> {
    for (const { name: channel, profile } of channels) {
      if (!profile) continue
      const fresh = (await store.nameless(channel, HANDFUL)).filter(({ address }) => !asked.has(address))
      for (const { address } of fresh) {
        asked.add(address)
        const name = await profile(address).catch(fault => {
          log({ what: 'name not learnt', fault })
          return null
        })
        if (!name) continue
        const outcome = { rests: [], save: [change('account', { address }, { name })], say: [] }
        await store.commit(`${channel}:profile:${address}`, outcome, clock.now())
      }
    }
  }
}
