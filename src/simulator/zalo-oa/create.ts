import { setTimeout as sleep } from 'node:timers/promises'
import { createBell } from '../bell.ts'
import { createBytes } from '../bytes.ts'
import { createKeeper, loadState } from '../keeper.ts'
import { type Phone, type SimulatedGroup, settle } from './people.ts'
import { createRate, noRate } from './rate.ts'
import { emptyState, State } from './state.ts'
import { issue, type Pair } from './tokens.ts'
import { nowMs, type World } from './world.ts'

export type ZaloOaOptions = {
  readonly appId: string
  readonly appSecret: string
  /** The OA Secret Key, which signs events; another than the app's secret. */
  readonly secretKey: string
  readonly oaId: string
  readonly name: string
  readonly phones: readonly Phone[]
  readonly groups: readonly SimulatedGroup[]
  /** Where events are pushed; null keeps them until `pushTo`. */
  readonly webhook: string | null
  /** Where the state is kept; files go to a folder beside it. Null keeps nothing. */
  readonly file: string | null
  readonly now: () => Date
  /** Waits between the tries of a webhook. */
  readonly wait?: (ms: number, stop: AbortSignal) => Promise<void>
  readonly host?: string
  /** 0 is any free port. Unless said it is that of the last time, if it is still free. */
  readonly port?: number
  /** Whether Zalo's limit on calls is kept. */
  readonly limits?: boolean
  /** The first pair of tokens; made when it is not given. */
  readonly pair?: Pair
  /** Consultation messages in the OA's package each month; 0 unless said. */
  readonly packageQuota?: number
  /** Whether what the OA sends comes back as events; it does unless said. */
  readonly receipts?: boolean
  /** How long the webhook may take to answer, in real ms; two seconds unless said. */
  readonly patienceMs?: number
}

const waitForReal = (ms: number, stop: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal: stop, ref: false }).catch(() => undefined)

/** The world as its file left it, with what the options add. */
export async function createWorld(options: ZaloOaOptions): Promise<World> {
  const state = await loadState(options.file, State, emptyState)
  const world: World = {
    app: { id: options.appId, secret: options.appSecret, secretKey: options.secretKey },
    oa: { id: options.oaId, name: options.name },
    packageQuota: options.packageQuota ?? 0,
    receipts: options.receipts ?? true,
    people: new Map(options.phones.map(phone => [phone.id, phone])),
    state,
    keeper: createKeeper(options.file, state),
    bytes: createBytes(options.file === null ? null : `${options.file}.files`),
    rate: options.limits ? createRate() : noRate,
    now: options.now,
    wait: options.wait ?? waitForReal,
    patienceMs: options.patienceMs ?? 2000,
    root: '',
    wire: [],
    events: [...state.pending],
    pushes: createBell(),
    changes: createBell(),
    calls: createBell()
  }
  settle(state, options.phones, options.groups, nowMs(world))
  if (options.webhook !== null) state.webhook = { url: options.webhook, disabled: false }
  if (state.accessTokens.length === 0) issue(world, options.pair)
  return world
}
