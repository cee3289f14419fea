import { existsSync } from 'node:fs'
import { pino } from 'pino'
import { ConfigFaults, readConfig } from './config.ts'
import { NotListening } from './http/listen.ts'
import { OfficeClosed } from './office.ts'
import { TokenRefused } from './ports/channel.ts'
import { start } from './start.ts'
import { isAway } from './store/away.ts'
import { AlreadyRunning, FolderRefused } from './store/lock.ts'

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
  for (const known of [OfficeClosed, AlreadyRunning, FolderRefused, NotListening, TokenRefused])
    if (fault instanceof known) return fault.message
  if (isAway(fault))
    return `Không dùng được cơ sở dữ liệu / the database cannot be used (${underlying(fault)}): kiểm tra ổ đĩa còn trống, quyền ghi vào DATA_DIR và máy chủ ở DATABASE_URL, rồi chạy lại / look at the room on the disk, the right to write to DATA_DIR and the server of DATABASE_URL, then start again.`
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
}

/** The innermost cause, in its own words. */
function underlying(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  if (fault.cause !== undefined) return underlying(fault.cause)
  const code = 'code' in fault ? String(fault.code) : fault.name
  return fault.message.includes(code) ? fault.message : `${code} ${fault.message}`.trim()
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
