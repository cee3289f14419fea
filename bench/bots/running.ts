import { fork } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Told } from './asked.ts'
import type { BotName } from './bot.ts'
import { SECRET } from './outside.ts'

export const TOKEN = '7000000003:a-token-of-the-benchmark'

const program = join(dirname(fileURLToPath(import.meta.url)), 'bot.mjs')

/** A bot in a process of its own. */
export type Running = {
  readonly port: number
  /** What it asked of PostgreSQL since it was last asked. */
  counted(): Promise<{ readonly trips: number; readonly commits: number }>
  end(): Promise<void>
}

/** Starts a bot; resolves when it listens. */
export async function startBot(
  name: BotName,
  apiRoot: string,
  env: Readonly<Record<string, string>>
): Promise<Running> {
  const child = fork(program, [name], {
    env: {
      ...env,
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: apiRoot,
      TELEGRAM_MODE: 'webhook',
      TELEGRAM_WEBHOOK_SECRET: SECRET,
      PUBLIC_URL: 'http://127.0.0.1:1',
      PORT: '0'
    }
  })
  const ended = once(child, 'exit')
  const told = async () => {
    const failed = ended.then(([code]) => Promise.reject(new Error(`the bot ${name} ended with ${code}`)))
    const [message] = await Promise.race([once(child, 'message'), failed])
    return Told.parse(message)
  }
  const first = await told()
  if (first.told !== 'listening') throw new Error(`the bot ${name} does not listen`)
  return {
    port: first.port,
    async counted() {
      const answer = told()
      child.send('counts')
      const counts = await answer
      return counts.told === 'counted' ? counts : { trips: 0, commits: 0 }
    },
    async end() {
      child.kill('SIGKILL')
      await ended
    }
  }
}
