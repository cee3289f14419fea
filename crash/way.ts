import type { Program } from '../test/service/build.ts'
import { APP, OA, TOKEN } from './office.ts'
import { type Outside, startOutside } from './outside.ts'
import type { Place } from './place.ts'
import { freePort, type Relay, startRelay } from './relay.ts'
import { dondoc } from './tool.ts'

/** By which way people reach the service: Telegram asked, Telegram or Zalo bringing. */
export type Way = 'polling' | 'webhook' | 'zalo-oa'

/** The programs of our platforms. */
export type Platforms = { readonly telegram: string; readonly zaloOa: string }

/** A platform, and what the service is told of it. */
export type Reached = {
  readonly outside: Outside
  readonly env: Readonly<Record<string, string>>
  /** Between Telegram and the service, where Telegram brings. */
  readonly relay: Relay | null
  /** What an administrator does before the first start. */
  ready(program: Program, place: Place): Promise<void>
  close(): Promise<void>
}

export async function reach(way: Way, platforms: Platforms): Promise<Reached> {
  if (way === 'zalo-oa') return byZalo(platforms.zaloOa)
  const outside = await startOutside(platforms.telegram)
  if (way === 'polling')
    return {
      outside,
      env: { PORT: '0', ...telegramOf(outside) },
      relay: null,
      ready: async () => {},
      close: outside.close
    }
  const port = await freePort()
  const relay = await startRelay(`http://127.0.0.1:${port}`)
  const env = {
    ...telegramOf(outside),
    PORT: String(port),
    PUBLIC_URL: relay.root,
    TELEGRAM_MODE: 'webhook',
    TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-the-crash-test'
  }
  return {
    outside,
    env,
    relay,
    ready: async () => {},
    close: async () => {
      await outside.close()
      await relay.close()
    }
  }
}

export const telegramOf = ({ root }: Outside): Readonly<Record<string, string>> => ({
  TELEGRAM_BOT_TOKEN: TOKEN,
  TELEGRAM_API_ROOT: root
})

async function byZalo(file: string): Promise<Reached> {
  const port = await freePort()
  const outside = await startOutside(file, port)
  const env = zaloOf(outside, port)
  return {
    outside,
    env,
    relay: null,
    ready: (program, place) => giveTokens(program, { ...place.env, ...env }, outside),
    close: outside.close
  }
}

/** `oauth`: where tokens are asked for, when it is not the account's own server. */
export const zaloOf = ({ root }: Outside, port: number, oauth = root): Readonly<Record<string, string>> => ({
  PORT: String(port),
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  ENCRYPTION_KEY: 'a-key-of-the-crash-test-long-enough',
  ZALO_OA_APP_ID: APP.appId,
  ZALO_OA_APP_SECRET: APP.appSecret,
  ZALO_OA_SECRET_KEY: APP.secretKey,
  ZALO_OA_ID: OA,
  ZALO_OA_API_ROOT: root,
  ZALO_OAUTH_ROOT: oauth
})

/** The first refresh token, as an administrator gives it at the terminal. */
export async function giveTokens(
  program: Program,
  env: Readonly<Record<string, string>>,
  { secret }: Outside
): Promise<void> {
  const { code, told } = await dondoc(program, ['zalo-token'], env, secret)
  if (code !== 0) throw new Error(`dondoc zalo-token ended with ${code}: ${told}`)
}
