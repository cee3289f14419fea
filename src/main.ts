import { existsSync } from 'node:fs'
import { pino } from 'pino'
import { TokenRefused } from './channels/telegram/index.ts'
import { TokenRefused as ZaloBotTokenRefused } from './channels/zalo-bot/index.ts'
import { ConfigFaults, readConfig } from './config.ts'
import { NotListening } from './http/listen.ts'
import { OfficeClosed } from './office.ts'
import { start } from './start.ts'
import { AlreadyRunning } from './store/lock.ts'

/** Runs the service until SIGTERM or SIGINT. */
async function run(stopping: AbortSignal): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const config = readConfig(process.env)
  const redact = { paths: ['*.token', '*.secret', '*.text', 'err.config', 'err.payload'], remove: true }
  const logger = pino(
    { level: config.logLevel, redact, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true })
  )
  const say = (text: string): void => void process.stdout.write(`${text}\n`)
  const running = await start(config, { logger, say, signal: stopping })
  if (!stopping.aborted) await new Promise(resolve => stopping.addEventListener('abort', resolve, { once: true }))
  await running.stop()
  logger.info({ what: 'stopped' })
}

/** What the one who starts the program can mend: said in a sentence, without where in the code it was found. */
function reasonOf(fault: unknown): string {
  if (fault instanceof ConfigFaults) return `Cấu hình chưa đúng / the configuration is not usable:\n${fault.message}`
  for (const known of [OfficeClosed, AlreadyRunning, NotListening, TokenRefused, ZaloBotTokenRefused])
    if (fault instanceof known) return fault.message
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
}

const stopping = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort())

run(stopping.signal).then(
  () => process.exit(0),
  fault => {
    if (stopping.signal.aborted && fault instanceof Error && fault.name === 'AbortError') process.exit(0)
    process.stderr.write(`${reasonOf(fault)}\n`)
    process.exit(1)
  }
)
