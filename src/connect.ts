import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { createTelegram, can as telegramCan } from './channels/telegram/index.ts'
import { createZaloBot, can as zaloBotCan } from './channels/zalo-bot/index.ts'
import { createZaloOa, type ZaloOa } from './channels/zalo-oa/index.ts'
import { standingPage } from './channels/zalo-oa/page.ts'
import type { Config } from './config.ts'
import type { Line } from './core/letter.ts'
import { joining } from './joining.ts'
import { Alarm, type Can, type Channel, Later, Unsure } from './ports/channel.ts'
import type { Clock } from './ports/clock.ts'
import { growing } from './ports/growing.ts'
import type { Vault } from './ports/vault.ts'
import type { Hears } from './service.ts'

const LOGO = 'logo.png'

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

type Surroundings = {
  readonly logger: Logger
  readonly signal: AbortSignal
  readonly clock: Clock
  /** Milliseconds that only go forward. */
  readonly monotonicMs: () => number
  readonly random: (bytes: number) => Uint8Array
  /** The address under which the outside reaches us; null where it cannot. */
  readonly publicUrl: string | null
  /** Null without `ENCRYPTION_KEY`: then no channel needs it. */
  readonly vault: Vault | null
  /** Tells the administrators that a channel is out of order until they act. */
  readonly alarm: (channel: string, what: Line) => Promise<void>
  /** Hosts that files may come from, beside the platforms' own: the trial's. */
  readonly hosts?: readonly string[]
}

/**
 * Every channel of the configuration. One alone is waited for, and a token that it refuses is said at once; of several,
 * one whose platform does not answer keeps no other waiting.
 */
export async function connect(
  { telegram, zaloOa, zaloBot }: Pick<Config, 'telegram' | 'zaloOa' | 'zaloBot'>,
  surroundings: Surroundings
): Promise<readonly Connected[]> {
  const alone = [telegram, zaloOa, zaloBot].filter(one => one !== null).length === 1
  const reached = (name: string, can: Can, connect: () => Promise<Connected>) =>
    alone ? answered(name, connect, surroundings) : joining({ name, can, connect, ...surroundings })
  return [
    ...(telegram ? [await reached('telegram', telegramCan, () => telegramOf(telegram, surroundings))] : []),
    ...(zaloOa ? [zaloOaOf(zaloOa, surroundings)] : []),
    ...(zaloBot ? [await reached('zalo-bot', zaloBotCan, () => zaloBotOf(zaloBot, surroundings))] : [])
  ]
}

async function telegramOf(config: NonNullable<Config['telegram']>, surroundings: Surroundings): Promise<Connected> {
  const log = alarmsTo('telegram', surroundings)
  const { token, apiRoot } = config
  const telegram = await createTelegram({ token, apiRoot, log, monotonicMs: surroundings.monotonicMs })
  const common = { channel: telegram.channel, title: `@${telegram.bot.username}` }
  if (config.mode === 'polling')
    return {
      ...common,
      poll: ({ hear }, signal) => telegram.poll(hear, signal),
      listen: async () => void (await telegram.listen(null, ''))
    }
  const { secret, publicUrl } = config
  return {
    ...common,
    webhook: ({ hear }) => telegram.webhook(hear, secret),
    listen: async () => void (await telegram.listen(`${publicUrl}/channels/telegram`, secret))
  }
}

/** An Official Account with its tokens in the vault. */
export function openZaloOa(
  config: NonNullable<Config['zaloOa']>,
  { vault, clock, random, hosts, logger, publicUrl }: Omit<Surroundings, 'signal' | 'alarm' | 'monotonicMs'>
): ZaloOa {
  if (!vault) throw new Error('An Official Account needs ENCRYPTION_KEY')
  return createZaloOa({
    ...config,
    vault,
    clock,
    random,
    log: logsTo(logger),
    ...(config.name ? { oaName: config.name } : {}),
    ...(publicUrl ? { picture: `${publicUrl}/channels/zalo-oa/${LOGO}` } : {}),
    hosts: ownHosts(config, hosts)
  })
}

/** Zalo brings an event once: what cannot be kept now is laid on the disk. */
function zaloOaOf(config: NonNullable<Config['zaloOa']>, surroundings: Surroundings): Connected {
  const oa = openZaloOa(config, surroundings)
  return {
    channel: oa.channel,
    title: `Zalo OA ${config.oaId}`,
    webhook: ({ orLater }) => oa.webhook(orLater),
    pages: new Map([
      ['consent', (request: Request) => oa.consent.callback(request)],
      ['', async () => standingPage(await oa.tokens.standing())],
      [LOGO, pictured]
    ])
  }
}

/** Our picture, drawn when it is asked for. */
async function pictured(): Promise<Response> {
  const { logo } = await import('./reports/logo.ts')
  return new Response(new Uint8Array(logo()), { headers: { 'content-type': 'image/png' } })
}

/** What a poll brought is gone at Zalo: it lies on the disk before anything else. */
async function zaloBotOf(config: NonNullable<Config['zaloBot']>, surroundings: Surroundings): Promise<Connected> {
  const { token, apiRoot, name } = config
  const log = alarmsTo('zalo-bot', surroundings)
  const mediaHosts = ownHosts(config, surroundings.hosts)
  const bot = await createZaloBot({ token, apiRoot, log, displayName: name, mediaHosts })
  const common = { channel: bot.channel, title: `Zalo Bot ${bot.bot.accountName}` }
  if (config.mode === 'polling')
    return { ...common, poll: ({ first }, signal) => bot.poll(first, signal), listen: () => bot.listen(null, '') }
  const { secret, publicUrl } = config
  return {
    ...common,
    webhook: ({ orLater }) => bot.webhook(orLater, secret),
    listen: () => bot.listen(`${publicUrl}/channels/zalo-bot`, secret)
  }
}

/** Another server than the platform's own gives files from its own host. */
const ownHosts = ({ apiRoot }: { readonly apiRoot: string | null }, more: readonly string[] = []): readonly string[] =>
  apiRoot ? [...more, new URL(apiRoot).host] : more

const logsTo =
  (logger: Logger) =>
  ({ fault, ...event }: { what: string; fault?: unknown }): void =>
    fault === undefined ? logger.info(event) : logger.warn({ ...event, err: fault })

/** The log of a channel, and its alarms: somebody is to know when nothing comes in, not only when nothing goes out. */
function alarmsTo(name: string, { logger, alarm }: Pick<Surroundings, 'logger' | 'alarm'>): ReturnType<typeof logsTo> {
  const logs = logsTo(logger)
  return event => {
    logs(event)
    if (event.fault instanceof Alarm) void alarm(name, event.fault.line).catch(() => {})
  }
}

/** A call at the start, once more until the network is there: a machine may boot before it. */
export async function answered<T>(
  name: string,
  call: () => Promise<T>,
  { logger, signal }: Pick<Surroundings, 'logger' | 'signal'>
): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await call()
    } catch (fault) {
      if (!(fault instanceof Later || fault instanceof Unsure)) throw fault
      logger.warn({ what: `${name} does not answer`, err: fault })
      await pause(growing(failures), undefined, { signal })
    }
  }
}
