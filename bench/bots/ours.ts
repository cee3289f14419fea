import { openSync } from 'node:fs'
import { devNull } from 'node:os'
import { pino } from 'pino'

/** The program as it is built, beside the folder of the benchmarks: it finds its sentences from where it lies. */
const built = (file: string): string => new URL(`../${file}`, import.meta.url).href

/**
 * The product as it is started for an office, logs and all. One thing is lifted: the pace of Telegram, whose one message a
 * second to a chat would be all that is measured.
 */
export async function ours(): Promise<number> {
  const { can }: typeof import('../../src/channels/telegram/index.ts') = await import(
    /* @vite-ignore */ built('channels/telegram/index.js')
  )
  const { readConfig }: typeof import('../../src/config.ts') = await import(/* @vite-ignore */ built('config.js'))
  const { start }: typeof import('../../src/start.ts') = await import(/* @vite-ignore */ built('start.js'))
  Object.assign(can, { pace: { perSecond: 1_000_000, chatPerSecond: 1_000_000, groupPerMinute: 1_000_000 } })
  const logger = pino({ base: null }, pino.destination({ fd: openSync(devNull, 'w'), sync: true }))
  const { signal } = new AbortController()
  const { port } = await start(readConfig(process.env), { logger, say: () => {}, signal })
  return port
}
