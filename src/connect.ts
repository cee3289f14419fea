import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { createTelegram } from './channels/telegram/index.ts'
import type { Config } from './config.ts'
import { type Channel, Later, Unsure } from './ports/channel.ts'
import type { Hears } from './service.ts'

const LONGEST_PAUSE_MS = 30_000

/** A channel and its ways in. */
export type Connected = {
  readonly channel: Channel
  /** What it is called there, for the log: `@dondoc_bot`. */
  readonly title: string
  /** Asks for what came in, until told to stop; only one process may. */
  readonly poll?: (hears: Hears, signal: AbortSignal) => Promise<void>
  /** Is brought what comes in. */
  readonly webhook?: (hears: Hears) => (request: Request) => Promise<Response>
  /** Tells the platform where to bring it, or that it is asked for. */
  readonly listen?: () => Promise<void>
  /** What people may open under the channel's address, by the rest of the path. */
  readonly pages?: ReadonlyMap<string, (request: Request) => Promise<Response>>
}

type Surroundings = { readonly logger: Logger; readonly signal: AbortSignal }

/** Every channel of the configuration, once its platform has answered. */
export async function connect(
  { telegram }: Pick<Config, 'telegram'>,
  { logger, signal }: Surroundings
): Promise<readonly Connected[]> {
  const found: Connected[] = []
  if (telegram) found.push(await answered('telegram', () => telegramOf(telegram, logger), { logger, signal }))
  return found
}

async function telegramOf(config: NonNullable<Config['telegram']>, logger: Logger): Promise<Connected> {
  const telegram = await createTelegram({ token: config.token, apiRoot: config.apiRoot, log: logsTo(logger) })
  const { channel } = telegram
  const common = { channel, title: `@${telegram.bot.username}` }
  if (config.mode === 'polling')
    return {
      ...common,
      poll: ({ hear }, stop) => telegram.poll(hear, stop),
      listen: async () => void (await telegram.listen(null, ''))
    }
  const { secret, publicUrl } = config
  return {
    ...common,
    webhook: ({ hear }) => telegram.webhook(hear, secret),
    listen: async () => void (await telegram.listen(`${publicUrl}/channels/telegram`, secret))
  }
}

const logsTo =
  (logger: Logger) =>
  ({ fault, ...event }: { what: string; fault?: unknown }): void =>
    fault === undefined ? logger.info(event) : logger.warn({ ...event, err: fault })

/** A call at the start, once more until the network is there: a machine may boot before it. */
export async function answered<T>(name: string, call: () => Promise<T>, { logger, signal }: Surroundings): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await call()
    } catch (fault) {
      if (!(fault instanceof Later || fault instanceof Unsure)) throw fault
      logger.warn({ what: `${name} does not answer`, err: fault })
      await pause(Math.min(LONGEST_PAUSE_MS, 500 * 2 ** failures), undefined, { signal })
    }
  }
}
