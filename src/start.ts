import { randomBytes, randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { createAlarm } from './alarms.ts'
import { createBeat } from './beat.ts'
import { codeFrom } from './commands/one-time-code.ts'
import type { Config } from './config.ts'
import { answered, connect, openZaloOa } from './connect.ts'
import { listen } from './http/listen.ts'
import { createMetrics, createServer } from './http/server.ts'
import { menuFor } from './menus.ts'
import { clockOfTrial, firstAdministrator, folderOf, isTrial, openOffice, placeOf, shelfOf } from './office.ts'
import { createPublished } from './published.ts'
import { createService, type Service } from './service.ts'
import type { Simulator } from './simulator/index.ts'
import { fileOf } from './store/index.ts'
import { claimFolder, lockService } from './store/lock.ts'
import { wasCutOff } from './store/whole.ts'
import { trialBegan } from './trial/clock.ts'
import { createVault } from './vault.ts'

/** How long webhooks in hand may take when we stop. */
const GRACE_MS = 5_000

export type Running = {
  readonly port: number
  readonly service: Service
  /** The trial's outside world; null in an office. */
  readonly simulator: Simulator | null
  /** Finishes what is in hand and closes everything. */
  stop(): Promise<void>
}

type Surroundings = {
  readonly logger: Logger
  /** For the one at the terminal, not for the log. */
  readonly say: (text: string) => void
  /** Told to stop while still starting. */
  readonly signal: AbortSignal
}

/** Builds the world from the configuration and starts it. What was begun is closed again when something fails. */
export async function start(config: Config, surroundings: Surroundings): Promise<Running> {
  const endings: (() => Promise<void> | void)[] = []
  const stop = async () => {
    for (let end = endings.pop(); end; end = endings.pop()) await end()
  }
  try {
    return { ...(await begin(config, surroundings, end => endings.push(end))), stop }
  } catch (fault) {
    await stop()
    throw fault
  }
}

async function begin(
  config: Config,
  { logger, say, signal }: Surroundings,
  atEnd: (end: () => Promise<void> | void) => void
): Promise<Omit<Running, 'stop'>> {
  const realMs = () => performance.now()
  const trial = isTrial(config)
  // On a server any number of processes may share the folder; on one file there is one service (DECISIONS 18).
  const shared = !trial && config.databaseUrl !== null
  if (shared) claimFolder(folderOf(config))
  else atEnd(lockService(folderOf(config)).release)
  if (!shared && wasCutOff(fileOf(folderOf(config))))
    logger.warn({ what: 'the last run was cut off: the database is looked through, and what was kept is there' })
  const trialTime = trial ? clockOfTrial(folderOf(config), realMs) : null
  const clock = trialTime ?? { now: () => new Date() }
  // In the trial an hour that is skipped has passed for Telegram's limits too.
  const monotonicMs = trialTime ? () => trialTime.now().getTime() : realMs
  const { store, dataDir } = await openOffice(config, clock.now(), lines =>
    logger.info({ what: 'upgrading: history is linked', lines })
  )
  const holder = shared ? randomUUID() : 'service'
  atEnd(() => store.close())
  if (trialTime) atEnd(() => trialTime.keep())

  const running: { service: Service | null; ready: boolean } = { service: null, ready: false }
  const random = (bytes: number) => randomBytes(bytes)
  const moveTo = async (moment: Date) => {
    if (trialTime) await running.service?.advance(moment, trialTime.setTo)
    await consent()
  }
  // An office has no use for the outside world that the trial plays.
  const { openStage } = trial ? await import('./stage.ts') : { openStage: null }
  const stage = openStage && (await openStage({ dataDir, config, clock: { now: clock.now, moveTo }, monotonicMs }))
  if (stage) atEnd(stage.simulator.close)
  const lived = stage?.config ?? config
  const { encryptionKey: key, publicUrl } = lived
  const vault = key ? createVault({ store, clock, key, holder, random }) : null
  const alarm = createAlarm({ store, clock })
  const surroundings = { logger, signal, clock, monotonicMs, random, vault, publicUrl, alarm }
  // An office's administrator consents by the tool; the trial has none.
  const consent = async () => stage?.consent(openZaloOa(stage.config.zaloOa, surroundings).tokens)
  await consent()
  const connected = await connect(lived, surroundings)
  const metrics = createMetrics()
  const published = publicUrl && key ? createPublished({ dataDir, clock, publicUrl, key }) : null
  const polls = connected.flatMap(({ poll }) => (poll ? [poll] : []))
  const service = createService({
    store,
    channels: connected.map(({ channel }) => channel),
    clock,
    dataDir,
    monotonicMs,
    logger,
    metrics,
    holder,
    published,
    since: trial ? trialBegan : ((await store.began()) ?? clock.now()),
    ...(trial ? {} : { backups: { place: placeOf(config), dataDir, shelf: shelfOf(config) } }),
    ...(polls.length > 0
      ? { poll: async (hears, stop) => void (await Promise.all(polls.map(poll => poll(hears, stop)))) }
      : {})
  })
  running.service = service
  atEnd(service.close)

  const webhooks = new Map(
    connected.flatMap(({ channel, webhook }) => (webhook ? [[channel.name, webhook(service.hears)] as const] : []))
  )
  const pages = new Map(connected.flatMap(({ channel, pages }) => (pages ? [[channel.name, pages] as const] : [])))
  const routes = createServer({ store, metrics, ready: () => running.ready, webhooks, pages, published })
  if (stage) routes.route('/', stage.simulator.page)
  const listening = await listen(request => routes.fetch(request), { port: lived.port, hostname: lived.host })
  // In the trial nothing is cut off but pages: Zalo stops bringing first.
  atEnd(() => listening.close(webhooks.size === 0 || stage ? 0 : GRACE_MS))
  if (stage) atEnd(stage.opened())
  for (const { channel, listen } of connected) if (listen) await answered(channel.name, listen, { logger, signal })

  const everybody = new Set(['everyone'] as const)
  for (const locale of ['vi', 'en'] as const) {
    for (const { channel } of connected)
      await channel
        .menu?.(null, locale, menuFor(everybody, locale, service.say))
        .catch(fault => service.log({ what: 'menu not set', fault }))
  }
  await service.wake()
  const still = createBeat(clock, {
    second: () => void service.wake().catch(fault => service.log({ what: 'turn', fault })),
    minute() {
      trialTime?.keep()
      void service.tick().catch(fault => service.log({ what: 'tick', fault }))
    }
  })
  atEnd(() => {
    running.ready = false
    still()
  })
  await service.tick()
  running.ready = true

  if (trial) say(`\n  Đôn Đốc, chế độ chạy thử: http://localhost:${listening.port}\n`)
  else {
    const code = await firstAdministrator(store, () => codeFrom(randomBytes(8)), clock.now())
    const ways = connected.map(({ channel }) => channel.link(code ?? '') ?? `${channel.name}: lienket ${code}`)
    if (code) say(`\n  Mã của quản trị đầu tiên (chỉ hiện một lần): ${code}\n  ${ways.join('\n  ')}\n`)
  }
  logger.info({ what: 'started', trial, channels: connected.map(({ title }) => title), port: listening.port })
  return { port: listening.port, service, simulator: stage?.simulator ?? null }
}
