import { tidy } from './core/fold.ts'
import { change } from './core/outcome.ts'
import type { Channel } from './ports/channel.ts'
import type { Clock } from './ports/clock.ts'
import type { Store } from './ports/store.ts'

/** Names asked for at once. */
const HANDFUL = 20
/** After all were asked for once, or the platform did not answer, so long nobody is asked for again. */
const REST_MS = 5 * 60 * 1000

type World = {
  readonly store: Pick<Store, 'nameless' | 'commit'>
  readonly channels: readonly Channel[]
  readonly clock: Clock
  readonly log: (event: { what: string; fault?: unknown }) => void
}

/** Learns what people go by on channels whose messages do not say it. */
export function createProfiles({ store, channels, clock, log }: World) {
  /** How far each channel was asked through, and when it may be asked from the beginning. */
  const reached = new Map<string, { readonly beyond: string; readonly restsUntil: number }>()
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
    for (const channel of channels) if (channel.profile) await learn(channel.name, channel.profile)
  }

  async function learn(channel: string, profile: NonNullable<Channel['profile']>): Promise<void> {
    const now = clock.now()
    const { beyond, restsUntil } = reached.get(channel) ?? { beyond: '', restsUntil: 0 }
    if (now.getTime() < restsUntil) return
    const rests = { beyond: '', restsUntil: now.getTime() + REST_MS }
    const accounts = await store.nameless(channel, beyond, HANDFUL)
    const last = accounts.at(-1)
    if (!last) return void reached.set(channel, rests)
    reached.set(channel, { beyond: last.address, restsUntil: 0 })
    for (const { address } of accounts) {
      try {
        const name = tidy((await profile(address)) ?? '')
        if (!name) continue
        const outcome = { rests: [], save: [change('account', { address }, { name })], say: [] }
        await store.commit(`${channel}:profile:${address}:${now.getTime()}`, outcome, now)
      } catch (fault) {
        log({ what: 'names not learnt', fault })
        return void reached.set(channel, rests)
      }
    }
  }
}
