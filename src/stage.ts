import { join } from 'node:path'
import type { ZaloOa } from './channels/zalo-oa/index.ts'
import type { Config, ZaloOaConfig } from './config.ts'
import { listen } from './http/listen.ts'
import { type Simulator, type SimulatorOptions, startSimulator } from './simulator/index.ts'
import { trialGroups, trialHints, trialPhones } from './trial/phones.ts'
import { trialZaloGroups, trialZaloPhones } from './trial/zalo.ts'

/* All of it is made up; only the trial's own servers ever see it. */

const BOT = { id: 7_000_000_001, username: 'dondoc_bot', name: 'Đôn Đốc' }
const TOKEN = `${BOT.id}:trial-token-of-the-simulator`
const OA = {
  appId: '3608465249409',
  appSecret: 'trial-secret-of-the-app',
  secretKey: 'trial-secret-of-the-account',
  oaId: '3886132808788',
  name: 'Đôn Đốc'
}
const ENCRYPTION_KEY = 'trial-key-that-seals-nothing-worth-hiding'
/** Both sides run in this process, where a step of the clock may take a while: longer than Zalo waits. */
const PATIENCE_MS = 60_000

type Setting = Pick<SimulatorOptions, 'clock' | 'monotonicMs'> & { readonly dataDir: string; readonly config: Config }

/** The trial's outside world, and how the bot stands in it. */
export type Stage = {
  readonly simulator: Simulator
  /** The configuration of an office on these platforms. */
  readonly config: Config & { readonly zaloOa: ZaloOaConfig }
  /** The bot listens: Zalo brings what happens, until what this answers is called. */
  opened(): () => void
  /** An administrator of the account consents, unless its tokens are good. */
  consent(tokens: ZaloOa['tokens']): Promise<void>
}

/** Sets up the platforms on loopback, with the phones and groups of the trial. */
export async function openStage({ dataDir, config, ...time }: Setting): Promise<Stage> {
  const simulator = await startSimulator({
    ...time,
    token: TOKEN,
    bot: BOT,
    phones: trialPhones.map(phone => ({ ...phone })),
    groups: trialGroups.map(group => ({ ...group, members: [...group.members] })),
    zaloOa: {
      ...OA,
      phones: trialZaloPhones.map(phone => ({ ...phone })),
      groups: trialZaloGroups.map(group => ({ ...group, members: [...group.members] })),
      webhook: null,
      file: join(dataDir, 'zalo-oa.json'),
      limits: true,
      patienceMs: PATIENCE_MS
    },
    hints: trialHints.map(hint => ({ ...hint })),
    file: join(dataDir, 'simulator.json'),
    limits: true
  })
  const { zaloOa } = simulator
  if (!zaloOa) throw new Error('the simulator plays no Zalo')
  const port = config.port || (await freePort(config.host))

  return {
    simulator,
    config: {
      ...config,
      telegram: { token: TOKEN, apiRoot: simulator.root, mode: 'polling' },
      zaloOa: { ...OA, apiRoot: zaloOa.root, oauthRoot: zaloOa.root },
      zaloBot: null,
      encryptionKey: ENCRYPTION_KEY,
      port,
      publicUrl: `http://localhost:${port}`
    },
    opened() {
      zaloOa.pushTo(`http://${reached(config.host)}:${port}/channels/zalo-oa`)
      return () => zaloOa.pushTo(null)
    },
    async consent(tokens) {
      if ((await tokens.standing()) === 'good') return
      await tokens.take({ refresh: zaloOa.consents().refreshToken })
    }
  }
}

/** Addresses are given out before anybody listens, so the port cannot be left to chance until then. */
async function freePort(hostname: string): Promise<number> {
  const { port, close } = await listen(() => new Response(), { port: 0, hostname })
  await close(0)
  return port
}

/** An address as it stands in a URL. The trial listens on this machine alone (`config.ts`). */
const reached = (host: string): string => (host.includes(':') ? `[${host}]` : host)
