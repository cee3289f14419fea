import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Connected } from './connect.ts'
import type { Line } from './core/letter.ts'
import { type Can, type Channel, Later, TokenRefused } from './ports/channel.ts'
import { growing } from './ports/growing.ts'
import { createRefusals } from './ports/refusals.ts'

/** How long a letter waits for a channel that has not joined yet. */
const LATER_MS = 5_000

type Joining = {
  readonly name: string
  readonly can: Can
  /** Asks the platform who we are. */
  readonly connect: () => Promise<Connected>
  /** Tells the administrators that its token is refused, also a minute later. */
  readonly alarm: (channel: string, what: Line) => Promise<void>
  /** Milliseconds that only go forward. */
  readonly monotonicMs: () => number
  readonly logger: Logger
  readonly signal: AbortSignal
}

/**
 * A channel beside others, whose platform need not answer yet: they go on without it, its letters wait, and it joins when
 * it does. Resolves when its platform answered once, one way or the other.
 */
export async function joining({ name, can, connect, alarm, monotonicMs, logger, signal }: Joining): Promise<Connected> {
  const refusals = createRefusals(monotonicMs)
  let joined: Connected | null = await attempt()
  if (joined) return joined
  const whenJoined = join()

  const here = (): Channel => {
    if (joined) return joined.channel
    throw new Later(LATER_MS, true, new Error(`${name} has not answered yet`))
  }
  return {
    title: `${name}, not yet`,
    channel: {
      name,
      can,
      send: async (address, message) => here().send(address, message),
      edit: async (address, messageId, message) => here().edit(address, messageId, message),
      alive: async () => joined?.channel.alive() ?? false,
      fetch: async ref => here().fetch(ref),
      menu: async (address, locale, items) => joined?.channel.menu?.(address, locale, items),
      link: code => joined?.channel.link(code) ?? null
    },
    async poll(hears, stop) {
      const over = new Promise<null>(resolve => stop.addEventListener('abort', () => resolve(null), { once: true }))
      await (await Promise.race([whenJoined, over]))?.poll?.(hears, stop)
    },
    webhook: hears => async request => (await joined?.webhook?.(hears)(request)) ?? new Response(null, { status: 503 })
  }

  async function attempt(): Promise<Connected | null> {
    try {
      return await connect()
    } catch (fault) {
      logger.error({ what: `${name} does not answer; the other channels go on without it`, err: fault })
      if (fault instanceof TokenRefused && refusals.refused() === 0) void alarm(name, fault.line).catch(() => {})
      return null
    }
  }

  async function join(): Promise<Connected | null> {
    for (let failures = 1; !signal.aborted; failures += 1) {
      await pause(growing(failures), undefined, { signal, ref: false }).catch(() => {})
      const found = signal.aborted ? null : await attempt()
      if (!found) continue
      await found.listen?.().catch(fault => logger.error({ what: `${name} cannot be listened to`, err: fault }))
      joined = found
      logger.info({ what: 'joined', channel: found.title })
      return found
    }
    return null
  }
}
