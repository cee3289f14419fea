import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import cron from 'node-cron'
import { type Logger, pino } from 'pino'
import { createTelegram } from './channels/telegram/index.ts'
import { codeFrom } from './commands/one-time-code.ts'
import { type Config, ConfigFaults, readConfig } from './config.ts'
import { createMetrics, createServer } from './http/server.ts'
import { menuFor } from './menus.ts'
import { clockOfTrial, firstAdministrator, folderOf, isTrial, OfficeClosed, openOffice } from './office.ts'
import { createService, type Service } from './service.ts'
import { type Simulator, startSimulator } from './simulator/index.ts'
import { AlreadyRunning, lockService } from './store/lock.ts'
import { trialGroups, trialHints, trialPhones } from './trial/phones.ts'

/** Made up; only the trial's own server ever sees it. */
const TRIAL_BOT = { id: 7_000_000_001, username: 'dondoc_bot', name: 'Đôn Đốc' }
const TRIAL_TOKEN = `${TRIAL_BOT.id}:trial-token-of-the-simulator`

const monotonicMs = () => performance.now()

/** Builds the world from the configuration and starts it. Resolves with the way to stop it. */
async function start(config: Config, logger: Logger): Promise<() => Promise<void>> {
  const lock = lockService(folderOf(config))
  const trial = isTrial(config)
  const trialTime = trial ? clockOfTrial(folderOf(config), monotonicMs) : null
  const clock = trialTime ?? { now: () => new Date() }
  const { store, dataDir } = await openOffice(config, clock.now())
  const doubtful = await store.recover(clock.now())
  if (doubtful > 0) logger.warn({ what: 'letters in hand when the last run ended', count: doubtful })

  const running: { service: Service | null; ready: boolean } = { service: null, ready: false }
  const simulator: Simulator | null = trialTime
    ? await startSimulator({
        token: TRIAL_TOKEN,
        bot: TRIAL_BOT,
        phones: trialPhones.map(phone => ({ ...phone })),
        groups: trialGroups.map(group => ({ ...group, members: [...group.members] })),
        hints: trialHints.map(hint => ({ ...hint })),
        file: join(dataDir, 'simulator.json'),
        limits: true,
        clock: {
          now: clock.now,
          moveTo: async moment => running.service?.advance(moment, trialTime.setTo)
        }
      })
    : null

  const telegram = await createTelegram({
    token: config.telegram?.token ?? TRIAL_TOKEN,
    apiRoot: simulator?.root ?? config.telegram?.apiRoot ?? null,
    log: ({ fault, ...event }) =>
      fault === undefined
        ? logger.info(event)
        : logger.warn({ ...event, err: fault instanceof Error ? fault : new Error(String(fault)) })
  })
  const metrics = createMetrics()
  const service = createService({ store, channels: [telegram.channel], clock, dataDir, monotonicMs, logger, metrics })
  running.service = service

  const webhooks = new Map<string, (request: Request) => Promise<Response>>()
  const stopping = new AbortController()
  let polling: Promise<void> = Promise.resolve()
  if (config.telegram?.mode === 'webhook') {
    const { secret, publicUrl } = config.telegram
    webhooks.set('telegram', telegram.webhook(service.app.hear, secret))
    await telegram.listen(`${publicUrl}/channels/telegram`, secret)
  } else {
    await telegram.listen(null, '')
    polling = telegram.poll(service.app.hear, stopping.signal)
  }
  const routes = createServer({ store, metrics, ready: () => running.ready, webhooks })
  if (simulator) routes.route('/', simulator.page)
  const server = serve({ fetch: routes.fetch, port: config.port, hostname: config.host })

  const everybody = new Set(['everyone'] as const)
  for (const locale of ['vi', 'en'] as const) {
    await telegram.channel
      .menu?.(null, locale, menuFor(everybody, locale, service.say))
      .catch(fault => service.log({ what: 'menu not set', fault }))
  }
  const everyMinute = cron.schedule('0 * * * * *', () => {
    trialTime?.keep()
    return service.tick().catch(fault => service.log({ what: 'tick', fault }))
  })
  const everySecond = cron.schedule('* * * * * *', () => service.wake())
  await service.tick()
  running.ready = true

  if (trial) say(`\n  Đôn Đốc, chế độ chạy thử: http://localhost:${config.port}\n`)
  else {
    const code = await firstAdministrator(store, () => codeFrom(randomBytes(8)), clock.now())
    if (code) say(`\n  Mã của quản trị đầu tiên (chỉ hiện một lần): ${code}\n  ${telegram.channel.link(code) ?? ''}\n`)
  }
  logger.info({
    what: 'started',
    trial,
    channel: `@${telegram.bot.username}`,
    mode: config.telegram?.mode ?? 'polling',
    port: config.port
  })

  return async () => {
    running.ready = false
    await Promise.all([everyMinute.stop(), everySecond.stop()])
    stopping.abort()
    await polling
    await service.post.deliver()
    trialTime?.keep()
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    await simulator?.close()
    await store.close()
    lock.release()
    logger.info({ what: 'stopped' })
  }
}

/** For the one at the terminal, not for the log. */
const say = (text: string): void => void process.stdout.write(`${text}\n`)

async function run(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const config = readConfig(process.env)
  const redact = { paths: ['*.token', '*.secret', '*.text', 'err.config', 'err.payload'], remove: true }
  const logger = pino(
    { level: config.logLevel, redact, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true })
  )
  const stop = await start(config, logger)
  let stopped = false
  const end = () => {
    if (stopped) return
    stopped = true
    void stop().then(
      () => process.exit(0),
      fault => {
        logger.fatal({ what: 'stopping', err: fault })
        process.exit(1)
      }
    )
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
}

run().catch(fault => {
  if (fault instanceof ConfigFaults)
    process.stderr.write(`Cấu hình chưa đúng / the configuration is not usable:\n${fault.message}\n`)
  else if (fault instanceof OfficeClosed || fault instanceof AlreadyRunning) process.stderr.write(`${fault.message}\n`)
  else process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`)
  process.exit(1)
})
